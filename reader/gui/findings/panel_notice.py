"""The notice above the list about parts that were not checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.checking.non_english_filter import why_nothing_is_checked
from reader.gui.commands.actions import Actions
from reader.gui.state.check_status import CheckStatus
from reader.gui.widgets.literal_text import plain_label


class PanelNotice(QFrame):
    """Says which findings are still to come, else that parts were not checked; mostly hidden."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel_notice")
        self.setAccessibleName(self.tr("What was not checked"))
        self._text = plain_label(wrap=True)
        self._button = QPushButton(self.tr("Which, and why…"))
        actions.explain(self._button, "unchecked")
        self._button.clicked.connect(actions["unchecked"].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What the row says; empty where it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_state(self, state: CheckStatus) -> None:
        """Say what the findings of the article in front do not cover."""
        parts = len(state.unchecked)
        coming = state.what_follows
        self._text.setText(coming or self.tr("%Ln part(s) were not checked", "", parts))
        self.setProperty("kind", "info" if coming else "warning")
        self.style().polish(self)
        self._button.setVisible(not coming)
        # of an article in another language, the empty list below says it in full
        is_said_below = bool(state.article and why_nothing_is_checked(state.article))
        self.setVisible(bool(coming or (parts and not is_said_below)))
