"""The report that people read in a terminal."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TextIO

from reader.checking.result import CheckResult
from reader.language.words import count_words
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.report import path_of

AROUND = 40  # code points shown on each side of a passage
LONGEST = 120  # code points of a passage that are shown: a repeated paragraph need not be whole
SUGGESTIONS = 5


class TextReport:
    """Writes each finding with its place, its surroundings and its reason, then a summary."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_first = True

    def add(self, result: CheckResult) -> None:
        """Write an article's findings."""
        path = path_of(result)
        places = _Places(result.article.text)
        lines = []
        for finding in result.findings:
            lines += _lines(path, places, result.article, finding)
        for part in result.unchecked:
            first = places.of(part.span.start)[0]
            last = places.of(part.span.end - 1)[0]
            where = f"line {first}" if first == last else f"lines {first} to {last}"
            lines.append(f"{path}: {where} not checked by {part.detector}: {part.why}")
        self._write([*lines, *_summary(path, result)])

    def fail(self, path: str, error: str) -> None:
        """Write why a file could not be read."""
        self._write([f"{path}: not checked: {error}"])

    def finish(self) -> None:
        """Write nothing: every article has its own summary."""

    def _write(self, lines: list[str]) -> None:
        gap = "" if self._is_first else "\n"
        self._is_first = False
        self._stream.write(gap + "".join(f"{_visible(line)}\n" for line in lines))
        self._stream.flush()


class _Places:
    """Lines and columns as editors count them, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _lines(path: str, places: _Places, article: Article, finding: Finding) -> list[str]:
    line, column = places.of(finding.span.start)
    lines = [
        f"{path}:{line}:{column}: {finding.family}: {finding.message} [{finding.rule}]",
        f"    {_in_context(article, finding.span)}",
    ]
    if finding.suggestions:
        lines.append(f"    Perhaps: {' | '.join(finding.suggestions[:SUGGESTIONS])}")
    return lines


def _in_context(article: Article, span: Span) -> str:
    """Return the passage between ⟦ and ⟧ with the words around it, cut at its paragraph."""
    around = article.paragraphs_in(span)
    first = around[0].span.start if around else span.start
    last = around[-1].span.end if around else span.end
    begin, end = max(first, span.start - AROUND), min(last, span.end + AROUND)
    passage = span.of(article.text)
    if len(passage) > LONGEST:
        passage = f"{passage[: LONGEST // 2]} … {passage[-LONGEST // 2 :]}"
    before, after = article.text[begin : span.start], article.text[span.end : end]
    if begin > first:
        before = "…" + before.partition(" ")[2]
    if end < last:
        after = after.rpartition(" ")[0] + "…"
    shown = f"{before}⟦{passage}⟧{after}"
    return " ".join(shown.split())


def _visible(line: str) -> str:
    """Name what cannot be seen: it may be the finding, and terminals obey some of it."""
    return "".join(c if c.isprintable() else f"⟨U+{ord(c):04X}⟩" for c in line)


def _summary(path: str, result: CheckResult) -> list[str]:
    counts = Counter(finding.family for finding in result.findings)
    families = ", ".join(f"{number} {family}" for family, number in counts.most_common())
    number = len(result.findings)
    found = f"{number} finding{'s' if number != 1 else ''} ({families})" if number else ""
    if not found:
        found = "nothing found" if not result.unchecked else "nothing found in what was checked"
    words = count_words(result.article.text)
    engines = ", ".join(
        f"{kind}: {engine or 'not checked'}" for kind, engine in result.engines.items()
    )
    return [
        f"{path}: {found} in {words} word{'s' if words != 1 else ''}",
        f"{path}: {engines}",
        f"{path}: {result.verdict.label}",
    ]
