"""Cache of results by paragraph, so that a known article opens with its highlights at once."""

from __future__ import annotations

import hashlib
import json
import logging
import math
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

from reader.checking.detector_workers import DetectorWorker
from reader.checking.events import ParagraphsChecked
from reader.model.article import Paragraph
from reader.model.detector import Scope
from reader.model.finding import Family, Finding, Severity
from reader.model.measure import Measure
from reader.model.span import Span
from reader.system.sqlite_file import code_of, open_database
from reader.system.sqlite_layout import FAILURES

MIGRATIONS = ("CREATE TABLE results (key TEXT PRIMARY KEY, findings TEXT, used INTEGER)",)
REVISION = "5"  # raised when the stored form changes: nothing is found then
LARGEST = 200_000  # rows, some 60 MB; the ones longest unused go first
AT_ONCE = 500  # keys a query: SQLite allows 32,766 parameters, older builds 999
log = logging.getLogger(__name__)

Placed = TypeVar("Placed", Finding, Measure)


def clear(path: Path) -> None:
    """Forget all results in a file, also while somebody works with it; raises `sqlite3.Error`."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as database:
        database.execute("DELETE FROM results")
        database.execute("VACUUM")


class ResultCache:
    """A SQLite file of findings and measures, by what was looked at and what looked.

    A key is made of a paragraph's text and role (of the whole article for detectors that see all of
    it) and of the names and versions of the lane's detectors: a changed paragraph, an engine's new
    version or another option is simply not found. For one thread at a time. `trouble` says in a
    sentence what was wrong with the file, if anything was. A cache that cannot be written is
    no reason to fail: results are then computed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        opened = open_database(path, MIGRATIONS, durable=False)
        self._database, self.trouble = opened.connection, opened.trouble

    def recall(self, lane: DetectorWorker) -> ParagraphsChecked | None:
        """Take out of `lane` the paragraphs that are known; return what was found in them."""
        paragraphs = defaultdict(list)
        if lane.scope is Scope.ARTICLE:
            paragraphs[_article_key(lane)] = list(lane.waiting)
        else:
            for paragraph in lane.waiting:
                paragraphs[_paragraph_key(lane, paragraph)].append(paragraph)
        known: list[Paragraph] = []
        findings: list[Finding] = []
        measures: list[Measure] = []
        whole = lane.scope is Scope.ARTICLE
        for key, row in self._stored(list(paragraphs)):
            if key not in paragraphs:  # the file's index is damaged, and led to another row
                continue
            lengths = [len(lane.article.text)] if whole else [len(p.span) for p in paragraphs[key]]
            kept = _read(row, min(lengths))
            if kept is None:  # damaged: it is found anew, and kept in place of this
                continue
            known += paragraphs[key]
            for start in [0] if whole else [p.span.start for p in paragraphs[key]]:
                findings += (finding.shifted(start) for finding in kept[0])
                measures += (measure.shifted(start) for measure in kept[1])
        if not known:
            return None
        seen = {paragraph.span for paragraph in known}
        lane.waiting = [p for p in lane.waiting if p.span not in seen]
        return ParagraphsChecked(
            tuple(d.name for d in lane.detectors),
            tuple(known),
            tuple(sorted(findings, key=lambda f: f.sort_key)),
            measures=tuple(measures),
        )

    def keep(self, lane: DetectorWorker, event: ParagraphsChecked) -> None:
        """Store what a whole lane found; what it could not look at is looked at again next time."""
        whole = lane.scope is Scope.ARTICLE
        if len(event.detectors) < len(lane.detectors) or (whole and event.unchecked):
            return
        missed = {part.span for part in event.unchecked}
        if whole:
            rows = {_article_key(lane): _row(event.findings, event.measures)}
        else:
            rows = {
                _paragraph_key(lane, paragraph): _row(
                    _inside(paragraph, event.findings), _inside(paragraph, event.measures)
                )
                for paragraph in event.paragraphs
                if not any(paragraph.span.overlaps(part) for part in missed)
            }
        now = int(time.time())
        self._write(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?)",
            [(key, row, now) for key, row in rows.items()],
        )

    def clear(self) -> None:
        """Forget everything."""
        self._write("DELETE FROM results", [()])

    def close(self) -> None:
        """Drop what has long been unused and let go of the file."""
        self._write(
            "DELETE FROM results WHERE key IN "
            "(SELECT key FROM results ORDER BY used DESC LIMIT -1 OFFSET ?)",
            [(LARGEST,)],
        )
        self._database.close()

    def _stored(self, keys: list[str]) -> Iterator[tuple[str, str]]:
        for begin in range(0, len(keys), AT_ONCE):
            some = keys[begin : begin + AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, findings FROM results WHERE key IN ({marks})"
            try:
                yield from self._database.execute(query, some).fetchall()
            except FAILURES as error:
                log.info("kept results could not be read: %s", error)
                self._drop_if_damaged(error)

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            with self._database:
                self._database.executemany(statement, rows)
        except FAILURES as error:
            log.info("a result could not be kept: %s", error)
            self._drop_if_damaged(error)

    def _drop_if_damaged(self, error: Exception) -> None:
        """Begin a new file where this one is damaged inside: else it would keep nothing ever."""
        if code_of(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            self._database.close()
            for tail in ("", "-wal", "-shm"):
                with suppress(OSError):
                    self._path.with_name(self._path.name + tail).unlink()
            self._database = open_database(self._path, MIGRATIONS, durable=False).connection


def _article_key(lane: DetectorWorker) -> str:
    article = lane.article
    return _key(lane, article.sha256 + "".join(p.role[0] for p in article.paragraphs))


def _paragraph_key(lane: DetectorWorker, paragraph: Paragraph) -> str:
    return _key(lane, f"{paragraph.role}\n{paragraph.text(lane.article)}")


def _key(lane: DetectorWorker, about: str) -> str:
    text = f"{REVISION}\n{lane.fingerprint}\n{lane.article.language}\n{about}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _inside(paragraph: Paragraph, placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield what lies in a paragraph, as if its text began there."""
    start = paragraph.span.start
    return (one.shifted(-start) for one in placed if paragraph.span.contains(one.span))


def _read(row: object, length: int) -> tuple[list[Finding], list[Measure]] | None:
    """Return what a row holds about a text of this length; None where that cannot be it."""
    try:
        kept: Any = json.loads(row) if isinstance(row, str) else None
        findings = [_finding(values) for values in kept["findings"]]
        measures = [_measure(values) for values in kept["measures"]]
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    ends = [*(f.span.end for f in findings), *(m.span.end for m in measures)]
    return (findings, measures) if max(ends, default=0) <= length else None


def _row(findings: Iterable[Finding], measures: Iterable[Measure]) -> str:
    return json.dumps(
        {
            "findings": [_values(finding) for finding in findings],
            "measures": [[m.span.start, m.span.end, m.detector, m.counts] for m in measures],
        }
    )


def _values(finding: Finding) -> list[object]:
    return [
        finding.span.start,
        finding.span.end,
        finding.family,
        finding.detector,
        finding.rule,
        finding.message,
        finding.evidence,
        finding.suggestions,
        finding.confidence,
        finding.severity,
        finding.is_spelling,
    ]


def _finding(values: list[Any]) -> Finding:
    begin, end, family, *said, severity, is_spelling = values
    detector, rule, message, evidence, suggestions, confidence = said
    texts = (detector, rule, message, evidence, *suggestions)
    if not all(isinstance(text, str) for text in texts) or not isinstance(is_spelling, bool):
        raise TypeError("this is no finding")
    return Finding(
        _span(begin, end),
        Family(family),
        detector,
        rule,
        message,
        evidence,
        tuple(suggestions),
        confidence,
        Severity(severity),
        is_spelling,
    )


def _measure(values: list[Any]) -> Measure:
    begin, end, detector, counts = values
    counts = tuple((name, count) for name, count in counts)
    if not all(isinstance(name, str) and math.isfinite(count) for name, count in counts):
        raise TypeError("these are no sums")
    return Measure(_span(begin, end), detector, counts)


def _span(begin: object, end: object) -> Span:
    if not isinstance(begin, int) or not isinstance(end, int):
        raise TypeError("these are no places")
    return Span(begin, end)
