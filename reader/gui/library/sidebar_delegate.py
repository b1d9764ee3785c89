"""Paints a row of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.checking.verdict import Level
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.sidebar_model import ARTICLE_ROLE, IN_PART_ROLE, KIND_ROLE, STATUS_ROLE
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.style.verdict_style import SIGNS, verdict_colour

MARGIN, GAP = 16, 8
SIGN = 16  # the width of the verdict's sign
CLOSE = 24  # the width and height of what closes an article: it can be hit
SMALL = 0.9

Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Two lines: the title; and what is to be decided, with the verdict in a word and a sign.

    A row that is pointed at, or that is in front, has a cross; `close_asked` tells that it was hit.
    """

    close_asked = Signal(object)  # OpenArticle

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._cross = icon("close", theme)
        self._signs: dict[tuple[str, str], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, 2 * option.fontMetrics.height() + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        article: OpenArticle = index.data(ARTICLE_ROLE)
        colours, state = self._theme.colours, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        row = QRect(option.rect)
        painter.save()
        if selected or pointed:
            tint = QColor(colours.accent if selected else colours.text)
            tint.setAlphaF(0.12 if selected else 0.06)
            painter.fillRect(row, tint)
        if selected:
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), colours.accent)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(row.adjusted(0, 0, -1, -1))
        inner = row.adjusted(MARGIN, GAP, -GAP, -GAP)
        if selected or pointed:
            self._cross.paint(painter, self._close_place(row).adjusted(2, 2, -2, -2))
            inner.setRight(self._close_place(row).left() - GAP // 2)
        self._draw_words(painter, inner, option.font, article, index)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, place: QRect, font: QFont, article: OpenArticle, index: Index
    ) -> None:
        status, kind = str(index.data(STATUS_ROLE)), str(index.data(KIND_ROLE))
        colours = self._theme.colours
        painter.setFont(font)
        painter.setPen(colours.text if article.article else colours.text_dim)
        metrics = QFontMetrics(font)
        title = metrics.elidedText(
            " ".join(str(index.data()).split()), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL)
        second = QRect(place)
        second.setTop(place.bottom() - metrics.height() + 1)
        if (drawn := self._sign(article, in_part=bool(index.data(IN_PART_ROLE)))) is not None:
            sign = QRect(second.left(), 0, SIGN, SIGN)
            sign.moveTop(second.center().y() - SIGN // 2)
            drawn.paint(painter, sign)
            second.setLeft(sign.right() + GAP // 2 + 1)
        painter.setFont(small)
        painter.setPen(colours.text_dim)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(second, right, kind)
        second.setRight(second.right() - QFontMetrics(small).horizontalAdvance(kind) - GAP)
        painter.drawText(
            second,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            QFontMetrics(small).elidedText(status, Qt.TextElideMode.ElideRight, second.width()),
        )

    def _sign(self, article: OpenArticle, *, in_part: bool) -> QIcon | None:
        """Return the sign of the verdict; a gap in the check outweighs one that finds nothing."""
        verdict, colours = article.verdict, self._theme.colours
        level = verdict.level if verdict else Level.NOT_JUDGED
        is_alarming = verdict is not None and verdict.is_unquotable
        if is_alarming or level is Level.PARAPHRASED:
            return self._icon(SIGNS[Level.PARAPHRASED], colours.alarm)
        if in_part:
            return self._icon("warning", colours.warning)
        return self._icon(SIGNS[level], verdict_colour(verdict, colours)) if verdict else None

    def _icon(self, name: str, colour: QColor) -> QIcon:
        key = name, colour.name()
        if key not in self._signs:
            self._signs[key] = icon(name, self._theme, colour)
        return self._signs[key]

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Close the article whose cross is clicked."""
        if (
            isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and self._close_place(option.rect).contains(event.position().toPoint())
        ):
            if event.type() is QEvent.Type.MouseButtonRelease:
                self.close_asked.emit(index.data(ARTICLE_ROLE))
            return True
        return super().editorEvent(event, model, option, index)

    def _close_place(self, row: QRect) -> QRect:
        place = QRect(0, 0, CLOSE, CLOSE)
        place.moveCenter(row.center())
        place.moveRight(row.right() - GAP)
        return place
