"""The person's lists of phrases, managed from the window: what is changed is looked for at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.articles.open_articles import OpenArticles
from reader.gui.commands.actions import Handlers
from reader.gui.dialogs.phrase_lists import PhraseListsDialog
from reader.gui.findings.review_desk import ReviewDesk
from reader.phrase_lists.kept import kept_lists


class PhraseListDesk(QObject):
    """Opens the dialog, and has all articles checked again when a list has changed."""

    def __init__(self, window: QWidget, articles: OpenArticles, desk: ReviewDesk) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles
        self._desk = desk

    def handlers(self) -> Handlers:
        """Return what the menu asks for."""
        return {"phrase_lists": self._show}

    def _show(self) -> None:
        dialog = PhraseListsDialog(kept_lists(), self._window)
        dialog.changed.connect(self._on_changed)
        dialog.open()

    @Slot()
    def _on_changed(self) -> None:
        if self._desk.article is not None:
            self._articles.check_again()
            self._desk.begin_again(self._desk.article)  # what a list no longer has must go
