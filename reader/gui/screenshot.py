"""Renders the checked window to an image file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, QTimer, Slot

from reader.gui.window.main_window import MainWindow

PATIENCE = 300_000  # milliseconds that opening and checking may take
DRAWN = 250  # milliseconds in which the page and the marks that come last are drawn


class Screenshot(QObject):
    """Opens a file in the window, waits for the check, draws, and ends the program."""

    def __init__(self, window: MainWindow, file: Path, *, size: QSize) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        window.resize(size)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_too_long)

    def start(self, paths: Sequence[Path]) -> None:
        """Show the window (offscreen, where there is no screen) and begin."""
        self._window.show()
        if paths:
            self._patience.start()
            self._window.settled.connect(self._on_settled)
            self._window.open(paths)
        else:
            QTimer.singleShot(DRAWN, self._draw)

    @Slot()
    def _on_settled(self) -> None:
        self._window.settled.disconnect(self._on_settled)
        self._patience.stop()
        if self._window.open_article.article is None:
            self._end(self._window.parts.message_bar.text or "The article could not be opened.")
            return
        self._window.parts.actions["next"].trigger()  # a finding with its card shows what there is
        QTimer.singleShot(DRAWN, self._draw)

    @Slot()
    def _on_too_long(self) -> None:
        self._end(f"The check took longer than {PATIENCE // 1000} seconds: no screenshot was made.")

    @Slot()
    def _draw(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        drawn = self._window.grab().save(str(self._file))
        self._end("" if drawn else f"{self._file} could not be written.")

    def _end(self, failure: str) -> None:
        if failure:
            sys.stderr.write(f"{failure}\n")
        QCoreApplication.exit(3 if failure else 0)
