"""Opens text from the clipboard as an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.gui.commands.command import Command
from reader.gui.commands.key_bindings import StandardKey as Key
from reader.gui.state.messages import Messages
from reader.gui.translation import marked
from reader.gui.widgets.dropped_files import files_in
from reader.importers.clipboard_file import stored_text
from reader.system.paths import data_folder

FOLDER = "pasted"  # in the data folder


class PasteArticle(QObject):
    """Takes an article from the clipboard: files that were copied, a part of a page, or a text."""

    def __init__(
        self, window: QWidget, open_files: Callable[[Sequence[Path]], object], messages: Messages
    ) -> None:
        super().__init__(window)
        self._open_files = open_files
        self._messages = messages

    def paste(self) -> None:
        """Open what is on the clipboard, or say that there is nothing to read on it."""
        copied = QGuiApplication.clipboard().mimeData() or QMimeData()  # Qt may have none
        if files := files_in(copied):
            self._open_files(files)
        elif not copied.text().strip():
            self._messages.warn(
                self.tr("There is no text on the clipboard; copy an article first.")
            )
        else:
            try:
                path = stored_text(copied.text().lstrip(), copied.html(), data_folder() / FOLDER)
            except OSError as error:
                sentence = self.tr("Cannot save the pasted text ({reason}). Free some disk space.")
                self._messages.warn(sentence.format(reason=error.strerror))
            else:
                self._open_files([path])


COMMANDS: tuple[Command[PasteArticle], ...] = (
    Command(
        "paste_article",
        marked("commands", "&Paste as article"),
        PasteArticle.paste,
        keys=(Key.Paste, "Ctrl+Shift+V"),
    ),
)
