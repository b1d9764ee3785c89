"""The report as a `QTextDocument`, for PDF and paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from reader.checking.check_result import CheckResult
from reader.gui.page.reading_face import reading_face
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import verdict_colour
from reader.model.article import Paragraph, Role
from reader.model.finding import LineStyle
from reader.reports.marked_paragraphs import MarkedParagraph, NumberedFinding, blocks, marks_of
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.summary import (
    SUGGESTIONS,
    by_family,
    counted,
    decided,
    facts,
    gaps,
    how_sure,
    kind_of,
    note_on,
    rule_id,
    sentence,
    summary,
    title_of,
    verdict_on,
)
from reader.system.visible_text import visible

TITLE, HEADLINE, TEXT, CARD, SMALL = 18.0, 13.0, 10.5, 8.5, 7.5  # points
LEADING = 120  # per cent of what the face asks for
TINT = 0.1  # of a mark's colour, on white paper
INDENT, GAP = 18, 8  # a card's, and between two things: points
LEFT_INVISIBLE = "\N{ZERO WIDTH JOINER}"
Under = QTextCharFormat.UnderlineStyle
LINES = {
    LineStyle.WAVY: Under.WaveUnderline,
    LineStyle.DOUBLE: Under.SingleUnderline,
    LineStyle.DASHED: Under.DashUnderline,
    LineStyle.DASH_DOT: Under.DashDotLine,
    LineStyle.DOTTED: Under.DotLine,
    LineStyle.TICKED: Under.DashDotDotLine,
    LineStyle.FADED: Under.NoUnderline,
}


def paper(result: CheckResult, origin: Origin) -> QTextDocument:
    """Return the report of an article, ready to be laid out on pages of any size."""
    made = _Paper()
    made.write(result, origin)
    return made.document


def failed_paper(path: str, error: str) -> QTextDocument:
    """Return what stands in an article's place where its file could not be read."""
    made = _Paper()
    made.write_failure(path, error)
    return made.document


class _Paper:
    """Writes a report from its top to its end."""

    def __init__(self) -> None:
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(self.document)
        self._theme = Theme.load("light")
        self._serif = reading_face()
        self._sans = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._is_fresh = True  # the block that the cursor is in is still empty

    def write_failure(self, path: str, error: str) -> None:
        """Write that a file could not be read."""
        colours = self._theme.colours
        self._line(f"{PROGRAM} report", self._type(CARD, colours.page_dim))
        self._line(path, self._type(TITLE, serif=True, bold=True), below=GAP)
        self._line("Not checked", self._type(TEXT, bold=True))
        self._line(error, self._type(TEXT))

    def write(self, result: CheckResult, origin: Origin) -> None:
        """Write the report of an article."""
        colours = self._theme.colours
        self._line(f"{PROGRAM} report", self._type(CARD, colours.page_dim))
        self._line(title_of(result), self._type(TITLE, serif=True, bold=True), below=GAP)
        verdict = result.verdict
        self._box(
            verdict_colour(verdict, colours),
            [[(verdict.answer, self._type(TEXT, bold=True))], [(verdict.reason, self._type(CARD))]],
        )
        families = (f"{family.label} {n:,}" for family, n in by_family(result))
        self._line(" · ".join([summary(result).capitalize(), *families]), self._type(CARD), above=4)
        for name, value in decided(result):
            self._line(f"{name}: {value}", self._type(CARD))
        self._list("Not checked", gaps(result, Positions(result.article)))
        self._heading("Article")
        for block in blocks(result.article, marks_of(result, prefix="")):
            self._paragraph(result, block)
        removed = result.article.removed
        if removed:
            number = counted(len(removed), "passage")
            self._list(
                f"{number} of the file set aside, and not checked",
                (f"{part.why.capitalize()}: {part.text}" for part in removed),
            )
        self._heading("About this check")
        for name, value in facts(result, origin):
            self._line(f"{name}: {value}", self._type(CARD))

    # Blocks

    def _line(
        self, text: str, style: QTextCharFormat, *, above: float = 0, below: float = 2
    ) -> None:
        self._begin(above=above, below=below)
        self._cursor.insertText(_shown(text), style)

    def _begin(self, *, above: float = 0, below: float = 2, leading: int = 120) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        form.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._is_fresh:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)
        self._is_fresh = False

    def _heading(self, text: str) -> None:
        style = self._type(CARD, self._theme.colours.page_dim, bold=True)
        style.setFontCapitalization(QFont.Capitalization.AllUppercase)
        style.setFontLetterSpacing(105)
        self._line(text, style, above=2 * GAP, below=GAP / 2)

    def _list(self, heading: str, lines: Iterable[str]) -> None:
        texts = list(lines)
        if texts:
            self._heading(heading)
        for text in texts:
            self._line(f"•  {text}", self._type(CARD))

    def _box(
        self,
        edge: QColor,
        lines: Iterable[list[tuple[str, QTextCharFormat]]],
        *,
        indent: float = 0,
    ) -> None:
        """Write lines in a box with a coloured edge: a table of two cells."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(4)
        form.setLeftMargin(indent)
        form.setTopMargin(2)
        form.setBottomMargin(GAP)
        form.setPageBreakPolicy(QTextFrameFormat.PageBreakFlag.PageBreak_Auto)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        widths = (QTextLength.Type.FixedLength, 4), (QTextLength.Type.PercentageLength, 100)
        form.setColumnWidthConstraints([QTextLength(kind, size) for kind, size in widths])
        table = self._cursor.insertTable(1, 2, form)
        side = table.cellAt(0, 0)
        side_format = side.format()
        side_format.setBackground(edge)
        side.setFormat(side_format)
        content = table.cellAt(0, 1)
        content_format = content.format()
        content_format.setBackground(self._theme.colours.panel)
        content.setFormat(content_format)
        cursor = content.firstCursorPosition()
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            for text, style in line:
                cursor.insertText(_shown(text), style)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True  # Qt keeps an empty block behind a table

    # The article

    def _paragraph(self, result: CheckResult, block: MarkedParagraph) -> None:
        role = block.paragraph.role
        self._begin(above=GAP if role is Role.HEADLINE else 0, below=GAP / 2, leading=LEADING)
        if role is Role.LIST_ITEM:
            self._cursor.insertText("•  ", self._style(block.paragraph))
        self._words(result.article.text, block)
        for mark in block.cards:
            self._card(mark)

    def _words(self, text: str, block: MarkedParagraph) -> None:
        """Write a paragraph; where marks overlap, the one that began last is drawn."""
        whole, usual = block.span, self._style(block.paragraph)
        edges = {whole.start, whole.end}
        for mark in block.marks:
            edges |= {max(whole.start, mark.span.start), min(whole.end, mark.span.end)}
        numbered = {mark.number for mark in block.cards}
        places = sorted(edges)
        for start, end in pairwise(places):
            over = [m for m in block.marks if m.span.start <= start and m.span.end >= end]
            style = self._marked(usual, max(over, key=lambda m: m.span.start)) if over else usual
            self._cursor.insertText(_shown(text[start:end]), style)
            ended = [m for m in block.marks if min(whole.end, m.span.end) == end]
            numbers = [mark.number for mark in ended if mark.number in numbered]
            if end == whole.end:  # those between two paragraphs have no other place
                numbers += [m.number for m in block.cards if not m.span.overlaps(whole)]
            self._cursor.insertText(", ".join(map(str, numbers)), self._number())

    def _card(self, mark: NumberedFinding) -> None:
        finding, colours = mark.finding, self._theme.colours
        plain, dim = self._type(CARD), self._type(CARD, colours.text_dim)
        strong = self._type(CARD, bold=True)
        lines = [
            [
                (f"{mark.number}  ", self._type(CARD, colours.accent, bold=True)),
                (f"{kind_of(finding)}  ", strong),
                (f"{finding.severity}, {how_sure(finding)}", dim),
            ],
            [(finding.message, plain)],
        ]
        if finding.suggestions:
            lines.append([(f"Perhaps: {', '.join(finding.suggestions[:SUGGESTIONS])}", plain)])
        if finding.evidence:
            lines.append([(sentence(finding.evidence), dim)])
        if mark.decision is not None:
            said = note_on(finding, mark.decision)
            note = f": {said}" if said else ""
            lines.append([(verdict_on(mark.decision), strong), (note, plain)])
        lines.append([(rule_id(finding), self._type(SMALL, colours.text_dim))])
        ink = self._theme.mark(finding.family).ink if mark.kind.terms.counts else colours.border
        self._box(ink, lines, indent=INDENT)

    # How it looks

    def _type(
        self,
        size: float,
        ink: QColor | None = None,
        *,
        serif: bool = False,
        bold: bool = False,
    ) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFontFamilies([self._serif if serif else self._sans])
        style.setFontPointSize(size)
        style.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        style.setForeground(QBrush(ink or self._theme.colours.page_text))
        return style

    def _style(self, paragraph: Paragraph) -> QTextCharFormat:
        if paragraph.role is Role.HEADLINE:
            return self._type(HEADLINE if paragraph.level < 2 else TEXT + 1, serif=True, bold=True)
        faint = paragraph.role is Role.BOILERPLATE
        return self._type(TEXT, self._theme.colours.page_dim if faint else None, serif=True)

    def _marked(self, usual: QTextCharFormat, mark: NumberedFinding) -> QTextCharFormat:
        style, look = QTextCharFormat(usual), self._theme.mark(mark.finding.family)
        if not mark.kind.terms.counts:
            style.setUnderlineStyle(Under.DotLine)
            style.setUnderlineColor(self._theme.colours.text_dim)
            return style
        style.setBackground(_on_white(look.ink))
        style.setUnderlineStyle(LINES[look.line])
        style.setUnderlineColor(look.ink)
        if look.line is LineStyle.FADED:
            style.setForeground(self._theme.colours.page_dim)
        return style

    def _number(self) -> QTextCharFormat:
        style = self._type(CARD, self._theme.colours.accent, bold=True)
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return style


def _shown(text: str) -> str:
    """Return `text` on one line, with what cannot be seen named."""
    return visible(re.sub(r"\s+", " ", text), keep=LEFT_INVISIBLE)


def _on_white(ink: QColor) -> QColor:
    """Return the ink thinned on white: printers and PDF do badly with transparency."""
    parts = (round(255 - (255 - part) * TINT) for part in (ink.red(), ink.green(), ink.blue()))
    return QColor(*parts)
