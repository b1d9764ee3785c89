"""Cards in the margin of a wide window: beside their words, never over each other."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.findings.margin_cards import GAP, MarginCards, arranged
from reader.gui.findings.margin_row import MarginRow
from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import keys, press

TEXT = "\n\n".join(
    f"Line {n} says what the one before it said, in other words and no fewer. Some odd {n}th "
    f"thing, and an odd {n}th other."
    for n in range(400)
)
heights = st.integers(20, 160)


@given(st.lists(st.tuples(st.integers(-200, 900), heights), min_size=1, max_size=30), st.data())
def test_cards_never_lie_over_each_other_and_the_one_at_hand_is_at_its_line(
    wanted: list[tuple[int, int]], data: st.DataObject
) -> None:
    wanted.sort()
    held = data.draw(st.one_of(st.none(), st.integers(0, len(wanted) - 1)))
    tops = arranged(wanted, held)
    for (top, (_, height)), following in pairwise(zip(tops, wanted)):
        assert top + height + GAP <= following[0]
    if held is not None:
        assert tops[held] == wanted[held][0]


@given(st.lists(st.integers(0, 20), min_size=1, max_size=10))
def test_cards_that_have_room_are_all_at_their_lines(steps: list[int]) -> None:
    wanted = [(100 * number + step, 26) for number, step in enumerate(steps)]
    assert arranged(wanted, None) == [top for top, _ in wanted]
    assert arranged(wanted, len(wanted) - 1) == [top for top, _ in wanted]


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "long.txt"
    path.write_text(TEXT, encoding="utf-8")
    window = make_window(Marks(), panel="")
    window.resize(1500, 800)
    open_file(qtbot, window, path)
    QApplication.processEvents()
    return window


def margin(window: MainWindow) -> MarginCards:
    return window.parts.card_at_mark.margin


def text_right(window: MainWindow) -> int:
    page = window.parts.page
    return max(place.right() for _, place in page.marks_in_sight())


def test_each_finding_on_screen_has_a_line_beside_its_words(window: MainWindow) -> None:
    seen = window.parts.page.marks_in_sight()
    assert margin(window).isVisible()
    assert margin(window).texts == ["Wording: Odd."] * len(seen)
    for box, (_, place) in zip(margin(window).boxes, seen):
        assert abs(box.top() - place.top()) < 90  # two of them are in each line of text
        assert box.left() > text_right(window)
    assert not any(one.intersects(other) for one, other in pairwise(margin(window).boxes))


def test_the_card_at_hand_is_open_in_the_margin_and_the_lines_make_room(
    window: MainWindow,
) -> None:
    press(window, "next", "next", "next")
    page, card = window.parts.page, window.parts.card_at_mark.card
    assert card.isVisible()
    current = page.current
    assert current is not None
    place = page.place_of(current).translated(page.viewport().mapTo(window, QPoint()))
    assert abs(card.y() - place.y()) <= 2
    assert card.x() > place.right()
    corner = page.mapTo(window, QPoint())
    boxes = [box.translated(corner) for box in margin(window).boxes]
    assert not any(box.intersects(card.geometry()) for box in boxes)
    assert len(boxes) == len(page.marks_in_sight()) - 1


def test_lines_and_card_move_with_the_text(window: MainWindow) -> None:
    press(window, *["next"] * 5)
    card, bar = window.parts.card_at_mark.card, window.parts.page.verticalScrollBar()
    before, first = card.y(), margin(window).boxes[-1].top()
    bar.setValue(bar.value() + 30)
    assert card.y() == before - 30
    assert first - 30 in [box.top() for box in margin(window).boxes]
    bar.setValue(bar.value() + 5_000)
    assert not card.isVisible()
    assert margin(window).isVisible()


def test_a_click_on_a_line_goes_to_its_finding(qtbot: QtBot, window: MainWindow) -> None:
    window.parts.page.setFocus()
    scrolled = window.parts.page.verticalScrollBar().value()
    qtbot.mouseClick(margin(window).rows[4], Qt.MouseButton.LeftButton)
    assert window.parts.page.hasFocus()  # the keys of a review work on
    assert window.parts.review.position == 5
    assert window.parts.card_at_mark.card.isVisible()
    assert window.parts.page.verticalScrollBar().value() == scrolled


def test_the_open_card_is_whole_also_at_the_foot_of_the_page(window: MainWindow) -> None:
    last = window.parts.page.marks_in_sight()[-1][0].finding
    window.parts.review.choose(last)
    page = window.parts.page
    room = QRect(page.mapTo(window, QPoint()), page.size())
    assert room.contains(window.parts.card_at_mark.card.geometry())


def test_narrow_windows_and_an_open_list_have_none(window: MainWindow) -> None:
    press(window, "panel")
    QApplication.processEvents()
    assert not margin(window).isVisible()
    press(window, "panel")
    QApplication.processEvents()
    assert margin(window).isVisible()
    window.resize(1399, 800)
    QApplication.processEvents()
    assert not margin(window).isVisible()
    press(window, "next")
    card = window.parts.card_at_mark.card
    assert card.isVisible()  # at the mark, as ever
    assert card.x() < text_right(window)


def begin_in_margin(qtbot: QtBot, window: MainWindow) -> MarginRow:
    """Tab from the page into the margin; return the line that has the keyboard."""
    keys(qtbot, window.parts.page, Qt.Key.Key_Tab)
    return with_keyboard(window)


def with_keyboard(window: MainWindow) -> MarginRow:
    row = window.focusWidget()
    assert isinstance(row, MarginRow)
    return row


def test_tab_goes_to_the_line_at_hand_and_out_again(qtbot: QtBot, window: MainWindow) -> None:
    assert begin_in_margin(qtbot, window) is margin(window).rows[0]
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Tab)
    after = window.focusWidget()
    assert not margin(window).isAncestorOf(after)
    qtbot.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert window.parts.page.hasFocus()
    press(window, "next", "next", "next")
    qtbot.keyClick(window.parts.page, Qt.Key.Key_Escape)  # the card goes
    assert begin_in_margin(qtbot, window) is margin(window).rows[2]
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Escape)
    assert window.parts.page.hasFocus()


def test_arrows_go_from_line_to_line_and_on_down_the_page(qtbot: QtBot, window: MainWindow) -> None:
    row = begin_in_margin(qtbot, window)
    qtbot.keyClick(row, Qt.Key.Key_Down)
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Down)
    assert with_keyboard(window) is margin(window).rows[2]
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Up)
    assert with_keyboard(window) is margin(window).rows[1]
    places = []
    for _ in range(60):
        mark = with_keyboard(window).mark
        assert mark is not None
        places.append(mark.finding.span.start)
        qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Down)
    marks = [mark.finding.span.start for mark in window.parts.review.marks()]
    assert places == marks[1:61]  # none is left out, also where the page was turned
    assert window.parts.page.verticalScrollBar().value() > 0
    assert window.parts.review.current is None  # nobody decides by walking


def test_enter_opens_the_card_and_escape_goes_back_to_the_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = begin_in_margin(qtbot, window)
    qtbot.keyClick(row, Qt.Key.Key_Down)
    mark = with_keyboard(window).mark
    assert mark is not None
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Return)
    card = window.parts.card_at_mark.card
    assert window.parts.page.current is mark.finding
    assert card.first_button.hasFocus()
    qtbot.keyClick(card.first_button, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert with_keyboard(window).mark == mark


def test_a_letter_is_about_the_line_that_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    begin_in_margin(qtbot, window)
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Down)
    qtbot.keyClick(with_keyboard(window), Qt.Key.Key_Down)
    mark = with_keyboard(window).mark
    assert mark is not None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)
    decided = [m.finding for m in window.parts.review.marks() if m.kind == "dismissed"]
    assert decided == [mark.finding]


def test_a_screen_reader_hears_what_a_line_says_and_how_it_was_decided(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = begin_in_margin(qtbot, window)
    heard = QAccessible.queryAccessibleInterface(row)
    assert heard.role() is QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Wording: Odd."
    assert heard.state().focusable
    assert heard.state().focused
    assert "Press" in heard.actionInterface().actionNames()
    press(window, "next", "dismiss")
    qtbot.keyClick(window.parts.page, Qt.Key.Key_Escape)
    heard = QAccessible.queryAccessibleInterface(margin(window).rows[0])
    assert heard.text(QAccessible.Text.Description) == "dismissed"
    around = QAccessible.queryAccessibleInterface(margin(window))
    assert around.childCount() >= len(margin(window).rows)


def test_the_line_with_the_keyboard_is_framed(qtbot: QtBot, window: MainWindow) -> None:
    row = begin_in_margin(qtbot, window)
    accent = window.parts.theme_choice.theme.colours.accent
    picture = row.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 1) == accent
    other = margin(window).rows[1].grab().toImage()
    assert accent not in [other.pixelColor(x, 1) for x in range(other.width())]


def test_the_lines_go_for_the_list_also_where_nothing_can_be_scrolled(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), panel="")
    window.resize(1500, 800)
    open_file(qtbot, window, story)
    qtbot.waitUntil(margin(window).isVisible)
    press(window, "panel")
    qtbot.waitUntil(margin(window).isHidden)


def test_scrolling_and_stepping_cost_as_little_with_hundreds_of_findings(
    window: MainWindow,
) -> None:
    press(window, "next")
    bar = window.parts.page.verticalScrollBar()
    begun = time.process_time()  # the clock counts also what else runs on the machine
    for step in range(20):
        bar.setValue(200 * step)
    for _ in range(20):
        press(window, "next")
    assert (time.process_time() - begun) / 40 < 0.05
