"""The one row of controls above the list of findings, and its search field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.findings.review_controller import ReviewController
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.translation import grouped
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.literal_text import plain_label, plain_tip
from reader.settings import Order

ICON = QSize(18, 18)


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
    """Says where one is; searches the findings, filters them, and says in which order they stand.

    The field is there while it is used, or something is searched for.
    """

    def __init__(
        self,
        controller: ReviewController,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._title = plain_label(self.tr("Findings"))
        self._title.setObjectName("panel_title")
        self._position = plain_label()
        self._position.setObjectName("position")
        self.field = FilterField()
        about = self.tr("Search passages, reasons and rules")
        actions.explain(self.field, "filter", about)
        self.field.textChanged.connect(self._on_typed)
        self.field.left.connect(self._fold)
        self.field.hide()
        self._search = self._button(actions, "filter")
        self.filters = self._button(actions, "filters")
        checkable(self.filters)
        self.filters.clicked.connect(self.show_arrangement)  # Qt has turned it already
        self._order = QPushButton()
        self._order.setProperty("quiet", True)
        self._order.setToolTip(plain_tip(self.tr("Order and grouping of the findings")))
        menu = QMenu(self._order)
        menu.addActions([actions[f"order_{order}"] for order in Order])
        menu.addSeparator()
        menu.addActions([actions["by_rule"], actions["fold_decided"]])
        self._order.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._title)
        row.addSpacing(4)
        row.addWidget(self._position, 1)
        for button in (self._search, self.filters, self._order):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.field)
        self.set_theme(theme)
        self.show_arrangement()

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._search.setIcon(icon("find", theme))
        self.filters.setIcon(icon("filter", theme))

    @Slot()
    def show_arrangement(self) -> None:
        """Say where one is, and how the findings are laid out now."""
        arrangement, count = self._controller.arrangement, len(self._controller.model.items)
        position = grouped(count) if count else ""
        if self._controller.position:
            position = self.tr("{number} of {count}").format(
                number=grouped(self._controller.position), count=grouped(count)
            )
        self._position.setText(position)
        show_checked(self.filters, bool(arrangement.hidden or arrangement.only))
        order = labels.order(arrangement.order)
        text = self.tr("{order}, grouped").format(order=order) if arrangement.by_rule else order
        self._order.setText(f"{text} ▾")
        self._order.setAccessibleName(self.tr("Order: {order}").format(order=text))
        if self.field.text() != arrangement.words:
            self.field.setText(arrangement.words)

    def search(self) -> None:
        """Let the person type what to search for."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._controller.arrange(words=text)
        if text:
            self.field.show()

    @Slot()
    def _fold(self) -> None:
        self.field.setVisible(bool(self.field.text()))

    @staticmethod
    def _button(actions: Actions, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("panel", "button")
        button.setIconSize(ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(actions[name].iconText())
        button.clicked.connect(actions[name].trigger)
        actions.explain(button, name)
        return button
