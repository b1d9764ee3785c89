"""The views that say what was not checked and what was removed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Handlers
from reader.gui.article_view import ArticleView
from reader.gui.open_articles import OpenArticles
from reader.gui.removed_view import RemovedView
from reader.gui.unchecked_dialog import UncheckedDialog


class Knowing(QObject):
    """Opens what tells a person what they do not see. `tried_again` when parts are checked anew."""

    tried_again = Signal()

    def __init__(self, window: QWidget, articles: OpenArticles, page: ArticleView) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles
        self._page = page

    def handlers(self) -> Handlers:
        """Return what the commands of this part do."""
        return {"unchecked": self.show_unchecked, "removed": self.show_removed}

    def show_unchecked(self) -> None:
        """List the parts of the article in front that were not checked."""
        front = self._articles.front
        if front.article is None:
            return
        dialog = UncheckedDialog(front.article, front.state.unchecked, self._window)
        dialog.part_chosen.connect(lambda part: self._page.set_place(part.start))
        dialog.again_asked.connect(self._on_again_asked)
        dialog.open()

    def show_removed(self) -> None:
        """List what the loader left out of the article in front."""
        article = self._articles.front.article
        if article is not None:
            RemovedView(article.removed, self._window).show()

    def _on_again_asked(self) -> None:
        self.tried_again.emit()  # what was said about the last time goes first
        self._articles.try_again()
