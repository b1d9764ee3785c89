"""The check: detectors over an article, told as a stream of events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from queue import Empty, Queue
from threading import Event

from reader.checking.cache import ResultCache
from reader.checking.events import CheckEvent, CheckFinished, ParagraphsChecked, Progress
from reader.checking.foreign import ForeignText
from reader.checking.lanes import Lane, LaneEvent, lanes_of, merged
from reader.checking.verdict import judge
from reader.model.article import Article, Paragraph
from reader.model.detector import Detector
from reader.model.finding import Finding, Unchecked
from reader.model.measure import Measure
from reader.model.span import Span

POLL = 0.05  # seconds: a cancelled check is silent after this long at most
BACKLOG = 64  # events that the lanes may be ahead of whoever listens


def check(
    article: Article,
    detectors: Sequence[Detector],
    *,
    visible: Callable[[], Span | None] = lambda: None,
    cancelled: Callable[[], bool] = lambda: False,
    cache: ResultCache | None = None,
) -> Iterator[CheckEvent]:
    """Yield what the detectors find, as they find it.

    `visible` is asked before every batch for the passage that the reader looks at, which is checked
    first. Kept results come before anything is computed. Ends without `CheckFinished` when
    `cancelled` turns true; closing the generator stops the work as well.
    """
    findings: list[Finding] = []
    unchecked: list[Unchecked] = []
    measures: list[Measure] = []
    foreign = ForeignText(article)
    lanes = lanes_of(article, detectors, visible, foreign.english)
    progress = _Progress(article, foreign.english, len(lanes))
    queue: Queue[tuple[Lane, LaneEvent]] = Queue(BACKLOG)
    stop = Event()

    def told(event: ParagraphsChecked) -> Iterator[CheckEvent]:
        event = foreign.spared(event)
        findings.extend(event.findings)
        unchecked.extend(event.unchecked)
        measures.extend(event.measures)
        yield event
        yield progress.after(event)

    try:
        if foreign.paragraphs:
            unchecked.extend(foreign.unchecked)
            yield ParagraphsChecked((), foreign.paragraphs, (), foreign.unchecked)
            yield progress.now
        for lane in lanes:
            if cache is not None and (known := cache.recall(lane)) is not None:
                yield from told(known)
        for lane in lanes:
            lane.start(queue, stop)
        left = len(lanes)
        while left and not cancelled():
            try:
                lane, event = queue.get(timeout=POLL)
            except Empty:
                continue
            if event is None:
                left -= 1
            elif isinstance(event, ParagraphsChecked):
                if cache is not None:
                    cache.keep(lane, event)
                yield from told(event)
            else:
                yield event
        if not left:
            verdict = foreign.verdict or judge(article, findings, measures, unchecked=unchecked)
            yield CheckFinished(verdict, tuple(merged(unchecked)))
    finally:
        stop.set()
        for lane in lanes:
            lane.abandon()


class _Progress:
    """Counts the paragraphs that every lane has seen; those that none looks at are through."""

    def __init__(self, article: Article, english: Sequence[Paragraph], lanes: int) -> None:
        self._left = {paragraph.span: lanes for paragraph in english}
        self._total = len(article.paragraphs)
        self._checked = self._total - len(self._left)

    @property
    def now(self) -> Progress:
        return Progress(self._checked, self._total)

    def after(self, event: ParagraphsChecked) -> Progress:
        for paragraph in event.paragraphs:
            self._left[paragraph.span] -= 1
            self._checked += not self._left[paragraph.span]
        return self.now
