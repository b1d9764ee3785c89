"""Retries decisions that could not be saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from reader.gui.state.messages import Messages
from reader.review.review_store import NotStored, ReviewStore

SOON = 1_000  # milliseconds between two attempts


class DelayedSaving(QObject):
    """Looks every second whether something waits, and tries to save it.

    Why it waits is said, once, and taken back when it is saved.
    """

    def __init__(
        self, store: ReviewStore, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._messages = messages
        self._said: set[str] = set()
        self._timer = QTimer(self, interval=SOON, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Save what waits, if anything does."""
        if not self._store.is_waiting:
            return
        try:
            self._store.flush()
        except NotStored as error:
            if str(error) not in self._said:
                self._said.add(str(error))
                self._messages.error(str(error))
            return
        for sentence in self._said:
            self._messages.take_back(sentence)
        self._said.clear()
        self._messages.info(self.tr("Your decisions are saved now."))
