"""The service that opens and checks articles, for the window, the command line and programs."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from reader.checking.article_triage import is_suspicious
from reader.checking.check_control import UNCONTROLLED, CheckControl
from reader.checking.check_result import CheckResult, collect
from reader.checking.detector_set import DetectorSet, build_detectors
from reader.checking.events import CacheTrouble, CheckEvent
from reader.checking.result_cache import ResultCache
from reader.errors import UnreadableFile
from reader.importers import article_of, load, load_parts, part_names
from reader.importers.archives.archive_part import UnreadPart
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.importers.language_tagging import in_its_language
from reader.importers.sandbox.read_timeout import in_time
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.settings import Settings


class Checker:
    """Opens articles and checks them, by the settings; its engines stay warm in between.

    Nothing starts before the first check. `cache` is a file in which results are stored and found
    again, also by later runs; without it none are. `build` makes the detectors; `fields` say where
    tables have their texts. One thread at a
    time may use it; `close` and `invalidate_engines` may be called from another.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        cache: Path | None = None,
        build: Callable[[Settings], DetectorSet] = build_detectors,
        fields: TextFields = DEFAULT_FIELDS,
    ) -> None:
        self._settings = settings or Settings()
        self._build = build
        self._fields = fields
        self._cache_file = cache
        self._cache: ResultCache | None = None
        self._detectors: DetectorSet | None = None
        self._is_closed = False
        self._is_stale = False  # the engines are to be made again
        self._lock = Lock()  # engines are made on one thread and closed from another

    def open(self, file: ArticleId | Path | str, control: CheckControl = UNCONTROLLED) -> Article:
        """Read an article from FILE or FILE#PART, with its language.

        Raises `UnreadableFile`, whose text says what is wrong with the file and what to do; also
        where it is cancelled.
        """
        article = file if isinstance(file, ArticleId) else ArticleId.parse(file)
        cancelled = control.cancelled
        # Plain text is read in this process, where nothing can interrupt it: on a thread of its own
        # it can at least be left behind, so that a large file keeps nobody from opening another.
        return in_time(
            lambda: self.tag_language(load(article, cancelled=cancelled, fields=self._fields)),
            str(article),
            cancelled=cancelled,
            seconds=float("inf"),  # whoever reads it has limits of its own
        )

    def open_archive(
        self, path: Path | str, control: CheckControl = UNCONTROLLED
    ) -> Generator[Article | UnreadPart, None, None]:
        """Yield the articles of an archive with their languages, one at a time.

        What could not become an article is in its place among them, with the reason. Raises
        `UnreadableFile` where the file is no archive, or it is cancelled.
        """
        parts = load_parts(Path(path), cancelled=control.cancelled, fields=self._fields)
        with closing(parts):
            for part in parts:
                yield self.tag_language(part) if isinstance(part, Article) else part

    def archive_parts(
        self, path: Path, most: int, control: CheckControl = UNCONTROLLED
    ) -> tuple[ArticleId, ...]:
        """Return which articles an archive holds, at `most` so many, without reading them.

        Raises `UnreadableFile` where there is none, or it cannot be read.
        """
        parts = tuple(islice(part_names(path, cancelled=control.cancelled), most))
        if not parts:
            raise UnreadableFile(f"{path} holds no article.")
        return parts

    def open_bytes(self, data: bytes, path: Path | None = None) -> Article:
        """Make an article of what a file holds, or came through a pipe, with its language.

        Raises `UnreadableFile`.
        """
        return self.tag_language(article_of(data, path))

    def tag_language(self, article: Article) -> Article:
        """Return an article with its language and foreign passages, as the settings are now."""
        return in_its_language(article, self._settings.language)

    def check(self, article: Article, control: CheckControl = UNCONTROLLED) -> Iterator[CheckEvent]:
        """Yield what an article is checked with, then what is found, as it is found.

        What was checked before, here or in another run, comes at once out of the cache. Ends
        without `CheckFinished` where it is cancelled or the checker was closed.
        """
        if trouble := self._open_cache():
            yield CacheTrouble(trouble)
        if (detectors := self._built()) is not None:
            yield from detectors.check(article, control, cache=self._cache)

    def result(self, article: Article | Path | str) -> CheckResult:
        """Check an article, or a file, to the end; return the findings that are sure enough.

        Detectors made for a triage read it again, thoroughly, where it is suspicious. Raises
        `UnreadableFile` for a file that cannot become an article.
        """
        if not isinstance(article, Article):
            article = self.open(article)
        strictness = self._settings.strictness
        result = collect(article, self.check(article), strictness)
        if is_suspicious(result) and (thorough := self._thorough()) is not None:
            return collect(article, thorough.check(article, cache=self._cache), strictness)
        return result

    def prepare(self) -> list[str]:
        """Make what a check needs, without starting it; return what it has to do without."""
        trouble, detectors = self._open_cache(), self._built()
        missing = detectors.missing.values() if detectors else ()
        return [*missing, *([trouble] if trouble else [])]

    def invalidate_engines(self, settings: Settings | None = None) -> None:
        """Let the next check make its engines again: one failed, or there is a better one now.

        With `settings` they are those that these ask for.
        """
        with self._lock:
            self._settings = settings or self._settings
            self._is_stale = True

    def close_engines(self) -> None:
        """End the engines for good, so that a check under way ends soon."""
        with self._lock:
            self._is_closed = True
            if self._detectors is not None:
                self._detectors.close()

    def close(self) -> None:
        """End the engines and let go of the cache; only when nothing is checked any more."""
        self.close_engines()
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _open_cache(self) -> str:
        """Open the cache on the thread that uses it; say what is wrong with its file, once."""
        if self._cache is not None or self._cache_file is None:
            return ""
        self._cache = ResultCache(self._cache_file)
        return self._cache.trouble

    def _thorough(self) -> DetectorSet | None:
        detectors = self._built()
        return detectors.thorough if detectors else None

    def _built(self) -> DetectorSet | None:
        with self._lock:
            if self._is_closed:
                return None
            if self._detectors is not None and self._is_stale:
                self._detectors.close()
                self._detectors = None
            self._is_stale = False
            if self._detectors is None:
                self._detectors = self._build(self._settings)
            return self._detectors
