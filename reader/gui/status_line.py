"""The status bar: which engine, what is going on in words, how far, and what was not checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reader.gui.actions import Actions
from reader.gui.words import counted

PASSING = 4_000  # milliseconds that a passing remark stays


class StatusLine(QStatusBar):
    """Says what goes on; nothing in it is drawn for decoration."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._state = QLabel()
        self._state.setAccessibleName("State of the check")
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._progress.setAccessibleName("Progress of the check")
        self._stop = QPushButton("Stop")
        self._stop.setAccessibleName("Stop checking")
        self._stop.clicked.connect(actions["stop"].trigger)
        self._unchecked = QPushButton()
        self._unchecked.clicked.connect(actions["unchecked"].trigger)
        self._count = QLabel()
        self._count.setObjectName("status_count")
        self._engine = QLabel()
        self._engine.setAccessibleName("Grammar engine")
        for widget in (self._state, self._progress, self._stop):
            self.addWidget(widget)
        for widget in (self._unchecked, self._count, self._engine):
            self.addPermanentWidget(widget)
        self.show_idle("")
        self.show_counts("", 0)

    @property
    def text(self) -> str:
        """What is going on, in words."""
        return self._state.text()

    @property
    def engine(self) -> str:
        """What is said about the engine."""
        return self._engine.text()

    def show_busy(self, text: str, *, done: int = 0, total: int = 0) -> None:
        """Say what is under way; with a total of 0 nobody knows how long it takes."""
        self._state.setText(text)
        if (self._progress.maximum(), self._progress.value()) != (total, done):
            self._progress.setRange(0, total)
            self._progress.setValue(done)
        self._progress.setVisible(True)
        self._stop.setVisible(True)

    def show_idle(self, text: str) -> None:
        """Say how it ended."""
        self._state.setText(text)
        self._progress.setVisible(False)
        self._stop.setVisible(False)

    def show_engine(self, text: str) -> None:
        """Say which grammar engine stands behind the check."""
        self._engine.setText(text)

    def show_counts(self, text: str, unchecked: int) -> None:
        """Say how many findings there are, and how many parts were not checked."""
        self._count.setText(text)
        self._unchecked.setVisible(bool(unchecked))
        self._unchecked.setText(f"{counted(unchecked, 'part')} not checked")

    def remark(self, text: str) -> None:
        """Say something in passing."""
        self.showMessage(text, PASSING)
