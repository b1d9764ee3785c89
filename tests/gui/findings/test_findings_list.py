"""The list of findings as a person lays it out: searched, ordered, grouped, folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.unchecked_dialog import UncheckedDialog
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family, Severity
from reader.settings import Order, load
from reader.system.paths import config_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, close_window, open_file, passage, rows
from tests.gui.windows import keys, press, states

HARBOUR = Marks("harbour", name="others", rule="residue_word", family=Family.RESIDUE)
SPANISH = (
    "El barco salió del puerto por la mañana con doce personas a bordo, y nadie en el pueblo supo "
    "por qué el capitán no había esperado a que llegara el correo de la isla."
)
SAME_WORDS = Marks("odd", name="second", rule="same_words", confidence=0.7)


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    """A story with odd, odd, harbour, odd, odd."""
    window = make_window(Marks(), HARBOUR)
    open_file(qtbot, window, story)
    return window


def test_two_findings_on_the_same_words_are_one_row_one_mark_and_one_decision(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), SAME_WORDS)
    open_file(qtbot, window, story)
    assert rows(window) == ["odd"] * 4
    assert window.parts.status_bar.text == "Checked: 4 findings"
    press(window, "next")
    press(window, "dismiss")
    assert states(window) == ["dismissed", "open", "open", "open"]
    press(window, "undo")
    assert states(window) == ["open"] * 4


def test_a_search_narrows_list_and_page_and_esc_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    keys(qtbot, window.parts.page, Qt.Key.Key_Slash)
    field = window.parts.panel.controls.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "harb")
    assert rows(window) == ["harbour"]
    assert states(window) == ["open"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.parts.panel.list.hasFocus()
    assert passage(window) == "harbour"
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(rows(window)) == 5


def test_searching_and_filtering_bring_a_hidden_panel_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "next", "panel")
    assert window.parts.panel.isHidden()
    press(window, "filter")
    assert window.parts.panel.controls.field.hasFocus()
    assert window.parts.actions["panel"].isChecked()
    press(window, "panel", "filters")
    assert window.parts.panel.isVisible()
    assert window.parts.filters.isVisible()
    press(window, "focus", "note")
    assert window.parts.card_at_mark.card.note.hasFocus()  # where one reads


def test_the_search_field_is_there_while_it_is_used(qtbot: QtBot, window: MainWindow) -> None:
    field = window.parts.panel.controls.field
    assert not field.isVisible()
    press(window, "filter")
    qtbot.keyClicks(field, "harbour")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()  # something is searched for
    press(window, "filter")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_a_search_that_finds_nothing_says_so_and_offers_the_way_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    place = window.parts.page.verticalScrollBar().value()
    press(window, "next", "filter")
    qtbot.keyClicks(window.parts.panel.controls.field, "zebra")
    nothing = window.parts.panel.nothing
    assert nothing.isVisible()
    assert nothing.text == "No finding matches “zebra”\n5 findings hidden."
    assert window.parts.review.current is None
    assert window.parts.page.verticalScrollBar().value() == place
    window.parts.review.arrange(words="")
    assert window.parts.panel.list.isVisible()
    assert len(rows(window)) == 5


def test_what_strictness_and_chips_hide_is_one_button_away(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(confidence=0.3))
    open_file(qtbot, window, story)
    assert window.parts.panel.nothing.text.startswith("All findings are below the strictness\n4 ")
    window.parts.panel.nothing.everything_asked.emit()
    assert rows(window) == ["odd"] * 4


def test_a_clean_article_says_that_it_was_checked_and_for_what(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("zebra"))
    open_file(qtbot, window, story)
    said = window.parts.panel.nothing.text
    assert said.startswith("Checked, nothing found")
    assert "Damaged or altered quotations" in said


def test_what_was_not_checked_is_never_called_clean(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("zebra"), missing={"grammar": "It is not installed."})
    open_file(qtbot, window, story)
    assert window.parts.panel.nothing.text.startswith("Nothing found in what was checked")


def test_an_article_in_another_language_is_said_to_be_in_it_and_not_to_be_clean(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "barco.txt"
    path.write_text(f"{SPANISH}\n\n{SPANISH}\n", encoding="utf-8")
    window = make_window(Marks("barco"))
    open_file(qtbot, window, path)
    assert window.parts.panel.nothing.text.startswith("Nothing was checked\nThe text is in Spanish")
    assert "The text is in Spanish" in window.parts.status_bar.text
    assert window.parts.panel.notice.text == ""
    press(window, "unchecked")
    (dialog,) = window.findChildren(UncheckedDialog)
    assert "Any detector: The text is in Spanish; only English is checked." in dialog.lines()
    assert "Try again" not in {b.text() for b in dialog.findChildren(QPushButton)}
    dialog.close()


def test_the_gravest_stand_first_where_a_person_wants_it_and_so_does_the_walk(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, f"order_{Order.FAMILY}", "next")
    assert rows(window) == ["odd", "odd", "odd", "odd", "harbour"]
    assert window.parts.review.position == 1
    press(window, "previous")
    assert passage(window) == "harbour"
    close_window(window)
    assert load(config_folder() / "settings.json").order is Order.FAMILY


def test_a_rules_findings_stand_together_and_are_shut_and_opened_by_key(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "by_rule")
    headed = ["Odd word", *["odd"] * 4, "Residue word", "harbour"]
    assert rows(window) == headed
    findings = window.parts.panel.list
    keys(qtbot, findings, Qt.Key.Key_Down)
    assert window.parts.review.position == 1
    qtbot.keyClick(findings, Qt.Key.Key_Up)
    qtbot.keyClick(findings, Qt.Key.Key_Left)
    assert rows(window) == ["Odd word", "Residue word", "harbour"]
    assert findings.currentIndex().row() == 0  # still at the heading
    qtbot.keyClick(findings, Qt.Key.Key_Right)
    assert rows(window) == headed


def test_a_heading_is_clicked_open_and_shut(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "by_rule")
    findings = window.parts.panel.list
    for expected in (3, 7):
        place = findings.visualRect(window.parts.review.model.index(0)).center()
        qtbot.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(rows(window)) == expected


def test_a_finding_that_is_chosen_on_the_page_opens_its_group(window: MainWindow) -> None:
    press(window, "by_rule")
    window.parts.review.turn_group("marks.odd_word")
    window.parts.page.finding_chosen.emit(window.parts.review.shown[3].finding)
    assert window.parts.review.position == 3
    assert len(rows(window)) == 7


def test_decided_ones_fold_away_under_a_line_that_counts_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "fold_decided", "next", "next", "confirm", "dismiss")
    assert passage(window) == "odd"
    assert rows(window) == ["odd", "odd", "odd", "2 decided"]
    assert window.parts.review.position == 2  # the open one after those
    assert states(window).count("open") == 3  # on the page they stay
    press(window, "undo")
    assert passage(window) == "harbour"
    assert rows(window) == ["odd", "harbour", "odd", "odd", "1 decided"]
    window.parts.review.turn_group("")
    assert rows(window)[-2:] == ["1 decided", "odd"]


def test_words_in_somebodys_mouth_lead_their_passage(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "quoted.txt"
    path.write_text("“I never saw such an odd ferry,” he said.\n", encoding="utf-8")
    grammar = Marks("odd", name="grammar", rule="ODD", family=Family.GRAMMAR, confidence=0.99)
    window = make_window(Marks(confidence=0.7), grammar)
    open_file(qtbot, window, path)
    (item,) = window.parts.review.shown
    assert (item.finding.rule, item.finding.severity) == ("altered_quotation", Severity.SERIOUS)
    assert [part.finding.detector for part in item.also] == ["grammar"]
