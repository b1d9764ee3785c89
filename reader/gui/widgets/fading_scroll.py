"""A scroll area that fades at its lower edge when there is more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

HEIGHT = 24  # points of the fade: a line and a half, so that no line looks cut


class FadingScrollArea(QScrollArea):
    """Scrolls up and down; a line that the lower edge cuts fades, and shows that more comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fade = _Fade(self.viewport())
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place_fade)
        bar.rangeChanged.connect(self._place_fade)

    def set_colour(self, colour: QColor) -> None:
        """Fade into `colour`, the background of what is scrolled."""
        self.fade.colour = colour
        self.fade.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fade at the edge."""
        super().resizeEvent(event)
        self._place_fade()

    def _place_fade(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().rect()
        self.fade.setVisible(bar.value() < bar.maximum())
        self.fade.setGeometry(room.adjusted(0, room.height() - HEIGHT, 0, 0))
        self.fade.raise_()


class _Fade(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour = QColor(Qt.GlobalColor.white)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        clear = QColor(self.colour)
        clear.setAlpha(0)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, clear)
        gradient.setColorAt(0.8, self.colour)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), gradient)
