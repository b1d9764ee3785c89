"""Plain text report, for terminals and mails."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.english.word_tokens import count_words
from reader.model.finding import Finding
from reader.reports.positions import Excerpt, Positions
from reader.reports.provenance import Origin
from reader.reports.report import path_of
from reader.reports.summary import (
    SUGGESTIONS,
    counted,
    decided,
    note_on,
    shown_id,
    summary,
    verdict_on,
)
from reader.system.visible_text import visible


class TextReport:
    """Writes each finding with its place, its surroundings and its reason, then a summary."""

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._is_first = True

    def add(self, result: CheckResult) -> None:
        """Write an article's findings."""
        path = path_of(result)
        places = Positions(result.article)
        lines = []
        for finding in result.findings:
            lines += _lines(path, places, result, finding)
        for part in result.unchecked:
            where = places.lines(part.span)
            lines.append(f"{path}: {where} not checked by {part.detector}: {part.why}")
        self._write([*lines, *self._summary(path, result)])

    def fail(self, path: str, error: str) -> None:
        """Write why a file could not be read."""
        self._write([f"{path}: not checked: {error}"])

    def finish(self) -> None:
        """Write nothing: every article has its own summary."""

    def _write(self, lines: list[str]) -> None:
        gap = "" if self._is_first else "\n"
        self._is_first = False
        self._stream.write(gap + "".join(f"{visible(line)}\n" for line in lines))
        self._stream.flush()

    def _summary(self, path: str, result: CheckResult) -> list[str]:
        counts = Counter(finding.family for finding in result.findings)
        families = ", ".join(f"{number} {family}" for family, number in counts.most_common())
        found = f"{summary(result)} ({families})" if families else summary(result)
        words = counted(count_words(result.article.text), "word")
        engines = ", ".join(
            f"{kind}: {engine or 'not checked'}" for kind, engine in result.engines.items()
        )
        return [
            f"{path}: {found} in {words}",
            f"{path}: {engines}",
            f"{path}: {self._origin.sentence}; SHA-256 of the text {result.article.sha256}",
            *(f"{path}: {name.lower()}: {value}" for name, value in decided(result)),
            f"{path}: {result.verdict.label}",
        ]


def _lines(path: str, places: Positions, result: CheckResult, finding: Finding) -> list[str]:
    line, column = places.of(finding.span.start)
    excerpt = Excerpt.of(result.article, finding.span)
    lines = [
        f"{path}:{line}:{column}: {finding.family}: {finding.message} [{shown_id(finding)}]",
        f"    {excerpt.before}⟦{excerpt.passage}⟧{excerpt.after}".rstrip(),
    ]
    if finding.suggestions:
        lines.append(f"    Perhaps: {' | '.join(finding.suggestions[:SUGGESTIONS])}")
    if decision := result.decision(finding):
        said = note_on(finding, decision)
        note = f": {said}" if said else ""
        lines.append(f"    {verdict_on(decision)}{note}")
    return lines
