"""The marks of an article: which are visible, and their lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.gui.page.glyph_boxes import Piece
from reader.model.decision import DecisionKind
from reader.model.finding import Finding, LineStyle
from reader.model.span import Span

DASHES = {LineStyle.DASHED: (4.0, 2.5), LineStyle.DASH_DOT: (5.0, 2.0, 1.2, 2.0)}
DOTS = (1.5, 1.5)
LANE = 4.0  # from one line to the next below it, in units of a line's thickness
LANES = 3  # overlapping marks get lines below each other, as deep as the space between lines is


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding to be drawn on the page."""

    finding: Finding
    kind: DecisionKind = DecisionKind.OPEN


class MarkIndex:
    """All marks of an article, from which those of a screen are taken by bisection."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        # the outer of two marks comes first, so that the inner one is drawn over it
        self._marks = sorted(
            marks, key=lambda mark: (mark.finding.span.start, -mark.finding.span.end)
        )
        self._starts = [mark.finding.span.start for mark in self._marks]
        self._reach = list(accumulate((mark.finding.span.end for mark in self._marks), max))
        # of all at once: a part of the page that is drawn anew must not deal the lanes anew
        self._lanes = [lane for _, lane in lanes(self._marks)]

    def __iter__(self) -> Iterator[Mark]:
        """Yield all marks, in order."""
        return iter(self._marks)

    def overlapping(self, span: Span) -> Iterator[Mark]:
        """Yield the marks that share a code point with `span`, in order."""
        return (mark for mark, _ in self.placed(span))

    def placed(self, span: Span) -> Iterator[tuple[Mark, int]]:
        """Yield the marks that share a code point with `span`, each with its lane."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        for index in range(first, last):
            if self._marks[index].finding.span.overlaps(span):
                yield self._marks[index], self._lanes[index]

    def shares_words(self, mark: Mark) -> bool:
        """Say whether another family has a mark on the same words that was not dismissed."""
        return any(
            other.finding.family is not mark.finding.family and other.kind.terms.counts
            for other in self.overlapping(mark.finding.span)
        )


def lanes(marks: Iterable[Mark]) -> Iterator[tuple[Mark, int]]:
    """Give each mark a lane that no mark overlapping it has, as far as there are lanes."""
    ends = [0] * LANES
    for mark in marks:
        span = mark.finding.span
        lane = next((lane for lane, end in enumerate(ends) if end <= span.start), LANES - 1)
        ends[lane] = max(ends[lane], span.end)
        yield mark, lane


def draw_line(
    painter: QPainter,
    style: LineStyle,
    *,
    ink: QColor,
    piece: Piece,
    size: float,
    lane: int = 0,
    heavy: bool = False,
) -> None:
    """Draw the line of a family along `piece`; `size` is that of the type, in pixels.

    `heavy` is for what is most serious.
    """
    unit = max(size / 18, 0.75)
    left, right = piece.box.left(), piece.box.right()
    below = piece.box.bottom() + (LANE * lane - 1.5) * unit
    pen = QPen(ink, 1.5 * unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match style:
        case LineStyle.WAVY:
            painter.setPen(pen)
            painter.drawPath(_wave(left, right, below, unit))
        case LineStyle.DOUBLE:
            pen.setWidthF(1.2 * unit)
            painter.setPen(pen)
            for y in (below - 1.2 * unit, below + 1.4 * unit):
                painter.drawLine(QPointF(left, y), QPointF(right, y))
        case LineStyle.DASHED | LineStyle.DASH_DOT:
            pen.setWidthF((3.2 if heavy else 2) * unit)
            pen.setDashPattern(DASHES[style])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, below), QPointF(right, below))
        case LineStyle.UNDER:
            painter.setPen(pen)
            painter.drawLine(QPointF(left, below), QPointF(right, below))
        case LineStyle.BOXED:
            pen.setDashPattern(DOTS)
            painter.setPen(pen)
            box = piece.box.adjusted(-1.5 * unit, 0, 1.5 * unit, 0)
            painter.drawRoundedRect(box, 3 * unit, 3 * unit)
        case LineStyle.STRUCK:
            pen.setWidthF(1.2 * unit)
            painter.setPen(pen)
            through = piece.baseline - 0.3 * (
                piece.baseline - piece.box.top()
            )  # half a small letter
            painter.drawLine(QPointF(left, through), QPointF(right, through))


def _wave(left: float, right: float, y: float, unit: float) -> QPainterPath:
    path, half, height = QPainterPath(QPointF(left, y)), 2.6 * unit, 2.6 * unit
    x, sign = left, -1
    while x < right:
        end = min(x + half, right)
        path.quadTo(QPointF((x + end) / 2, y + sign * height), QPointF(end, y))
        x, sign = x + half, -sign
    return path
