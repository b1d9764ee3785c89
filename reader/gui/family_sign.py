"""The sign of a family: a piece of the line that marks its findings on the page."""

from __future__ import annotations

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reader.gui.theme import LineStyle, MarkStyle

TINT = 0.16
WAVE = 6.0  # points from crest to crest


def draw_sign(painter: QPainter, place: QRectF, style: MarkStyle) -> None:
    """Draw a strip of tinted page with the family's line on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.tint(TINT))
    painter.drawRoundedRect(place, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = QRectF(place).adjusted(2, 0, -2, -3)
    pen = QPen(style.ink, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    left, right, y = line.left(), line.right(), line.bottom()
    match style.line:
        case LineStyle.WAVY:
            painter.setPen(pen)
            steps = [left + step / 2 for step in range(int((right - left) * 2) + 1)]
            painter.drawPolyline(
                QPolygonF(
                    [QPointF(x, y - 1 + 1.5 * sin((x - left) * 2 * pi / WAVE)) for x in steps]
                )
            )
        case LineStyle.DOUBLE:
            painter.setPen(QPen(style.ink, 1.2))
            for height in (y - 2.6, y + 0.4):
                painter.drawLine(QPointF(left, height), QPointF(right, height))
        case LineStyle.DASHED:
            pen.setDashPattern([2.6, 1.6])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        case LineStyle.DASH_DOT:
            pen.setDashPattern([3.2, 1.4, 1, 1.4])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        case LineStyle.BOXED:
            painter.setPen(QPen(style.ink, 1.2))
            painter.drawRoundedRect(place.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
        case LineStyle.STRUCK:
            painter.setPen(pen)
            painter.drawLine(QPointF(left, place.center().y()), QPointF(right, place.center().y()))
    painter.restore()
