"""The status bar: engine, how the check stands, and what was not checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.state.check_status import CheckStatus
from reader.gui.widgets.literal_text import plain_label, plain_tip


class StatusBar(QStatusBar):
    """Says what goes on; nothing in it is drawn for decoration."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 8, 0)
        self._state = plain_label()
        self._state.setObjectName("status_state")
        self._state.setAccessibleName(self.tr("State of the check"))
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop checking"))
        self._stop.clicked.connect(actions["stop"].trigger)
        self._unchecked = QPushButton()
        self._unchecked.clicked.connect(actions["unchecked"].trigger)
        self._count = plain_label()
        self._count.setObjectName("status_count")
        self._engine = plain_label()
        self._engine.setAccessibleName(self.tr("Engines"))
        for widget in (self._state, self._stop):
            self.addWidget(widget)
        for widget in (self._unchecked, self._count, self._engine):
            self.addPermanentWidget(widget)
        for busy in (self._stop, self._unchecked):
            busy.hide()

    @property
    def text(self) -> str:
        """What is going on, in words."""
        return self._state.text()

    @property
    def engine(self) -> str:
        """What is said about the engines."""
        return self._engine.text()

    def show_state(self, state: CheckStatus, controller: ReviewController) -> None:
        """Say how the check stands, and how much there is to decide.

        That is said of everything that is sure enough: what is searched for in the list, or which
        families are in sight, changes nothing about the article.
        """
        found = len(controller.items)
        sentence = state.sentence(found=found, hidden=controller.less_sure_count)
        self._state.setText(sentence)
        self._state.setAccessibleDescription(sentence)  # its name hides its text
        self._stop.setVisible(state.is_busy)
        self._engine.setText(state.engine_words)
        self._engine.setToolTip(plain_tip(state.engine_details))
        self._engine.setAccessibleDescription(state.engine_details)
        self._count.setText(self.tr("%Ln to decide", "", controller.open_count) if found else "")
        unchecked = len(state.unchecked)
        self._unchecked.setVisible(bool(unchecked))
        self._unchecked.setText(self.tr("%Ln part(s) not checked", "", unchecked))
