from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.labels import state
from reader.model.finding import Family
from reader.settings import Strictness, load
from reader.system.paths import config_folder
from tests.doubles import Marks
from tests.gui.conftest import SETTLES, MakeWindow, close_window, open_file, passage, rows
from tests.gui.windows import STORY, keys, press, scroll_to, states


def test_a_review_by_keys_alone_is_there_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page, Qt.Key.Key_N, Qt.Key.Key_C)
    assert window.parts.review.position == 2  # after a decision comes the next open finding
    keys(qtbot, window.parts.page, Qt.Key.Key_D, Qt.Key.Key_F8)
    assert window.parts.review.position == 4
    keys(qtbot, window.parts.page, Qt.Key.Key_P, Qt.Key.Key_P)
    assert window.parts.review.position == 2
    assert states(window) == ["confirmed", "dismissed", "open", "open"]
    close_window(window)

    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again) == ["confirmed", "dismissed", "open", "open"]


def test_decisions_survive_edits_elsewhere(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "next", "dismiss")
    close_window(window)
    story.write_text("A new beginning.\n\n" + STORY, encoding="utf-8")
    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again) == ["open", "dismissed", "open", "open"]


def test_every_decision_is_undone_and_redone_by_name(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "dismiss", "confirm")
    undo, redo = window.parts.actions["undo"], window.parts.actions["redo"]
    assert undo.text() == "&Undo confirm “odd”"
    press(window, "undo")
    assert (undo.text(), redo.text()) == ("&Undo dismiss “odd”", "&Redo confirm “odd”")
    assert undo.toolTip() == "Undo dismiss “odd” (Ctrl+Z)"
    assert redo.toolTip() == "Redo confirm “odd” (Ctrl+Shift+Z or Ctrl+Y)"
    window.parts.actions["palette"].trigger()
    offered = {entry.text for entry in window.parts.command_dialogs.palette.model.shown}
    assert {"Undo dismiss “odd”", "Redo confirm “odd”"} <= offered
    window.parts.command_dialogs.palette.close_palette()
    assert states(window) == ["dismissed", "open", "open", "open"]
    assert window.parts.review.position == 2  # back where it was made
    press(window, "undo")
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    assert states(window) == ["open"] * 4
    press(window, "redo", "redo")
    assert states(window) == ["dismissed", "confirmed", "open", "open"]


def test_deciding_the_same_again_opens_the_finding_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "confirm", "previous", "confirm")
    assert states(window)[0] == "open"
    assert window.parts.review.position == 1


def test_what_only_the_author_can_say_is_put_aside_for_them(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page, Qt.Key.Key_N, Qt.Key.Key_A)
    assert states(window) == ["ask_author", "open", "open", "open"]
    assert window.parts.review.open_count == 3  # it does not wait for this reader any more
    assert window.parts.review.position == 2
    assert window.parts.actions["undo"].text() == "&Undo ask the author about “odd”"
    assert state(window.parts.review.items[0].decision) == "ask the author"
    close_window(window)

    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again) == ["ask_author", "open", "open", "open"]
    press(again, "next", "reopen")
    assert states(again) == ["open"] * 4


def test_the_list_shows_only_what_was_decided_in_one_way(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "ask_author", "confirm")
    for kind, count in (("ask_author", 1), ("confirmed", 1), ("dismissed", 0), ("open", 2)):
        press(window, f"only_{kind}")
        assert rows(window) == ["odd"] * count
        assert window.parts.actions[f"only_{kind}"].isChecked()
        assert not window.parts.panel.hidden.isHidden()
    press(window, "only_dismissed")
    assert "No finding is of this kind: Only dismissed ones" in window.parts.panel.nothing.text
    window.parts.panel.hidden.click()
    assert rows(window) == ["odd"] * 4
    assert window.parts.actions["only_all"].isChecked()
    assert window.parts.panel.hidden.isHidden()


def test_a_rule_that_is_switched_off_is_gone_and_comes_back_with_undo(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "next", "rule_off_here")
    assert rows(window) == ["harbour"]
    assert passage(window) == "harbour"
    press(window, "undo")
    assert rows(window) == ["odd", "odd", "harbour", "odd", "odd"]


def test_a_word_is_added_only_where_the_finding_is_about_spelling(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    spelling = Marks("ferry", name="grammar", family=Family.GRAMMAR, is_spelling=True)
    window = make_window(Marks(), spelling)
    open_file(qtbot, window, story)
    press(window, "next")
    assert passage(window) == "odd"
    assert not window.parts.actions["add_word"].isEnabled()
    assert window.parts.panel.card.add_word_button.isHidden()
    press(window, "next", "add_word")
    assert rows(window) == ["odd"] * 4
    press(window, "undo")
    assert rows(window)[1] == "ferry"


def test_walking_goes_round_the_end(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "previous")
    assert window.parts.review.position == 4
    press(window, "next")
    assert window.parts.review.position == 1


def test_the_list_and_the_page_are_in_step_both_ways(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    findings = window.parts.panel.list
    keys(qtbot, findings, Qt.Key.Key_Down)
    keys(qtbot, findings, Qt.Key.Key_Down)
    assert window.parts.review.position == findings.currentIndex().row() + 1
    window.parts.page.finding_chosen.emit(window.parts.review.model.items[3].finding)
    assert findings.currentIndex().row() == 3
    qtbot.mouseClick(
        findings.viewport(),
        Qt.MouseButton.LeftButton,
        pos=findings.visualRect(window.parts.review.model.index(0)).center(),
    )
    assert window.parts.review.position == 1


def test_a_row_that_goes_while_the_list_has_the_focus_chooses_nothing_by_itself(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.panel.list, Qt.Key.Key_Down)
    chosen: list[object] = []
    window.parts.panel.finding_chosen.connect(chosen.append)
    press(window, "rule_off_here")
    assert not chosen
    assert window.parts.panel.list.currentIndex().row() + 1 == window.parts.review.position == 1


def test_the_card_says_what_there_is_to_say(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(suggestions=("strange", "<b>bold</b>"), evidence="Seen twice."))
    open_file(qtbot, window, story)
    assert window.parts.panel.card.isHidden()
    press(window, "next")
    texts = window.parts.panel.card.texts()
    for expected in ("Wording", "Odd.", "Seen twice.", "marks: odd word", "<b>bold</b>"):
        assert expected in texts
    assert any(text.startswith("sure") for text in texts)
    assert any("<b>odd</b>" in text for text in texts)


def test_what_looks_like_markup_in_an_article_is_shown_as_it_is(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("An odd <img src='http://127.0.0.1/x.png'> picture.\n", encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    press(window, "next")
    assert not any("<img" in text for text in window.parts.panel.card.texts())
    assert any("&lt;img" in text for text in window.parts.panel.card.texts())


def test_a_suggestion_is_copied_and_never_written_into_the_file(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(suggestions=("strange",)))
    open_file(qtbot, window, story)
    press(window, "next")
    button = next(b for b in window.parts.panel.card.suggestion_buttons() if b.text() == "strange")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "strange"
    assert story.read_text(encoding="utf-8") == STORY


def test_a_family_is_hidden_in_list_and_page_and_shown_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "family_wording")
    assert rows(window) == ["harbour"]
    assert len(window.parts.review.marks()) == 1
    assert (
        window.parts.status_bar.text == "Checked: 5 findings"
    )  # facts about the article, not the list
    press(window, "family_residue")
    assert window.parts.status_bar.text == "Checked: 5 findings"
    press(window, "family_wording", "family_residue")
    assert len(rows(window)) == 5


def test_the_strictness_dial_filters_at_once_and_is_remembered(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    unsure = Marks("harbour", name="unsure", confidence=0.3)
    window = make_window(Marks(), unsure)
    open_file(qtbot, window, story)
    asked = len(unsure.asked)
    assert "harbour" not in rows(window)
    press(window, "strictness_everything")
    assert "harbour" in rows(window)
    assert len(unsure.asked) == asked
    close_window(window)
    assert load(config_folder() / "settings.json").strictness is Strictness.EVERYTHING
    again = make_window(Marks(), unsure)
    open_file(qtbot, again, story)
    assert "harbour" in rows(again)


def test_searching_the_list_changes_no_fact_and_leads_back(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "next", "next")
    at, status = window.parts.review.current, window.parts.status_bar.text
    assert at is not None
    count = window.parts.status_bar.findChild(QLabel, "status_count")
    assert isinstance(count, QLabel)
    window.parts.panel.controls.field.setText("harbour")
    assert rows(window) == ["harbour"]
    assert window.parts.status_bar.text == status == "Checked: 5 findings"
    assert count.text() == "5 to decide"
    assert window.parts.review.current is None
    window.parts.panel.controls.field.clear()
    assert window.parts.review.current is not None
    assert window.parts.review.current.key == at.key
    assert window.parts.panel.card.isVisible()


def test_whoever_went_elsewhere_meanwhile_stays_there(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "next", "next")
    window.parts.panel.controls.field.setText("harbour")
    press(window, "next")
    window.parts.panel.controls.field.clear()
    assert passage(window) == "harbour"


def test_whoever_read_on_stays_there_when_the_file_changes(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    numbered = "\n\n".join(f"In chapter {n} it rained. " * 12 for n in range(60))
    path.write_text(f"{STORY}\n{numbered}\n", encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    press(window, "next")
    place = scroll_to(qtbot, window, 9_000)
    before = "A new beginning.\n\n"
    with qtbot.waitSignal(window.settled, timeout=SETTLES):
        path.write_text(before + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert passage(window) == "odd"
    qtbot.waitUntil(lambda: window.parts.page.place() == place + len(before))
