from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.find_bar import FindBar
from reader.gui.page.text_search import Search
from reader.gui.style.theme import Theme
from reader.model.article import Article, Paragraph
from reader.model.span import Span

TEXT = "The ferry 😀 sank. No FERRY sails “today”, and nobody’s sorry for the ferryman."


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FindBar]:
    window = QWidget()
    page = ArticleView(Theme.load("light"))
    find_bar = FindBar(page)
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    layout.addWidget(find_bar)
    qtbot.addWidget(window)
    window.resize(900, 600)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    with qtbot.waitSignal(page.filled):
        page.show_article(Article(TEXT, (Paragraph(Span(0, len(TEXT))),)))
    find_bar.open_for_typing()
    yield find_bar
    window.close()


def selected(bar: FindBar) -> str:
    return bar.page.textCursor().selectedText()


def test_typing_finds_the_first_match_and_counts_them(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "ferry")
    assert (bar.count.text(), selected(bar)) == ("1 of 3", "ferry")


def test_enter_goes_on_shift_enter_back_and_both_go_round(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "ferry")
    counts = []
    for shift in (False, False, False, True, True):
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, modifier)
        counts.append(bar.count.text())
    assert counts == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "2 of 3"]
    assert selected(bar) == "FERRY"


def test_what_is_not_there_is_said_not_to_be(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "ferryz")
    assert bar.count.text() == "Not found"


def test_every_match_in_sight_is_tinted_until_the_bar_is_closed(qtbot: QtBot, bar: FindBar) -> None:
    plain = bar.page.viewport().grab().toImage()
    qtbot.keyClicks(bar.field, "ferry")
    tinted = bar.page.viewport().grab().toImage()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert tinted != plain
    assert not bar.isVisible()
    assert bar.page.hasFocus()
    cursor = bar.page.textCursor()
    cursor.setPosition(0)
    bar.page.setTextCursor(cursor)
    assert bar.page.viewport().grab().toImage() == plain


def test_the_words_are_there_when_the_bar_is_opened_again(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.field, "sorry")
    bar.close_bar()
    bar.open_for_typing()
    assert bar.count.text() == "1 of 1"
    assert bar.field.selectedText() == "sorry"


@pytest.mark.parametrize("typed", ["nobody's", '"today"', "NOBODY’S", "ferry 😀 sank"])
def test_a_keyboard_finds_what_a_typesetter_set(typed: str) -> None:
    assert len(Search(typed, TEXT)) == 1


def test_a_space_finds_the_end_of_a_wrapped_line() -> None:
    assert len(Search("no ferry", "no\nferry, no\xa0ferry")) == 2


@given(st.text("ab", min_size=1, max_size=3), st.text("ab ", max_size=40), st.integers(0, 39))
def test_the_matches_in_sight_are_those_that_overlap_it(words: str, text: str, at: int) -> None:
    search, seen = Search(words, text), Span(at, at + 5)
    everything = [search[index] for index in range(len(search))]
    assert search.within(seen) == [match for match in everything if match.overlaps(seen)]
