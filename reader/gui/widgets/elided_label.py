"""A label that ends in “…” where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.gui.widgets.literal_text import plain_tip


class ElidedLabel(QLabel):
    """Shows as much of `full_text` as `lines` have room for; all is heard, and in the tooltip."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lines = lines
        self.full_text = ""

    def set_full_text(self, text: str) -> None:
        """Show another text."""
        self.full_text = text
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what is cut off can be had otherwise."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        shown: list[str] = []
        rest = self.full_text
        while rest and len(shown) < self._lines - 1 and room > 0:
            end = _first_line(rest, room, self)
            shown.append(rest[:end].rstrip())
            rest = rest[end:]
        if rest:
            shown.append(self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room))
        self.setText("\n".join(shown))


def _first_line(text: str, room: int, label: QLabel) -> int:
    """Return where the first line of `text` ends, broken between words."""
    layout = QTextLayout(text, label.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    return line.textLength()
