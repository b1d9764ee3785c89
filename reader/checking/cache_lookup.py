"""The keys of stored results: looking results up for a worker, and storing them.

A key is made of a paragraph's text and role (the whole article for detectors that see all of it),
of the article's language and of the names and versions of the worker's detectors: a changed
paragraph, an engine's new version or another option is simply not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from reader.checking.detector_workers import DetectorWorker
from reader.checking.events import ParagraphsChecked
from reader.checking.result_cache import ResultCache, StoredResult, result_key
from reader.model.article import Paragraph
from reader.model.detector import Scope
from reader.model.finding import Finding
from reader.model.measure import Measure

Placed = TypeVar("Placed", Finding, Measure)


def look_up(worker: DetectorWorker, cache: ResultCache) -> ParagraphsChecked | None:
    """Take from a worker the paragraphs that are known; return what was found in them."""
    is_whole = worker.scope is Scope.ARTICLE
    paragraphs: defaultdict[str, list[Paragraph]] = defaultdict(list)
    if is_whole:
        paragraphs[_article_key(worker)] = list(worker.waiting)
    else:
        for paragraph in worker.waiting:
            paragraphs[_paragraph_key(worker, paragraph)].append(paragraph)
    length = len(worker.article.text)
    lengths = {
        key: length if is_whole else min(len(p.span) for p in some)
        for key, some in paragraphs.items()
    }
    known: list[Paragraph] = []
    findings: list[Finding] = []
    measures: list[Measure] = []
    for key, result in cache.get(lengths).items():
        known += paragraphs[key]
        for start in [0] if is_whole else [p.span.start for p in paragraphs[key]]:
            findings += (finding.shifted(start) for finding in result.findings)
            measures += (measure.shifted(start) for measure in result.measures)
    if not known:
        return None
    worker.leave_out(known)
    return ParagraphsChecked(
        tuple(d.name for d in worker.detectors),
        tuple(known),
        tuple(sorted(findings, key=lambda f: f.sort_key)),
        measures=tuple(measures),
    )


def store(worker: DetectorWorker, event: ParagraphsChecked, cache: ResultCache) -> None:
    """Store what all of a worker's detectors found; what was not checked is checked next time."""
    is_whole = worker.scope is Scope.ARTICLE
    if len(event.detectors) < len(worker.detectors) or (is_whole and event.unchecked):
        return
    if is_whole:
        cache.put({_article_key(worker): StoredResult(event.findings, event.measures)})
        return
    missed = {part.span for part in event.unchecked}
    cache.put(
        {
            _paragraph_key(worker, paragraph): StoredResult(
                _inside(paragraph, event.findings), _inside(paragraph, event.measures)
            )
            for paragraph in event.paragraphs
            if not any(paragraph.span.overlaps(part) for part in missed)
        }
    )


def _article_key(worker: DetectorWorker) -> str:
    article = worker.article
    return _key(worker, article.sha256 + "".join(p.role[0] for p in article.paragraphs))


def _paragraph_key(worker: DetectorWorker, paragraph: Paragraph) -> str:
    return _key(worker, f"{paragraph.role}\n{paragraph.text(worker.article)}")


def _key(worker: DetectorWorker, about: str) -> str:
    return result_key(f"{worker.fingerprint}\n{worker.article.language}\n{about}")


def _inside(paragraph: Paragraph, placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return what lies in a paragraph, as if its text began there."""
    start = paragraph.span.start
    return tuple(one.shifted(-start) for one in placed if paragraph.span.contains(one.span))
