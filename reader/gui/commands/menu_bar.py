"""The menu bar, out of sight until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenuBar, QWidget

MOST = 16_777_215  # pixels: Qt's own QWIDGETSIZE_MAX


class MenuBar(QMenuBar):
    """Takes no room until Alt is pressed; Alt with a menu's letter opens that menu all the same.

    It is never hidden: a hidden bar has no keys, and no screen reader finds it. Where the desktop
    has a menu bar of its own, Qt puts the menus there, and all this does nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_open = True
        self._set_open(False)

    @Slot()
    def _look(self) -> None:
        """Stay while the keyboard is here, or in a menu that was opened from here."""
        self._set_open(self.hasFocus() or (self.is_open and self.activeAction() is not None))

    @Slot()
    def _look_later(self) -> None:
        QTimer.singleShot(0, self, self._look)  # the bar may have the keyboard again by then

    def _set_open(self, is_open: bool) -> None:
        if is_open != self.is_open:
            self.is_open = is_open
            self.setMaximumHeight(MOST if is_open else 0)

    # Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be there for the keyboard."""
        super().focusInEvent(event)
        self._set_open(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go with it, unless it went into a menu."""
        super().focusOutEvent(event)
        self._look_later()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Escape."""
        super().keyPressEvent(event)
        self._look_later()
