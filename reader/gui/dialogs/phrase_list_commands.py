"""Commands on phrase lists; a change starts a new check."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.commands.actions import Handlers
from reader.gui.dialogs.phrase_lists_dialog import PhraseListsDialog
from reader.gui.library.open_articles import OpenArticles
from reader.phrase_lists.phrase_store import kept_lists


class PhraseListCommands(QObject):
    """Opens the dialog, and has all articles checked again when a list has changed."""

    def __init__(self, window: QWidget, articles: OpenArticles) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles

    def handlers(self) -> Handlers:
        """Return what the menu asks for."""
        return {"phrase_lists": self._show}

    def _show(self) -> None:
        dialog = PhraseListsDialog(kept_lists(), self._window)
        dialog.changed.connect(self._on_changed)
        dialog.open()

    @Slot()
    def _on_changed(self) -> None:
        self._articles.check_again()
