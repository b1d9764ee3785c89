"""Turns stored own marks into findings, wherever their passages stand now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.model.article import Article
from reader.model.decision import Decision
from reader.model.finding import Finding
from reader.model.own_mark import MARKED, READER
from reader.model.span import Span
from reader.review.anchors import AnchoredDecision, likeliest, moved, places_of
from reader.review.record_rows import writable_text
from reader.review.review_entries import StoredDecision


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An own mark at a place in an article. `kept` is as it is kept, `decision` as it holds here.

    The two differ where the text around the passage was edited.
    """

    span: Span
    stored: StoredDecision
    decision: Decision

    @property
    def finding(self) -> Finding:
        """The mark as a finding: its note is what it says."""
        mark = self.decision.mark
        assert mark is not None
        return Finding(
            self.span,
            mark.family,
            READER,
            MARKED,
            self.decision.note or "A reader marked this passage.",
            suggestions=(mark.suggestion,) if mark.suggestion else (),
            confidence=1.0,
        )


@dataclass(frozen=True, slots=True)
class PlacedMarks:
    """The own marks of an article. The passages of those that are `gone` do not stand there."""

    placed: tuple[PlacedMark, ...] = ()
    gone: tuple[StoredDecision, ...] = ()


def placed_marks(article: Article, marks: Iterable[StoredDecision], *, name: str) -> PlacedMarks:
    """Find the passages of own marks in an article that decisions know by `name`.

    A mark stands where its words stand among the same words, in whichever article; where the text
    around it was edited, it stands in its own article at the likeliest place with its words.
    """
    marks, name = list(marks), writable_text(name)
    placed = [
        PlacedMark(span, stored, stored.decision) for span, stored in places_of(article, marks)
    ]
    found = {mark.stored.decision.key for mark in placed}
    gone = []
    for stored in marks:
        mark = stored.decision.mark
        if mark is None or stored.decision.key in found or stored.article != name:
            continue
        span = likeliest(article, AnchoredDecision(stored, mark.before, mark.after))
        if span is None:
            gone.append(stored)
        else:
            placed.append(PlacedMark(span, stored, moved(article, stored, span).decision))
    return PlacedMarks(tuple(sorted(placed, key=lambda mark: mark.span)), tuple(gone))


def as_they_hold(
    article: Article, decisions: Sequence[StoredDecision], *, name: str
) -> Sequence[StoredDecision]:
    """Return decisions with the keys that own marks have in this article now."""
    marks = [stored for stored in decisions if stored.decision.mark is not None]
    found = placed_marks(article, marks, name=name).placed
    now = {mark.stored.decision.key: mark.decision for mark in found}
    return [
        replace(stored, decision=now.get(stored.decision.key, stored.decision))
        for stored in decisions
    ]
