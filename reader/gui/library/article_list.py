"""The open articles in the order of the sidebar, and the ones that were closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.gui.library.open_article import OpenArticle
from reader.model.article_id import ArticleId


class ArticleList:
    """Holds each article once. `make` makes one of its identity, still to be read."""

    def __init__(self, make: Callable[[ArticleId], OpenArticle]) -> None:
        self._make = make
        self._articles: list[OpenArticle] = []
        self._closed: list[ArticleId] = []  # by the person, the last one at the end

    def __iter__(self) -> Iterator[OpenArticle]:
        return iter(self._articles)

    def __contains__(self, article: OpenArticle) -> bool:
        return article in self._articles

    @property
    def last_closed(self) -> ArticleId | None:
        """The article that was closed last and is not open again."""
        return self._closed[-1] if self._closed else None

    def opened_or_new(self, identity: ArticleId, place: int | None = None) -> OpenArticle:
        """Return the article of an identity; a new one is put in at `place`, or last."""
        for article in self._articles:
            if article.id == identity:
                return article
        if identity in self._closed:
            self._closed.remove(identity)
        article = self._make(identity)
        self._articles.insert(len(self._articles) if place is None else place, article)
        return article

    def remove(self, article: OpenArticle) -> None:
        """Take an article out, as one that could not be read."""
        self._articles.remove(article)

    def note_closed(self, article: OpenArticle) -> None:
        """Remember that the person closed an article; pasted text cannot be opened again."""
        if article.path is not None:
            self._closed.append(article.id)

    def replace(self, archive: OpenArticle, parts: Sequence[ArticleId]) -> None:
        """Put the articles of an archive in its place, together, as far as they are not open."""
        place = self._articles.index(archive)
        known = {article.id for article in self._articles}
        self._articles.remove(archive)
        for part in reversed([part for part in parts if part not in known]):
            self.opened_or_new(part, place)

    def further(self, article: OpenArticle, by: int) -> OpenArticle | None:
        """Return the one that is so many further down among those that are read, round the end."""
        read = self._read()
        if article not in read or len(read) < 2:
            return None
        return read[(read.index(article) + by) % len(read)]

    def numbered(self, number: int) -> OpenArticle | None:
        """Return the article of a number, from 1."""
        return self._articles[number - 1] if 0 < number <= len(self._articles) else None

    def nearest(self, article: OpenArticle) -> OpenArticle | None:
        """Return the one that is read and stands nearest to an article, the one below first."""
        place = self._articles.index(article)

        def distance(other: OpenArticle) -> tuple[int, bool]:
            at = self._articles.index(other)
            return abs(at - place), at < place

        return min((one for one in self._read() if one is not article), key=distance, default=None)

    def _read(self) -> list[OpenArticle]:
        return [article for article in self._articles if article.article is not None]
