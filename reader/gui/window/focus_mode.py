"""Focus mode: hides everything but the page and the status bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.translation import marked


class FocusMode(QObject):
    """Hides what stands around the page, and brings back what was there.

    `toggled_parts` have an action of their own: a person who asks for one of them gets it.
    """

    changed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        *,
        parts: Sequence[QWidget],
        toggled_parts: Mapping[QWidget, QAction],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = list(parts)
        self._toggled = dict(toggled_parts)
        self._to_return: list[QWidget] = []
        self.is_on = False

    def set_on(self, on: bool) -> None:
        """Enter focus mode, or leave it."""
        if on == self.is_on:
            return
        self.is_on = on
        # A filter that stays is called, in Python, for a window that is half taken down already.
        if on:
            self._window.installEventFilter(self)
            everything = [*self._parts, *self._toggled]
            self._to_return = [part for part in everything if not part.isHidden()]
            for part in self._to_return:
                part.hide()
        else:
            self._window.removeEventFilter(self)
            for part in self._to_return:
                part.show()
        for part, action in self._toggled.items():
            action.setChecked(not part.isHidden())
        self.changed.emit(on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave on an Escape that nothing in the window wanted for itself."""
        if not self.is_on or not isinstance(event, QKeyEvent):
            return False
        leaves = event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if leaves:
            self.set_on(False)
        return leaves


COMMANDS: tuple[Command[FocusMode], ...] = (
    Command(
        "focus",
        marked("commands", "&Focus mode"),
        keys=("Shift+F11",),
        when=conditions.ARTICLE,
        switch=FocusMode.set_on,
    ),
)
