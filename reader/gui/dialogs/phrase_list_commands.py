"""Commands on phrase lists; a change starts a new check."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands.command import Command
from reader.gui.dialogs.phrase_lists_dialog import PhraseListsDialog
from reader.gui.library.open_articles import OpenArticles
from reader.gui.translation import marked
from reader.phrase_lists.phrase_store import stored_lists


class PhraseListCommands(QObject):
    """Opens the dialog, and has all articles checked again when a list has changed."""

    def __init__(self, window: QWidget, articles: OpenArticles) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles

    def show(self) -> None:
        """Open the lists of phrases."""
        dialog = PhraseListsDialog(stored_lists(), self._window)
        dialog.changed.connect(self._on_changed)
        dialog.open()

    @Slot()
    def _on_changed(self) -> None:
        self._articles.check_again()


COMMANDS: tuple[Command[PhraseListCommands], ...] = (
    Command(
        "phrase_lists",
        marked("commands", "Phrase &lists…"),
        PhraseListCommands.show,
    ),
)
