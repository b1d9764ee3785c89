"""A page and what the tests of it say about places on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QTextCursor,
)
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.page.qt_text import TextPositions
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span

TEXT = """A bridge that nobody crossed

The old 😀 bridge over the Lenne was closed on Monday, said engineer נועם לוי of the town.

It’s the third closing this year, and “nobody will miss it. ” she told the council.
"""
LONG = "\n\n".join(
    f"Paragraph {n} says what the one before it said, in other words and no fewer of them, for a "
    "reader who has all the time in the world and nothing else to read."
    for n in range(3_000)
)


def article(text: str = TEXT) -> Article:
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line:
            role = Role.PARAGRAPH if paragraphs else Role.HEADLINE
            span = Span(start, start + len(line))
            paragraphs.append(Paragraph(span, role, int(role is Role.HEADLINE)))
        start += len(line) + 1
    return Article(text, tuple(paragraphs))


def finding(
    passage: str, family: Family = Family.GRAMMAR, *, text: str = TEXT, **values: object
) -> Finding:
    start = text.index(passage)
    return Finding(
        Span(start, start + len(passage)),
        family,
        "a_detector",
        "a_rule",
        f"Something is wrong with {passage}.",
        **values,  # type: ignore[arg-type]
    )


def show(qtbot: QtBot, page: ArticleView, shown: Article, findings: Sequence[Finding] = ()) -> None:
    with qtbot.waitSignal(page.filled):
        page.show_article(shown)
    page.set_marks([Mark(found) for found in findings])


def middle_of(page: ArticleView, passage: str, text: str = TEXT) -> QPoint:
    """Return where the middle of a passage is on the page, as Qt itself says."""
    place = text.index(passage) + len(passage) // 2
    cursor = QTextCursor(page.document())
    cursor.setPosition(TextPositions(text).to_qt(place))
    return page.cursorRect(cursor).center()


def on_screen(page: ArticleView, found: Finding) -> bool:
    seen = page.visible_span()
    return seen is not None and seen.contains(found.span)


def seen_at_once(page: ArticleView) -> Span:
    seen = page.visible_span()
    assert seen is not None
    return seen
