"""What the tests of the window do to it, and a story with four findings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow

STORY = "The odd ferry\n\nIt left the odd harbour.\n\nNobody saw the odd captain or his odd dog.\n"


def press(window: MainWindow, *names: str) -> None:
    """Do what the menu entries of these names do, if they can be used."""
    for name in names:
        action = window.parts.actions[name]
        assert action.isEnabled(), name
        action.trigger()


def keys(qtbot: QtBot, widget: QWidget, *presses: Qt.Key) -> None:
    with qtbot.waitActive(widget.window()):  # on a real platform that is not done at once
        widget.activateWindow()
    widget.setFocus()
    for key in presses:
        qtbot.keyClick(widget, key)


def states(window: MainWindow) -> list[str]:
    return [mark.kind for mark in window.parts.review.marks()]


def scroll_to(qtbot: QtBot, window: MainWindow, position: int) -> int:
    """Put a line at the top of the page; return where that line begins."""
    window.parts.page.set_place(position)
    qtbot.waitUntil(lambda: window.parts.page.verticalScrollBar().value() > 0)
    return window.parts.page.place()
