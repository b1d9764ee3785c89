"""The ruler next to the scroll bar, with a tick for each finding."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.gui import labels
from reader.gui.page.article_view import ArticleView
from reader.gui.page.overview import Tick, ticks
from reader.gui.style.theme import Theme
from reader.model.finding import Family, Finding

WIDTH, TICK = 14, 3  # pixels
EDGE = 2  # pixels beside the ticks
DECIDED = 0.35  # opacity
REACH = 2  # ticks that a click may miss by
NAMED = 3  # findings that the tool tip names
ORDER = list(Family)


class OverviewRuler(QWidget):
    """Shows where the findings of a page are; a click goes to one.

    The ticks are counted into bins once, when the marks or the height change: scrolling costs
    nothing. Families that share a bin stand beside each other.
    """

    finding_chosen = Signal(object)  # Finding

    def __init__(self, page: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._theme = theme
        self._ticks: dict[int, Tick] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the findings"))
        self.setAccessibleDescription(
            self.tr(
                "A tick for each finding. For the mouse; with the keyboard, use the findings list."
            )
        )
        page.marks_changed.connect(self._recount)
        page.article_changed.connect(self._recount)
        page.current_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for a narrow column."""
        return QSize(WIDTH, WIDTH)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.update()

    def findings_at(self, y: int) -> list[Finding]:
        """Return the findings whose tick is drawn at this height, or the next ones near it."""
        wanted = y // TICK
        near = [place for place in self._counted() if abs(place - wanted) <= REACH]
        if not near:
            return []
        return self._counted()[min(near, key=lambda place: abs(place - wanted))].findings

    def _recount(self) -> None:
        self._ticks = None
        self.update()

    def _counted(self) -> dict[int, Tick]:
        if self._ticks is None:
            length = len(self._page.article.text)
            self._ticks = ticks(self._page.marks, length=length, bins=self._bins())
        return self._ticks

    def _bins(self) -> int:
        return max(self.height() // TICK, 1)

    # overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ticks, and where the person is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.window)
        for place, tick in self._counted().items():
            families = sorted(tick.open or tick.decided, key=ORDER.index)
            width = (self.width() - 2 * EDGE) / len(families)
            for index, family in enumerate(families):
                ink = QColor(self._theme.mark(family).ink)
                ink.setAlphaF(1 if tick.open else DECIDED)
                left = EDGE + index * width
                painter.fillRect(QRectF(left, place * TICK, width, TICK - 1), ink)
        if (current := self._page.current) is not None:
            length = max(len(self._page.article.text), 1)
            place = min(current.span.start * self._bins() // length, self._bins() - 1)
            painter.setPen(self._theme.colours.accent)
            painter.drawRect(0, place * TICK - 2, self.width() - 1, TICK + 2)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count into more bins, or fewer."""
        super().resizeEvent(event)
        self._recount()

    def event(self, event: QEvent) -> bool:
        """Say what a tick stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tool_tip(event.y()), self)
            return True
        return super().event(event)

    def tool_tip(self, y: int) -> str:
        """Return what is said of the tick at this height."""
        found = self.findings_at(y)
        lines = [
            self.tr("{kind}: {message}").format(kind=labels.kind(finding), message=finding.message)
            for finding in found[:NAMED]
        ]
        if len(found) > NAMED:
            lines.append(self.tr("and %Ln more", "", len(found) - NAMED))
        return "\n".join(lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click goes somewhere."""
        there = bool(self.findings_at(event.position().toPoint().y()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the finding whose tick was clicked."""
        found = self.findings_at(event.position().toPoint().y())
        if event.button() is Qt.MouseButton.LeftButton and found:
            self.finding_chosen.emit(found[0])
