"""How an article is set: faces, sizes, measure and spaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from reader.gui.reading_face import reading_face
from reader.gui.theme import Colours
from reader.gui.typography import USUAL, Typography
from reader.language.line_ends import is_wrapped
from reader.model.article import Article, Role

SAMPLE = "the quick witness told reporters on Tuesday that nobody had asked her about it"
CLOSE = Role.LIST_ITEM, Role.BOILERPLATE  # of these, several in a row stand together
TIGHT_LEADING = 1.22  # for headlines, which are short and large


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of `Article.text` that is set as one block: a line, or a paragraph of wrapped ones.

    `role` is None for a blank line. `closes` says that its paragraph ends here, `goes_on` that the
    next paragraph is another item of the same list.
    """

    start: int
    end: int
    role: Role | None = None
    level: int = 0
    closes: bool = False
    goes_on: bool = False


def lines_of(article: Article) -> Iterator[Line]:
    """Cut an article into the blocks that it is set in; between two of them is one line end."""
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
            yield Line(start, end, paragraph.role, paragraph.level, closes, goes_on)
        start = end + 1


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


class Setting:
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
        key = (line.role, line.level, line.closes, line.goes_on, line.start == 0)
        if key not in self._formats:
            self._formats[key] = self._block(line), self._characters(line)
        return self._formats[key]

    def _block(self, line: Line) -> QTextBlockFormat:
        block, em = QTextBlockFormat(), self.size
        if line.role is None:
            _set_leading(block, 1)  # the space after a paragraph is the paragraph's own
            return block
        tight = line.role is Role.HEADLINE
        size = em * self._scale(line)
        _set_leading(block, 4 * round(size * (TIGHT_LEADING if tight else self._leading) / 4))
        if line.role is Role.HEADLINE:
            block.setHeadingLevel(max(1, min(line.level, 6)))
            if line.start > 0:
                block.setTopMargin(em * 1.5)
        if line.role is Role.QUOTATION:
            block.setLeftMargin(em * 2)
            block.setRightMargin(em * 2)
        if line.role is Role.LIST_ITEM:
            block.setLeftMargin(em * 2)
            block.setTextIndent(-em * 0.65)  # what a dash or a bullet takes
        if line.closes:
            after = 0.35 if line.goes_on else 1.2 if line.level == 1 else 0.9
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
            characters.setFontFamilies(["DejaVu Sans Mono", "monospace"])
        if line.role is Role.BOILERPLATE:
            characters.setForeground(self._colours.page_dim)
        return characters

    def _scale(self, line: Line) -> float:
        if line.role is Role.HEADLINE:
            return {0: 1.8, 1: 1.8, 2: 1.3}.get(line.level, 1.1)
        return {Role.BOILERPLATE: 0.85, Role.TABLE: 0.85}.get(line.role or Role.PARAGRAPH, 1.0)


def _set_leading(block: QTextBlockFormat, pixels: int) -> None:
    # fixed, so that one emoji or one Chinese name does not push its line away from the others
    block.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
