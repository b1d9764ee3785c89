"""Parts of the detail card: labels, buttons, suggestions, the note field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid

from reader.gui.labels import short
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.literal_text import LeadedLabel, plain_label, plain_tip
from reader.review.grouping import ReviewItem

SUGGESTIONS = 6  # that are offered; engines send dozens


def card_line(name: str = "") -> QLabel:
    """Return a label for a few words on one line."""
    label = plain_label()
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def card_label(name: str = "") -> QLabel:
    """Return a label for text of the article, of an engine or of a detector."""
    # an article's words must not become markup, and no link or image is ever followed
    label = LeadedLabel()
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def card_button(text: str, tip: str = "") -> QPushButton:
    """Return a button that says what it does."""
    button = QPushButton(text.replace("&", "&&"))
    button.setToolTip(plain_tip(tip))
    button.setAccessibleDescription(tip)
    return button


class Suggestions(QWidget):
    """A button for each likely original. It is copied, never written into the article."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self.buttons: list[QPushButton] = []
        self._texts: list[str] = []

    def show_texts(self, texts: Sequence[str]) -> None:
        """Offer these."""
        self.setVisible(bool(texts))
        if list(texts) == self._texts:
            return  # the keyboard may be on one of them
        self._texts = list(texts)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(text) for text in texts[:SUGGESTIONS]]
        for button in self.buttons:
            self._flow.addWidget(button)
            button.show()  # now: whoever lays them out asks how large they are

    def _button(self, text: str) -> QPushButton:
        button = card_button(short(text) or self.tr("(nothing)"), self.tr("Copy"))
        button.setProperty("chip", "copy")
        button.setAccessibleName(self.tr("Copy “{text}”").format(text=text))
        button.clicked.connect(lambda: self._copy(text))
        return button

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)


class NoteField(QLineEdit):
    """A note of the person's own. `written` carries the passage it is about, and its words.

    It is seen where there is a note, or one is being written. What was typed is handed on when the
    field is left, and also when another passage takes its place. A person who is through is again
    where they came from; `left` tells it where that is not there any more.
    """

    written = Signal(object, str)  # ReviewItem
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ReviewItem | None = None
        self._came_from: QWidget | None = None
        self._at_rest = True
        self.setObjectName("note")
        self.setPlaceholderText(self.tr("A note of your own"))
        self.setAccessibleName(self.tr("A note of your own"))
        self.editingFinished.connect(self.finish)

    def show_note(self, item: ReviewItem | None, note: str, *, at_rest: bool = True) -> None:
        """Show the note about a passage; what is being typed about it stays.

        Not `at_rest`, it is seen only while somebody writes.
        """
        self._at_rest = at_rest
        if self.isModified():
            if item is not None and self._item is not None and item.key == self._item.key:
                self._item = item
                return
            self.finish()
        self._item = item
        self.setText(note)
        self.setCursorPosition(0)
        self.setVisible((bool(note) and at_rest) or self.hasFocus())

    def write(self) -> None:
        """Let the person type."""
        before = QApplication.focusWidget()
        if before is not self:
            # a button was only the way here: with the keys one goes on from the list
            self._came_from = None if isinstance(before, QAbstractButton) else before
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Return or Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.finish()
            self._go_back()
            self.setVisible(bool(self.text()) and self._at_rest)
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    @Slot()
    def finish(self) -> None:
        """Hand on what was typed."""
        if self.isModified() and self._item is not None:
            self.setModified(False)
            self.written.emit(self._item, self.text().strip())
