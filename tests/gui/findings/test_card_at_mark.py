"""The card at a mark: by click, by key, by a pointer that rests, and with each step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.findings.mark_card import MarkCard
from reader.gui.page.qt_text import TextPositions
from reader.gui.translation import translate
from reader.gui.window.main_window import MainWindow
from reader.model.decision import DecisionKind
from reader.model.finding import Family
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file, passage
from tests.gui.windows import STORY, keys, press, states

LEFT = Qt.MouseButton.LeftButton
LONG = "\n\n".join(
    f"Line {n} says what the one before it said, in other words and no fewer. Some odd thing."
    for n in range(80)
)


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    """A story with four findings, as it is first seen: the list is shut."""
    window = make_window(Marks(suggestions=("strange", "old")), panel="")
    window.resize(1000, 700)
    open_file(qtbot, window, story)
    return window


def middle_of(window: MainWindow, number: int, text: str = STORY) -> QPoint:
    """Return where the middle of the passage of that number is on the page."""
    place = -1
    for _ in range(number + 1):
        place = text.index("odd", place + 1)
    page = window.parts.page
    cursor = QTextCursor(page.document())
    cursor.setPosition(TextPositions(text).to_qt(place + 1))
    return page.cursorRect(cursor).center()


def move_to(window: MainWindow, place: QPoint) -> None:
    viewport = window.parts.page.viewport()
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(place),
        viewport.mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QGuiApplication.sendEvent(viewport, event)


def click(qtbot: QtBot, window: MainWindow, place: QPoint) -> None:
    qtbot.mouseClick(window.parts.page.viewport(), LEFT, pos=place)


def rest_on(qtbot: QtBot, window: MainWindow, number: int) -> MarkCard:
    """Move the pointer onto a passage and wait until its card is there."""
    move_to(window, middle_of(window, number))
    card = window.parts.card_at_mark.card
    qtbot.waitUntil(card.isVisible)
    return card


def said(card: MarkCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def place_in_window(window: MainWindow) -> QRect:
    page, current = window.parts.page, window.parts.page.current
    assert current is not None
    return page.place_of(current).translated(page.viewport().mapTo(window, QPoint()))


def test_a_pointer_that_rests_is_told_what_it_is_how_sure_and_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    move_to(window, middle_of(window, 0))
    assert not window.parts.card_at_mark.card.isVisible()  # not before it rests
    card = rest_on(qtbot, window, 0)
    assert said(card) == ["Wording", "sure · check before quoting", "Odd.", "Probably written"]
    assert [button.text() for button in card.suggestion_buttons] == ["strange", "old"]
    assert window.parts.review.current is None  # nobody went anywhere


def test_a_card_that_came_by_itself_goes_with_the_pointer_a_key_or_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    for leave in (
        lambda: move_to(window, QPoint(5, 5)),
        lambda: qtbot.keyClick(window.parts.page, Qt.Key.Key_Shift),
        lambda: qtbot.mousePress(window.parts.page.viewport(), LEFT, pos=QPoint(9, 9)),
        lambda: window.parts.page.visible_changed.emit(),
    ):
        card = rest_on(qtbot, window, 0)
        leave()
        qtbot.waitUntil(card.isHidden)
        move_to(window, QPoint(5, 5))


def test_the_pointer_gets_from_the_passage_to_the_card_and_decides_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    card = rest_on(qtbot, window, 2)
    move_to(window, middle_of(window, 2) + QPoint(2, 0))
    card.entered.emit()  # offscreen, no pointer is really there
    qtbot.mouseClick(card.answers[DecisionKind.DISMISSED], LEFT)
    assert states(window) == ["open", "open", "dismissed", "open"]


def test_a_click_shows_the_card_and_it_stays(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, middle_of(window, 1))
    card = window.parts.card_at_mark.card
    assert card.isVisible()
    assert window.parts.review.position == 2
    assert window.parts.page.hasFocus()  # the keys of a review work on
    move_to(window, QPoint(5, 5))
    qtbot.wait(400)
    assert card.isVisible()
    click(qtbot, window, QPoint(5, 5))
    assert not card.isVisible()


def test_a_click_shows_it_also_while_the_list_is_open(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    card = window.parts.card_at_mark.card
    assert card.isVisible()
    press(window, "panel")
    assert not card.isVisible()  # the list's own card says the same
    press(window, "next", "previous")
    assert not card.isVisible()
    click(qtbot, window, middle_of(window, 0))
    assert card.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_card_with_the_keyboard_in_it_and_escape_closes_it(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    press(window, "panel", "next")
    keys(qtbot, window.parts.page, key)
    card = window.parts.card_at_mark.card
    assert card.isVisible()
    confirm = card.answers[DecisionKind.CONFIRMED]
    assert confirm.hasFocus()
    assert confirm.accessibleName() or confirm.text() == "Confirm"
    qtbot.keyClick(confirm, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert window.parts.page.hasFocus()


def test_without_a_finding_at_hand_space_turns_the_page(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    window = make_window(Marks(), panel="")
    open_file(qtbot, window, path)
    keys(qtbot, window.parts.page, Qt.Key.Key_Space)
    assert window.parts.page.verticalScrollBar().value() > 100
    assert not window.parts.card_at_mark.card.isVisible()


def test_all_of_a_review_is_done_by_keys_in_the_card(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    keys(qtbot, window.parts.page, Qt.Key.Key_Return)
    for kind in (DecisionKind.CONFIRMED, DecisionKind.ASK_AUTHOR, DecisionKind.DISMISSED):
        button = window.parts.card_at_mark.card.answers[kind]
        while not button.hasFocus():
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert states(window) == ["confirmed", "ask_author", "dismissed", "open"]
    assert window.parts.card_at_mark.card.isVisible()
    assert window.parts.review.position == 4


def test_tab_reaches_all_that_the_card_offers_and_nothing_behind_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "next")
    keys(qtbot, window.parts.page, Qt.Key.Key_Return)
    card = window.parts.card_at_mark.card
    reached = []
    while window.focusWidget() not in reached:
        reached.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    names = {widget.text() for widget in reached if isinstance(widget, QPushButton)}
    assert names == {"strange", "old", "Confirm", "Dismiss", "Ask", "Note", "⋯"}
    assert all(card.isAncestorOf(widget) for widget in reached)


def test_those_who_cannot_see_it_hear_the_whole(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    heard = QAccessible.queryAccessibleInterface(window.parts.card_at_mark.card)
    assert heard.text(QAccessible.Text.Name) == "Card of the finding"
    assert heard.text(QAccessible.Text.Description) == (
        "Wording, sure · check before quoting. Odd. Probably written: strange, old."
    )


def test_while_the_list_is_shut_the_card_goes_with_each_step_and_decision(
    qtbot: QtBot, window: MainWindow
) -> None:
    card = window.parts.card_at_mark.card
    keys(qtbot, window.parts.page, Qt.Key.Key_N)
    assert card.isVisible()
    first = card.geometry()
    keys(qtbot, window.parts.page, Qt.Key.Key_C)
    assert states(window)[0] == "confirmed"
    assert card.isVisible()
    assert card.geometry() != first
    assert card.item is not None
    assert card.item.finding is window.parts.page.current
    keys(qtbot, window.parts.page, Qt.Key.Key_P)
    assert card.answers[DecisionKind.CONFIRMED].isChecked()
    keys(qtbot, window.parts.page, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.mark.parametrize("number", range(4))
def test_the_card_never_lies_over_its_passage_nor_outside_the_page(
    qtbot: QtBot, window: MainWindow, number: int
) -> None:
    for size in ((1280, 800), (900, 600), (700, 560)):
        window.resize(*size)
        press(window, *["next"] * (number + 1))
        card = window.parts.card_at_mark.card
        qtbot.waitUntil(card.isVisible)
        page = window.parts.page
        room = QRect(page.mapTo(window, QPoint()), page.size())
        assert not card.geometry().intersects(place_in_window(window))
        assert room.contains(card.geometry())
        assert card.height() > 60
        window.parts.card_at_mark.close()


def test_a_card_goes_out_of_sight_with_its_passage_and_comes_back_with_it(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    window = make_window(Marks(), panel="")
    window.resize(1000, 700)
    open_file(qtbot, window, path)
    press(window, "next")
    card, bar = window.parts.card_at_mark.card, window.parts.page.verticalScrollBar()
    before = card.y()
    bar.setValue(40)
    assert card.y() == before - 40
    bar.setValue(3_000)
    assert not card.isVisible()
    bar.setValue(0)
    assert card.isVisible()
    assert card.y() == before


def test_a_suggestion_in_the_card_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    card = window.parts.card_at_mark.card
    qtbot.mouseClick(card.suggestion_buttons[1], LEFT)
    assert QGuiApplication.clipboard().text() == "old"
    assert window.parts.toast.text == "Copied “old”"


def test_a_note_is_written_in_the_card_while_the_list_is_shut(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "next")
    keys(qtbot, window.parts.page, Qt.Key.Key_E)
    card = window.parts.card_at_mark.card
    assert card.note.hasFocus()
    assert window.parts.panel.isHidden()
    qtbot.keyClicks(card.note, "ask Bo")
    qtbot.keyClick(card.note, Qt.Key.Key_Return)
    (first, *_) = window.parts.review.shown
    assert first.decision is not None
    assert first.decision.note == "ask Bo"
    assert window.parts.page.hasFocus()


def test_what_else_was_found_in_the_same_words_is_said(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    second = Marks("odd", name="second", family=Family.GRAMMAR, confidence=0.7)
    window = make_window(Marks(), second, panel="")
    open_file(qtbot, window, story)
    press(window, "next")
    assert "Also grammar, likely: Odd." in said(window.parts.card_at_mark.card)


def test_no_button_of_the_card_is_cut_in_any_language(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, story: Path
) -> None:
    translate(qapp, "de")
    try:
        window = make_window(Marks(is_spelling=True), panel="")
        open_file(qtbot, window, story)
        press(window, "next")
        card = window.parts.card_at_mark.card
        buttons = [b for b in card.findChildren(QPushButton) if b.isVisible()]
        assert {b.text() for b in buttons} >= {"Bestätigen", "Verwerfen", "Rückfragen", "Notiz"}
        for button in buttons:
            assert button.width() >= button.sizeHint().width()
            assert card.rect().contains(QRect(button.mapTo(card, QPoint()), button.size()))
    finally:
        translate(qapp, "en")


def test_the_card_goes_with_its_article(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next", "close")
    assert not window.parts.card_at_mark.card.isVisible()


def test_the_list_is_shut_at_first_and_then_as_it_was_left(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), panel="")
    assert window.parts.panel.isHidden()
    assert not window.parts.actions["panel"].isChecked()
    press(window, "panel")
    assert not make_window(Marks(), panel="").parts.panel.isHidden()
    press(window, "panel")
    assert make_window(Marks(), panel="").parts.panel.isHidden()


def test_the_list_opens_near_where_one_reads(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    window = make_window(Marks(), panel="")
    open_file(qtbot, window, path)
    window.parts.page.set_place(len(LONG) // 2)
    qtbot.waitUntil(lambda: window.parts.page.verticalScrollBar().value() > 500)
    press(window, "panel")
    view = window.parts.panel.list
    qtbot.waitUntil(lambda: view.indexAt(QPoint(5, 5)).row() > 20)
    assert window.parts.review.current is None
    assert passage(window) == ""
