"""Runs the check of one open article at a time and stores what it reports."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.checking.check_control import CheckControl
from reader.checking.checker import Checker
from reader.checking.events import (
    ArchiveOpened,
    CacheTrouble,
    CheckEvent,
    CheckFinished,
    ConfidenceRevised,
    DetectorFailed,
    Opened,
    ParagraphsChecked,
    ReadyDetectors,
)
from reader.errors import AskanceError
from reader.gui.labels import spaced
from reader.gui.library.check_thread import CheckThread
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.translated_events import translated_events
from reader.gui.state.engine_status import not_checked
from reader.gui.state.messages import Kind, Message
from reader.importers.archives.archive_part import HoldsManyArticles
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.model.span import Span
from reader.settings import Settings

MOST_PARTS = 200  # articles of an archive that are opened at once
PATIENCE = 400  # milliseconds that the check waits for a very long article to be on the page
log = logging.getLogger(__name__)


class CheckRunner(QObject):
    """One thread and one set of engines, at the service of one open article.

    Signals, each with the `OpenArticle` it is about: `read` with what its file holds, or
    `archive_opened` with the articles in it; `updated` when
    its state or findings changed; `judged` when there is a verdict; `said` with a `Message`; then
    `ended`, or `failed` with a sentence. An article that is halted or replaced is not heard again.
    """

    read = Signal(object, object)  # OpenArticle, Article
    archive_opened = Signal(object, object)  # OpenArticle, tuple of ArticleId
    updated = Signal(object)
    judged = Signal(object)
    said = Signal(object, object)  # OpenArticle, Message
    ended = Signal(object)
    failed = Signal(object, str)

    def __init__(self, checker: Checker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.article: OpenArticle | None = None  # what the thread is at
        self._checker = checker
        self._shown = Event()  # set when what was read is on the page
        self._thread = CheckThread(self)
        self._thread.reported.connect(self._on_reported)
        self._thread.finished.connect(self._on_finished)
        self._thread.crashed.connect(self._on_crashed)

    def begin(self, article: OpenArticle, *, visible: Callable[[], Span | None]) -> None:
        """Read an article if need be, and check it, in place of what is under way."""
        self.halt()
        self.article = article
        self._shown = shown = Event()
        job = _Job(self._checker, article.id, article.article)
        if article.is_stale or article.article is None:
            work = job.open
        elif article.needs_layout:
            work = job.tag_again
        else:
            work = job.check
            shown.set()  # as it is already
        self._thread.check(lambda cancelled: work(CheckControl(visible, cancelled, shown.wait)))
        self.updated.emit(article)

    def halt(self) -> None:
        """Stop what is under way."""
        self._thread.cancel()
        before, self.article = self.article, None
        if before is not None:
            self.updated.emit(before)

    def on_page(self) -> None:
        """Say that what was read is on the page: the check may begin."""
        self._shown.set()

    def renew_engines(self, settings: Settings | None = None) -> None:
        """Let the next check make its engines anew, with `settings` those that these ask for."""
        self._checker.invalidate_engines(settings)

    def shutdown(self) -> None:
        """End the check, the engines and the thread."""
        self._thread.cancel()
        self._checker.close_engines()
        self._thread.shutdown()
        self._checker.close()

    @Slot(object)
    def _on_reported(self, event: object) -> None:
        article = self.article
        if article is None:
            return
        if isinstance(event, ArchiveOpened):
            self.article = None  # it is none: there is nothing more to hear of it
            self.archive_opened.emit(article, event.parts)
            return
        article.state.heard(event)
        match event:
            case Opened(text):
                self.read.emit(article, text)
                QTimer.singleShot(PATIENCE, self._shown.set)
            case CacheTrouble(sentence):
                self.said.emit(article, Message(Kind.WARNING, sentence))
            case ReadyDetectors(missing=missing):
                for engine, why in missing.items():
                    self._warn(
                        article,
                        self.tr("{sentence}: {why}").format(sentence=not_checked(engine), why=why),
                    )
            case DetectorFailed(detector, why):
                self._warn(
                    article,
                    self.tr("Not checked for {what}: {why}").format(what=spaced(detector), why=why),
                )
            case ParagraphsChecked(findings=findings) if findings and article.review is not None:
                article.review.take_in(findings)
            case ConfidenceRevised(pairs) if article.review is not None:
                article.review.revise(pairs)
            case CheckFinished():
                article.verdict = article.state.collected.verdict
                self.judged.emit(article)
        self.updated.emit(article)

    def _warn(self, article: OpenArticle, sentence: str) -> None:
        self.said.emit(article, Message(Kind.WARNING, sentence, about_article=True))

    @Slot()
    def _on_finished(self) -> None:
        article, self.article = self.article, None
        if article is not None:
            self.ended.emit(article)

    @Slot(object)
    def _on_crashed(self, error: Exception) -> None:
        article, self.article = self.article, None
        if article is None:
            return
        sentence, path = str(error), article.path
        if path is not None:  # nobody needs the folders, and who looks over a shoulder even less
            sentence = sentence.replace(str(path), path.name)
        if not isinstance(error, AskanceError):
            log.error("opening or checking failed", exc_info=error)
            sentence = self.tr("{file} could not be checked: {error}. See the log.").format(
                file=article.name, error=repr(error)
            )
        self.failed.emit(article, sentence)


@dataclass(frozen=True, slots=True)
class _Job:
    """What the thread can be asked to do for an article that is open, as it was then."""

    checker: Checker
    identity: ArticleId
    article: Article | None

    def open(self, control: CheckControl) -> Iterator[ArchiveOpened | Opened | CheckEvent]:
        try:
            article = self.checker.open(self.identity, control)
        except HoldsManyArticles:
            path = self.identity.path or Path()
            yield ArchiveOpened(self.checker.archive_parts(path, MOST_PARTS + 1, control))
        else:
            yield from self._opened(article, control)

    def tag_again(self, control: CheckControl) -> Iterator[Opened | CheckEvent]:
        assert self.article is not None
        yield from self._opened(self.checker.tag_language(self.article), control)

    def check(self, control: CheckControl) -> Iterator[CheckEvent]:
        assert self.article is not None
        yield from translated_events(self.checker.check(self.article, control))

    def _opened(self, article: Article, control: CheckControl) -> Iterator[Opened | CheckEvent]:
        yield Opened(article)
        yield from translated_events(self.checker.check(article, control))
