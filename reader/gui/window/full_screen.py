"""Full screen mode."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.translation import marked


class FullScreen:
    """Switches it, and keeps the menu's tick in step: the desktop can switch it as well."""

    def __init__(self, window: QWidget, action: QAction) -> None:
        self._window = window
        self._action = action

    def set_on(self, on: bool) -> None:
        """Fill the screen, or return to where the window was, maximised or not."""
        if on != self._window.isFullScreen():
            self._window.setWindowState(
                self._window.windowState() ^ Qt.WindowState.WindowFullScreen
            )

    def look(self) -> None:
        """Follow what the window's state is now."""
        self._action.setChecked(self._window.isFullScreen())


COMMANDS: tuple[Command[FullScreen], ...] = (
    Command(
        "full_screen",
        marked("commands", "F&ull screen"),
        keys=(Key.FullScreen, "F11"),
        switch=FullScreen.set_on,
    ),
)
