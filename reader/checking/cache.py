"""Results kept between runs, so that a known article opens with its highlights at once."""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from reader.checking.events import ParagraphsChecked
from reader.checking.lanes import Lane
from reader.database import open_database
from reader.model.article import Paragraph
from reader.model.detector import Scope
from reader.model.finding import Family, Finding, Severity
from reader.model.measure import Measure
from reader.model.span import Span

MIGRATIONS = ("CREATE TABLE results (key TEXT PRIMARY KEY, findings TEXT, used INTEGER)",)
REVISION = (
    "3"  # raised when the stored form or altered_quotations.py changes: nothing is found then
)
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
        self._database, self.trouble = open_database(path, MIGRATIONS, durable=False)

    def recall(self, lane: Lane) -> ParagraphsChecked | None:
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
        for key, row in self._stored(list(paragraphs)):
            known += paragraphs[key]
            whole = lane.scope is Scope.ARTICLE
            for start in [0] if whole else [p.span.start for p in paragraphs[key]]:
                kept = json.loads(row)
                findings += (_finding(values).shifted(start) for values in kept["findings"])
                measures += (_measure(values).shifted(start) for values in kept["measures"])
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

    def keep(self, lane: Lane, event: ParagraphsChecked) -> None:
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
            except sqlite3.Error as error:
                log.info("kept results could not be read: %s", error)

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            with self._database:
                self._database.executemany(statement, rows)
        except sqlite3.Error as error:
            log.info("a result could not be kept: %s", error)


def _article_key(lane: Lane) -> str:
    article = lane.article
    return _key(lane, article.sha256 + "".join(p.role[0] for p in article.paragraphs))


def _paragraph_key(lane: Lane, paragraph: Paragraph) -> str:
    return _key(lane, f"{paragraph.role}\n{paragraph.text(lane.article)}")


def _key(lane: Lane, about: str) -> str:
    text = f"{REVISION}\n{lane.fingerprint}\n{lane.article.language}\n{about}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _inside(paragraph: Paragraph, placed: Iterable[Placed]) -> Iterator[Placed]:
    """Yield what lies in a paragraph, as if its text began there."""
    start = paragraph.span.start
    return (one.shifted(-start) for one in placed if paragraph.span.contains(one.span))


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
    ]


def _finding(values: list[Any]) -> Finding:
    begin, end, family, detector, rule, message, evidence, suggestions, confidence, severity = (
        values
    )
    return Finding(
        Span(begin, end),
        Family(family),
        detector,
        rule,
        message,
        evidence,
        tuple(suggestions),
        confidence,
        Severity(severity),
    )


def _measure(values: list[Any]) -> Measure:
    begin, end, detector, counts = values
    return Measure(Span(begin, end), detector, tuple((name, count) for name, count in counts))
