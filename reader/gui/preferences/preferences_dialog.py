"""The preferences dialog, with a search over all pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.widgets.literal_text import plain_label


class PreferencesDialog(QDialog):
    """Applies everything at once; beside the window, so that one sees what it does."""

    def __init__(self, pages: Sequence[PreferencePage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(840, 600)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Search the preferences"))
        self.field.setAccessibleName(self.tr("Search the preferences"))
        self.field.textChanged.connect(self._on_typed)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        self.list.setFixedWidth(152)
        self.list.ensurePolished()  # else its rows are measured before they have their style
        self.stack = QStackedWidget()
        for page in pages:
            self.list.addItem(page.title)
            area = QScrollArea(widgetResizable=True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setWidget(page)
            self.stack.addWidget(area)
        self.nothing = plain_label(self.tr("Nothing found"))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.nothing)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QGridLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self.field, 0, 0, 1, 2)
        layout.addWidget(self.list, 1, 0)
        layout.addWidget(self.stack, 1, 1)
        layout.addWidget(buttons, 2, 0, 1, 2)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)
        self.setTabOrder(self.field, self.list)
        self.field.setFocus()

    def show_page(self, page: PreferencePage) -> None:
        """Go to a page."""
        self.list.setCurrentRow(self.pages.index(page))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.stack.setCurrentIndex(row)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        found = [row for row, page in enumerate(self.pages) if page.search(typed)]
        for row in range(len(self.pages)):
            self.list.item(row).setHidden(row not in found)
        if not found:
            self.stack.setCurrentWidget(self.nothing)
        elif self.list.currentRow() in found:
            self.stack.setCurrentIndex(self.list.currentRow())
        else:
            self.list.setCurrentRow(found[0])
