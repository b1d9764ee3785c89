"""The menu of recent files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.gui.library.recent_files import RecentFiles
from reader.gui.widgets.literal_text import plain_tip
from reader.system.atomic_file import is_there


class RecentMenu(QMenu):
    """An entry for each file; a file that is gone is named, and cannot be chosen.

    Signals: `chosen` with the file that was picked, `listed` when there are others.
    """

    chosen = Signal(object)  # Path
    listed = Signal()

    def __init__(self, files: RecentFiles, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("menus", "Open rece&nt"), parent)
        self.files = files
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._look_what_is_there)
        self._show()

    def put_in_front(self, paths: Sequence[Path]) -> None:
        """Put files in front, the first of them first."""
        if paths:
            self.files.add(*paths)
            self._show()

    def entries(self) -> list[QAction]:
        """Return the entry of each file."""
        return self.actions()[: len(self.files.paths)]

    def _forget(self) -> None:
        self.files.clear()
        self._show()

    def _show(self) -> None:
        self.clear()
        for path in self.files.paths:
            entry = self.addAction(path.name.replace("&", "&&"))
            entry.setToolTip(plain_tip(str(path)))
            entry.triggered.connect(lambda _on, path=path: self.chosen.emit(path))
        self.addSeparator()
        self.addAction(self.tr("&Forget these files")).triggered.connect(self._forget)
        self.setEnabled(bool(self.files.paths))
        self.listed.emit()

    def _look_what_is_there(self) -> None:
        for path, entry in zip(self.files.paths, self.entries()):
            entry.setEnabled(is_there(path))
