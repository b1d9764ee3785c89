"""Commands as actions of a window: with keys, in menus, enabled when they can be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.gui.commands.command import Command, Feature
from reader.gui.commands.command_table import MENUS, Menu
from reader.gui.commands.conditions import NOT_NOW, Situation
from reader.gui.commands.key_bindings import Keys, OwnKeys, keys_shown, read_keys, sequences
from reader.gui.translation import say
from reader.gui.widgets.literal_text import plain_tip


class Actions:
    """A `QAction` for each command, with menus to find them in."""

    def __init__(self, window: QWidget, commands: Iterable[Command[Any]]) -> None:
        self._commands = {command.name: command for command in commands}
        self._places = dict(_places(MENUS))
        self.unbound = set(self._commands)
        self._actions: dict[str, QAction] = {}
        self._own_keys: OwnKeys = {}
        self._explained: list[tuple[QWidget, str, str]] = []  # control, command, what it does
        groups: dict[str, QActionGroup] = {}
        for command in self.commands:
            action = QAction(command.label, window)
            action.setCheckable(command.toggles or bool(command.group))
            if command.group:
                groups.setdefault(command.group, QActionGroup(window)).addAction(action)
            window.addAction(action)
            self._actions[command.name] = action
        self.use_keys({})

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    @property
    def commands(self) -> list[Command[Any]]:
        """All commands, in the order of the menus."""
        return [self._commands[name] for name in self._places]

    def place_of(self, name: str) -> str:
        """Return the menu that a command is in, in the language of the window: "View/Theme"."""
        return "/".join(say("menus", title) for title in self._places[name])

    def bind(self, commands: Iterable[Command[Feature]], feature: Feature) -> None:
        """Let commands of a feature act on it, and show which of them are on."""
        for command in commands:
            self.unbound.remove(command.name)
            action = self._actions[command.name]
            action.triggered.connect(lambda on, command=command: command.run(feature, on=on))
            if command.is_on is not None:
                action.setChecked(command.is_on(feature))

    def use_keys(self, own: OwnKeys) -> None:
        """Give commands the keys that the person chose for them, and the others their own."""
        self._own_keys = own
        for command in self.commands:
            action = self._actions[command.name]
            action.setShortcuts(list(sequences(self.keys_of(command))))
            self._describe(command)
        for control in self._explained:
            self._describe_control(*control)

    def explain(self, control: QWidget, name: str, text: str = "") -> None:
        """Give a control a tooltip: what it does, and the keys that its command has now."""
        self._explained.append((control, name, text or plain(self._actions[name].text())))
        self._describe_control(*self._explained[-1])

    def keys_of(self, command: Command[Any]) -> Keys:
        """Return the keys that a command has now."""
        own = self._own_keys.get(command.name)
        return command.keys if own is None else read_keys(own)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu; return the menus by their English titles."""
        menus: dict[str, QMenu] = {}
        for menu in MENUS:
            self._fill(bar, menu, menus)
        return menus

    def _fill(self, above: QMenuBar | QMenu, menu: Menu, menus: dict[str, QMenu]) -> None:
        menus[menu.title] = shown = above.addMenu(say("menus", menu.title))
        for entry in menu.entries:
            if isinstance(entry, Menu):
                self._fill(shown, entry, menus)
            elif entry:
                shown.addAction(self._actions[entry])
            else:
                shown.addSeparator()

    def show_situation(self, now: Situation) -> None:
        """Enable exactly the actions that can be used now, and name what would be undone."""
        for command in self.commands:
            is_met = command.when is None or command.when.is_met(now)
            self._actions[command.name].setEnabled(is_met)
        for name, change in (("undo", now.undo), ("redo", now.redo)):
            command = self._commands[name]
            text = say("commands", "{command} {change}") if change else command.label
            change = change.replace("&", "&&")
            self._actions[name].setText(text.format(command=command.label, change=change))
            self._describe(command)

    def why_not(self, command: Command[Any]) -> str:
        """Say why a command cannot be used now; empty where it can."""
        if self._actions[command.name].isEnabled():
            return ""
        return command.when.why_not if command.when is not None else say("reasons", NOT_NOW)

    def keys_words(self, name: str) -> str:
        """Return the keys that a command has now, as a person reads them."""
        return keys_shown(self.keys_of(self._commands[name]))

    def _describe(self, command: Command[Any]) -> None:
        """Say in an action's tool tip what it does now, and with which keys."""
        action = self._actions[command.name]
        text = _with_keys(plain(action.text()), self.keys_words(command.name))
        action.setToolTip(plain_tip(text))

    def _describe_control(self, control: QWidget, name: str, text: str) -> None:
        control.setToolTip(plain_tip(_with_keys(text, self.keys_words(name))))
        control.setAccessibleDescription(text)


def _with_keys(text: str, keys: str) -> str:
    return f"{text} ({keys})" if keys else text


def plain(text: str) -> str:
    """Return a menu text as it is read: without the sign before the letter that chooses it."""
    return re.sub("&(.)", r"\1", text)


def _places(menus: Iterable[Menu], *above: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name of each command with the titles of the menus that it is in."""
    for menu in menus:
        titles = (*above, menu.title)
        for entry in menu.entries:
            if isinstance(entry, Menu):
                yield from _places([entry], *titles)
            elif entry:
                yield entry, titles
