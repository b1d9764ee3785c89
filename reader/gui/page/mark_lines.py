"""The line under a mark: its shape says the family, its weight how much is at stake."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader.gui.page.glyph_boxes import Piece
from reader.model.finding import LineStyle, Severity

# Units of a line's thickness; a unit is a pixel at the usual size of type.
WEIGHTS = {Severity.NOTE: 1.0, Severity.WARNING: 1.4, Severity.SERIOUS: 2.2}
ALTERED = 3.0  # a plain, solid line: no family has that
DASHES = {
    LineStyle.DASHED: (6.0, 4.0),
    LineStyle.DASH_DOT: (8.0, 2.5, 2.0, 2.5),
    LineStyle.DOTTED: (2.0, 2.0),
}
ROW = 4.0  # from one line to the next below it, in units
TICK = (1.2, 4.8, 2.4)  # width, gap and height of the ticks below a line, in units
WAVE = (2.8, 1.5)  # half a wave's length, and its height, in units


def draw_line(
    painter: QPainter,
    style: LineStyle,
    *,
    ink: QColor,
    piece: Piece,
    size: float,
    weight: float = WEIGHTS[Severity.WARNING],
    row: int = 0,
) -> None:
    """Draw the line of a family along `piece`; `size` is that of the type, in pixels.

    Of marks on the same words each has a `row` of its own, one below the other.
    """
    unit = max(size / 18, 0.75)
    top = _snapped(piece.box.bottom() - 2 + ROW * row * unit, painter)
    line = QRectF(piece.box.left(), top, piece.box.width(), weight * unit)
    match style:
        case LineStyle.WAVY:
            _draw_wave(painter, line, ink, unit)
        case LineStyle.DOUBLE:
            line.setHeight(max(0.75 * weight * unit, 1.0))
            painter.fillRect(line, ink)
            painter.fillRect(line.translated(0, _snapped(line.height() + unit, painter)), ink)
        case LineStyle.FADED:
            painter.fillRect(line, ink)
        case LineStyle.TICKED:
            line.setHeight(max(0.75 * weight * unit, 1.0))
            painter.fillRect(line, ink)
            ticks = line.translated(0, line.height())
            ticks.setHeight(TICK[2] * unit)
            _draw_dashes(painter, ticks, ink, [length * unit for length in TICK[:2]])
        case LineStyle.DASHED | LineStyle.DASH_DOT | LineStyle.DOTTED:
            if style is LineStyle.DOTTED:
                line.setHeight(line.height() + 0.4 * unit)
            _draw_dashes(painter, line, ink, [length * unit for length in DASHES[style]])


def draw_altered(painter: QPainter, *, ink: QColor, piece: Piece, size: float, row: int) -> None:
    """Draw the line of an altered quotation, whatever its family has."""
    draw_line(painter, LineStyle.FADED, ink=ink, piece=piece, size=size, weight=ALTERED, row=row)


def _snapped(place: float, painter: QPainter) -> float:
    """Return `place` at the edge of a pixel: half a pixel of a thin line is half its contrast."""
    scale = painter.device().devicePixelRatioF()
    return ceil(place * scale - 0.25) / scale


def _draw_dashes(painter: QPainter, line: QRectF, ink: QColor, lengths: list[float]) -> None:
    lengths = [_snapped(length, painter) for length in lengths]
    x, at = _snapped(line.left(), painter), 0
    while x < line.right():
        if at % 2 == 0:
            width = min(lengths[at], line.right() - x)
            painter.fillRect(QRectF(x, line.top(), width, line.height()), ink)
        x += lengths[at]
        at = (at + 1) % len(lengths)


def _draw_wave(painter: QPainter, line: QRectF, ink: QColor, unit: float) -> None:
    half, height = (length * unit for length in WAVE)
    y = line.top() + height
    path, x, sign = QPainterPath(QPointF(line.left(), y)), line.left(), -1
    while x < line.right():
        end = min(x + half, line.right())
        path.quadTo(QPointF((x + end) / 2, y + 2 * sign * height), QPointF(end, y))
        x, sign = x + half, -sign
    pen = QPen(ink, line.height())
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
