"""Buttons that are on or off, for screen readers as well.

What a screen reader does to such a button is to toggle it. Qt says that as `toggled`, not as
`clicked`, and so it does of every state that the program itself shows.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton


def checkable(button: QAbstractButton) -> None:
    """Make a button one that is on or off; a screen reader's toggling is a click on it.

    Its state is then to be shown by `show_checked`, which is no click.
    """
    button.setCheckable(True)
    _ScreenReaderClicks(button)


def show_checked(button: QAbstractButton, on: bool) -> None:
    """Show a state that came about elsewhere: nobody pressed the button."""
    blocked = button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(blocked)


class _ScreenReaderClicks(QObject):
    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._is_pressed = False  # by a pointer or a key, whose click Qt tells
        button.pressed.connect(self._on_pressed)
        button.released.connect(self._on_released)
        button.toggled.connect(self._on_toggled)

    def _on_pressed(self) -> None:
        self._is_pressed = True

    def _on_released(self) -> None:
        self._is_pressed = False

    def _on_toggled(self, on: bool) -> None:
        if not self._is_pressed:
            self._button.clicked[bool].emit(on)  # type: ignore[index]  # stubs lack it
