"""A table with a row a finding (RFC 4180, UTF-8), for spreadsheets.

A row with an empty `family` is no finding: its `rule` says that nothing was found in a file, that a
passage of it was not checked (`not_english`: for its language), or that the file was not read. So
no file is missing from the table.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.checking.non_english_filter import is_foreign
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.positions import Positions
from reader.reports.provenance import Origin
from reader.reports.report import path_of
from reader.reports.summary import NOT_ENGLISH, summary
from reader.system.visible_text import visible

OF_FINDINGS = (
    "file", "start", "end", "line", "column", "family", "detector", "rule", "text", "message",
    "suggestions", "confidence", "severity", "decision", "reviewer", "note",
)  # fmt: skip
OF_FILES = ("sha256", "verdict", "engines", "program", "strictness", "date")
NOTHING_FOUND, NOT_CHECKED, NOT_READ = "nothing_found", "not_checked", "not_read"
FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # what a spreadsheet may take for the beginning of one
BETWEEN = " | "

Row = dict[str, object]


class CsvReport:
    """Writes the rows of a file as soon as it is done.

    A cell that a spreadsheet could take for a formula gets an apostrophe before it: articles come
    from strangers, and a formula can send what stands in the table elsewhere. What cannot be seen
    is named, as in every report for people; JSON has it as it is.
    """

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._table = csv.DictWriter(stream, (*OF_FINDINGS, *OF_FILES), restval="")
        self._table.writeheader()

    def add(self, result: CheckResult) -> None:
        """Write an article's findings, and what was not checked."""
        about = {"file": path_of(result), **self._about(result)}
        rows = list(_rows(result)) or [{"rule": NOTHING_FOUND, "message": summary(result)}]
        self._write({**about, **row} for row in rows)

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read."""
        self._write([{"file": path, "rule": NOT_READ, "message": error, **self._made()}])

    def finish(self) -> None:
        """Write nothing: every row stands for itself."""

    def _about(self, result: CheckResult) -> Row:
        engines = (f"{kind}: {engine or 'none'}" for kind, engine in result.engines.items())
        return {
            "sha256": result.article.sha256,
            "verdict": result.verdict.label,
            "engines": BETWEEN.join(engines),
            **self._made(),
        }

    def _made(self) -> Row:
        return {
            "program": self._origin.program,
            "strictness": self._origin.asked_for,
            "date": self._origin.stamp,
        }

    def _write(self, rows: Iterable[Row]) -> None:
        self._table.writerows({name: _harmless(cell) for name, cell in row.items()} for row in rows)
        self._stream.flush()


def _rows(result: CheckResult) -> Iterator[Row]:
    places = Positions(result.article)
    for finding in result.findings:
        yield {**_place(places, finding.span), **_finding(finding, result)}
    for part in result.unchecked:
        yield {
            **_place(places, part.span),
            "detector": part.detector,
            "rule": NOT_ENGLISH if is_foreign(part) else NOT_CHECKED,
            "message": part.why,
        }


def _place(places: Positions, span: Span) -> Row:
    line, column = places.of(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _finding(finding: Finding, result: CheckResult) -> Row:
    decision = result.decision(finding)
    return {
        "family": finding.family,
        "detector": finding.detector,
        "rule": finding.rule,
        "text": finding.span.of(result.article.text),
        "message": finding.message,
        "suggestions": BETWEEN.join(finding.suggestions),
        "confidence": round(finding.confidence, 3),
        "severity": finding.severity,
        "decision": decision.kind if decision else "",
        "reviewer": decision.reviewer if decision else "",
        "note": decision.note if decision else "",
    }


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    is_formula = cell.startswith(FORMULA)
    # also a zero byte, for which many readers refuse a whole table
    return ("'" if is_formula else "") + visible(cell, keep="\t\r\n")
