"""Loads and checks one article, as a generator of events without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from pathlib import Path
from threading import Lock, Thread
from typing import TypeVar

from reader.checking.check import check
from reader.checking.detector_set import DetectorSet
from reader.checking.events import CacheTrouble, CheckEvent, Opened, ReadyDetectors
from reader.checking.result_cache import ResultCache
from reader.importers import load
from reader.importers.language_tagging import in_its_language
from reader.model.article import Article
from reader.model.span import Span
from reader.settings import Settings

POLL = 0.05  # seconds: how soon a stop is heard while a file is being read
T = TypeVar("T")


ReadingEvent = Opened | ReadyDetectors | CacheTrouble | CheckEvent


class ArticleReader:
    """Opens and checks articles; its engines stay warm and results are kept in between.

    `read` is for one thread at a time; `close` may be called from another. Without a file for
    results, none are `kept`.
    """

    def __init__(
        self, settings: Settings, equip: Callable[[Settings], DetectorSet], *, kept: Path | None
    ) -> None:
        self._settings = settings
        self._equip = equip
        self._kept = kept
        self._cache: ResultCache | None = None
        self._equipment: DetectorSet | None = None
        self._closed = False
        self._worn = False  # the engines are to be made anew
        self._lock = Lock()  # engines are made on one thread and closed from another

    def read(
        self,
        path: Path,
        *,
        visible: Callable[[], Span | None] = lambda: None,
        cancelled: Callable[[], bool] = lambda: False,
        shown: Callable[[float], bool] = lambda _seconds: True,
    ) -> Iterator[ReadingEvent]:
        """Yield the article and the events of its check.

        The check begins when `shown`, which waits so many seconds for it, says that the article is
        on the page: then what is visible is known, and nothing is in the way of its being drawn.
        """
        loaded = _unless(cancelled, lambda: load(path, cancelled=cancelled))
        if loaded is not None:
            yield from self.read_again(loaded, visible=visible, cancelled=cancelled, shown=shown)

    def read_again(
        self,
        article: Article,
        *,
        visible: Callable[[], Span | None] = lambda: None,
        cancelled: Callable[[], bool] = lambda: False,
        shown: Callable[[float], bool] = lambda _seconds: True,
    ) -> Iterator[ReadingEvent]:
        """Do as `read` does with an article that is loaded: its language is told anew."""
        article = in_its_language(article, self._settings.language)
        yield Opened(article)
        while not shown(POLL):
            if cancelled():
                return
        yield from self.check(article, visible=visible, cancelled=cancelled)

    def check(
        self,
        article: Article,
        *,
        visible: Callable[[], Span | None] = lambda: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[ReadingEvent]:
        """Yield what an article is checked with, and the events of its check.

        What was checked before, here or in another run, comes at once out of the kept results.
        """
        if self._cache is None and self._kept is not None:
            self._cache = ResultCache(self._kept)
            if self._cache.trouble:
                yield CacheTrouble(self._cache.trouble)
        equipment = self._equipped()
        if equipment is None:
            return
        yield ReadyDetectors(equipment.engines, equipment.missing)
        yield from check(
            article,
            equipment.detectors,
            visible=visible,
            cancelled=cancelled,
            cache=self._cache,
            engine_news=equipment.watch(),
        )

    def renew(self, settings: Settings | None = None) -> None:
        """Let the next check make its engines anew: one failed, or there is a better one now.

        With `settings` they are those that these ask for.
        """
        with self._lock:
            self._settings = settings or self._settings
            self._worn = True

    def close(self) -> None:
        """End the engines, so that a check under way ends soon."""
        with self._lock:
            self._closed = True
            if self._equipment is not None:
                self._equipment.close()

    def close_cache(self) -> None:
        """Let go of the kept results; only when nothing reads any more."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def _equipped(self) -> DetectorSet | None:
        with self._lock:
            if self._closed:
                return None
            if self._equipment is not None and self._worn:
                self._equipment.close()
                self._equipment = None
            self._worn = False
            if self._equipment is None:
                self._equipment = self._equip(self._settings)
            return self._equipment


def place_in(article: Article, position: int, *, before: Article | None) -> int:
    """Return where `position` of an article's earlier version is in this one.

    That is the nearest place where the same paragraph stands, or the same number of code points
    from the beginning where it does not stand any more.
    """
    if before is None or position == 0:
        return position
    here = (p for p in before.paragraphs if p.span.end > position)
    paragraph = next(here, None)
    if paragraph is None:
        return min(position, len(article.text))
    text = paragraph.text(before)
    same = (p.span.start for p in article.paragraphs if p.text(article) == text)
    start = min(same, key=lambda start: abs(start - paragraph.span.start), default=None)
    if start is None:
        return min(position, len(article.text))
    return start + max(0, position - paragraph.span.start)


def _unless(cancelled: Callable[[], bool], call: Callable[[], T]) -> T | None:
    """Return what `call` returns, or None as soon as `cancelled` turns true.

    Plain text is read in this process, where nothing can interrupt it: on a thread of its own it
    can at least be left behind, so that a large file keeps nobody from opening another one.
    """
    result: Future[T] = Future()

    def run() -> None:
        try:
            result.set_result(call())
        except BaseException as error:  # noqa: BLE001 raised again where the result is asked for
            result.set_exception(error)

    Thread(target=run, name="askance-loader", daemon=True).start()
    while not wait([result], POLL).done:
        if cancelled():
            return None
    return result.result()
