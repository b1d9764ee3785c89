"""Compares open articles with their sources, on a thread of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from reader.checking.check_control import CheckControl
from reader.checking.checker import Checker
from reader.comparison.change_findings import SourceFinding, source_findings
from reader.comparison.compare import Comparison, compare
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.english.varieties import VARIETIES
from reader.errors import AskanceError
from reader.gui.library.check_thread import CheckThread
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.state.check_status import Phase
from reader.gui.translation import say, translated_finding
from reader.importers.archives.archive_part import HoldsManyArticles
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.model.finding import Family, Finding
from reader.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ComparedSource:
    """An article next to its source, and what that comes to as findings.

    `rewordings` is how many passages are put otherwise and say the same.
    """

    comparison: Comparison
    findings: tuple[SourceFinding, ...]
    rewordings: int

    @property
    def source(self) -> Article:
        """What the article was made from."""
        return self.comparison.source


class SourceComparisons(QObject):
    """Knows which open article was compared with what, and puts the changes among its findings.

    A comparison is made again when the article's text or its check is another one, and when the
    check is through: what the wording readers doubt weighs more where the source has another word.

    Signals, each with the `OpenArticle`: `compared` when one that was asked for is done; `changed`
    when its comparison is another one, or gone; `failed` with a sentence.
    """

    compared = Signal(object)
    changed = Signal(object)
    failed = Signal(object, str)

    def __init__(
        self, articles: OpenArticles, settings: Callable[[], Settings], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pairs: dict[OpenArticle, ComparedSource] = {}
        self._unread: set[OpenArticle] = set()  # compared before their check was through
        self._heard: set[OpenArticle] = set()  # whose reviews tell when they begin again
        self._waiting: list[_Job] = []
        self._job: _Job | None = None
        self._thread = CheckThread(self)
        self._thread.reported.connect(self._on_reported)
        self._thread.finished.connect(self._on_finished)
        self._thread.crashed.connect(self._on_crashed)
        articles.updated.connect(self._on_updated)
        articles.closed.connect(self._on_closed)

    def of(self, article: OpenArticle) -> ComparedSource | None:
        """Return what an open article was compared with; None where it was with nothing."""
        return self._pairs.get(article)

    def begin(self, article: OpenArticle, source: ArticleId) -> None:
        """Compare an open article with a file, in place of what it was compared with before."""
        self._ask(article, source, is_asked_for=True)

    def shutdown(self) -> None:
        """End the thread."""
        self._waiting.clear()
        self._thread.shutdown()

    # Who is compared next

    def _ask(
        self, opened: OpenArticle, source: ArticleId | Article, *, is_asked_for: bool = False
    ) -> None:
        text, review = opened.article, opened.review
        if text is None or review is None:
            return
        if opened not in self._heard:
            self._heard.add(opened)
            review.restarted.connect(lambda: self._again(opened))
        if self._job is not None and self._job.opened is opened:
            self._thread.cancel()
            self._job = None
        self._waiting = [job for job in self._waiting if job.opened is not opened]
        checker = Checker(self._settings())  # it only opens: no engine is made for that
        self._waiting.append(_Job(opened, text, source, checker, is_asked_for))
        self._go_on()

    def _go_on(self) -> None:
        if self._job is None and self._waiting:
            self._job = job = self._waiting.pop(0)
            job.find_doubts()
            self._thread.check(job.work)

    def _again(self, opened: OpenArticle) -> None:
        """Compare again, with the same text: the findings are gone."""
        waiting = next((job for job in self._jobs if job.opened is opened), None)
        pair = self._pairs.get(opened)
        if waiting is not None:
            self._ask(opened, waiting.source, is_asked_for=waiting.is_asked_for)
        elif pair is not None:
            self._ask(opened, pair.source)

    @property
    def _jobs(self) -> list[_Job]:
        return [*self._waiting, *([self._job] if self._job else [])]

    # What becomes of it

    @Slot(object)
    def _on_reported(self, result: ComparedSource) -> None:
        job = self._job
        if job is None or job.opened.review is None:
            return
        opened = job.opened
        self._pairs[opened] = result
        self._unread.discard(opened)
        if not job.is_checked:
            self._unread.add(opened)
        job.opened.review.replace_family(Family.SOURCE, (one.finding for one in result.findings))
        self.changed.emit(opened)
        if job.is_asked_for:
            self.compared.emit(opened)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self._go_on()

    @Slot(object)
    def _on_crashed(self, error: Exception) -> None:
        job, self._job = self._job, None
        if job is not None:
            self.failed.emit(job.opened, job.sentence(error))
        self._go_on()

    @Slot(object)
    def _on_updated(self, opened: OpenArticle) -> None:
        if opened in self._unread and opened.state.phase is Phase.CHECKED:
            self._unread.discard(opened)
            if _doubts(opened):
                self._again(opened)

    @Slot(object)
    def _on_closed(self, opened: OpenArticle) -> None:
        self._waiting = [job for job in self._waiting if job.opened is not opened]
        if self._job is not None and self._job.opened is opened:
            self._thread.cancel()
            self._job = None
            self._go_on()
        self._pairs.pop(opened, None)
        self._unread.discard(opened)
        self._heard.discard(opened)


class _CannotCompare(AskanceError):
    """A pair of texts of which no changes can be said."""


@dataclass(slots=True)
class _Job:
    """One article that is to be compared with a file, or with a text that was read before."""

    opened: OpenArticle
    article: Article
    source: ArticleId | Article
    checker: Checker
    is_asked_for: bool
    doubts: tuple[Finding, ...] = ()
    is_checked: bool = False

    def find_doubts(self) -> None:
        """Take in what the check has found by now; on the window's thread."""
        self.is_checked = self.opened.state.phase is not Phase.CHECKING
        self.doubts = _doubts(self.opened)

    def work(self, cancelled: Callable[[], bool]) -> Iterator[ComparedSource]:
        """Read the source where it is not yet read, and compare; yield what comes of it."""
        source = self._opened(cancelled)
        for text, name in ((self.article, self.opened.id.name), (source, _name_of(source))):
            if text.language not in VARIETIES:
                sentence = say("words", "{file} is not in English and cannot be compared.")
                raise _CannotCompare(sentence.format(file=name))
        comparison = compare(self.article, source, self.doubts, cancelled=cancelled)
        if not comparison.is_related:
            sentence = say("words", "{file} has too little in common with the article: no source?")
            raise _CannotCompare(sentence.format(file=_name_of(source)))
        found = tuple(
            replace(one, finding=translated_finding(one.finding))
            for one in source_findings(comparison)
        )
        yield ComparedSource(comparison, found, comparison.rewordings)

    def _opened(self, cancelled: Callable[[], bool]) -> Article:
        if isinstance(self.source, Article):
            return self.source
        try:
            return self.checker.open(self.source, CheckControl(cancelled=cancelled))
        except HoldsManyArticles:
            sentence = say("words", "{file} holds many articles; save the one that is meant.")
            raise _CannotCompare(sentence.format(file=self.source.name)) from None

    def sentence(self, error: Exception) -> str:
        """Say what went wrong, without the folders of this computer."""
        name = self.source.name if isinstance(self.source, ArticleId) else _name_of(self.source)
        if isinstance(error, AskanceError):
            path = self.source.path
            return str(error).replace(str(path), path.name) if path is not None else str(error)
        log.error("comparing failed", exc_info=error)
        sentence = say("words", "The article could not be compared with {file}: {error}.")
        return sentence.format(file=name, error=repr(error))


def _name_of(article: Article) -> str:
    return article.id.name


def _doubts(opened: OpenArticle) -> tuple[Finding, ...]:
    """Return what the wording readers doubt in an article, as far as it is checked."""
    found = opened.state.collected.build().findings
    return tuple(f for f in found if f.detector == ReplacedWordsDetector.name)
