"""How a row of the command palette is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1  # the row's Entry
HEIGHT = 32
GAP = 16


class PaletteDelegate(QStyledItemDelegate):
    """Name at the left, its place beside it, keys (or why it cannot be done) at the right."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return a row's height, which grows with the desktop's letters."""
        return QSize(100, max(HEIGHT, option.fontMetrics.height() + 12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        entry = index.data(ENTRY_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        text = option.palette.color(group.Active, role.HighlightedText if is_chosen else role.Text)
        dim = text if is_chosen else option.palette.color(group.Active, role.PlaceholderText)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(group.Active, role.Highlight))
            painter.drawRoundedRect(option.rect, 4, 4)
        rect = option.rect.adjusted(GAP // 2, 0, -GAP // 2, 0)
        right = _draw(painter, rect, entry.why_not or entry.keys, dim, at_right=True)
        rect.setRight(right - GAP)
        left = _draw(painter, rect, entry.text, dim if entry.why_not else text)
        rect.setLeft(left + GAP)
        _draw(painter, rect, entry.place, dim)
        painter.restore()


def _draw(
    painter: QPainter, rect: QRect, text: str, colour: QColor, *, at_right: bool = False
) -> int:
    """Draw a text into `rect`, shortened where it must be; return where the rest may begin."""
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(colour)
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)
    width = painter.fontMetrics().horizontalAdvance(text)
    return rect.right() - width if at_right else rect.left() + width
