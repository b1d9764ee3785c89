"""The strip above the page that shows where the marks are dense."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.gui.page.article_view import ArticleView
from reader.gui.page.overview import density
from reader.gui.style.theme import Theme

HEIGHT = 8  # pixels
BAR, GAP = 4, 1  # pixels
LEAST = 2  # pixels of a bar: one marked word is seen
SEEN = 0.12  # opacity of the ground under the part on screen
FULL = 0.6  # the share of marked text that fills the height


class DensityStrip(QWidget):
    """Shows how thick the findings lie along the article, and which part is on screen.

    A click goes there. The shares are counted once, when marks or width change.
    """

    def __init__(self, page: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._theme = theme
        self._shares: list[float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Density of the findings"))
        self.setAccessibleDescription(
            self.tr(
                "How much of each part of the article is marked, from start to end. "
                "For the mouse; with the keyboard, step through the findings."
            )
        )
        page.marks_changed.connect(self._count_anew)
        page.article_changed.connect(self._count_anew)
        page.visible_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for a low row."""
        return QSize(HEIGHT, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.update()

    def shares(self) -> list[float]:
        """Return for each bar how much of its part of the article is marked."""
        if self._shares is None:
            length, bins = len(self._page.article.text), max(self.width() // (BAR + GAP), 1)
            marks = self._page.marks if length else ()
            self._shares = density(marks, length=length, bins=bins)
        return self._shares

    def _count_anew(self) -> None:
        self._shares = None
        self.update()

    def _position_at(self, x: float) -> int:
        """Return the code point that a place in the strip stands for."""
        length = len(self._page.article.text)
        return round(min(max(x / max(self.width(), 1), 0), 1) * max(length - 1, 0))

    # overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ground under the part on screen, and the bars."""
        painter, colours = QPainter(self), self._theme.colours
        painter.fillRect(self.rect(), colours.window)
        seen, length = self._page.visible_span(), len(self._page.article.text)
        if seen is not None and length:
            left, right = (self.width() * at / length for at in (seen.start, seen.end))
            ground = QColor(colours.text)
            ground.setAlphaF(SEEN)
            painter.fillRect(QRectF(left, 0, max(right - left, BAR), HEIGHT), ground)
        shares = self.shares()
        step = self.width() / len(shares)
        for place, share in enumerate(shares):
            if share:
                height = LEAST + (HEIGHT - LEAST) * min(share / FULL, 1)
                bar = QRectF(place * step, HEIGHT - height, step - GAP, height)
                painter.fillRect(bar, colours.handle)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count into more bars, or fewer."""
        super().resizeEvent(event)
        self._count_anew()

    def event(self, event: QEvent) -> bool:
        """Say how much is marked under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tool_tip(event.x()), self)
            return True
        return super().event(event)

    def tool_tip(self, x: int) -> str:
        """Return what is said of the part of the article at this place."""
        shares = self.shares()
        share = shares[min(max(x * len(shares) // max(self.width(), 1), 0), len(shares) - 1)]
        if not share:
            return self.tr("Nothing is marked in this part of the article")
        return self.tr("{percent} % of this part of the article is marked").format(
            percent=max(round(100 * share), 1)
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the part of the article that was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._page.set_place(self._position_at(event.position().x()))
