from __future__ import annotations

from collections import Counter
from itertools import combinations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.gui.commands.key_bindings import get_in_each_others_way, sequences
from reader.gui.window.command_registry import COMMANDS
from reader.gui.window.main_window import MainWindow
from tests.gui.conftest import MakeWindow


def menu_actions(window: MainWindow) -> list[QAction]:
    found: list[QAction] = []
    menus = [action.menu() for action in window.menuBar().actions()]
    while menus:
        menu = menus.pop()
        if isinstance(menu, QMenu):
            for action in menu.actions():
                if action.menu() is not None:
                    menus.append(action.menu())
                elif not action.isSeparator():
                    found.append(action)
    return found


def test_every_command_is_in_a_menu_that_a_key_opens(make_window: MakeWindow) -> None:
    window = make_window()
    in_menus = menu_actions(window)
    for command in COMMANDS:
        assert window.parts.actions[command.name] in in_menus, command.name
    for action in window.menuBar().actions():
        assert "&" in action.text(), action.text()


def test_no_two_commands_get_in_each_others_way() -> None:
    pairs = combinations(((c.name, key) for c in COMMANDS for key in sequences(c.keys)), 2)
    clashes = [
        (one, other)
        for (one, key), (other, its) in pairs
        if one != other and get_in_each_others_way(key, its)
    ]
    assert clashes == []


def test_no_two_entries_of_a_menu_share_a_letter(make_window: MakeWindow) -> None:
    bar = make_window().menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        texts = [action.text().replace("&&", "") for action in menu.actions()]
        letters = Counter(text.partition("&")[2][:1].lower() for text in texts if "&" in text)
        assert [letter for letter, number in letters.items() if number > 1] == [], texts


def test_what_makes_no_sense_now_cannot_be_used(make_window: MakeWindow) -> None:
    window = make_window()
    usable = {c.name for c in COMMANDS if window.parts.actions[c.name].isEnabled()}
    assert {"open", "open_sample", "quit", "about", "shortcuts", "panel"} <= usable
    assert not usable & {"reload", "close", "next", "confirm", "undo", "redo", "stop", "unchecked"}


def test_every_command_does_something(make_window: MakeWindow) -> None:
    assert make_window().parts.actions.unbound == set()
