"""Typesetting: fonts, sizes, line length and spacing of each block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from reader.english.line_wrapping import is_wrapped
from reader.gui.page.reading_face import reading_face
from reader.gui.page.typography import USUAL, Typography
from reader.gui.style.theme import Colours
from reader.model.article import Article, Paragraph, Role

SAMPLE = "the quick witness told reporters on Tuesday that nobody had asked her about it"
CLOSE = Role.LIST_ITEM, Role.BOILERPLATE  # of these, several in a row stand together
LIST_MARK = re.compile(r"\s*(?:[-–—•▪◦‣*·]|\(?(?:\d{1,3}|[A-Za-z])[.)])\s+")
WORD = re.compile(r"[^\W\d_]+")
LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")  # Hebrew, Arabic and kin
WIDEST_COLUMN = 32  # characters
MONOSPACED = ["DejaVu Sans Mono", "Liberation Mono", "Menlo", "Consolas", "monospace"]
SMALL = {Role.BOILERPLATE: 0.85, Role.TABLE: 0.85, Role.FIGURE: 0.85}
TIGHT_LEADING = 1.22  # for headlines, which are short and large


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of `Article.text` that is set as one block: a line, or a paragraph of wrapped ones.

    `role` is None for a blank line. `closes` says that its paragraph ends here, `goes_on` that the
    next paragraph is another item of the same list. `mark` is what a list's item begins with,
    `columns` how many characters wide each column of a table is. `leftward` is a line in a script
    that runs from right to left: one name in it does not make an English line one. `is_rest` is a
    line that begins in the middle of one that was too long (`article_cutting`).
    """

    start: int
    end: int
    role: Role | None = None
    level: int = 0
    closes: bool = False
    goes_on: bool = False
    mark: str = ""
    columns: tuple[int, ...] = ()
    leftward: bool = False
    is_rest: bool = False


def lines_of(article: Article) -> Iterator[Line]:
    """Cut an article into its lines; between two of them is one line end."""
    text, start, index = article.text, 0, 0
    paragraphs = article.paragraphs
    while start <= len(text):
        end = _line_end(text, start)
        while index < len(paragraphs) and paragraphs[index].span.end <= start:
            index += 1
        paragraph = paragraphs[index] if index < len(paragraphs) else None
        if paragraph is None or paragraph.span.start >= end:
            blank = not text[start:end].strip()
            yield Line(start, end, None if blank else Role.PARAGRAPH, closes=True)
        else:
            if start <= paragraph.span.start and is_wrapped(article, paragraph):
                end = _line_end(text, paragraph.span.end)
            closes = paragraph.span.end <= end
            follower = paragraphs[index + 1 : index + 2]
            goes_on = paragraph.role in CLOSE and any(p.role is paragraph.role for p in follower)
            line = Line(start, end, paragraph.role, paragraph.level, closes, goes_on)
            yield _with_its_shape(line, article, paragraph)
        start = end + 1


def _with_its_shape(line: Line, article: Article, paragraph: Paragraph) -> Line:
    """Add which way a line runs, and what is particular to a list's item and to a table's row."""
    if not article.text.isascii():
        line = replace(line, leftward=runs_leftward(article.text[line.start : line.end]))
    if line.role is Role.LIST_ITEM and line.start <= paragraph.span.start:
        found = LIST_MARK.match(article.text, line.start, line.end)
        return replace(line, mark=found[0] if found else "")
    if line.role is Role.TABLE:
        return replace(line, columns=_columns(paragraph.text(article)))
    return line


def runs_leftward(text: str) -> bool:
    """Say whether most letters of `text` are of a script that runs from right to left."""
    letters = sum(map(len, WORD.findall(text)))
    return 2 * sum(map(len, LEFTWARD.findall(text))) > letters


@lru_cache(maxsize=1)  # asked for each row
def _columns(table: str) -> tuple[int, ...]:
    if "\t" not in table:
        return ()
    rows = [[len(cell) for cell in row.split("\t")] for row in table.split("\n")]
    return tuple(min(max(column), WIDEST_COLUMN) for column in zip_longest(*rows, fillvalue=0))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


class Typesetter:
    """The formats of one typography at one size in one theme."""

    def __init__(self, colours: Colours, percent: int, typography: Typography = USUAL) -> None:
        """Prepare the faces for a zoom of `percent`."""
        self._colours = colours
        self._leading = typography.leading / 100
        self.size = round(typography.size * percent / 100)
        self.font = QFont(reading_face(typography.face))
        self.font.setPixelSize(self.size)
        self.font.setStyleHint(QFont.StyleHint.Serif)
        self.measure = round(
            QFontMetricsF(self.font).horizontalAdvance(SAMPLE) / len(SAMPLE) * typography.measure
        )
        self._formats: dict[tuple[object, ...], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def formats(self, line: Line) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return how `line` is set, as a block and in its characters."""
        kind = (line.role, line.level, line.closes, line.goes_on, line.start == 0)
        key = (*kind, line.mark, line.columns, line.leftward, line.is_rest)
        if key not in self._formats:
            self._formats[key] = self._block(line), self._characters(line)
        return self._formats[key]

    def _block(self, line: Line) -> QTextBlockFormat:
        block, em = QTextBlockFormat(), self.size
        # Qt would take the direction of the first letter: a sentence can begin with a Hebrew name
        way = Qt.LayoutDirection.RightToLeft if line.leftward else Qt.LayoutDirection.LeftToRight
        block.setLayoutDirection(way)
        if line.role is None:
            _set_leading(block, 1)  # the space after a paragraph is the paragraph's own
            return block
        tight = line.role is Role.HEADLINE
        size = em * self._scale(line)
        _set_leading(block, 4 * round(size * (TIGHT_LEADING if tight else self._leading) / 4))
        if line.role is Role.HEADLINE:
            block.setHeadingLevel(max(1, min(line.level, 6)))
            if line.start > 0 and not line.is_rest:
                block.setTopMargin(em * 1.5)
        if line.role is Role.QUOTATION:
            block.setLeftMargin(em * 2)
            block.setRightMargin(em * 2)
        if line.role is Role.FIGURE:
            block.setLeftMargin(em * (1 if line.leftward else 2.4))
            block.setRightMargin(em * (2.4 if line.leftward else 1))
            block.setTopMargin(0 if line.is_rest else em * 0.5)
        if line.role is Role.LIST_ITEM:
            hang = QFontMetricsF(self.font).horizontalAdvance(line.mark)
            margin = max(em * 1.6, hang)
            (block.setRightMargin if line.leftward else block.setLeftMargin)(margin)
            block.setTextIndent(0 if line.is_rest else -hang)
        if line.columns:
            block.setTabPositions(list(self._tabs(line.columns)))
        if line.closes:
            after = 0.35 if line.goes_on else 1.2 if line.level == 1 else 0.9
            after += 0.6 if line.role is Role.FIGURE else 0
            block.setBottomMargin(em * after)
        return block

    def _characters(self, line: Line) -> QTextCharFormat:
        characters = QTextCharFormat()
        if line.role is None:  # type as low as its line, or a click beside it goes to it
            characters.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        elif (scale := self._scale(line)) != 1:
            characters.setProperty(QTextCharFormat.Property.FontPixelSize, round(self.size * scale))
        if line.role is Role.HEADLINE:
            characters.setFontWeight(QFont.Weight.Bold)
        if line.role is Role.TABLE:
            characters.setFontFamilies(MONOSPACED)
        if line.role is Role.FIGURE:
            characters.setFontItalic(True)
        if line.role in (Role.BOILERPLATE, Role.FIGURE):
            characters.setForeground(self._colours.page_dim)
        return characters

    def _scale(self, line: Line) -> float:
        if line.role is Role.HEADLINE:
            return {0: 1.75, 1: 1.75, 2: 1.25}.get(line.level, 1.1)
        return SMALL.get(line.role or Role.PARAGRAPH, 1.0)

    def _tabs(self, columns: tuple[int, ...]) -> Iterator[QTextOption.Tab]:
        """Yield where the columns of a table begin."""
        font = QFont()
        font.setFamilies(MONOSPACED)
        font.setPixelSize(round(self.size * SMALL[Role.TABLE]))
        character, place = QFontMetricsF(font).horizontalAdvance("0"), 0.0
        for column in columns[:-1]:
            place += (column + 2) * character
            yield QTextOption.Tab(place, QTextOption.TabType.LeftTab)


def _set_leading(block: QTextBlockFormat, pixels: int) -> None:
    # fixed, so that one emoji or one Chinese name does not push its line away from the others
    block.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
