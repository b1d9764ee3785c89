"""A family's line style as a small sign."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from reader.gui.page.glyph_boxes import Piece
from reader.gui.page.mark_lines import draw_line
from reader.gui.style.theme import MarkStyle

SIZE = (20, 14)  # width and height
TINT = 0.16
TYPE = 15.0  # pixels of the type that the line is drawn for


def draw_sign(painter: QPainter, place: QRectF, style: MarkStyle) -> None:
    """Draw a strip of tinted page with the family's line on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.tint(TINT))
    painter.drawRoundedRect(place, 3, 3)
    piece = Piece(place.adjusted(2, 1, -2, -3), baseline=place.center().y() + 3)
    draw_line(painter, style.line, ink=style.ink, piece=piece, size=TYPE)
    painter.restore()


def sign(style: MarkStyle, *, gap: int = 0) -> QIcon:
    """Return a piece of a family's line: the sign by which it is known in lists and chips.

    `gap` is left free after it, for text that follows.
    """
    result = QIcon()
    width, height = SIZE
    for scale in (1, 2):
        pixmap = QPixmap((width + gap) * scale, height * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.scale(scale, scale)
            draw_sign(painter, QRectF(0, 0, width, height), style)
        result.addPixmap(pixmap)
    return result
