"""Reports on the terminal: one line for a finding, and a total."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.checking.non_english_filter import is_foreign, why_nothing_is_checked
from reader.checking.verdict import Level
from reader.cli.terminal_colours import BOLD, FAINT, OF_SEVERITY, RED, YELLOW, Style
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Finding
from reader.reports.positions import Positions
from reader.reports.provenance import Origin
from reader.reports.report import Report, path_of
from reader.reports.summary import counted, is_partly_checked, kind_of, shown_id, verdict_on
from reader.system.visible_text import visible

SUSPECT = {Level.PARAPHRASED: RED, Level.UNCLEAR: YELLOW}  # verdicts that nobody should miss


class ConciseReport:
    """Writes a line a finding, a line for what was not checked, and a verdict that is no relief."""

    def __init__(self, stream: TextIO, _origin: Origin) -> None:
        self._stream = stream
        self._style = Style(stream)

    def add(self, result: CheckResult) -> None:
        """Write an article's lines."""
        path, places = visible(path_of(result)), Positions(result.article)
        name = self._style(path, BOLD)
        lines = [
            f"{name}:{_place(places, finding)}: {self._about(result, finding)}"
            for finding in result.findings
        ]
        lines += [f"{name}: {self._style(gap, YELLOW)}" for gap in _gaps(result, places)]
        verdict = result.verdict
        if verdict.level in SUSPECT:
            lines.append(f"{name}: {self._style(visible(verdict.label), SUSPECT[verdict.level])}")
        self._stream.write("".join(f"{line}\n" for line in lines))
        self._stream.flush()

    def fail(self, path: str, error: str) -> None:
        """Write why a file could not be read."""
        self._stream.write(f"{visible(path)}: not checked: {visible(error)}\n")
        self._stream.flush()

    def finish(self) -> None:
        """Write nothing: every line stands for itself."""

    def _about(self, result: CheckResult, finding: Finding) -> str:
        decision = result.decision(finding)
        decided = f" ({verdict_on(decision)})" if decision else ""
        kind = self._style(kind_of(finding).lower(), OF_SEVERITY[finding.severity])
        message = visible(f"{finding.message}{_proposal(finding)}{decided}")
        return f"{kind}: {message} {self._style(f'[{shown_id(finding)}]', FAINT)}"


class WithoutFailures:
    """A report that leaves out the files that could not be read: standard error names them."""

    def __init__(self, report: Report) -> None:
        self.add = report.add
        self.finish = report.finish

    def fail(self, path: str, error: str) -> None:
        """Write nothing."""


class Total:
    """Writes at the end what all files come to together, and which findings were asked for."""

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._asked_for = origin.selection.words
        self._style = Style(stream)
        self._findings = 0
        self._answered: Counter[DecisionKind] = Counter()
        self._checked = self._failed = self._foreign = self._partly = 0
        self._switched_off: dict[str, None] = {}  # what no engine was wanted for

    def add(self, result: CheckResult) -> None:
        """Count an article."""
        if why_nothing_is_checked(result.article):
            self._foreign += 1
            return
        self._checked += 1
        self._partly += is_partly_checked(result)
        if not is_partly_checked(result):
            self._switched_off |= {k: None for k, engine in result.engines.items() if not engine}
        self._findings += len(result.findings)
        decisions = (result.decision(finding) for finding in result.findings)
        self._answered.update(d.kind for d in decisions if d)

    def fail(self, path: str, error: str) -> None:  # noqa: ARG002 it is counted alone
        """Count a file that could not be read."""
        self._failed += 1

    def finish(self) -> None:
        """Write the line."""
        parts = []
        if self._checked:
            found = counted(self._findings, "finding") if self._findings else "Nothing found"
            counts = ((kind, self._answered[kind]) for kind in ANSWERS)
            answered = ", ".join(
                f"{count:,} {kind.terms.label}"
                for kind, count in counts
                if count and kind is not DecisionKind.CONFIRMED  # which says nothing new
            )
            answered = f" ({answered})" if answered else ""
            parts.append(f"{found}{answered} in {counted(self._checked, 'article')}")
        if self._partly:
            parts.append(f"{counted(self._partly, 'article')} only partly checked")
        if not self._findings:  # "nothing found" must not pass for clean
            parts += [f"{kind} not checked" for kind in self._switched_off]
        if self._foreign:
            parts.append(f"{counted(self._foreign, 'article')} not in English")
        if self._failed:
            parts.append(f"{counted(self._failed, 'article')} not read")
        asked_for = f" ({self._asked_for})" if self._asked_for else ""
        self._stream.write(f"{self._style('; '.join(parts), BOLD)}{asked_for}.\n")
        self._stream.flush()


def _place(places: Positions, finding: Finding) -> str:
    line, column = places.of(finding.span.start)
    return f"{line}:{column}"


def _proposal(finding: Finding) -> str:
    best = next(iter(finding.suggestions), "")
    is_new = best not in finding.message and any(map(str.isalpha, best))
    return f" Perhaps “{best}”." if is_new else ""


def _gaps(result: CheckResult, places: Positions) -> list[str]:
    """Say what was not checked; an article in another language needs no line a paragraph."""
    why = why_nothing_is_checked(result.article)
    if why and all(is_foreign(part) for part in result.unchecked):
        return [f"not checked: {visible(why)}"]
    return _parts(result, places)


def _parts(result: CheckResult, places: Positions) -> list[str]:
    said = {part.detector for part in result.unchecked}
    lines = [
        f"{places.lines(part.span)} not checked by {part.detector}: {part.why}"
        for part in result.unchecked
    ]
    lines += [f"{name} failed: {why}" for name, why in result.failures.items() if name not in said]
    return [visible(line) for line in lines]
