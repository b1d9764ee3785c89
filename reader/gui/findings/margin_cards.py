"""Findings in the margin of a wide window: a line each, beside the words they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.gui import labels
from reader.gui.page.article_page import GUTTER
from reader.gui.page.article_view import ArticleView
from reader.gui.page.highlights import Mark
from reader.gui.style.theme import Theme
from reader.model.finding import Finding

FROM = 1_400  # points of a window's width from which there are cards in the margin
LEAST = 340  # points of a margin that has room for them
AWAY, EDGE = 12, 12  # points from the text, and from the edge of the page
ROW, GAP = 26, 4  # points: a line's height, and what is between two of them
BAR = 3
DECIDED = 0.5  # opacity


def arranged(wanted: Sequence[tuple[int, int]], held: int | None) -> list[int]:
    """Return where cards are put that want to be at `(top, height)`, in order: none over another.

    The one with the number `held` is where it wants to be; those before it give way upwards, those
    after it downwards.
    """
    tops = [top for top, _ in wanted]
    first = 0 if held is None else held
    for number in range(first - 1, -1, -1):
        room = tops[number + 1] - GAP - wanted[number][1]
        tops[number] = min(tops[number], room)
    for number in range(first + 1, len(tops)):
        room = tops[number - 1] + wanted[number - 1][1] + GAP
        tops[number] = max(tops[number], room)
    return tops


class MarginCards(QWidget):
    """Draws a line for each finding on screen, and keeps room for the open card of the current one.

    For the mouse and the eye: the keyboard steps through the findings, and a screen reader has the
    list. `finding_chosen` tells which was clicked.
    """

    finding_chosen = Signal(object)  # Finding

    def __init__(self, page: ArticleView, theme: Theme, is_wanted: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self._theme, self._is_wanted = page, theme, is_wanted
        self._rows: list[tuple[QRect, Mark]] = []
        self._card = 0  # height of the open card; 0 where there is none
        self._card_top = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Findings in the margin"))
        self.setAccessibleDescription(
            self.tr("A line for each finding on screen. For the mouse; with the keyboard, use N.")
        )
        page.visible_changed.connect(self.look)
        page.marks_changed.connect(self.look)
        page.current_changed.connect(self.look)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Say whether there is room for cards in the margin, and nothing else says the same."""
        wide = self._page.window().width() >= FROM
        return wide and self._room().width() >= LEAST and self._is_wanted()

    @property
    def texts(self) -> list[str]:
        """What the lines say, from top to bottom."""
        return [self._words(mark) for _, mark in self._rows]

    @property
    def boxes(self) -> list[QRect]:
        """Where the lines are, on the page."""
        return [box.translated(self.pos()) for box, _ in self._rows]

    def keep_room(self, height: int) -> QRect:
        """Keep room for an open card of that height; return where, on the page."""
        self._card = height
        self.look()
        return QRect(self.x(), self._card_top, self.width(), height)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.update()

    @Slot()
    def look(self) -> None:
        """Put each line beside its words as the page is scrolled now."""
        if not self.is_on:
            self._rows = []
            self.hide()
            return
        self.setGeometry(self._room())
        seen = sorted(self._page.marks_in_sight(), key=lambda pair: pair[1].top())
        current = self._page.current
        held = next((n for n, (mark, _) in enumerate(seen) if mark.finding is current), None)
        wanted = [
            (place.top(), self._card if number == held and self._card else ROW)
            for number, (_, place) in enumerate(seen)
        ]
        if held is not None:  # the open card is never cut at the foot
            top, height = wanted[held]
            wanted[held] = max(min(top, self.height() - height - EDGE), EDGE), height
        tops = arranged(wanted, held)
        if held is not None:
            self._card_top = tops[held]
        self._rows = [
            (QRect(0, top, self.width(), ROW), mark)
            for number, (top, (mark, _)) in enumerate(zip(tops, seen))
            if not (number == held and self._card)
        ]
        self.setVisible(bool(self._rows))
        self.update()

    def _room(self) -> QRect:
        """Return the margin right of the text, on the page."""
        page, viewport = self._page, self._page.viewport().geometry()
        left = viewport.right() - GUTTER + AWAY
        right = page.width() - page.verticalScrollBar().width() - EDGE
        return QRect(left, 0, right - left, page.height())

    @staticmethod
    def _words(mark: Mark) -> str:
        return f"{labels.kind(mark.finding)}: {labels.short(mark.finding.message, length=120)}"

    def _at(self, place: QPoint) -> Finding | None:
        return next((mark.finding for box, mark in self._rows if box.contains(place)), None)

    # Qt asks

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = QFontMetrics(self.font())
            for box, mark in self._rows:
                is_altered = is_altered_quotation(mark.finding)
                ink = colours.alarm if is_altered else self._theme.mark(mark.finding.family).ink
                painter.setOpacity(DECIDED if mark.kind.terms.is_decided else 1)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                bar = QRectF(box.left(), box.top() + 5, BAR, box.height() - 10)
                painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
                painter.setPen(colours.alarm if is_altered else colours.page_dim)
                place = box.adjusted(BAR + 9, 0, 0, 0)
                words = metrics.elidedText(
                    self._words(mark), Qt.TextElideMode.ElideRight, place.width()
                )
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the finding whose line was clicked."""
        finding = self._at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and finding is not None:
            self.finding_chosen.emit(finding)
        else:
            self._page.clicked_elsewhere.emit()
