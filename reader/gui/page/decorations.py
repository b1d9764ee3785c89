"""Paints what stands next to the text: bullets, quotation rules, margin bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from reader.gui.page.typesetting import LIST_MARK, runs_leftward
from reader.gui.style.theme import Colours
from reader.model.article import Role

BAR = 4  # pixels
BAR_FROM_EDGE = 16  # of the page
BASELINE = 1.036  # em from the top of a paragraph to where its first letters stand
GROUND = 0.06  # opacity of a figure's ground
ABOVE = 8  # pixels between the source and the first line


def draw_figure(painter: QPainter, box: QRectF, *, words: str, em: int, colours: Colours) -> None:
    """Draw a quiet place for a picture that was not fetched, around its caption in `box`."""
    left, right = (1.0, 2.4) if runs_leftward(words) else (2.4, 1.0)
    frame = box.adjusted(-left * em, -0.5 * em, right * em, 0.6 * em)
    ground = QColor(colours.page_text)
    ground.setAlphaF(GROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(frame, 6, 6)
    sign = QRectF(0, 0, 1.2 * em, 0.95 * em)
    x = frame.left() + 1.25 * em if left > right else frame.right() - 1.25 * em
    sign.moveCenter(QPointF(x, box.center().y()))
    pen = QPen(colours.page_dim, max(em / 14, 1))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(sign, 2, 2)
    hills = ((0.08, 0.82), (0.36, 0.42), (0.58, 0.7), (0.72, 0.55), (0.92, 0.82))
    painter.drawPolyline(QPolygonF([_at(sign, x, y) for x, y in hills]))
    painter.drawEllipse(_at(sign, 0.72, 0.27), 0.08 * em, 0.08 * em)


def draw_quotation_rule(
    painter: QPainter, box: QRectF, *, words: str, em: int, colours: Colours
) -> None:
    """Draw the line beside a quotation that is set in, where its words begin."""
    x = box.right() + em if runs_leftward(words) else box.left() - em
    painter.fillRect(QRectF(x, box.top(), 2, box.height()), colours.border)


def draw_bullet(painter: QPainter, box: QRectF, *, words: str, em: int, colours: Colours) -> None:
    """Draw a bullet before an item of a list, where its words bring no mark of their own."""
    if LIST_MARK.match(words):
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.page_dim)
    x = box.right() + 0.8 * em if runs_leftward(words) else box.left() - 0.8 * em
    # beside the small letters of the first line
    painter.drawEllipse(QPointF(x, box.top() + 0.83 * em), 0.15 * em, 0.15 * em)


def draw_source(
    painter: QPainter, box: QRectF, *, words: str, right: float, colours: Colours
) -> None:
    """Say quietly above the first line, in `box`, who wrote the article, when and where."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * 0.95)
    painter.setFont(font)
    painter.setPen(colours.page_dim)
    metrics = QFontMetricsF(font)
    line = QRectF(box.left(), box.top() - ABOVE - metrics.height(), right - box.left(), 0)
    line.setHeight(metrics.height())
    words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, words)


def draw_number(
    painter: QPainter, box: QRectF, *, number: int, words: str, font: QFont, colours: Colours
) -> None:
    """Draw the number of an item in a numbered list, which its words do not bring."""
    em = font.pixelSize()
    painter.setFont(font)
    painter.setPen(colours.page_dim)
    text = f"{number}."
    width = QFontMetricsF(font).horizontalAdvance(text)
    leftward = runs_leftward(words)
    x = box.right() + 0.45 * em if leftward else box.left() - 0.45 * em - width
    painter.drawText(QPointF(x, box.top() + int(BASELINE * em)), text)


DECORATIONS = {
    Role.FIGURE: draw_figure,
    Role.QUOTATION: draw_quotation_rule,
    Role.LIST_ITEM: draw_bullet,
}


def draw_bars(painter: QPainter, boxes: Sequence[QRectF], *, colours: Colours) -> None:
    """Draw grey bars in the margin beside what was not checked."""
    for box in boxes:
        bar = QRectF(BAR_FROM_EDGE, box.top(), BAR, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.handle)
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())
