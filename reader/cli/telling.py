"""Reports outcomes in the order of their files, whatever order they come in."""

from __future__ import annotations

from collections.abc import Sequence

from reader.checking.result import CheckResult
from reader.cli.exit_status import ExitStatus
from reader.cli.outcomes import Failed, Outcome
from reader.cli.terminal import say
from reader.model.decision import Choice
from reader.reports.report import Report, path_of


class Teller:
    """Writes a report; `status` is what the program's exit says of all that was told.

    What went wrong is said on standard error as well, where that is `aloud` enough to be wanted.
    `overview` reports are told at once, before it is a file's turn.
    """

    def __init__(
        self, reports: Sequence[Report], *, overview: Sequence[Report] = (), aloud: bool
    ) -> None:
        self.status = ExitStatus.NOTHING_FOUND
        self.count = 0
        self._reports = reports
        self._overview = overview
        self._aloud = aloud
        self._waiting: dict[int, Outcome] = {}
        self._next = 0

    def tell(self, number: int, outcome: Outcome) -> None:
        """Take what came of a file in, and report it when all those before it are reported."""
        self.count += 1
        self.status = max(self.status, _status(outcome))
        for report in self._overview:
            _write(outcome, report)
        self._waiting[number] = outcome
        while self._next in self._waiting:
            self._report(self._waiting.pop(self._next))
            self._next += 1

    def finish(self) -> None:
        """Report what still waits, as those before it will not come, and end the reports."""
        for number in sorted(self._waiting):
            self._report(self._waiting.pop(number))
        for report in (*self._reports, *self._overview):
            report.finish()

    def _report(self, outcome: Outcome) -> None:
        for report in self._reports:
            _write(outcome, report)
        if self._aloud and isinstance(outcome, Failed):
            say(outcome.why)
        elif self._aloud and isinstance(outcome, CheckResult) and outcome.unchecked:
            say(f"{path_of(outcome)} was not checked in all its parts; the report says which.")


def _write(outcome: Outcome, report: Report) -> None:
    if isinstance(outcome, Failed):
        report.fail(outcome.path, outcome.why)
    else:
        report.add(outcome)


def _status(outcome: Outcome) -> ExitStatus:
    if isinstance(outcome, Failed) or outcome.unchecked:
        return ExitStatus.NOT_CHECKED
    decisions = (outcome.decision(finding) for finding in outcome.findings)
    stand = any(d is None or d.choice is not Choice.DISMISSED for d in decisions)
    return ExitStatus.FINDINGS if stand else ExitStatus.NOTHING_FOUND
