"""Preferences: keyboard shortcuts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from reader.gui.commands.actions import Actions, plain
from reader.gui.commands.command import Command
from reader.gui.commands.fuzzy import fit
from reader.gui.commands.key_bindings import (
    get_in_each_others_way,
    keys_shown,
    sequences,
    stored_keys,
)
from reader.gui.preferences.preference_page import PreferencePage
from reader.gui.state.settings_model import SettingsModel
from reader.gui.widgets.literal_text import plain_label
from reader.settings import Settings

NAME_ROLE = Qt.ItemDataRole.UserRole


class KeysPage(PreferencePage):
    """Every command with its keys. A key that is taken says by whom, and is not given twice."""

    def __init__(self, settings: SettingsModel, actions: Actions) -> None:
        super().__init__("", settings)
        self.title = self.tr("Keys")
        self._actions = actions
        self._commands = {command.name: command for command in actions.commands}
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        self.tree.setColumnWidth(0, 220)
        self.tree.setColumnWidth(1, 120)
        self.items = {
            command.name: QTreeWidgetItem(
                self.tree,
                [plain(command.label), plain(actions.place_of(command.name)).replace("/", " › ")],
            )
            for command in actions.commands
        }
        for name, item in self.items.items():
            item.setData(0, NAME_ROLE, name)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key"))
        self.set = self._button(self.tr("Se&t"), self._on_set)
        self.add = self._button(self.tr("&Add"), self._on_add)
        self.reset = self._button(self.tr("&Reset"), self._on_reset)
        self.reset_all = self._button(self.tr("Reset a&ll"), lambda: settings.change(keys={}))
        self.note = plain_label(wrap=True)
        self.note.setObjectName("preference_hint")
        row = QHBoxLayout()
        for widget in (self.edit, self.set, self.add, self.reset):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.reset_all)
        self.column.addWidget(self.tree, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.note)
        self.edit.keySequenceChanged.connect(self._look)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.setCurrentItem(self.items[actions.commands[0].name])
        self.follow(self._show)

    def search(self, typed: str) -> bool:
        """Show the commands whose name, menu or key fits."""
        if fit(typed, self.title) is not None:
            typed = ""
        for item in self.items.values():
            is_key = typed.strip().casefold() in item.text(2).casefold()
            is_named = fit(typed, f"{item.text(0)} {item.text(1)}") is not None
            item.setHidden(not is_key and not is_named)
        return not all(item.isHidden() for item in self.items.values())

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @property
    def _command(self) -> Command[Any]:
        item = self.tree.currentItem()
        return self._commands[item.data(0, NAME_ROLE) if item else next(iter(self._commands))]

    def _owner(self, key: QKeySequence) -> Command[Any] | None:
        """Return the other command that has this key."""
        for command in self._commands.values():
            theirs = sequences(self._actions.keys_of(command))
            if command is not self._command and any(
                get_in_each_others_way(key, their) for their in theirs
            ):
                return command
        return None

    def _show(self, now: Settings) -> None:
        for name, item in self.items.items():
            item.setText(2, keys_shown(self._actions.keys_of(self._commands[name])))
            font = item.font(2)
            font.setBold(name in now.keys)
            item.setFont(2, font)
        self.reset_all.setEnabled(bool(now.keys))
        self._look()

    @Slot()
    def _on_current(self) -> None:
        self.edit.clear()
        self._look()

    @Slot()
    def _look(self) -> None:
        """Say what the new key would do, and whether it is free."""
        key = self.edit.keySequence()
        owner = None if key.isEmpty() else self._owner(key)
        name = plain(self._command.label)
        shown = key.toString(QKeySequence.SequenceFormat.NativeText)
        if owner is not None:
            self.note.setText(
                self.tr("{key} is used for “{command}”. Give that another key first.").format(
                    key=shown, command=plain(owner.text)
                )
            )
        elif key.isEmpty():
            self.note.setText(
                self.tr(
                    "Press the new key for “{command}”. Set without a key removes the shortcut."
                ).format(command=name)
            )
        else:
            self.note.setText(self.tr("{key} is free.").format(key=shown))
        self.set.setEnabled(owner is None)
        self.add.setEnabled(owner is None and not key.isEmpty())
        self.reset.setEnabled(self._command.name in self.settings.value.keys)

    @Slot()
    def _on_set(self) -> None:
        self._change(stored_keys([self.edit.keySequence()]))

    @Slot()
    def _on_add(self) -> None:
        had = sequences(self._actions.keys_of(self._command))
        self._change(stored_keys([*had, self.edit.keySequence()]))

    def _change(self, keys: str) -> None:
        name = self._command.name
        self.settings.change(keys={**self.settings.value.keys, name: keys})
        self.edit.clear()

    @Slot()
    def _on_reset(self) -> None:
        own = {n: keys for n, keys in self.settings.value.keys.items() if n != self._command.name}
        self.settings.change(keys=own)
