"""Saves the session as it changes, and restores it at the next start."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.library.session_file import SessionFile
from reader.gui.state.messages import Messages
from reader.model.article_id import ArticleId
from reader.system.atomic_file import is_there


class SessionRestore(QObject):
    """Writes the session whenever an article comes, goes or is turned to, and at the end.

    So that a computer that loses its power costs nobody more than a place on a page.
    `about_to_keep` asks for the place in the article that is shown.
    """

    about_to_keep = Signal()

    def __init__(
        self,
        session: SessionFile,
        articles: OpenArticles,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._articles = articles
        self._messages = messages
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.keep)
        articles.opened.connect(self._on_opened)
        articles.fronted.connect(self._soon.start)
        articles.listed.connect(self._soon.start)
        articles.closed.connect(self._on_closed)

    def restore(self) -> None:
        """Open what was open, the same article in front; say once what is not there any more."""
        session, front = list(self._session.open), self._session.front
        there = [article for article in session if article.path and is_there(article.path)]
        if there:
            self._articles.open([front] if front in there else there[:1], among=there)
        if gone := [article for article in session if article not in there]:
            self._messages.warn(self._farewell(gone))
            self.keep()  # it is said once

    @Slot()
    def keep(self) -> None:
        """Write down how things are."""
        self._soon.stop()
        self.about_to_keep.emit()
        articles = self._articles.all
        self._session.keep(
            [article.id for article in articles],
            self._articles.front.id if self._articles.front.path else None,
            places={article.id: article.place for article in articles if article.article},
        )

    @Slot(object)
    def _on_opened(self, article: OpenArticle) -> None:
        if article.path is not None:
            article.place = self._session.place(article.id)

    @Slot(object)
    def _on_closed(self, article: OpenArticle) -> None:
        if article.path is not None and article.article is not None:
            self._session.note(article.id, article.place)
        self._soon.start()

    def _farewell(self, gone: Sequence[ArticleId]) -> str:
        names = ", ".join(article.name for article in gone)
        return self.tr(
            "%Ln article(s) that were open cannot be found: {names}.", "", len(gone)
        ).format(names=names)
