"""Groups findings about the same words into one row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span

PHRASE = 48  # code points: what is longer says something else than a finding about words in it
_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A finding with its key and what was decided about it (None: still open).

    `also` holds what else was found about the same words. It is decided together with this one.
    """

    finding: Finding
    key: str
    decision: Decision | None
    also: tuple[ReviewItem, ...] = ()

    @property
    def kind(self) -> DecisionKind:
        """What was decided."""
        return self.decision.kind if self.decision else DecisionKind.OPEN

    @property
    def is_open(self) -> bool:
        """Say whether a person has still to decide."""
        return not self.kind.terms.is_decided

    @property
    def parts(self) -> tuple[ReviewItem, ...]:
        """Everything that was found about these words, this one first."""
        return (self, *self.also)


def fold(items: Iterable[ReviewItem]) -> Sequence[ReviewItem]:
    """Return an item for each passage, in order of place, given items in order of place.

    Two findings are about the same passage where one of them contains the other, and is no longer
    than a phrase. The gravest leads; of equally grave ones the surest.
    """
    passages: list[list[ReviewItem]] = []
    near: list[list[ReviewItem]] = []  # those that what comes next may still overlap
    reach = 0  # where the last of them ends
    for item in items:
        span = item.finding.span
        if span.start >= reach:  # as nearly always: findings are few and far between
            near.clear()
        passage = next((p for p in near if is_same(_longest(p), span)), None) if near else None
        if passage is None:
            passage = [item]
            passages.append(passage)
            near.append(passage)
        else:
            passage.append(item)
        reach = max(reach, span.end)
    return sorted(map(_folded, passages), key=place)


def _folded(passage: list[ReviewItem]) -> ReviewItem:
    if len(passage) == 1:
        return passage[0]
    lead, *also = sorted(passage, key=lambda item: gravity(item.finding), reverse=True)
    return replace(lead, also=tuple(also))


def _longest(passage: list[ReviewItem]) -> Span:
    return max((item.finding.span for item in passage), key=len)


def is_same(one: Span, other: Span) -> bool:
    """Say whether findings at these two places are about the same words."""
    inner, outer = sorted((one, other), key=len)
    return inner == outer or (len(outer) <= PHRASE and outer.contains(inner))


def place(item: ReviewItem) -> tuple[int, int]:
    """Return what puts passages in order of place."""
    # as `Finding.sort_key` would, but much faster: no two passages have one span
    return (item.finding.span.start, item.finding.span.end)


def gravity(finding: Finding) -> tuple[int, bool, float]:
    """Order findings by how much is at stake, words in somebody's mouth above all."""
    is_quotation = finding.family is Family.QUOTATION
    return (_GRAVITY[finding.severity], is_quotation, finding.confidence)
