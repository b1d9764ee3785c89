"""What stands where on a page that Qt really laid out: lists, tables, figures, other scripts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.page.qt_text import TextPositions
from reader.model.article import Article, Paragraph, Role
from reader.model.decision import DecisionKind
from reader.model.finding import Family
from reader.model.span import Span
from tests.gui.pages import LONG, article, finding, show

NAMES = ("נועם לוי", "محمد الأحمد", "王小明")


def of(role: Role, *texts: str) -> Article:
    """Return an article of a paragraph and these after it, all in one role."""
    paragraphs, start = [], 0
    for index, text in enumerate(("A paragraph that stands before.", *texts)):
        span = Span(start, start + len(text))
        paragraphs.append(Paragraph(span, role if index else Role.PARAGRAPH))
        start = span.end + 2
    words = "\n\n".join(("A paragraph that stands before.", *texts))
    return Article(words, tuple(paragraphs))


def block_of(page: ArticleView, number: int) -> QTextBlock:
    """Return the block of a paragraph; between two of them is a blank one."""
    return page.document().findBlockByNumber(2 * number)


def x_of(page: ArticleView, text: str, passage: str) -> float:
    """Return where Qt puts the beginning of a passage, in the viewport."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(TextPositions(text).to_qt(text.index(passage)))
    return page.cursorRect(cursor).left()


@pytest.mark.parametrize("name", NAMES)
def test_a_foreign_name_does_not_push_its_line_away_from_the_others(
    qtbot: QtBot, page: ArticleView, name: str
) -> None:
    said = f"The engineer {name} said on Monday that the bridge would be closed until the spring. "
    show(qtbot, page, article(said * 4))
    layout = page.document().firstBlock().layout()
    tops = [layout.lineAt(i).y() for i in range(layout.lineCount())]
    steps = [after - before for before, after in pairwise(tops)]
    assert len(steps) > 3
    assert max(steps) - min(steps) <= 0.5  # pixels


@pytest.mark.parametrize("name", NAMES)
def test_a_mark_behind_a_foreign_name_stands_on_its_own_words(
    qtbot: QtBot, page: ArticleView, name: str
) -> None:
    text = f"Then {name} met the bord in town."
    wrong = finding("bord", text=text)
    show(qtbot, page, article(text), [wrong])
    left = round(x_of(page, text, "bord"))
    right = round(x_of(page, text, " in town"))
    y = page.cursorRect(QTextCursor(page.document())).center().y()
    marked = [x for x in range(page.viewport().width()) if page.finding_at(QPoint(x, y)) == wrong]
    assert abs(marked[0] - left) <= 2
    assert abs(marked[-1] - right) <= 2
    assert marked == list(range(marked[0], marked[-1] + 1))


def test_an_item_of_a_numbered_list_stands_behind_its_number(
    qtbot: QtBot, page: ArticleView
) -> None:
    bullets = of(Role.LIST_ITEM, "the fog", "the tea")
    first, *items = bullets.paragraphs
    drawn = []
    for number in (0, 8, 9):
        numbered = (replace(item, number=number) for item in items)
        show(qtbot, page, replace(bullets, paragraphs=(first, *numbered)))
        left = round(x_of(page, bullets.text, "the fog"))
        margin = page.viewport().grab().toImage().copy(0, 0, left, page.viewport().height())
        drawn.append(margin)
    assert drawn[0] != drawn[1]
    assert drawn[1] != drawn[2]


def test_an_english_sentence_that_begins_with_a_hebrew_name_begins_at_the_left(
    qtbot: QtBot, page: ArticleView
) -> None:
    text = "נועם לוי told nobody."
    show(qtbot, page, article(text))
    assert x_of(page, text, "told") < x_of(page, text, "nobody")
    assert page.cursorRect(QTextCursor(page.document())).left() < 200


def test_a_hebrew_paragraph_begins_at_the_right(qtbot: QtBot, page: ArticleView) -> None:
    text = "המועצה נפגשה ביום שני והחליטה לסגור את הגשר"
    show(qtbot, page, article(text))
    assert page.cursorRect(QTextCursor(page.document())).left() > page.viewport().width() / 2


@pytest.mark.parametrize("mark", ["- ", "• ", "12. ", "(b) "])
def test_what_a_list_item_begins_with_hangs_beside_its_lines(
    qtbot: QtBot, page: ArticleView, mark: str
) -> None:
    item = f"{mark}Planks that are dry and longer than those that were there before must be bought."
    text = of(Role.LIST_ITEM, item)
    show(qtbot, page, text)
    layout = block_of(page, 1).layout()
    second = layout.lineAt(1).naturalTextRect().left() + layout.position().x()
    assert abs(x_of(page, text.text, "Planks") - second) <= 1.5


def test_an_item_without_a_mark_of_its_own_gets_a_bullet(qtbot: QtBot, page: ArticleView) -> None:
    looks = []
    for role in (Role.LIST_ITEM, Role.PARAGRAPH):
        show(qtbot, page, of(role, "Planks."))
        looks.append(dark_pixels(page, x_of(page, page_text(page), "Planks") - 20, width=14))
    assert looks[0] > 10
    assert looks[1] == 0


def test_the_columns_of_a_table_stand_below_each_other(qtbot: QtBot, page: ArticleView) -> None:
    text = of(Role.TABLE, "Part\tWeeks\nDeck and planks\t6\nPiers\t12")
    show(qtbot, page, text)
    lefts = {round(x_of(page, text.text, cell)) for cell in ("Weeks", "6\n", "12")}
    assert len(lefts) == 1
    assert lefts.pop() > x_of(page, text.text, "\t6")


def test_a_picture_leaves_a_quiet_place_with_its_caption(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, of(Role.PARAGRAPH, "The bridge in 1911."))
    plain = block_of(page, 1).charFormat().font()
    show(qtbot, page, of(Role.FIGURE, "The bridge in 1911."))
    caption = block_of(page, 1).charFormat().font()
    assert caption.italic()
    assert not plain.italic()
    assert dark_pixels(page, x_of(page, page_text(page), "The bridge") - 36, width=30) > 20


def test_a_bar_stands_beside_what_was_not_checked(qtbot: QtBot, page: ArticleView) -> None:
    text = article(LONG)
    show(qtbot, page, text)
    bare = margin(page)
    page.set_unchecked([text.paragraphs[1].span])
    assert margin(page) != bare
    page.set_unchecked([Span(0, len(LONG))])  # the whole of it: that is said in words
    assert margin(page) == bare


def test_residue_steps_back_only_where_that_is_wanted(qtbot: QtBot, page: ArticleView) -> None:
    wrong = finding("closing this year", Family.RESIDUE)
    show(qtbot, page, article(), [wrong])
    dimmed = page.viewport().grab().toImage()
    page.set_dim_residue(False)
    assert page.viewport().grab().toImage() != dimmed


def test_words_that_two_families_mark_do_not_fade(qtbot: QtBot, page: ArticleView) -> None:
    residue, grammar = finding("budgets", Family.RESIDUE, text=TWO), finding("budgets", text=TWO)
    show(qtbot, page, article(TWO))
    unmarked = full_ink(page)
    page.set_marks([Mark(residue)])
    assert full_ink(page) == 0
    page.set_marks([Mark(residue), Mark(grammar)])
    assert full_ink(page) == unmarked > 20
    page.set_marks([Mark(residue), Mark(grammar, DecisionKind.DISMISSED)])
    assert full_ink(page) == 0


TWO = "It pays from its reserves. budgets"


def page_text(page: ArticleView) -> str:
    return page.document().toPlainText()


def margin(page: ArticleView) -> QImage:
    return page.viewport().grab().toImage().copy(0, 0, 40, page.viewport().height())


def dark_pixels(page: ArticleView, left: float, *, width: int) -> int:
    """Count what is drawn in dark ink left of the second paragraph's words."""
    box = page.document().documentLayout().blockBoundingRect(block_of(page, 1))
    image = page.viewport().grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 140
        for x in range(round(left), round(left) + width)
        for y in range(round(box.top()), round(box.bottom()))
    )


def full_ink(page: ArticleView) -> int:
    """Count the pixels of “budgets” that are as dark as the article's words."""
    cursor = QTextCursor(page.document())
    cursor.setPosition(TWO.index("budgets"))
    start = page.cursorRect(cursor)
    image = page.viewport().grab().toImage()
    return sum(
        image.pixelColor(x, y).lightness() < 60
        for x in range(start.left(), start.left() + 55)
        for y in range(start.center().y() - 4, start.center().y() + 4)
    )
