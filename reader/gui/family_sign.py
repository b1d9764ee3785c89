"""The sign of a family: a piece of the line that marks its findings on the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from reader.gui.article_pieces import Piece
from reader.gui.highlights import draw_line
from reader.gui.theme import LineStyle, MarkStyle

TINT = 0.16
TYPE = 15.0  # pixels of the type that the line is drawn for


def draw_sign(painter: QPainter, place: QRectF, style: MarkStyle) -> None:
    """Draw a strip of tinted page with the family's line on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.tint(TINT))
    painter.drawRoundedRect(place, 3, 3)
    inside = place.adjusted(2, 1, -2, -1 if style.line is LineStyle.BOXED else -3)
    piece = Piece(inside, baseline=place.center().y() + 3)
    draw_line(painter, style.line, ink=style.ink, piece=piece, size=TYPE)
    painter.restore()
