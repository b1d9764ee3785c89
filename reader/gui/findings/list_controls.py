"""Search field and order menu above the list of findings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.widgets.literal_text import plain_tip
from reader.settings import Order


class FilterField(QLineEdit):
    """Takes the words that the list is searched for. `left` tells that the person is through."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search the findings"))
        self.setAccessibleName(self.tr("Search the findings"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Esc, and leave with Esc again, Return or Down."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListControls(QWidget):
    """Searches the findings on a desk, and says in which order they stand."""

    def __init__(
        self, desk: ReviewController, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.field = FilterField()
        about = self.tr("Search passages, reasons and rules")
        actions.explain(self.field, "filter", about)
        self.field.textChanged.connect(lambda text: desk.arrange(words=text))
        self._order = QPushButton()
        self._order.setProperty("quiet", True)
        self._order.setToolTip(plain_tip(self.tr("Order and grouping of the findings")))
        menu = QMenu(self._order)
        menu.addActions([actions[f"order_{order}"] for order in Order])
        menu.addSeparator()
        menu.addActions([actions["by_rule"], actions["fold_decided"]])
        self._order.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._order)
        self.show_arrangement()

    def show_arrangement(self) -> None:
        """Say how the findings are laid out now."""
        arrangement = self._desk.arrangement
        order = labels.order(arrangement.order)
        text = self.tr("{order}, grouped").format(order=order) if arrangement.by_rule else order
        self._order.setText(f"{text} ▾")
        self._order.setAccessibleName(self.tr("Order: {order}").format(order=text))
        if self.field.text() != arrangement.words:
            self.field.setText(arrangement.words)

    def search(self) -> None:
        """Let the person type what to search for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
