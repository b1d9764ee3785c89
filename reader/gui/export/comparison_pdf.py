"""An article next to its source as a PDF: each change with both passages, and both texts marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from PySide6.QtGui import QFont, QFontDatabase, QTextDocument

from reader.comparison.compare import Comparison
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.gui.export.page_printing import Pages, pdf_of
from reader.gui.export.pdf_report import running_application
from reader.model.article import Article, Role
from reader.model.span import Span
from reader.reports.comparison_rows import pieces_of, rows_of
from reader.reports.comparison_summary import (
    facts_of,
    label_of,
    name_of,
    summary_of,
    unaligned_of,
)
from reader.reports.positions import Excerpt
from reader.reports.provenance import Origin
from reader.system.visible_text import visible

TEXT = 9.5  # points
GROUNDS = {Gravity.HIGH: "#f7d4d2", Gravity.MEDIUM: "#f8e7c0", Gravity.LOW: "#e6e3dd"}
Numbered = Sequence[tuple[int, MeaningChange]]


def pdf_comparison(comparison: Comparison, origin: Origin) -> bytes:
    """Return the file; raises `ReportUnavailable` where Qt cannot start."""
    application = running_application()  # fonts are there as long as it is
    title = f"{name_of(comparison.article)} and its source"
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPointSizeF(TEXT)
    document.setDefaultFont(font)
    document.setHtml("".join(_page(comparison, origin, title)))
    made = pdf_of([Pages(document, visible(title))], title=title, program=origin.program)
    del application
    return made


def _page(comparison: Comparison, origin: Origin, title: str) -> Iterator[str]:
    numbered = list(enumerate(comparison.gravest_first, 1))
    yield f"<h2>{_shown(title)}</h2><p>{_shown(summary_of(comparison))}</p>"
    if numbered:
        yield "<h3>Changes</h3>"
        yield _table(_changes(comparison, numbered), "", "Article", "Source")
    for heading, texts in unaligned_of(comparison):
        yield f"<h3>{heading}</h3><ul>"
        yield "".join(f"<li>{_shown(text)}</li>" for text in texts)
        yield "</ul>"
    yield '<h3 style="page-break-before: always">Both texts</h3>'
    yield _table(_texts(comparison, numbered), "Article", "Source")
    yield "<h3>About this comparison</h3>"
    for name, value in facts_of(comparison, origin):
        yield f"<div>{_shown(name)}: {_shown(value)}</div>"


def _table(rows: Iterable[str], *heads: str) -> str:
    head = "".join(f'<th align="left">{name}</th>' for name in heads)
    return (
        '<table width="100%" border="1" cellspacing="0" cellpadding="4" '
        f'style="border-collapse: collapse"><tr>{head}</tr>{"".join(rows)}</table>'
    )


def _changes(comparison: Comparison, numbered: Numbered) -> Iterator[str]:
    """Yield two rows for each change: what it is, and both passages."""
    for number, change in numbered:
        about = f"<b>{_shown(label_of(change))}</b>, {change.gravity}: {_shown(change.message)}"
        yield f'<tr bgcolor="{GROUNDS[change.gravity]}"><td>{number}</td>'
        yield f'<td colspan="2">{about}</td></tr>'
        ours = _excerpt(comparison.article, change.article)
        theirs = _excerpt(comparison.source, change.source)
        yield f'<tr><td></td><td width="47%">{ours}</td><td width="47%">{theirs}</td></tr>'


def _texts(comparison: Comparison, numbered: Numbered) -> Iterator[str]:
    gravity = {number: change.gravity for number, change in numbered}
    ours = [(number, c.article) for number, c in numbered if c.article]
    theirs = [(number, c.source) for number, c in numbered if c.source]
    for article, source in rows_of(comparison):
        left = _paragraphs(comparison.article, article, ours, gravity)
        right = _paragraphs(comparison.source, source, theirs, gravity)
        yield f'<tr><td width="50%">{left}</td><td width="50%">{right}</td></tr>'


def _paragraphs(
    article: Article,
    numbers: Iterable[int],
    marks: Sequence[tuple[int, Span]],
    gravity: dict[int, Gravity],
) -> str:
    found = []
    for number in numbers:
        paragraph, pieces = article.paragraphs[number], []
        for words, change in pieces_of(article, paragraph, marks):
            if change is None:
                pieces.append(_shown(words))
            else:
                ground = GROUNDS[gravity[change]]
                pieces.append(f'<span style="background-color: {ground}">{_shown(words)}</span>')
                pieces.append(f"<sup>{change}</sup>")
        words = "".join(pieces)
        found.append(f"<p><b>{words}</b></p>" if paragraph.role is Role.HEADLINE else f"<p>{words}")
    return "".join(found) or "<i>Nothing opposite</i>"


def _excerpt(article: Article, span: Span | None) -> str:
    if span is None:
        return "–"
    excerpt = Excerpt.of(article, span)
    return f"{_shown(excerpt.before)}<b>{_shown(excerpt.passage)}</b>{_shown(excerpt.after)}"


def _shown(text: str) -> str:
    """Return `text` as text of a page, on one line, with what cannot be seen named."""
    return escape(visible(re.sub(r"[\t\n\r ]+", " ", text)))
