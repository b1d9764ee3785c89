"""An article next to its source as a Word document: a table of changes, and both texts marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Cm, Pt
from docx.table import Table
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from reader.comparison.compare import Comparison
from reader.comparison.meaning_change import Gravity, MeaningChange
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
from reader.reports.provenance import PROGRAM, Origin
from reader.system.visible_text import visible

HEADS = ("", "Gravity", "Change", "Article", "Source", "What changed")
WIDTHS = tuple(Cm(width) for width in (1, 1.8, 3, 6.5, 6.5, 6.2))
HIGHLIGHTS = {
    Gravity.HIGH: WD_COLOR_INDEX.PINK,
    Gravity.MEDIUM: WD_COLOR_INDEX.YELLOW,
    Gravity.LOW: WD_COLOR_INDEX.GRAY_25,
}
GRID, SMALL = "Table Grid", Pt(9)
Marks = Sequence[tuple[int, Span]]


def docx_comparison(comparison: Comparison, origin: Origin) -> bytes:
    """Return the document, on wide paper; places of changes have their numbers in the table."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = f"{PROGRAM} comparison", origin.program
    properties.comments = ""
    properties.created = properties.modified = origin.date
    _turn(document)
    document.add_heading(_shown(f"{name_of(comparison.article)} and its source"), level=1)
    document.add_paragraph(_shown(summary_of(comparison)))
    numbered = list(enumerate(comparison.gravest_first, 1))
    if numbered:
        document.add_heading("Changes", level=2)
        _changes(document, comparison, numbered)
    for heading, texts in unaligned_of(comparison):
        document.add_heading(heading, level=2)
        for text in texts:
            document.add_paragraph(_shown(text), "List Bullet")
    document.add_heading("Both texts", level=2)
    _texts(document, comparison, numbered)
    document.add_heading("About this comparison", level=2)
    for name, value in facts_of(comparison, origin):
        document.add_paragraph(_shown(f"{name}: {value}"), "List Bullet")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _turn(document: DocxDocument) -> None:
    """Lay the paper on its side: six columns need the width."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2.2)


def _changes(
    document: DocxDocument, comparison: Comparison, numbered: Sequence[tuple[int, MeaningChange]]
) -> None:
    table = _table(document, len(numbered) + 1, HEADS)
    cells = iter(_cells(table, len(HEADS)))
    next(cells)
    for (number, change), row in zip(numbered, cells):
        for cell, words in zip(row, (str(number), change.gravity, label_of(change))):
            _write(cell, words)
        _excerpt(row[3], comparison.article, change.article)
        _excerpt(row[4], comparison.source, change.source)
        _write(row[5], change.message)
        for cell, width in zip(row, WIDTHS):
            cell.width = width


def _texts(
    document: DocxDocument, comparison: Comparison, numbered: Sequence[tuple[int, MeaningChange]]
) -> None:
    gravity = {number: change.gravity for number, change in numbered}
    ours = [(number, c.article) for number, c in numbered if c.article]
    theirs = [(number, c.source) for number, c in numbered if c.source]
    rows = list(rows_of(comparison))
    table = _table(document, len(rows) + 1, ("Article", "Source"))
    cells = iter(_cells(table, 2))
    next(cells)
    for (article, source), (left, right) in zip(rows, cells):
        _paragraphs(left, comparison.article, article, ours, gravity)
        _paragraphs(right, comparison.source, source, theirs, gravity)


def _paragraphs(
    cell: Cell, article: Article, numbers: Iterable[int], marks: Marks, gravity: dict[int, Gravity]
) -> None:
    made: DocxParagraph | None = None
    for number in numbers:
        made = cell.paragraphs[0] if made is None else cell.add_paragraph()
        paragraph = article.paragraphs[number]
        for words, change in pieces_of(article, paragraph, marks):
            run = made.add_run(_shown(words))
            run.bold = paragraph.role is Role.HEADLINE
            if change is not None:
                run.font.highlight_color = HIGHLIGHTS[gravity[change]]
                made.add_run(str(change)).font.superscript = True
    if made is None:
        cell.paragraphs[0].add_run("Nothing opposite").italic = True


def _table(document: DocxDocument, rows: int, heads: Sequence[str]) -> Table:
    table: Table = document.add_table(rows, len(heads), GRID)
    for cell, head in zip(table.rows[0].cells, heads):
        _write(cell, head, bold=True)
    return table


def _cells(table: Table, columns: int) -> Iterator[list[Cell]]:
    """Yield the cells of each row; asked for one by one, the library counts from the beginning."""
    cells = table._cells
    for at in range(0, len(cells), columns):
        yield cells[at : at + columns]


def _write(cell: Cell, words: str, *, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(_shown(words))
    run.bold, run.font.size = bold, SMALL


def _excerpt(cell: Cell, article: Article, span: Span | None) -> None:
    if span is None:
        _write(cell, "–")
        return
    excerpt = Excerpt.of(article, span)
    _write(cell, excerpt.before)
    _write(cell, excerpt.passage, bold=True)
    _write(cell, excerpt.after)


def _shown(text: str) -> str:
    """Return `text` on one line, with what cannot be seen named: XML takes little of it."""
    return visible(re.sub(r"[\t\n\r ]+", " ", text))
