from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.hover_card import HoverCard, said_of
from reader.model.finding import Family
from tests.gui.pages import LONG, article, finding, middle_of, show


def move_to(page: ArticleView, place: QPoint) -> None:
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(place),
        page.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QGuiApplication.sendEvent(page.viewport(), event)


def rest_on(qtbot: QtBot, page: ArticleView, passage: str, text: str | None = None) -> HoverCard:
    """Move the pointer onto a passage and wait until its card is there."""
    move_to(page, middle_of(page, passage, text) if text else middle_of(page, passage))
    qtbot.waitUntil(page.hover_card.isVisible)
    return page.hover_card


def said(card: HoverCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_pointer_that_rests_is_told_what_it_is_how_sure_and_why(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("Monday", confidence=0.7)
    show(qtbot, page, article(), [wrong])
    move_to(page, middle_of(page, "Monday"))
    assert not page.hover_card.isVisible()  # not before it rests
    card = rest_on(qtbot, page, "Monday")
    assert said(card) == ["Grammar · likely", "Something is wrong with Monday."]


def test_the_card_is_heard_with_the_same_words(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(), [finding("Monday")])
    heard = QAccessible.queryAccessibleInterface(rest_on(qtbot, page, "Monday"))
    assert heard.text(QAccessible.Text.Name) == "About the passage under the pointer"
    assert heard.text(QAccessible.Text.Description) == (
        "Grammar · sure: Something is wrong with Monday."
    )


def test_two_findings_on_the_same_words_are_both_named(qtbot: QtBot, page: ArticleView) -> None:
    both = [finding("Monday"), finding("Monday", Family.WORDING)]
    show(qtbot, page, article(), both)
    heads = {line for line in said(rest_on(qtbot, page, "Monday")) if "·" in line}
    assert heads == {"Grammar · sure", "Wording · sure"}


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_card_never_lies_over_the_passage(qtbot: QtBot, page: ArticleView, number: int) -> None:
    """One is at the top of the page, the others down to its foot."""
    text = f"Paragraph {number} says what the one before it said, in other words and no fewer"
    wrong = finding(text, text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    card = rest_on(qtbot, page, text, LONG)
    passage = page.place_of(wrong).translated(page.viewport().geometry().topLeft())
    assert card.height() > 40
    assert not card.geometry().intersects(passage)
    assert page.rect().contains(card.geometry())


def test_where_there_is_no_room_beside_the_passage_no_card_comes(
    qtbot: QtBot, page: ArticleView
) -> None:
    text = "Nobody said a word about it. " * 200
    wrong = finding(text, text=text)
    show(qtbot, page, article(text), [wrong])
    with qtbot.waitSignal(page.hover_card.rested):
        move_to(page, QPoint(200, 300))
    assert page.finding_at(QPoint(200, 300)) == wrong
    assert not page.hover_card.isVisible()


def test_the_card_goes_when_the_pointer_leaves_a_key_is_pressed_or_the_page_moves(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("Paragraph 1 says", text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    for leave in (
        lambda: move_to(page, QPoint(5, 5)),
        lambda: qtbot.keyClick(page, Qt.Key.Key_Escape),
        lambda: page.verticalScrollBar().setValue(1),
        lambda: qtbot.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9)),
    ):
        card = rest_on(qtbot, page, "Paragraph 1 says", LONG)
        leave()
        assert not card.isVisible()


def test_moving_within_the_passage_keeps_the_card_and_a_click_opens_the_full_one(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("closing this year")
    show(qtbot, page, article(), [wrong])
    card = rest_on(qtbot, page, "closing this year")
    place = middle_of(page, "closing this year")
    move_to(page, place + QPoint(3, 0))
    assert card.isVisible()
    with qtbot.waitSignal(page.finding_chosen) as chosen:
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [wrong]
    assert not card.isVisible()


def test_the_card_says_all_of_it_and_what_probably_stood_there(
    qtbot: QtBot, page: ArticleView
) -> None:
    message = "Somebody is quoted so. “Monday” looks odd. Look again."
    wrong = replace(finding("Monday"), message=message, suggestions=("Tuesday", "Sunday"))
    show(qtbot, page, article(), [wrong])
    said_there = said(rest_on(qtbot, page, "Monday"))[-1]
    assert said_there == f"{wrong.message} Probably “Tuesday”."


@pytest.mark.parametrize(
    ("message", "suggestions", "expected"),
    [
        ("Odd.", ("even",), "Odd. Probably “even”."),
        ("Odd. Probably “even”.", ("even", "old"), "Odd. Probably “even”."),
        ("Odd.", (), "Odd."),
        ("Odd.", ("",), "Odd."),
        ("", (), ""),
        ("Odd " * 200, (), "Odd " * 99 + "Odd…"),
    ],
)
def test_what_probably_stood_there_is_said_once(
    message: str, suggestions: tuple[str, ...], expected: str
) -> None:
    made = replace(finding("Monday"), message=message, suggestions=suggestions)
    assert said_of(made) == expected
