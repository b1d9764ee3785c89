"""Makes menus, actions and keys of the table of commands."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.gui.commands.command_table import BY_NAME, COMMANDS, Command, Need
from reader.gui.commands.key_bindings import Keys, OwnKeys, keys_shown, read_keys, sequences
from reader.gui.translation import say
from reader.gui.widgets.literal_text import plain_tip

Handlers = Mapping[str, Callable[..., object]]  # what a command of this name does


class Actions:
    """The table come alive: a `QAction` for each command, with menus to find them in."""

    def __init__(self, window: QWidget) -> None:
        self._toggling = {command.name for command in COMMANDS if command.toggles}
        self.unhandled = {command.name for command in COMMANDS}
        self._actions: dict[str, QAction] = {}
        self._own_keys: OwnKeys = {}
        self._explained: list[tuple[QWidget, str, str]] = []  # control, command, what it does
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(command.label, window)
            action.setCheckable(command.toggles or bool(command.group))
            if command.group:
                groups.setdefault(command.group, QActionGroup(window)).addAction(action)
            window.addAction(action)
            self._actions[command.name] = action
        self.use_keys({})

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def handle(self, handlers: Handlers) -> None:
        """Let commands do something; a toggling one hands its handler whether it is on."""
        for name, handler in handlers.items():
            self.unhandled.remove(name)
            if name in self._toggling:
                self._actions[name].triggered.connect(lambda on, do=handler: do(on))
            else:
                self._actions[name].triggered.connect(lambda _on, do=handler: do())

    def use_keys(self, own: OwnKeys) -> None:
        """Give commands the keys that the person chose for them, and the others their own."""
        self._own_keys = own
        for command in COMMANDS:
            action = self._actions[command.name]
            action.setShortcuts(list(sequences(self.keys_of(command))))
            self._tell(command)
        for told in self._explained:
            self._tell_control(*told)

    def explain(self, control: QWidget, name: str, text: str = "") -> None:
        """Give a control a tooltip: what it does, and the keys that its command has now."""
        self._explained.append((control, name, text or plain(self._actions[name].text())))
        self._tell_control(*self._explained[-1])

    def keys_of(self, command: Command) -> Keys:
        """Return the keys that a command has now."""
        own = self._own_keys.get(command.name)
        return command.keys if own is None else read_keys(own)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu; return the menus by their place."""
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = _menu(bar, command.menu, menus)
            if command.rule_above:
                menu.addSeparator()
            menu.addAction(self._actions[command.name])
        return menus

    def show_state(self, met: Container[Need], *, undo: str, redo: str) -> None:
        """Enable exactly the actions whose need is `met`, and name what would be undone."""
        for command in COMMANDS:
            self._actions[command.name].setEnabled(command.need is None or command.need in met)
        for name, change in (("undo", undo), ("redo", redo)):
            command = BY_NAME[name]
            text = say("commands", "{command} {change}") if change else command.label
            change = change.replace("&", "&&")
            self._actions[name].setText(text.format(command=command.label, change=change))
            self._tell(command)

    def keys_words(self, name: str) -> str:
        """Return the keys that a command has now, as a person reads them."""
        return keys_shown(self.keys_of(BY_NAME[name]))

    def _tell(self, command: Command) -> None:
        """Say in an action's tool tip what it does now, and with which keys."""
        action = self._actions[command.name]
        text = _with_keys(plain(action.text()), self.keys_words(command.name))
        action.setToolTip(plain_tip(text))

    def _tell_control(self, control: QWidget, name: str, text: str) -> None:
        control.setToolTip(plain_tip(_with_keys(text, self.keys_words(name))))
        control.setAccessibleDescription(text)


def _with_keys(text: str, keys: str) -> str:
    return f"{text} ({keys})" if keys else text


def plain(text: str) -> str:
    """Return a menu text as it is read: without the sign before the letter that chooses it."""
    return re.sub("&(.)", r"\1", text)


def _menu(bar: QMenuBar, place: str, menus: dict[str, QMenu]) -> QMenu:
    if place not in menus:
        above, _, title = place.rpartition("/")
        parent: QMenuBar | QMenu = _menu(bar, above, menus) if above else bar
        menus[place] = parent.addMenu(say("menus", title))
    return menus[place]
