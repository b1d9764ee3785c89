"""The dialog that manages phrase lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.widgets.literal_text import plain_label
from reader.phrase_lists.phrase_formats import FORMATS, UnusableList
from reader.phrase_lists.phrase_store import PhraseStore, import_list
from reader.review.undo import Change, History


class PhraseListsDialog(QDialog):
    """Shows the lists with their sizes; `changed` tells that what is on them is another."""

    changed = Signal()

    def __init__(self, lists: PhraseStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phrase lists"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 360)
        self._lists = lists
        self._history = History()
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search this list"))
        self.field.textChanged.connect(self._filter)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Phrase lists"))
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._outcome = plain_label(wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._button(buttons, self.tr("&Import…"), self._ask_for_file)
        self._remove = self._button(buttons, self.tr("&Remove"), self._on_remove)
        self._put_back = self._button(buttons, self.tr("&Restore"), self._on_put_back)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._on_remove)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._on_put_back)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        about = plain_label(wrap=True)
        about.setText(
            self.tr(
                "Each check looks for the phrases on these lists. A list is a file: a table "
                "(CSV) such as the Problematic Paper Screener's, JSON, or plain text with a "
                "phrase a line."
            )
        )
        for widget in (about, self.field, self._list, self._outcome, buttons):
            layout.addWidget(widget)
        self._show_lists()
        self._list.setFocus()

    @property
    def outcome(self) -> str:
        """The sentence about what was done last."""
        return self._outcome.text()

    def lines(self) -> list[str]:
        """Return what is listed and fits the search."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item.text() for item in items if not item.isHidden()]

    def import_file(self, path: Path) -> None:
        """Keep the phrases of a file, and say what came of it."""
        try:
            self._tell(import_list(path, self._lists))
        except UnusableList as error:
            self._tell(str(error))
        else:
            self._show_lists()
            self.changed.emit()

    def _show_lists(self) -> None:
        self._list.clear()
        for name in self._lists.names():
            try:
                size = self.tr("%Ln phrase(s)", "", len(self._lists.load(name).phrases))
            except UnusableList as error:
                size = str(error)
            item = QListWidgetItem(f"{name}: {size}", self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self._list.setCurrentRow(0)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        wanted = self.field.text().strip().casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        self._remove.setEnabled(bool(self._chosen()))
        self._put_back.setEnabled(bool(self._history.undo_name))

    def _chosen(self) -> str:
        """Return the name of the list that is chosen and in sight."""
        item = self._list.currentItem()
        in_sight = item is not None and not item.isHidden()
        return str(item.data(Qt.ItemDataRole.UserRole)) if in_sight else ""

    def _button(
        self, buttons: QDialogButtonBox, text: str, slot: Callable[[], object]
    ) -> QPushButton:
        button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _ask_for_file(self) -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in FORMATS)
        kinds = self.tr("Lists of phrases ({suffixes})").format(suffixes=suffixes)
        kinds = f"{kinds};;{self.tr('All files (*)')}"
        dialog = QFileDialog(self, self.tr("Import a list of phrases"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    @Slot()
    def _on_remove(self) -> None:
        name = self._chosen()
        if not name:
            return
        contents: list[bytes] = []
        change = Change(
            "remove",
            lambda: contents.append(self._lists.remove(name)),
            lambda: self._lists.put_back(name, contents[-1]),
        )
        if self._try(lambda: self._history.do(change)):
            self._tell(self.tr("The list “{name}” was removed.").format(name=name))

    @Slot()
    def _on_put_back(self) -> None:
        if self._history.undo_name and self._try(self._history.undo):
            self._tell(self.tr("Restored."))

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except UnusableList as error:
            self._tell(str(error))
            return False
        self._show_lists()
        self.changed.emit()
        return True

    def _tell(self, sentence: str) -> None:
        self._outcome.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self._outcome, QAccessible.Event.Alert))
