"""The window over the whole screen, and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class FullScreen(QObject):
    """Switches it, and keeps the menu's tick in step: the desktop can switch it as well."""

    def __init__(self, window: QWidget, action: QAction) -> None:
        super().__init__(window)
        self._window = window
        self._action = action
        window.installEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Fill the screen, or return to where the window was, maximised or not."""
        if on != self._window.isFullScreen():
            self._window.setWindowState(
                self._window.windowState() ^ Qt.WindowState.WindowFullScreen
            )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what the window's state is now."""
        if event.type() is QEvent.Type.WindowStateChange:
            self._action.setChecked(self._window.isFullScreen())
        return False
