"""The page with its highlights: what is drawn where, pointed at and chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.checking.altered_quotations import is_altered_quotation
from reader.gui import words
from reader.gui.article_page import ArticlePage
from reader.gui.article_search import Search
from reader.gui.article_sheet import Sheet
from reader.gui.highlights import Mark, MarkIndex, MarkState, Piece, draw_line, lanes
from reader.gui.theme import LineStyle, Theme
from reader.model.article import Article, Role
from reader.model.finding import Finding, Severity
from reader.model.span import Span

__all__ = ["ArticleView", "Mark", "MarkState"]

TINTS = {MarkState.OPEN: 0.10, MarkState.KEPT: 0.22, MarkState.DISMISSED: 0.0}
CURRENT_TINT = 0.28
FAINT = 0.4  # opacity of a dismissed finding's line
NARROWEST = 6  # pixels of a mark
VEIL = 0.28  # of page over residue: it steps back, and can still be read


class Drawn(NamedTuple):
    """A mark and where it is on the screen."""

    mark: Mark
    lane: int
    pieces: list[Piece]


class ArticleView(ArticlePage):
    """Shows an article and the findings in it."""

    finding_chosen = Signal(object)  # Finding

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks = MarkIndex()
        self._current: Finding | None = None
        self._search = Search()
        self._searched = ""
        self._pressed_at = QPoint()
        self.viewport().setMouseTracking(True)

    def show_article(self, article: Article) -> None:
        """Put `article` on the page, without marks."""
        self._forget_marks(article)
        super().show_article(article)

    def take_up(self, sheet: Sheet) -> bool:
        """Put a page back as it was, without marks; say whether it still was good."""
        self._forget_marks(sheet.article)
        return super().take_up(sheet)

    def _forget_marks(self, article: Article) -> None:
        self._marks = MarkIndex()
        self._current = None
        self._search = Search(self._searched, article.text)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these findings and no others."""
        self._marks = MarkIndex(marks)
        self.viewport().update()

    def set_current(self, finding: Finding | None) -> None:
        """Draw `finding` as the one that the person is looking at."""
        self._current = finding
        self.viewport().update()

    def go_to(self, finding: Finding) -> None:
        """Make `finding` the current one; the page moves only if it is not well visible."""
        self.set_current(finding)
        self._bring_into_view(finding.span.start)

    def finding_at(self, place: QPoint) -> Finding | None:
        """Return the finding drawn at `place` of the viewport: the innermost, the most severe."""
        return next(iter(self._findings_at(place)), None)

    def find_text(
        self, words: str, *, backwards: bool = False, onward: bool = True
    ) -> tuple[int, int]:
        """Select the next match, round the end if need be; return its number and the count.

        Not `onward`, the match that is selected may stay: so the selection grows while one types.
        """
        if words != self._searched:
            self._searched, self._search = words, Search(words, self._article.text)
            self.viewport().update()
        if not len(self._search):
            return 0, 0
        cursor = self.textCursor()
        here = self._positions.from_qt(cursor.selectionStart())
        if backwards:
            index = self._search.last_before(here)
        else:
            index = self._search.next_from(here + (onward and cursor.hasSelection()))
        self._select(self._search[index])
        return index + 1, len(self._search)

    def _select(self, span: Span) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(span.start))
        cursor.setPosition(self._positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)  # scrolls to the very edge
        self.verticalScrollBar().setValue(value)
        self._bring_into_view(span.start)

    def _findings_at(self, place: QPoint) -> list[Finding]:
        point = QPointF(place)
        found = [
            drawn.mark.finding
            for drawn in self._drawn(QRect(place, place).adjusted(-1, -1, 1, 1))
            if any(piece.box.contains(point) for piece in drawn.pieces)
        ]
        severities = list(Severity)
        return sorted(found, key=lambda f: (len(f.span), -severities.index(f.severity)))

    # what is drawn

    def _drawn(self, area: QRect) -> Iterator[Drawn]:
        """Yield the marks in `area` of the viewport, with their place on the screen."""
        # whole lines: of a passage that begins beyond the area, a part may be in it
        seen = self._span_in(QPoint(0, area.top()), QPoint(self.viewport().width(), area.bottom()))
        if seen is not None:
            for mark, lane in lanes(self._marks.overlapping(seen)):
                yield Drawn(mark, lane, list(self._pieces(mark.finding.span, seen)))

    def _pieces(self, span: Span, seen: Span) -> Iterator[Piece]:
        start = self._positions.to_qt(max(span.start, seen.start))
        end = self._positions.to_qt(min(span.end, seen.end))
        block, layout = self.document().findBlock(start), self.document().documentLayout()
        while block.isValid() and block.position() < end:
            text = block.layout()
            origin = layout.blockBoundingRect(block).topLeft() + self._origin()
            # not from the first line on: a file can be one line of a megabyte
            index = text.lineForTextPosition(max(start - block.position(), 0)).lineNumber()
            while index < text.lineCount():
                line = text.lineAt(index)
                if block.position() + line.textStart() >= end:
                    break
                if piece := _piece(block, line, start, end):
                    yield Piece(piece.box.translated(origin), piece.baseline + origin.y())
                index += 1
            block = block.next()

    def _style(self, mark: Mark) -> tuple[QColor, QColor]:
        """Return the ink and the tint of a mark."""
        style = self._theme.mark(mark.finding.family)
        ink = QColor(style.ink)
        if mark.state is MarkState.DISMISSED:
            ink.setAlphaF(FAINT)
        is_current = mark.finding == self._current
        return ink, style.tint(CURRENT_TINT if is_current else TINTS[mark.state])

    def _may_step_back(self, mark: Mark) -> bool:
        """Say whether the words under a mark can be paler; page furniture is pale already."""
        if mark.state is MarkState.DISMISSED or mark.finding == self._current:
            return False
        around = self._article.paragraphs_in(mark.finding.span)
        return all(paragraph.role is not Role.BOILERPLATE for paragraph in around)

    # overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tints, the text over them, and the lines over the text."""
        drawn = list(self._drawn(event.rect()))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_matches(painter, event.rect())
        for mark, _, pieces in drawn:
            painter.setBrush(self._style(mark)[1])
            for piece in pieces:
                painter.drawRoundedRect(piece.box, 3, 3)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, lane, pieces in drawn:
            self._paint_line(painter, mark, lane, pieces)
        painter.end()

    def _paint_matches(self, painter: QPainter, area: QRect) -> None:
        seen = self._span_in(QPoint(0, area.top()), QPoint(self.viewport().width(), area.bottom()))
        if seen is None:
            return
        painter.setBrush(self._theme.colours.match)
        for match in self._search.within(seen):
            for piece in self._pieces(match, seen):
                painter.drawRoundedRect(piece.box, 3, 3)

    def _paint_line(self, painter: QPainter, mark: Mark, lane: int, pieces: list[Piece]) -> None:
        style, (ink, _) = self._theme.mark(mark.finding.family), self._style(mark)
        is_current = mark.finding == self._current
        veiled = style.line is LineStyle.STRUCK and self._may_step_back(mark)
        veil = QColor(self._theme.colours.page)
        veil.setAlphaF(VEIL)
        for piece in pieces:
            if veiled:
                painter.fillRect(piece.box, veil)
            size = self._setting.size
            heavy = is_altered_quotation(mark.finding)
            draw_line(painter, style.line, ink=ink, piece=piece, size=size, lane=lane, heavy=heavy)
            if is_current:
                painter.setPen(QPen(ink, 1.5))
                painter.drawRoundedRect(piece.box.adjusted(-2, -1, 2, 1), 4, 4)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a short card over a finding."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            lines = [f"{words.kind(f)}: {f.message}" for f in self._findings_at(event.pos())]
            QToolTip.showText(event.globalPos(), "\n".join(lines[:3]), self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a finding can be clicked."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and self.finding_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding under a click."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        moved = (place - self._pressed_at).manhattanLength() > 3
        if event.button() is Qt.MouseButton.LeftButton and not moved:
            finding = self.finding_at(place)
            if finding is not None and not self.textCursor().hasSelection():
                self.finding_chosen.emit(finding)


def _piece(block: QTextBlock, line: QTextLine, start: int, end: int) -> Piece | None:
    """Return where Qt's positions `start` to `end` stand in `line`, relative to its block."""
    first = max(start - block.position(), line.textStart())
    last = min(end - block.position(), line.textStart() + line.textLength())
    if first >= last:
        return None
    # the glyphs know where they are: a Hebrew name runs the other way, a blank at a line's end
    # hangs over the margin
    runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    if runs:
        left, right = min(run.left() for run in runs), max(run.right() for run in runs)
    elif last - first == end - start:  # a passage of nothing but blanks
        left, right = sorted((_x(line, first), _x(line, last)))
    else:
        return None
    spare = max(NARROWEST - (right - left), 0) / 2  # what has no width can be seen all the same
    baseline = line.y() + line.ascent()
    top = baseline - line.ascent() * 0.92
    box = QRectF(left - spare, top, right - left + 2 * spare, baseline + line.descent() + 2 - top)
    return Piece(box, baseline)


def _x(line: QTextLine, position: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(position))[0]
