"""Fills a menu with groups of commands, a line between them."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader.gui.commands.actions import Actions


def add_groups(menu: QMenu, actions: Actions, *groups: tuple[str, ...]) -> None:
    """Add commands by their names; what the menu has already is a group too."""
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions([actions[name] for name in group])
