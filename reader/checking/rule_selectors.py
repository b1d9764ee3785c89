"""Selects findings by rule, family and confidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.checking.check_result import CheckResult
from reader.model.decision import rule_name
from reader.model.finding import Finding

Nearness = tuple[int, int]  # how closely a selector names a finding: greater is closer


@dataclass(frozen=True, slots=True)
class Selection:
    """Selectors of findings; where nothing is selected all is.

    A selector is a family, or the beginning of a detector's name, of a rule's (`grammar.HE_VERB`)
    or of a rule's alone (`MORFOLOGIK`). Of two that name a finding the closer one decides.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float | None = None

    def keeps(self, finding: Finding) -> bool:
        """Say whether a finding is asked for."""
        if self.min_confidence is not None and finding.confidence < self.min_confidence:
            return False
        wanted = max((_nearness(one, finding) for one in self.select), default=(0, 0))
        unwanted = max((_nearness(one, finding) for one in self.ignore), default=None)
        if self.select and wanted == NOT_NAMED:
            return False
        return unwanted is None or unwanted == NOT_NAMED or wanted > unwanted

    def of(self, result: CheckResult) -> CheckResult:
        """Return a result with the findings that are asked for."""
        return replace(result, findings=tuple(f for f in result.findings if self.keeps(f)))

    @property
    def words(self) -> str:
        """What is left out, for people; empty where that is nothing."""
        parts = []
        if self.select:
            parts.append(f"only {', '.join(self.select)}")
        if self.ignore:
            parts.append(f"without {', '.join(self.ignore)}")
        if self.min_confidence is not None:
            parts.append(f"confidence {self.min_confidence:g} or more")
        return ", ".join(parts)


NOT_NAMED: Nearness = (-1, 0)


def _nearness(selector: str, finding: Finding) -> Nearness:
    if selector == finding.family:
        return 0, 0
    if rule_name(finding).startswith(selector) or finding.rule.startswith(selector):
        return 1, len(selector)
    return NOT_NAMED
