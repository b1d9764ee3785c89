"""Saves and restores the window's size, position and panel widths."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.system.private_files import make_file


def keep_dialogs_private(folder: Path) -> None:
    """Let Qt's own file dialog keep what it remembers, folders that were opened, in `folder`.

    It would write them into `QtProject.conf` among the files of other programs.
    """
    make_file(folder / "QtProject.conf")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


class WindowState:
    """Keeps the window's geometry in a file of its own; one that is damaged is just not used.

    Without a file nothing is restored and nothing kept.
    """

    def __init__(self, file: Path | None) -> None:
        if file is not None and file.exists() and not file.is_file():
            file = None  # opening a pipe would wait for whoever writes into it
        if file is not None:
            make_file(file)
        self._store = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._words: dict[str, str] = {}  # where there is no file they hold as long as the window

    def restore(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Put a window where it was, if that is known."""
        if geometry := self._bytes("geometry"):
            window.restoreGeometry(geometry)
        for name, splitter in splitters.items():
            if sizes := self._bytes(name):
                splitter.restoreState(sizes)

    def keep(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Remember where a window is, and how those of its parts are divided that can be seen."""
        if self._store is None:
            return
        self._store.setValue("geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            if all(size for size in splitter.sizes()):  # a part that is hidden has no size to keep
                self._store.setValue(name, splitter.saveState())
        self._store.sync()

    def word(self, name: str) -> str:
        """Return the word that was kept under a name, or none."""
        value = self._store.value(name) if self._store else self._words.get(name)
        return value if isinstance(value, str) else ""

    def keep_word(self, name: str, word: str) -> None:
        """Remember a word under a name."""
        self._words[name] = word
        if self._store is not None:
            self._store.setValue(name, word)

    def _bytes(self, name: str) -> QByteArray | None:
        value = self._store.value(name) if self._store else None
        return value if isinstance(value, QByteArray) else None
