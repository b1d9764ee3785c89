"""Which families are in sight: chips filter to theirs, and what is hidden is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.comparison.kind_registry import CHANGE_KINDS
from reader.detectors.source_changes import DETECTOR
from reader.gui import labels
from reader.gui.widgets.fading_scroll import HEIGHT as FADE
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.settings import Strictness
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, all_checked, open_file, passage, rows
from tests.gui.windows import press

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    made = make_window(
        Marks("odd", family=Family.WORDING),
        Marks("harbour", name="others", family=Family.RESIDUE),
        Marks("captain", name="more", family=Family.QUOTATION),
    )
    open_file(qtbot, made, story)
    return made


def chip(window: MainWindow, family: Family) -> QPushButton:
    name = labels.family(family)
    if not window.parts.filters.isVisible():
        press(window, "filters")
    return next(b for b in window.parts.filters.chips.values() if b.text().startswith(name))


def ctrl_click(widget: QPushButton) -> None:
    """Click as with a finger on Ctrl: Qt asks the keyboard, not the click."""
    QTest.keyPress(widget, Qt.Key.Key_Control, CONTROL)
    QTest.mouseClick(widget, LEFT, CONTROL)
    QTest.keyRelease(widget, Qt.Key.Key_Control)


def chosen(window: MainWindow) -> list[Family]:
    families = (Family.WORDING, Family.RESIDUE, Family.QUOTATION)
    return [family for family in families if chip(window, family).isChecked()]


def head(window: MainWindow) -> str:
    return window.parts.panel.hidden.text() if window.parts.panel.hidden.isVisible() else ""


def test_a_click_filters_to_a_family_and_another_click_shows_all(window: MainWindow) -> None:
    assert len(rows(window)) == 6
    assert chosen(window) == []
    QTest.mouseClick(chip(window, Family.RESIDUE), LEFT)
    assert rows(window) == ["harbour"]
    assert chosen(window) == [Family.RESIDUE]
    assert head(window) == "Only Residue · show all"
    QTest.mouseClick(chip(window, Family.QUOTATION), LEFT)
    assert rows(window) == ["captain"]
    assert chosen(window) == [Family.QUOTATION]
    QTest.mouseClick(chip(window, Family.QUOTATION), LEFT)
    assert len(rows(window)) == 6
    assert chosen(window) == []
    assert head(window) == ""


def test_a_click_with_ctrl_hides_a_family_and_the_head_says_so(window: MainWindow) -> None:
    ctrl_click(chip(window, Family.WORDING))
    assert rows(window) == ["harbour", "captain"]
    assert head(window) == "Wording hidden · show"
    assert not window.parts.actions["family_wording"].isChecked()
    assert window.parts.status_bar.text == "Checked: 6 findings"
    QTest.mouseClick(window.parts.panel.hidden, LEFT)
    assert len(rows(window)) == 6
    assert window.parts.actions["family_wording"].isChecked()
    assert head(window) == ""


def test_a_click_with_ctrl_adds_a_family_to_the_one_that_is_shown(window: MainWindow) -> None:
    QTest.mouseClick(chip(window, Family.RESIDUE), LEFT)
    ctrl_click(chip(window, Family.QUOTATION))
    assert rows(window) == ["harbour", "captain"]
    assert chosen(window) == [Family.RESIDUE, Family.QUOTATION]


def test_what_is_hidden_by_family_is_not_called_unsure(window: MainWindow) -> None:
    for family in ("wording", "residue", "quotation"):
        press(window, f"family_{family}")
    assert rows(window) == []
    assert window.parts.panel.nothing.text.startswith("All findings are hidden\n6 ")
    assert head(window) != ""
    strictness = window.parts.review.strictness
    window.parts.panel.nothing.everything_asked.emit()
    assert len(rows(window)) == 6
    assert window.parts.review.strictness is strictness is not Strictness.EVERYTHING


def test_what_a_search_finds_in_a_hidden_family_is_not_said_to_be_nowhere(
    window: MainWindow,
) -> None:
    QTest.mouseClick(chip(window, Family.QUOTATION), LEFT)
    window.parts.review.arrange(words="harbour")
    assert window.parts.panel.nothing.text.startswith("All matches of “harbour” are hidden\n1 ")
    window.parts.panel.nothing.everything_asked.emit()
    assert rows(window) == ["harbour"]
    QTest.mouseClick(chip(window, Family.RESIDUE), LEFT)
    window.parts.review.arrange(words="zebra")
    assert window.parts.panel.nothing.text == "No finding matches “zebra”\n6 findings hidden."
    window.parts.panel.nothing.everything_asked.emit()


def test_less_sure_findings_are_not_counted_among_those_that_are_hidden(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("odd"), Marks("harbour", name="others", confidence=0.1))
    open_file(qtbot, window, story)
    press(window, "family_wording")
    assert window.parts.panel.nothing.text.startswith("All findings are hidden\n4 ")


def test_ctrl_and_a_number_goes_to_an_article_and_hides_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    more = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in more:
        path.write_text(f"Title {path.stem}\n\nHere is odd text.\n", encoding="utf-8")
    window.open(more)
    all_checked(qtbot, window)
    with qtbot.waitActive(window):
        window.activateWindow()
    for key, at in ((Qt.Key.Key_1, 0), (Qt.Key.Key_3, 2), (Qt.Key.Key_2, 1), (Qt.Key.Key_9, 1)):
        qtbot.keyClick(window, key, CONTROL)
        assert window.open_article is window.parts.articles.all[at]
    assert not window.parts.review.arrangement.hidden
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.parts.review.arrangement.hidden == {Family.WORDING}


def test_the_current_finding_stays_in_sight_when_the_list_is_grouped(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    lines = (f"An odd line and a harbour, number {n}." for n in range(60))
    path.write_text("\n\n".join(lines), encoding="utf-8")
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, path)
    for _ in range(40):
        press(window, "next")
    at = passage(window)
    press(window, "by_rule")
    view, current = window.parts.panel.list, window.parts.panel.list.currentIndex()
    assert str(current.data()) == at
    assert view.viewport().rect().intersects(view.visualRect(current))
    press(window, "by_rule")
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize("size", [QSize(900, 600), QSize(1280, 800)])
def test_the_card_shows_the_reason_also_in_a_small_window(window: MainWindow, size: QSize) -> None:
    window.resize(size)
    press(window, "next")
    QApplication.processEvents()
    card = window.parts.panel.card
    reason = next(label for label in card.findChildren(QLabel) if label.text() == "Odd.")
    area = card.scroll_area.viewport()
    box = reason.rect().translated(reason.mapTo(area, QPoint(0, 0)))
    assert area.rect().adjusted(0, 0, 0, -FADE).contains(box)


def test_a_long_rule_s_name_does_not_cut_the_card(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(rule="a_rule_with_a_name_that_goes_on_and_on_and_on_for_ever"))
    window.resize(900, 600)
    open_file(qtbot, window, story)
    press(window, "next")
    QApplication.processEvents()
    area = window.parts.panel.card.scroll_area
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()


def test_a_change_against_the_source_is_called_what_reports_call_it() -> None:
    loud = {kind.name: kind.label for kind in CHANGE_KINDS if not kind.is_quiet}
    assert loud == labels.SOURCE_KINDS
    found = Finding(Span(0, 3), Family.SOURCE, DETECTOR, "number", "It is another number.")
    assert labels.kind(found) == "Source · Number"
