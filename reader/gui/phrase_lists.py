"""The dialog in which a person brings lists of phrases in, and lets go of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.phrase_lists.files import FORMATS, UnusableList
from reader.phrase_lists.kept import KeptLists, import_list


class PhraseListsDialog(QDialog):
    """Shows the lists with their sizes; `changed` tells that what is on them is another."""

    changed = Signal()

    def __init__(self, lists: KeptLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phrase lists"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 360)
        self._lists = lists
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Phrase lists"))
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._outcome = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add = buttons.addButton(self.tr("&Import…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._remove = buttons.addButton(
            self.tr("&Remove…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        add.clicked.connect(self._ask_for_file)
        self._remove.clicked.connect(self._ask_to_remove)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._ask_to_remove)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        about = self.tr(
            "Each check looks for the phrases on these lists. A list is a file: a table (CSV) such "
            "as the Problematic Paper Screener's, JSON, or plain text with a phrase a line."
        )
        for widget in (QLabel(about, wordWrap=True), self._list, self._outcome, buttons):
            layout.addWidget(widget)
        self._show_lists()
        self._list.setFocus()

    @property
    def outcome(self) -> str:
        """The sentence about what was done last."""
        return self._outcome.text()

    def lines(self) -> list[str]:
        """Return what is listed."""
        return [self._list.item(row).text() for row in range(self._list.count())]

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
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        self._remove.setEnabled(self._list.currentItem() is not None)

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
    def _ask_to_remove(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        name = item.data(Qt.ItemDataRole.UserRole)
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(
            self.tr("Remove the list “{name}”? Only its file can bring it back.").format(name=name)
        )
        remove = question.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        remove.clicked.connect(lambda: self._forget(name))
        question.open()

    def _forget(self, name: str) -> None:
        try:
            self._lists.remove(name)
        except UnusableList as error:
            self._tell(str(error))
        else:
            self._tell(self.tr("The list “{name}” is removed.").format(name=name))
            self._show_lists()
            self.changed.emit()

    def _tell(self, sentence: str) -> None:
        self._outcome.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self._outcome, QAccessible.Event.Alert))
