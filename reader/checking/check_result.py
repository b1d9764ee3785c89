"""The result of a finished check as one value, for reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.checking.check import check
from reader.checking.detector_set import DetectorSet
from reader.checking.events import CheckFinished, DetectorFailed, ParagraphsChecked
from reader.checking.result_cache import ResultCache
from reader.checking.verdict import ArticleVerdict, not_judged, withheld
from reader.model.article import Article
from reader.model.decision import Decision, decision_key
from reader.model.finding import Finding, Unchecked
from reader.model.span import Span
from reader.settings import Strictness


@dataclass(frozen=True)
class CheckResult:
    """What a check of one article came to. `findings` are in order of place.

    `failures` are sentences by detector or engine: what they would have found is not in `findings`,
    and the passages are in `unchecked`. `decisions` are what people decided about the findings, by
    their keys; `rules_off` names the rules that they switched off, whose findings are not there.
    """

    article: Article
    engines: dict[str, str | None]
    verdict: ArticleVerdict
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    failures: dict[str, str]
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    rules_off: tuple[str, ...] = ()

    def decision(self, finding: Finding) -> Decision | None:
        """Return what was decided about a finding; None where it is still open."""
        return self.decisions.get(decision_key(self.article, finding)) if self.decisions else None


def run(
    article: Article,
    equipment: DetectorSet,
    *,
    strictness: Strictness = Strictness.BALANCED,
    cache: ResultCache | None = None,
) -> CheckResult:
    """Check an article to the end and return what is sure enough to show."""
    findings: list[Finding] = []
    unchecked = [
        Unchecked(Span(0, len(article.text)), engine, why)
        for engine, why in equipment.missing.items()
        if article.text
    ]
    failures = dict(equipment.missing)
    verdict = not_judged()
    for event in check(article, equipment.detectors, cache=cache):
        match event:
            case ParagraphsChecked():
                findings.extend(event.findings)
            case DetectorFailed():
                failures[event.detector] = event.why
            case CheckFinished():
                verdict = event.verdict
                unchecked.extend(event.unchecked)
    shown = (f for f in findings if f.confidence >= strictness.threshold)
    return CheckResult(
        article,
        equipment.engines,
        withheld(verdict) if unchecked else verdict,
        tuple(sorted(shown, key=lambda f: f.sort_key)),
        tuple(unchecked),
        failures,
    )
