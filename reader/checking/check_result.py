"""The result of a finished check as one value, for reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.checking.article_prior import revised
from reader.checking.events import (
    CheckEvent,
    CheckFinished,
    ConfidenceRevised,
    DetectorFailed,
    ParagraphsChecked,
    ReadyDetectors,
)
from reader.checking.verdict import ArticleVerdict, not_judged, withheld
from reader.model.article import Article
from reader.model.decision import Decision, decision_key
from reader.model.finding import Finding, Unchecked
from reader.model.span import Span
from reader.settings import Reading, Strictness


@dataclass(frozen=True)
class CheckResult:
    """What a check of one article came to. `findings` are in order of place.

    `failures` are sentences by detector or engine: what they would have found is not in `findings`,
    and the passages are in `unchecked`. `decisions` are what people decided about the findings, by
    their keys; `rules_off` names the rules that they switched off, whose findings are not there.
    `reading` says how the wording was read; None where it was not.
    """

    article: Article
    engines: dict[str, str | None]
    verdict: ArticleVerdict
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
    failures: dict[str, str]
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    rules_off: tuple[str, ...] = ()
    reading: Reading | None = None

    def decision(self, finding: Finding) -> Decision | None:
        """Return what was decided about a finding; None where it is still open."""
        return self.decisions.get(decision_key(self.article, finding)) if self.decisions else None


class CheckResultBuilder:
    """Takes in the events of one check, in their order, and says what they come to so far.

    A check that begins again, with `ReadyDetectors`, takes the place of what was there.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._ready = ReadyDetectors({}, {})
        self._finished: CheckFinished | None = None
        self._findings: list[Finding] = []
        self.failures: dict[str, str] = {}  # sentences by engine or detector

    def take(self, event: object) -> None:
        """Take an event in; one that says nothing about the result is passed over."""
        match event:
            case ReadyDetectors():
                self._begin(event)
            case ParagraphsChecked():
                self._findings.extend(event.findings)
            case ConfidenceRevised(pairs):
                self._findings = revised(self._findings, pairs)
            case DetectorFailed():
                self.failures[event.detector] = event.why
            case CheckFinished():
                self._finished = event

    @property
    def unchecked(self) -> tuple[Unchecked, ...]:
        """What was not looked at: the whole text for what an engine would find that is missing."""
        length = len(self._article.text)
        missing = self._ready.missing if length else {}  # there are no empty spans
        gaps = (Unchecked(Span(0, length), engine, why) for engine, why in missing.items())
        return (*gaps, *(self._finished.unchecked if self._finished else ()))

    @property
    def verdict(self) -> ArticleVerdict:
        """The verdict; none before the check is finished, and no reassuring one with gaps."""
        verdict = self._finished.verdict if self._finished else not_judged()
        return withheld(verdict) if self.unchecked else verdict

    def build(self, strictness: Strictness = Strictness.EVERYTHING) -> CheckResult:
        """Return the result with the findings that are this sure."""
        shown = (f for f in self._findings if f.confidence >= strictness.threshold)
        return CheckResult(
            self._article,
            dict(self._ready.engines),
            self.verdict,
            tuple(sorted(shown, key=lambda f: f.sort_key)),
            self.unchecked,
            dict(self.failures),
            reading=self._ready.reading,
        )

    def _begin(self, ready: ReadyDetectors) -> None:
        self._ready, self._finished = ready, None
        self._findings = []
        self.failures = dict(ready.missing)


def collect(
    article: Article, events: Iterable[CheckEvent], strictness: Strictness = Strictness.BALANCED
) -> CheckResult:
    """Follow a check to its end and return what is sure enough to show."""
    builder = CheckResultBuilder(article)
    for event in events:
        builder.take(event)
    return builder.build(strictness)
