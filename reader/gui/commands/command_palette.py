"""The command palette: finds a command by a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.gui.commands.fuzzy import fit
from reader.gui.commands.palette_delegate import ENTRY_ROLE, PaletteDelegate
from reader.gui.commands.palette_entries import Entry
from reader.gui.widgets.literal_text import plain_label

WIDTH = 640
ROWS = 11  # that are seen at once
TOP = 72  # pixels below the window's top edge: under the tool bar, above the headline
Key = Qt.Key
_STEPS = {Key.Key_Down: 1, Key.Key_Up: -1, Key.Key_PageDown: ROWS - 1, Key.Key_PageUp: 1 - ROWS}
_OURS = {*_STEPS, Key.Key_Return, Key.Key_Enter, Key.Key_Escape}


class EntriesModel(QAbstractListModel):
    """The entries that fit what was typed, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Entry] = []
        self.shown: list[Entry] = []

    def take(self, entries: Iterable[Entry]) -> None:
        """Offer these."""
        self._all = list(entries)
        self.look_for("")

    def look_for(self, typed: str) -> None:
        """Show what fits; of two that fit alike what can be done comes first."""
        fits = [
            (max(found, key=lambda fit: fit or 0.0) or 0.0, not entry.why_not, entry)
            for entry in self._all
            if (found := [f for f in _fits(typed, entry) if f is not None])
        ]
        if typed.strip():
            fits.sort(key=lambda fit: fit[:2], reverse=True)  # stable: else in the menus' order
        self.beginResetModel()
        self.shown = [entry for *_, entry in fits]
        self.endResetModel()

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return the number of entries that fit."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry's text, what a screen reader says of it, or itself."""
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        return entry if role == ENTRY_ROLE else None


class CommandPalette(QFrame):
    """Lies over the window: type, choose with the arrow keys, Enter runs it, Escape closes."""

    def __init__(self, gather: Callable[[], Iterable[Entry]], window: QWidget) -> None:
        super().__init__(window)
        self._gather = gather
        self._window = window
        self._before: QWidget | None = None  # had the keyboard
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self.field = QLineEdit(placeholderText=self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Search for commands, articles, sections and rules"))
        self.field.textEdited.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.model = EntriesModel(self)
        self.list = QListView(uniformItemSizes=True)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run)
        self.nothing = plain_label(self.tr("Nothing found"))
        self.nothing.setObjectName("palette_nothing")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for widget in (self.field, self.list, self.nothing):
            layout.addWidget(widget)
        self.hide()

    def open(self) -> None:
        """Show everything, ready for typing; where it is open already, close it."""
        if self.isVisible():
            self.close_palette()
            return
        self._before = self.window().focusWidget()
        self.field.clear()
        self.model.take(self._gather())
        self._begin_at_the_top()
        self._place()
        self._window.installEventFilter(self)  # no longer than needed: see FocusMode
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen to the window no more."""
        self._window.removeEventFilter(self)
        super().hideEvent(event)

    def close_palette(self) -> None:
        """Go away and give the keyboard back."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if had_keyboard and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        window = self._window
        width = min(WIDTH, window.width() - 32)
        rows = self.list.sizeHintForRow(0) * ROWS if self.model.shown else 0
        height = min(rows + self.field.sizeHint().height() + 32, window.height() - TOP - 16)
        self.setGeometry((window.width() - width) // 2, TOP, width, height)

    def _begin_at_the_top(self) -> None:
        is_any = bool(self.model.shown)
        self.list.setVisible(is_any)
        self.nothing.setVisible(not is_any)
        if is_any:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self.model.look_for(typed)
        self._begin_at_the_top()
        self._announce()

    def _step(self, by: int) -> None:
        count = self.model.rowCount()
        if count:
            row = self.list.currentIndex().row() + by
            row = row % count if abs(by) == 1 else max(0, min(row, count - 1))
            self.list.setCurrentIndex(self.model.index(row))
            self._announce()

    def _announce(self) -> None:
        """Let a screen reader say the chosen entry: the keyboard is in the field, not here."""
        index = self.list.currentIndex()
        text = spoken(self.model.shown[index.row()]) if index.isValid() else self.nothing.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    @Slot()
    def _run(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid() or self.model.shown[index.row()].why_not:
            return
        entry = self.model.shown[index.row()]
        self.close_palette()
        entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose, go away when the keyboard does, and stay in the middle."""
        if watched is self.field and self.isVisible():
            if isinstance(event, QKeyEvent) and event.key() in _OURS:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()  # else a key that a command has would go there
                elif event.type() == QEvent.Type.KeyPress:
                    self._on_key(Key(event.key()))
                return True
            if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(
                self.window().focusWidget() or self
            ):
                self.hide()
        elif watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _on_key(self, key: Key) -> None:
        if key == Key.Key_Escape:
            self.close_palette()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            self._run()


def spoken(entry: Entry) -> str:
    """Return an entry as it is read aloud."""
    return ", ".join(filter(None, (entry.text, entry.place, entry.keys, entry.why_not)))


def _fits(typed: str, entry: Entry) -> Iterable[float | None]:
    yield fit(typed, entry.text)
    if (with_place := fit(typed, f"{entry.text} {entry.place}")) is not None:
        yield with_place / 2  # "theme" brings the themes, but after what has it in its name
