"""Watches the open file for changes on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from reader.system.atomic_file import is_there

SETTLE = 200  # milliseconds: an editor writes a file in several steps, or deletes and renames


class FileWatcher(QObject):
    """Tells when the watched file `changed` or is `gone`; only once for a burst of changes."""

    changed = Signal()
    gone = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: tuple[int, int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._on_settled)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)

    def watch(self, path: Path | None) -> None:
        """Watch `path` instead of what was watched before; None watches nothing."""
        self._settle.stop()
        for old in (*self._watcher.files(), *self._watcher.directories()):
            self._watcher.removePath(old)
        self._path = path
        self._stamp = _stamp(path) if path else None
        self._watch_again()

    @Slot()
    def _on_settled(self) -> None:
        if self._path is None:
            return
        self._watch_again()
        before, self._stamp = self._stamp, _stamp(self._path)
        if self._stamp is None:
            if before is not None:
                self.gone.emit()
        elif self._stamp != before:
            self.changed.emit()

    def _watch_again(self) -> None:
        """Watch the file itself and its folder: a replaced file is a new one, and falls out."""
        if self._path is None:
            return
        wanted = {str(self._path.parent)}
        if is_there(self._path):
            wanted.add(str(self._path))
        new = wanted - {*self._watcher.files(), *self._watcher.directories()}
        if new:
            self._watcher.addPaths(sorted(new))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
