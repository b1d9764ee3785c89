"""Writes outcomes to a report in the order of their files, whatever order they arrive in."""

from __future__ import annotations

from collections.abc import Sequence

from reader.checking.check_result import CheckResult
from reader.checking.non_english_filter import is_foreign
from reader.checking.outcome import Failed, Outcome
from reader.cli.console import say
from reader.cli.exit_status import ExitStatus, graver
from reader.model.finding import Finding, Severity
from reader.reports.report import Report, path_of

GRAVITY = {severity: number for number, severity in enumerate(Severity)}


class ReportWriter:
    """Writes a report; `status` is what the program's exit says of all that was told.

    A file that could not be read is named on standard error as well where the person is told of
    `failures`, and one that was checked in part where they are told of `gaps`. Findings
    from `fail_on` on make the status; None is none of them.
    """

    def __init__(
        self,
        reports: Sequence[Report],
        *,
        failures: bool,
        gaps: bool,
        fail_on: Severity | None,
    ) -> None:
        self.status = ExitStatus.NOTHING_FOUND
        self.count = 0
        self._reports = reports
        self._tells_failures = failures
        self._tells_gaps = gaps
        self._fail_on = fail_on
        self._waiting: dict[int, Outcome] = {}
        self._next = 0

    def tell(self, number: int, outcome: Outcome) -> None:
        """Take what came of a file in, and report it when all those before it are reported."""
        self.count += 1
        self.status = graver(self.status, self._status(outcome))
        self._waiting[number] = outcome
        while self._next in self._waiting:
            self._report(self._waiting.pop(self._next))
            self._next += 1

    def finish(self) -> None:
        """Report what still waits, as those before it will not come, and end the reports."""
        for number in sorted(self._waiting):
            self._report(self._waiting.pop(number))
        for report in self._reports:
            report.finish()

    def _report(self, outcome: Outcome) -> None:
        for report in self._reports:
            _write(outcome, report)
        if self._tells_failures and isinstance(outcome, Failed):
            say(outcome.why)
        elif self._tells_gaps and isinstance(outcome, CheckResult) and outcome.unchecked:
            say(f"{path_of(outcome)} was not checked in all its parts; the report says which.")

    def _status(self, outcome: Outcome) -> ExitStatus:
        if isinstance(outcome, Failed):
            return ExitStatus.NOT_CHECKED
        if outcome.unchecked:
            is_left_alone = all(map(is_foreign, outcome.unchecked))
            return ExitStatus.NOT_ENGLISH if is_left_alone else ExitStatus.NOT_CHECKED
        counts = any(self._counts(finding, outcome) for finding in outcome.findings)
        return ExitStatus.FINDINGS if counts else ExitStatus.NOTHING_FOUND

    def _counts(self, finding: Finding, result: CheckResult) -> bool:
        if self._fail_on is None or GRAVITY[finding.severity] < GRAVITY[self._fail_on]:
            return False
        decision = result.decision(finding)
        return decision is None or decision.kind.terms.counts


def _write(outcome: Outcome, report: Report) -> None:
    if isinstance(outcome, Failed):
        report.fail(outcome.path, outcome.why)
    else:
        report.add(outcome)
