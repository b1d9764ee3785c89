"""Cache of results by paragraph, so that a known article opens with its highlights at once."""

from __future__ import annotations

import hashlib
import json
import logging
import math
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.model.finding import Family, Finding, Severity
from reader.model.measure import Measure
from reader.model.span import Span
from reader.model.translatable import Translatable
from reader.system.sqlite_file import code_of, open_database
from reader.system.sqlite_layout import FAILURES

MIGRATIONS = ("CREATE TABLE results (key TEXT PRIMARY KEY, findings TEXT, used INTEGER)",)
REVISION = "5"  # raised when the stored form changes: nothing is found then
LARGEST = 200_000  # rows, some 60 MB; the oldest that are not `RECENT` go first
MOST = 10_000_000  # rows, some 3 GB, the recent ones too: 150,000 articles that are being checked
RECENT = 14 * 24 * 3600  # seconds in which a row was stored or found: what is begun can be resumed
AGING = 24 * 3600  # seconds until it is noted that a row was found
TRIMMED = 50_000  # rows that are looked at when a file is closed, so that a large one closes soon
AT_ONCE = 500  # keys a query: SQLite allows 32,766 parameters, older builds 999
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredResult:
    """What was found and measured in a text, with spans that count from where the text begins."""

    findings: tuple[Finding, ...]
    measures: tuple[Measure, ...]


def result_key(about: str) -> str:
    """Return the key of a result; `about` names all that it depends on."""
    text = f"{REVISION}\n{about}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def clear(path: Path) -> None:
    """Forget all results in a file, also while somebody works with it; raises `sqlite3.Error`."""
    with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as database:
        database.execute("DELETE FROM results")
        database.execute("VACUUM")


class ResultCache:
    """A SQLite file of findings and measures by key. For one thread at a time.

    `trouble` says in a sentence what was wrong with the file, if anything was. A cache that cannot
    be written is no reason to fail: results are then computed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        opened = open_database(path, MIGRATIONS, durable=False)
        self._database, self.trouble = opened.connection, opened.trouble

    def get(self, lengths: Mapping[str, int]) -> dict[str, StoredResult]:
        """Return what is stored under keys, each with the length of the text that it is about.

        What is damaged, or reaches beyond that text, is left out: it is computed again, and put in
        the damaged row's place.
        """
        found: dict[str, StoredResult] = {}
        aged: list[str] = []
        now = int(time.time())
        for key, row, used in self._rows(list(lengths)):
            if key not in lengths:  # the file's index is damaged, and led to another row
                continue
            if (result := _read(row, lengths[key])) is not None:
                found[key] = result
                if not isinstance(used, int) or used < now - AGING:
                    aged.append(key)
        if aged:
            statement = "UPDATE results SET used = ? WHERE key = ?"
            self._write(statement, [(now, key) for key in aged])
        return found

    def put(self, results: Mapping[str, StoredResult]) -> None:
        """Store results by their keys, in place of what was there."""
        now = int(time.time())
        self._write(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?)",
            [(key, _row(result), now) for key, result in results.items()],
        )

    def clear(self) -> None:
        """Forget everything."""
        self._write("DELETE FROM results", [()])

    def close(self) -> None:
        """Drop what has long been unused and let go of the file."""
        self._trim()
        self._database.close()

    def _trim(self) -> None:
        """Drop rows in the order in which they were stored, those used recently only at last."""
        try:
            (number,) = self._database.execute("SELECT count(*) FROM results").fetchone()
        except FAILURES as error:
            log.info("stored results could not be counted: %s", error)
            return
        for limit, used_before in ((LARGEST, time.time() - RECENT), (MOST, math.inf)):
            if number > limit:
                self._write(
                    "DELETE FROM results WHERE rowid IN (SELECT rowid FROM "
                    "(SELECT rowid, used FROM results ORDER BY rowid LIMIT ?) WHERE used < ?)",
                    [(min(number - limit, TRIMMED), used_before)],
                )

    def _rows(self, keys: list[str]) -> Iterator[tuple[str, str, object]]:
        for begin in range(0, len(keys), AT_ONCE):
            some = keys[begin : begin + AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, findings, used FROM results WHERE key IN ({marks})"
            try:
                yield from self._database.execute(query, some).fetchall()
            except FAILURES as error:
                log.info("stored results could not be read: %s", error)
                self._drop_if_damaged(error)

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            with self._database:
                self._database.executemany(statement, rows)
        except FAILURES as error:
            log.info("a result could not be stored: %s", error)
            self._drop_if_damaged(error)

    def _drop_if_damaged(self, error: Exception) -> None:
        """Begin a new file where this one is damaged inside: else it would keep nothing ever."""
        if code_of(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            self._database.close()
            for tail in ("", "-wal", "-shm"):
                with suppress(OSError):
                    self._path.with_name(self._path.name + tail).unlink()
            self._database = open_database(self._path, MIGRATIONS, durable=False).connection


def _read(row: object, length: int) -> StoredResult | None:
    """Return what a row holds about a text of this length; None where that cannot be it."""
    try:
        stored: Any = json.loads(row) if isinstance(row, str) else None
        findings = [_finding(values) for values in stored["findings"]]
        measures = [_measure(values) for values in stored["measures"]]
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None
    ends = [*(f.span.end for f in findings), *(m.span.end for m in measures)]
    if max(ends, default=0) > length:
        return None
    return StoredResult(tuple(findings), tuple(measures))


def _row(result: StoredResult) -> str:
    return json.dumps(
        {
            "findings": [_values(finding) for finding in result.findings],
            "measures": [[m.span.start, m.span.end, m.detector, m.counts] for m in result.measures],
        }
    )


def _values(finding: Finding) -> list[object]:
    return [
        finding.span.start,
        finding.span.end,
        finding.family,
        finding.detector,
        finding.rule,
        _said(finding.message),
        _said(finding.evidence),
        finding.suggestions,
        finding.confidence,
        finding.severity,
        finding.is_spelling,
    ]


def _said(text: str) -> object:
    """Return a text as it is stored: as it is, or with what it is made of."""
    if not isinstance(text, Translatable):
        return text
    parts = {n: _said(p) if isinstance(p, str) else p for n, p in text.parts.items()}
    return [str(text), text.template, parts]


def _text(stored: Any) -> Any:
    """Return a text or a part of one that was stored."""
    if not isinstance(stored, list):
        return stored
    text, template, parts = stored
    if not isinstance(text, str) or not isinstance(template, str):
        raise TypeError("this is no text")
    return Translatable(text, template, {name: _text(part) for name, part in parts.items()})


def _finding(values: list[Any]) -> Finding:
    begin, end, family, *said, severity, is_spelling = values
    detector, rule, message, evidence, suggestions, confidence = said
    message, evidence = _text(message), _text(evidence)
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
