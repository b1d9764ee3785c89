"""Markdown (CommonMark with tables), to be pasted into a ticket, a wiki or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.model.finding import Finding
from reader.reports.positions import Excerpt, Positions
from reader.reports.provenance import Origin
from reader.reports.summary import (
    SUGGESTIONS,
    by_family,
    counted,
    facts,
    gaps,
    how_sure,
    kind_of,
    note_on,
    rule_id,
    sentence,
    summary,
    title_of,
    verdict_on,
)
from reader.system.visible_text import visible

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$^=])|^([-+])|^(\d+)(?=[.)])")
QUOTED = 200  # code points shown of a passage that was set aside


class MarkdownReport:
    """Writes an article as soon as it is done, each under a heading of its own."""

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._is_first = True

    def add(self, result: CheckResult) -> None:
        """Write an article's verdict, its findings by paragraph, and what was not checked."""
        places = Positions(result.article)
        verdict = result.verdict
        self._write(
            f"# {escaped(title_of(result))}",
            f"**{escaped(verdict.answer)}.** {escaped(verdict.reason)}",
            table(("", ""), facts(result, self._origin)),
            "## Summary",
            *_summary(result),
            *_findings(result, places),
            *_not_checked(result, places),
        )

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read."""
        made = table(("", ""), [("File", path), ("Checked by", self._origin.sentence)])
        self._write(f"# {escaped(path)}", f"**Not checked.** {escaped(error)}", made)

    def finish(self) -> None:
        """Write nothing: every article stands for itself."""

    def _write(self, *blocks: str) -> None:
        gap = "" if self._is_first else "\n"
        self._is_first = False
        self._stream.write(gap + "\n\n".join(blocks) + "\n")
        self._stream.flush()


def escaped(text: str) -> str:
    """Return `text` on one line, so that Markdown shows it as it is."""
    return MARKUP.sub(_escaped, visible(" ".join(text.split())))


def _escaped(match: re.Match[str]) -> str:
    number = match.group(3)
    return f"{number}\\" if number else f"\\{match.group()}"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table; what stands in its cells is shown as it is."""
    lines = [heads, ("---",) * len(heads), *(map(escaped, row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _summary(result: CheckResult) -> Iterator[str]:
    yield f"{escaped(summary(result)).capitalize()}."
    rows = [(family.label, f"{number:,}") for family, number in by_family(result)]
    if rows:
        yield table(("Family", "Findings"), rows)


def _findings(result: CheckResult, places: Positions) -> Iterator[str]:
    if result.findings:
        yield "## Findings"
    numbered = enumerate(result.findings, 1)
    for line, group in groupby(numbered, lambda pair: _line(result, places, pair[1])):
        yield f"### Line {line}"
        yield "\n\n".join(_item(result, number, finding) for number, finding in group)


def _line(result: CheckResult, places: Positions, finding: Finding) -> int:
    """Return the line in which the finding's paragraph begins."""
    around = result.article.paragraphs_in(finding.span)
    return places.of(around[0].span.start if around else finding.span.start)[0]


def _item(result: CheckResult, number: int, finding: Finding) -> str:
    excerpt = Excerpt.of(result.article, finding.span)
    lines = [
        f"{number}. **{kind_of(finding)}** ({finding.severity}, {how_sure(finding)}, "
        f"{escaped(rule_id(finding))}): {escaped(finding.message)}",
        f"> {escaped(f'{excerpt.before}⟦{excerpt.passage}⟧{excerpt.after}')}",
    ]
    more = [escaped(sentence(finding.evidence))] if finding.evidence else []
    if finding.suggestions:
        more.append(f"Perhaps: {', '.join(map(escaped, finding.suggestions[:SUGGESTIONS]))}")
    if decision := result.decision(finding):
        said = note_on(finding, decision)
        note = f": {escaped(said)}" if said else ""
        more.append(f"**{escaped(verdict_on(decision))}**{note}")
    indent = " " * len(f"{number}. ")
    return f"\n\n{indent}".join([*lines, *more])


def _not_checked(result: CheckResult, places: Positions) -> Iterator[str]:
    lines = [f"- {escaped(sentence)}" for sentence in gaps(result, places)]
    for part in result.article.removed:
        lines.append(f"- Set aside, {escaped(part.why)}: {escaped(_short(part.text))}")
    yield "## Not checked"
    yield "\n".join(lines) or "Every passage was checked."


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}… ({counted(len(text), 'character')})"
