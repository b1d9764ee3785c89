"""The dialog that lists dictionary, switched-off rules, dismissed findings and own marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
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

from reader.errors import AskanceError
from reader.gui.labels import spaced
from reader.gui.widgets.literal_text import plain_label
from reader.model.decision import Decision, DecisionKind
from reader.model.own_mark import OwnMark
from reader.review.review_entries import (
    DictionaryWord,
    Entry,
    RuleOff,
    StoredDecision,
    entries_of,
    text_of,
)
from reader.review.review_store import ReviewStore
from reader.review.undo import Change, History
from reader.system.atomic_file import write_whole

ENTRY_ROLE = Qt.ItemDataRole.UserRole
Button = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class Collection:
    """What one such dialog is about; `holds` says which of all entries."""

    title: str
    about: str
    holds: Callable[[Entry], bool]
    file: str  # what an export is called
    bare_words: bool = False  # an import may be a word a line


def dictionary() -> Collection:
    """Return the words that are no spelling mistakes."""
    return Collection(
        QCoreApplication.translate("manage", "Dictionary"),
        QCoreApplication.translate(
            "manage", "Words you added. They are never marked as misspelled."
        ),
        lambda entry: isinstance(entry, DictionaryWord),
        "dictionary.txt",
        bare_words=True,
    )


def rules_off() -> Collection:
    """Return the rules that are switched off."""
    return Collection(
        QCoreApplication.translate("manage", "Switched-off rules"),
        QCoreApplication.translate("manage", "What these rules find is not shown."),
        lambda entry: isinstance(entry, RuleOff),
        "rules-off.txt",
    )


def dismissed() -> Collection:
    """Return the findings that were dismissed."""
    return Collection(
        QCoreApplication.translate("manage", "Dismissed findings"),
        QCoreApplication.translate(
            "manage", "You said of these that they are fine. Removed from here they are open again."
        ),
        _is_dismissed,
        "dismissed.txt",
    )


def own_marks() -> Collection:
    """Return what people marked themselves."""
    return Collection(
        QCoreApplication.translate("manage", "Own marks"),
        QCoreApplication.translate(
            "manage",
            "Passages that you, or somebody whose review you opened, marked by hand. "
            "A mark whose passage is gone from its article is still here.",
        ),
        _is_own_mark,
        "own_marks.txt",
    )


def line(entry: Entry) -> str:
    """Return an entry as a person reads it."""
    say = QCoreApplication.translate
    match entry:
        case DictionaryWord(word):
            return word
        case RuleOff(rule, ""):
            return say("manage", "{rule} – everywhere").format(rule=_rule(rule))
        case RuleOff(rule, article):
            return say("manage", "{rule} – in {article}").format(
                rule=_rule(rule), article=Path(article).name
            )
        case StoredDecision(Decision(mark=OwnMark()) as decision, article) if decision.note:
            return say("manage", "“{quote}” – {note} – in {article}").format(
                quote=decision.quote, note=decision.note, article=Path(article).name
            )
        case StoredDecision(decision, article):
            return say("manage", "“{quote}” – {rule} – in {article}").format(
                quote=decision.quote, rule=_rule(decision.rule), article=Path(article).name
            )


class ReviewDataDialog(QDialog):
    """A list to search, to remove from and to put back, to export and import as plain text.

    `changed` tells that something else is kept now.
    """

    changed = Signal()

    def __init__(
        self, collection: Collection, store: ReviewStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._collection = collection
        self._store = store
        self._history = History()
        self.setWindowTitle(collection.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 480)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search this list"))
        self.field.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(collection.title)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_state)
        self.outcome = plain_label(wrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.remove = self._button(self.tr("&Remove"), self._on_remove)
        self.put_back = self._button(self.tr("&Restore"), self._on_put_back)
        self._button(self.tr("&Import…"), self._ask_what_to_import)
        self._button(self.tr("&Export…"), self._ask_where_to_export)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self._on_remove)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._on_put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        about = plain_label(collection.about, wrap=True)
        for widget in (about, self.field, self.list, self.outcome, self._buttons):
            layout.addWidget(widget)
        self._fill()

    def lines(self) -> list[str]:
        """Return what is listed and fits the search."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.text() for item in items if not item.isHidden()]

    def export_to(self, path: Path) -> None:
        """Write the whole list into a file."""
        try:
            write_whole(path, text_of(self._entries()))
        except OSError as error:
            self._tell(
                self.tr("{file} could not be written: {error}").format(
                    file=path.name, error=error.strerror
                )
            )
        else:
            self._tell(self.tr("Written to {file}.").format(file=path.name))

    def import_from(self, path: Path) -> None:
        """Take in what a file holds and is not kept yet."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeError):
            self._tell(self.tr("{file} is not a text file.").format(file=path.name))
            return
        read = entries_of(text, bare_words=self._collection.bare_words)
        known = set(self._store.entries())
        new = [e for e in read.entries if self._collection.holds(e) and e not in known]
        if new:
            old = self._replaced_by(new)
            self._do(
                Change(
                    "import",
                    lambda: self._store.swap(old, new),
                    lambda: self._store.swap(new, old),
                )
            )
        sentence = self.tr("%Ln entry(s) imported.", "", len(new))
        if read.left_out:
            left_out = self.tr("%Ln line(s) not understood.", "", len(read.left_out))
            sentence = self.tr("{taken_in} {left_out}").format(taken_in=sentence, left_out=left_out)
        self._tell(sentence)

    def _replaced_by(self, new: Sequence[Entry]) -> list[Entry]:
        keys = (entry.decision.key for entry in new if isinstance(entry, StoredDecision))
        return [stored for key in keys if (stored := self._store.stored_decision(key)) is not None]

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = self._buttons.addButton(text, Button.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for entry in self._entries():
            item = QListWidgetItem(line(entry), self.list)
            item.setData(ENTRY_ROLE, entry)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._filter()

    @Slot()
    def _filter(self) -> None:
        wanted = self.field.text().strip().casefold()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().casefold())
        self._show_state()

    def _entries(self) -> list[Entry]:
        return [entry for entry in self._store.entries() if self._collection.holds(entry)]

    def _chosen(self) -> list[Entry]:
        return [i.data(ENTRY_ROLE) for i in self.list.selectedItems() if not i.isHidden()]

    @Slot()
    def _show_state(self) -> None:
        self.remove.setEnabled(bool(self._chosen()))
        self.put_back.setEnabled(bool(self._history.undo_name))

    @Slot()
    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            change = Change(
                "remove", lambda: self._store.remove(chosen), lambda: self._store.put(chosen)
            )
            self._do(change)
            self._tell(self.tr("%Ln entry(s) removed.", "", len(chosen)))

    @Slot()
    def _on_put_back(self) -> None:
        if self._history.undo_name:
            self._try(self._history.undo)
            self._tell(self.tr("Restored."))

    def _do(self, change: Change) -> None:
        self._try(lambda: self._history.do(change))

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except AskanceError as error:  # it holds all the same, but not for long
            self._tell(str(error))
        self._fill()
        self.changed.emit()

    @Slot()
    def _ask_what_to_import(self) -> None:
        dialog = self._file_dialog(self.tr("Import"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    @Slot()
    def _ask_where_to_export(self) -> None:
        dialog = self._file_dialog(self.tr("Export"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._collection.file)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self, title, "", self.tr("Plain text (*.txt);;All files (*)"))
        dialog.setAcceptMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _tell(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self.outcome, QAccessible.Event.Alert))


def _is_dismissed(entry: Entry) -> bool:
    return (
        isinstance(entry, StoredDecision)
        and entry.decision.kind is DecisionKind.DISMISSED
        and entry.decision.mark is None  # without its decision a mark is none any more
    )


def _is_own_mark(entry: Entry) -> bool:
    return isinstance(entry, StoredDecision) and entry.decision.mark is not None


def _rule(name: str) -> str:
    detector, _, rule = name.partition(".")
    return f"{spaced(detector)}: {rule}" if rule else spaced(detector)
