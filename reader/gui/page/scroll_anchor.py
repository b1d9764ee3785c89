"""Keeps the text in place while something above the page changes height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QAbstractScrollArea


class ScrollAnchor(QObject):
    """Scrolls a page by exactly as much as it is pushed, so that nothing moves under the eye.

    It does so once after each `hold`: when another article is put on the page, its own place counts
    and not the old one's.
    """

    def __init__(self, page: QAbstractScrollArea) -> None:
        super().__init__(page)
        self._bar = page.verticalScrollBar()
        self._holds = False
        self._wanted: int | None = None
        row = page.parentWidget()
        assert row is not None  # the row in which the page stands is what is pushed
        self._row = row
        self._bar.rangeChanged.connect(self._on_range)

    @Slot()
    def hold(self) -> None:
        """Keep the text where it is at the next push."""
        self._holds = True
        self._row.installEventFilter(self)  # no longer than needed: see FocusMode

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Scroll as far as the page was moved."""
        if self._holds and isinstance(event, QMoveEvent):
            self._holds = False
            self._row.removeEventFilter(self)
            wanted = self._bar.value() + event.pos().y() - event.oldPos().y()
            self._bar.setValue(wanted)
            # the page is made less high only after it is moved: till then there may be no room
            self._wanted = wanted if self._bar.value() < wanted else None
        return False

    @Slot()
    def _on_range(self) -> None:
        if self._wanted is not None:
            self._bar.setValue(self._wanted)
            self._wanted = None
