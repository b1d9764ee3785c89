from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import load
from reader.system.paths import config_folder
from tests.doubles import Marks, Raises
from tests.gui.conftest import MakeWindow, close_window, open_file, passage, rows
from tests.gui.windows import press


def _is_laid_out(card: QWidget) -> bool:
    return card.height() > 100


def test_an_article_s_findings_appear_and_what_was_found_is_said(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    assert rows(window) == ["odd"] * 4
    assert window.parts.status_bar.text == "Checked: 4 findings"
    assert "The odd ferry" in window.windowTitle()
    assert passage(window) == ""  # nobody is taken anywhere before they asked


def test_a_clean_article_is_said_to_be_clean(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("unheard-of"))
    open_file(qtbot, window, story)
    assert window.parts.status_bar.text == "Checked: nothing found"
    assert not window.parts.actions["next"].isEnabled()


def test_a_detector_that_fails_is_said_and_its_part_is_listed(
    qtbot: QtBot,
    make_window: MakeWindow,
    story: Path,
    expected_logs: list[str],
) -> None:
    expected_logs.append("detector raises failed")
    window = make_window(Marks(), Raises(word="odd"))
    open_file(qtbot, window, story)
    assert "Not checked for raises" in window.parts.message_bar.text
    assert window.parts.status_bar.text.startswith("Checked in part")
    assert window.parts.actions["unchecked"].isEnabled()
    assert "odd" in rows(window)


def test_a_missing_engine_is_said(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks(), missing={"grammar": "There is no Java here."})
    open_file(qtbot, window, story)
    assert window.parts.message_bar.text == "Grammar is not checked: There is no Java here."
    assert window.parts.status_bar.engine.startswith("Grammar is not checked")
    assert window.parts.status_bar.text == "Checked in part: 4 findings"


def test_the_window_is_where_it_was_left(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    window.resize(720, 560)  # the offscreen platform's screen is 800 by 800
    close_window(window)
    assert make_window(Marks()).size() == window.size()


def test_the_card_has_its_room_also_after_a_close_without_a_finding(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    heights = []
    for _ in range(2):
        window = make_window(Marks())
        open_file(qtbot, window, story)
        press(window, "next")
        card = window.parts.panel.card
        qtbot.waitUntil(partial(_is_laid_out, card))
        heights.append(card.height())
        press(window, "close")
        close_window(window)
    assert min(heights) > 250


def test_light_and_dark_are_chosen_and_remembered(
    qtbot: QtBot, make_window: MakeWindow, qapp: QApplication
) -> None:
    window = make_window(Marks())
    press(window, "theme_dark")
    dark = qapp.palette().window().color().lightness()
    press(window, "theme_light")
    assert qapp.palette().window().color().lightness() > dark
    assert load(config_folder() / "settings.json").theme == "light"


def test_thousands_of_findings_are_taken_in_small_helpings(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(["An odd line, and another odd one."] * 1_500), encoding="utf-8")
    window = make_window(Marks())
    most = 0
    before = 0

    def count() -> None:
        nonlocal most, before
        now = window.parts.review.model.rowCount()
        most, before = max(most, now - before), now

    window.parts.review.refreshed.connect(count)
    open_file(qtbot, window, path)
    assert window.parts.review.model.rowCount() == 3_000
    assert most <= 200


def test_what_the_person_points_at_is_where_they_begin(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(["An odd line."] * 300), encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    window.parts.page.set_place(len(path.read_text()) // 2)
    qtbot.waitUntil(lambda: window.parts.page.place() > 100)
    press(window, "next")
    assert window.parts.review.position > 100
