"""Opens files and folders: by dialog, drop or command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.state.messages import Messages
from reader.gui.translation import grouped, marked, say
from reader.importers import ARCHIVE_SUFFIXES, SUFFIXES
from reader.system.paths import resource

SAMPLE = "samples/harbour_ferry.txt"
MOST = 200  # articles that are opened out of folders at once


class OpenDialogs(QObject):
    """Asks for files, takes what is dropped, and hands files on that can be opened.

    In place of a folder stand the articles in it, known by their names, not those of its folders.
    """

    def __init__(
        self, window: QWidget, open_files: Callable[[Sequence[Path]], object], messages: Messages
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_files = open_files
        self._messages = messages

    def ask(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._window, self.tr("Open articles"))
        dialog.setNameFilters(name_filters())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.open([Path(name) for name in names]))
        dialog.open()

    def open_sample(self) -> None:
        """Open the article that ships."""
        self.open([resource(SAMPLE)])

    def open(self, paths: Sequence[Path]) -> None:
        """Open files, and the articles in folders; say which folder has none."""
        files: list[Path] = []
        for path in paths:
            if not path.is_dir():
                files.append(path)
                continue
            found = articles_in(path)
            files += found[:MOST]
            if not found:
                sentence = self.tr("There is no article in the folder {name}.")
                self._messages.warn(sentence.format(name=path.name))
            elif len(found) > MOST:
                sentence = self.tr("Of the {count} articles in {name}, the first {most} are open.")
                self._messages.warn(
                    sentence.format(count=grouped(len(found)), name=path.name, most=MOST)
                )
        if files:
            self._open_files(files)


def name_filters() -> list[str]:
    """Return what a dialog for files offers to show: articles, or all there are."""
    kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES | ARCHIVE_SUFFIXES))
    articles = say("OpenDialogs", "Articles ({kinds})").format(kinds=kinds)
    return [articles, say("OpenDialogs", "All files (*)")]


def articles_in(folder: Path) -> list[Path]:
    """Return the articles in a folder, in the order of their names."""
    try:
        return sorted(
            path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()
        )
    except OSError:
        return []


COMMANDS: tuple[Command[OpenDialogs], ...] = (
    Command(
        "open",
        marked("commands", "&Open…"),
        OpenDialogs.ask,
        keys=(Key.Open,),
    ),
    Command(
        "open_sample",
        marked("commands", "Open the &sample article"),
        OpenDialogs.open_sample,
    ),
)
