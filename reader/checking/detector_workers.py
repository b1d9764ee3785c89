"""Worker threads: each runs some detectors through an article, batch by batch."""

from __future__ import annotations

import hashlib
import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from queue import Full, Queue
from threading import Event, Thread

from reader.checking.events import DetectorFailed, ParagraphsChecked
from reader.errors import AskanceError
from reader.model.article import Article, Paragraph
from reader.model.detector import Detector, Scope
from reader.model.finding import Finding, Unchecked
from reader.model.measure import Measure
from reader.model.span import Span

FIRST_BATCH = 500  # code points: a screenful's first paragraph, so that something shows at once
LARGEST_BATCH = 4_000  # code points: some 0.3 s of the slowest engine, so that a stop is heard soon
PATIENCE = 0.1  # seconds that a stopped check waits for a worker before it is left behind
log = logging.getLogger(__name__)

WorkerEvent = ParagraphsChecked | DetectorFailed | None  # None: the worker has ended


@dataclass(eq=False)
class DetectorWorker:
    """Detectors of one scope that look at the same batches, one after the other.

    A batch reports once, for all of them: a paragraph is either looked at by all of them or not.
    """

    article: Article
    detectors: list[Detector]
    scope: Scope
    visible: Callable[[], Span | None]
    waiting: list[Paragraph]
    fingerprint: str = field(init=False)
    thread: Thread | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        names = "\n".join(f"{d.name} {d.version}" for d in self.detectors)
        self.fingerprint = hashlib.sha256(names.encode()).hexdigest()[:16]

    def start(self, queue: Queue[tuple[DetectorWorker, WorkerEvent]], stop: Event) -> None:
        """Begin on a thread of its own; what it finds goes into `queue`."""
        name = f"askance-worker-{self.detectors[0].name}"
        # daemon: a server that hangs must not keep the program from ending
        self.thread = Thread(target=self._run, args=(queue, stop), name=name, daemon=True)
        self.thread.start()

    def leave_out(self, paragraphs: Iterable[Paragraph]) -> None:
        """Do not look at some paragraphs, before the work begins."""
        known = {paragraph.span for paragraph in paragraphs}
        self.waiting = [paragraph for paragraph in self.waiting if paragraph.span not in known]

    def detach(self) -> None:
        """Wait briefly for a stopped worker; one that is inside an engine's call ends by itself.

        Ctrl-C may have come before its thread was under way: then there is nothing to wait for.
        """
        if self.thread is not None and self.thread.is_alive():
            self.thread.join(PATIENCE)

    def _run(self, queue: Queue[tuple[DetectorWorker, WorkerEvent]], stop: Event) -> None:
        try:
            for event in self._work():
                if not _put(queue, (self, event), stop):
                    return
        except Exception as error:  # the outermost frame: report, never vanish
            log.exception("a worker crashed")
            for detector in self.detectors:
                _put(queue, (self, DetectorFailed(detector.name, _sentence(error))), stop)
        finally:
            _put(queue, (self, None), stop)

    def _work(self) -> Iterator[ParagraphsChecked | DetectorFailed]:
        working = list(self.detectors)
        failed: dict[str, str] = {}
        size = FIRST_BATCH if self.scope is Scope.PARAGRAPH else len(self.article.text) + 1
        while self.waiting:
            batch = self._next_batch(size)
            size = min(size * 2, max(size, LARGEST_BATCH))
            findings: list[Finding] = []
            unchecked: list[Unchecked] = []
            measures: list[Measure] = []
            for detector in list(working):
                try:
                    for seen in detector.detect(self.article, batch):
                        match seen:
                            case Finding():
                                findings.append(seen)
                            case Measure():
                                measures.append(seen)
                            case Unchecked():
                                unchecked.append(seen)
                except Exception as error:  # a guest: report it, go on without it
                    if not isinstance(error, AskanceError):
                        log.warning("detector %s failed", detector.name, exc_info=error)
                    working.remove(detector)
                    failed[detector.name] = _sentence(error)
                    yield DetectorFailed(detector.name, failed[detector.name])
            unchecked += [
                Unchecked(p.span, name, why) for name, why in failed.items() for p in batch
            ]
            yield ParagraphsChecked(
                tuple(d.name for d in working),
                tuple(batch),
                tuple(sorted(findings, key=lambda f: f.sort_key)),
                tuple(unchecked),
                tuple(measures),
            )

    def _next_batch(self, size: int) -> list[Paragraph]:
        """Take paragraphs of about `size` code points: those on screen first, then in order."""
        seen = self.visible() if self.scope is Scope.PARAGRAPH else None
        begin = 0
        if seen is not None:
            begin = bisect_right(self.waiting, seen.start, key=lambda p: p.span.end)
            if begin == len(self.waiting) or not self.waiting[begin].span.overlaps(seen):
                begin = 0
        end, length = begin, 0
        while end < len(self.waiting) and (end == begin or length < size):
            length += len(self.waiting[end].span)
            end += 1
        batch = self.waiting[begin:end]
        del self.waiting[begin:end]
        return batch


def workers_of(
    article: Article,
    detectors: Sequence[Detector],
    visible: Callable[[], Span | None],
    paragraphs: Sequence[Paragraph],
) -> list[DetectorWorker]:
    """Make a worker for each detector on its own thread, and one for each scope of the others.

    They look at `paragraphs`, which are the article's that are in English.
    """
    groups = [[d] for d in detectors if d.own_thread]
    for scope in Scope:
        groups.append([d for d in detectors if not d.own_thread and d.scope is scope])
    return [
        DetectorWorker(article, group, group[0].scope, visible, list(paragraphs))
        for group in groups
        if group
    ]


def merged(unchecked: Sequence[Unchecked]) -> Iterator[Unchecked]:
    """Join what was not checked for one reason in neighbouring paragraphs, in order of place."""
    run: Unchecked | None = None
    for part in sorted(unchecked, key=lambda u: (u.detector, u.why, u.span)):
        if (
            run
            and (run.detector, run.why) == (part.detector, part.why)
            and part.span.start - run.span.end <= 2
        ):
            run = Unchecked(
                Span(run.span.start, max(run.span.end, part.span.end)), run.detector, run.why
            )
            continue
        if run:
            yield run
        run = part
    if run:
        yield run


def _put(
    queue: Queue[tuple[DetectorWorker, WorkerEvent]],
    item: tuple[DetectorWorker, WorkerEvent],
    stop: Event,
) -> bool:
    """Hand `item` over; give up when nobody listens any more."""
    while not stop.is_set():
        try:
            queue.put(item, timeout=0.05)
        except Full:
            continue
        return True
    return False


def _sentence(error: Exception) -> str:
    if isinstance(error, AskanceError):
        return str(error)
    return f"It failed with {type(error).__name__}: {error}"[:300]
