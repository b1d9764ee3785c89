"""Shows the window first when its first article is ready, no larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Slot

from reader.gui.window.main_window import MainWindow

FRAME = QSize(16, 48)  # what a desktop puts around a window; it is known when it is too late
PATIENCE = 700  # milliseconds that a window waits for its first article


class FirstShow(QObject):
    """Shows a window as soon as there is something to read in it; without a file, at once.

    What is shown before flashes by: an invitation to open something, to one who just did.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._late = QTimer(self, singleShot=True, interval=PATIENCE)

    def begin(self) -> None:
        """Show the window, once what it was asked for is there or long in coming."""
        fit_to_screen(self._window)
        if not self._window.parts.articles.all:
            self._window.show()
            return
        self._window.parts.articles.fronted.connect(self._on_there)
        self._window.parts.articles.ended.connect(self._on_there)
        self._late.timeout.connect(self._on_there)
        self._late.start()

    @Slot()
    def _on_there(self) -> None:
        self._late.stop()
        self._window.parts.articles.fronted.disconnect(self._on_there)
        self._window.parts.articles.ended.disconnect(self._on_there)
        self._window.show()


def fit_to_screen(window: MainWindow) -> None:
    """Make a window no larger than the screen has room for, frame included."""
    if not window.isMaximized() and not window.isFullScreen():
        room = window.screen().availableGeometry().size() - FRAME
        window.resize(window.size().boundedTo(room))
