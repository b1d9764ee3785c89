"""What is too long to be laid out at once is cut on the page, and nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.page.long_line_splitting import LONGEST_BLOCK, blocks_of, cuts_of
from reader.gui.page.qt_text import TextPositions
from reader.model.article import Article
from tests.gui.pages import article, finding, on_screen, show

WORD = "".join(f"{n:07}" for n in range(14_286))  # 100,000 letters, each seven of them once
ENDLESS = f"Before 😀 it.\n\nThe {WORD} is long.\n\nBehind it, a dog."
PROSE = " ".join(f"Sentence {n} is about a ferry." for n in range(3_000))
ACCENTS = "e\u0301" * 12_345
FAMILIES = "👩‍👩‍👧🏽" * 4_000
LONG_ONES = {"word": ENDLESS, "prose": PROSE, "accents": ACCENTS, "emoji": FAMILIES}


@pytest.mark.parametrize("text", LONG_ONES.values(), ids=LONG_ONES)
def test_no_block_is_too_long_and_nothing_is_lost_or_there_twice(text: str) -> None:
    blocks = list(blocks_of(article(text)))
    assert max(block.end - block.start for block in blocks) <= LONGEST_BLOCK
    assert (blocks[0].start, blocks[-1].end) == (0, len(text))
    for one, two in pairwise(blocks):
        assert two.start == one.end if two.is_rest else text[one.end : two.start] == "\n"


def test_prose_is_cut_between_words() -> None:
    assert cuts_of(article(PROSE))
    assert all(PROSE[cut - 1] == " " for cut in cuts_of(article(PROSE)))


@pytest.mark.parametrize(("text", "held"), [(ACCENTS, "\u0301"), (FAMILIES, "\u200d🏽")])
def test_what_is_one_character_to_the_eye_is_not_cut(text: str, held: str) -> None:
    cuts = cuts_of(article(text))
    assert cuts
    assert not [cut for cut in cuts if text[cut] in held or text[cut - 1] == "\u200d"]


def test_an_article_of_ordinary_paragraphs_is_not_cut() -> None:
    text = "\n\n".join("A ferry left. " * 700 for _ in range(20))
    assert max(map(len, text.split("\n"))) < LONGEST_BLOCK
    assert cuts_of(article(text)) == []


@pytest.mark.parametrize("text", LONG_ONES.values(), ids=LONG_ONES)
def test_all_of_it_is_copied_as_it_is(qtbot: QtBot, page: ArticleView, text: str) -> None:
    shown = article(text)
    show(qtbot, page, shown)
    assert page.document().blockCount() == text.count("\n") + 1 + len(cuts_of(shown))
    page.selectAll()
    page.copy()
    assert QGuiApplication.clipboard().text() == text


@pytest.fixture
def endless(qtbot: QtBot, page: ArticleView) -> Article:
    shown = article(ENDLESS)
    show(qtbot, page, shown)
    return shown


def around_a_cut(shown: Article, back: int = 10, on: int = 10) -> str:
    cut = cuts_of(shown)[3]
    return shown.text[cut - back : cut + on]


def test_words_across_a_cut_are_found_and_copied(page: ArticleView, endless: Article) -> None:
    words = around_a_cut(endless)
    assert page.find_text(words) == (1, 1)
    page.copy()
    assert QGuiApplication.clipboard().text() == words


@pytest.mark.parametrize(("back", "on"), [(20, 0), (0, 20)])
def test_words_beside_a_cut_are_selected_exactly(
    page: ArticleView, endless: Article, back: int, on: int
) -> None:
    words = around_a_cut(endless, back, on)
    page.find_text(words)
    page.copy()
    assert QGuiApplication.clipboard().text() == words


def test_what_is_selected_by_hand_across_a_cut_is_copied(
    page: ArticleView, endless: Article
) -> None:
    words = around_a_cut(endless)
    page.find_text(words)
    cursor = page.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    by_hand = QTextCursor(page.document())
    by_hand.setPosition(end)
    by_hand.movePosition(
        QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, end - start
    )
    page.setTextCursor(by_hand)
    page.copy()
    assert QGuiApplication.clipboard().text() == words


@pytest.mark.parametrize("passage", ["The 0000", WORD[-70:], "a dog"])
def test_a_mark_behind_cuts_stands_on_its_words(
    page: ArticleView, endless: Article, passage: str
) -> None:
    found = finding(passage, text=ENDLESS)
    page.set_marks([Mark(found)])
    page.go_to(found)
    assert on_screen(page, found)
    middle = QTextCursor(page.document())
    place = ENDLESS.index(passage) + len(passage) // 2
    middle.setPosition(TextPositions(ENDLESS, cuts_of(endless)).to_qt(place))
    assert page.finding_at(page.cursorRect(middle).center()) == found


def test_the_place_at_the_top_is_kept_over_cuts(
    qtbot: QtBot, page: ArticleView, endless: Article
) -> None:
    place = ENDLESS.index(WORD[-7_000:-6_900])
    page.set_place(place)
    assert 0 <= place - page.place() < 100
    with qtbot.waitSignal(page.filled):
        page.zoom_in()
    assert 0 <= place - page.place() < 200
