"""Runs detectors over an article and yields events: findings, progress, failures."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from queue import Empty, Queue
from threading import Event

from reader.checking.article_prior import revised, weighed
from reader.checking.cache_lookup import look_up, store
from reader.checking.check_control import UNCONTROLLED, CheckControl
from reader.checking.detector_workers import DetectorWorker, WorkerEvent, merged, workers_of
from reader.checking.events import (
    CheckEvent,
    CheckFinished,
    ConfidenceRevised,
    EngineStage,
    ParagraphsChecked,
    Progress,
)
from reader.checking.filter_chain import FilterChain
from reader.checking.non_english_filter import english_paragraphs, foreign_paragraphs
from reader.checking.result_cache import ResultCache
from reader.checking.verdict import judge
from reader.model.article import Article, Paragraph
from reader.model.detector import Detector, Scope
from reader.model.finding import Finding, Unchecked
from reader.model.measure import Measure

POLL = 0.05  # seconds: a cancelled check is silent after this long at most
BACKLOG = 64  # events that the workers may be ahead of whoever listens


def check(
    article: Article,
    detectors: Sequence[Detector],
    control: CheckControl = UNCONTROLLED,
    *,
    cache: ResultCache | None = None,
    engine_news: Callable[[], Iterable[EngineStage]] = tuple,
) -> Generator[CheckEvent, None, None]:
    """Yield what the detectors find, as they find it.

    Nothing begins before `control` is ready. Stored results come before anything is computed.
    `engine_news` is asked again and again for the engines that came further with their start. Ends
    without `CheckFinished` when it is cancelled; closing the generator stops the work as well.
    """
    while not control.ready(POLL):
        if control.cancelled():
            return
    findings: list[Finding] = []
    unchecked: list[Unchecked] = []
    measures: list[Measure] = []
    filters = FilterChain(article, detectors)
    english = english_paragraphs(article)
    workers = workers_of(article, detectors, control.visible, english)
    progress = _Progress(article, english, workers)
    queue: Queue[tuple[DetectorWorker, WorkerEvent]] = Queue(BACKLOG)
    stop = Event()

    def passed_on(worker: DetectorWorker, event: ParagraphsChecked) -> Iterator[CheckEvent]:
        event = filters.refined(event)
        findings.extend(event.findings)
        unchecked.extend(event.unchecked)
        measures.extend(event.measures)
        yield event
        if worker.scope is progress.scope:
            yield progress.after(event)

    try:
        if filters.unchecked:
            unchecked.extend(filters.unchecked)
            yield ParagraphsChecked((), foreign_paragraphs(article), (), filters.unchecked)
            yield progress.now
        for worker in workers:
            if cache is not None and (known := look_up(worker, cache)) is not None:
                yield from passed_on(worker, known)
        for worker in workers:
            worker.start(queue, stop)
        left = len(workers)
        while left and not control.cancelled():
            yield from engine_news()
            try:
                worker, event = queue.get(timeout=POLL)
            except Empty:
                continue
            if event is None:
                left -= 1
            elif isinstance(event, ParagraphsChecked):
                if cache is not None:
                    store(worker, event, cache)
                yield from passed_on(worker, event)
            else:
                yield event
        if not left:
            if pairs := weighed(findings, measures):
                findings = revised(findings, pairs)
                yield ConfidenceRevised(tuple(pairs))
            verdict = filters.verdict or judge(article, findings, measures, unchecked=unchecked)
            yield CheckFinished(verdict, tuple(merged(unchecked)))
    finally:
        stop.set()
        for worker in workers:
            worker.detach()


class _Progress:
    """Counts the paragraphs that every worker of paragraphs has seen.

    Those that none looks at are through from the start. Lanes that take the article as a whole
    answer once, at their end: they count only where there are no others.
    """

    def __init__(
        self, article: Article, english: Sequence[Paragraph], workers: Sequence[DetectorWorker]
    ) -> None:
        by_paragraph = any(worker.scope is Scope.PARAGRAPH for worker in workers)
        self.scope = Scope.PARAGRAPH if by_paragraph else Scope.ARTICLE
        counted = sum(worker.scope is self.scope for worker in workers)
        self._left = {paragraph.span: counted for paragraph in english}
        self._total = len(article.paragraphs)
        self._checked = self._total - len(self._left)
        self._seen, self._work = 0, counted * sum(len(p.span) for p in english)

    @property
    def now(self) -> Progress:
        return Progress(self._checked, self._total, self._seen / self._work if self._work else 1.0)

    def after(self, event: ParagraphsChecked) -> Progress:
        for paragraph in event.paragraphs:
            self._seen += len(paragraph.span)
            self._left[paragraph.span] -= 1
            self._checked += not self._left[paragraph.span]
        return self.now
