"""The dialog with the text that the importer left out of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.labels import short
from reader.gui.widgets.literal_text import plain_label, plain_tip
from reader.gui.widgets.tree_rows import groups, rows_in
from reader.model.article import Removed

TEXT = Qt.ItemDataRole.UserRole
LONGEST = 400  # characters of a passage that are shown in its row; all of it is copied


class RemovedTextDialog(QDialog):
    """Lists what was removed, by the reason; it can be searched and copied."""

    def __init__(self, removed: Sequence[Removed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was removed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 520)
        about = plain_label(self.tr("Left out as not part of the article; not checked."))
        about.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search what was removed"))
        self.field.setAccessibleName(self.tr("Search what was removed"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._on_searched)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("What was removed"))
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._count = plain_label()
        self._count.setObjectName("empty_hint")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(plain_tip(self.tr("Copy the selection, or the whole list")))
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.tree, self.copy)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (about, self.field, self.tree, self._count, buttons):
            layout.addWidget(widget)
        self._fill(removed)
        self._on_searched("")
        self.tree.setFocus()

    def lines(self) -> list[str]:
        """Return what is in sight, every reason followed by its passages."""
        return [
            line
            for reason in groups(self.tree)
            if not reason.isHidden()
            for line in (reason.text(0), *(p.data(0, TEXT) for p in _in_sight(reason)))
        ]

    @Slot()
    def copy(self) -> None:
        """Copy the passages that are selected, or else all that are listed."""
        listed: list[str] = []
        chosen: list[str] = []
        for reason in groups(self.tree):
            for passage in _in_sight(reason):
                listed.append(passage.data(0, TEXT))
                if passage.isSelected() or reason.isSelected():
                    chosen.append(passage.data(0, TEXT))
        text = "\n\n".join(chosen or listed)
        QGuiApplication.clipboard().setText(text)

    def _fill(self, removed: Sequence[Removed]) -> None:
        bold = QFont(self.tree.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for why in dict.fromkeys(part.why for part in removed):
            reason = QTreeWidgetItem(self.tree, [why])
            reason.setFont(0, bold)
            for part in removed:
                if part.why == why:
                    passage = QTreeWidgetItem(reason, [short(part.text, length=LONGEST)])
                    passage.setData(0, TEXT, part.text)
        self.tree.expandAll()

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        wanted = " ".join(words.split()).casefold()
        seen = 0
        for reason in groups(self.tree):
            is_wanted = wanted in reason.text(0).casefold()
            found = 0
            for passage in rows_in(reason):
                text = " ".join(str(passage.data(0, TEXT)).split()).casefold()
                passage.setHidden(not (is_wanted or wanted in text))
                found += not passage.isHidden()
            reason.setHidden(not found)
            seen += found
        self._count.setText(self.tr("%Ln passage(s)", "", seen))


def _in_sight(reason: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    return (passage for passage in rows_in(reason) if not passage.isHidden())
