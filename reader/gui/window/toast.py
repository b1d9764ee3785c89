"""A short message at the foot of the page, with an Undo button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.gui.widgets.fading import fade_in_of
from reader.gui.widgets.literal_text import plain_label

STAYS = 5_000  # milliseconds; as long as the pointer rests on it, it stays
EDGE = 16  # points from the foot of what it lies on, and at least from its sides


class Toast(QFrame):
    """Lies over the foot of a widget for some seconds; what it says last replaces what it said.

    It never takes the focus: the keyboard has the command for undoing. `undo_asked` tells that the
    person wants back what was said to be done.
    """

    undo_asked = Signal()

    def __init__(self, over: QWidget, *, stays: int = STAYS) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("What was just done"))
        self._over = over
        self._text = plain_label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._on_undo)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.setSpacing(16)
        self._row.addWidget(self._text)
        self._row.addWidget(self._undo)
        self._gone = QTimer(self, singleShot=True, interval=stays)
        self._gone.timeout.connect(self.hide)
        self._fade_in = fade_in_of(self)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when it is not there."""
        return "" if self.isHidden() else self._text.text()

    @property
    def offers_undo(self) -> bool:
        """Say whether it offers to undo what it says."""
        return not (self.isHidden() or self._undo.isHidden())

    def show_message(self, text: str, *, undo: bool = False) -> None:
        """Say something in passing, and with `undo` offer to take it back."""
        self._text.setText(text)
        self._undo.setVisible(undo)
        self.setAccessibleDescription(text)
        if self.isHidden():
            self._fade_in.begin()
        self.show()
        self._place()
        self.raise_()
        self._gone.start()

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _place(self) -> None:
        """Lie in the middle of the foot, as wide as the words need and the room allows."""
        room = self._over.width() - 2 * EDGE
        margins = self._row.contentsMargins()
        around = margins.left() + margins.right() + self.frameWidth() * 2
        if not self._undo.isHidden():
            around += self._row.spacing() + self._undo.sizeHint().width()
        words = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 2
        width = min(words + around, room)
        height = self._row.totalHeightForWidth(width)
        top = self._over.height() - height - EDGE
        self.setGeometry((self._over.width() - width) // 2, top, width, height)

    # Qt asks

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep its place where what it lies on changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay: somebody is about to press."""
        self._gone.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go some seconds after the pointer."""
        self._gone.start()
        super().leaveEvent(event)
