"""Announces findings to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.gui.findings.review_controller import ReviewController


class ScreenReader(QObject):
    """Announces the current finding, wherever the focus is: "3 of 27, wording, sure: throws".

    `announced` carries what was said.
    """

    announced = Signal(str)

    def __init__(self, controller: ReviewController, widget: QWidget) -> None:
        super().__init__(widget)
        self._controller = controller
        self._widget = widget
        controller.current_changed.connect(self._on_current_changed)

    @Slot()
    def _on_current_changed(self) -> None:
        item = self._controller.current
        if item is not None:
            self.say(self._controller.model.spoken(item))

    def say(self, text: str) -> None:
        """Let a screen reader say something at once."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
        self.announced.emit(text)
