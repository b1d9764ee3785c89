"""Turns merge conflicts into questions, one for each passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.span import Span
from reader.review.anchors import places_of
from reader.review.grouping import is_same
from reader.review.merge import Conflict


@dataclass(frozen=True, slots=True)
class Question:
    """Conflicts that one answer settles, and where their passage stands, if that is known."""

    conflicts: tuple[Conflict, ...]
    span: Span | None = None

    @property
    def first(self) -> Conflict:
        """The conflict about the longest passage: it shows the others."""
        return self.conflicts[0]


def questions(article: Article, conflicts: Iterable[Conflict]) -> Sequence[Question]:
    """Put conflicts about the same words together, in order of place.

    They are together where a list of findings has one row for them, and both reviewers decided all
    of them alike: who kept one part and dismissed another is asked about each.
    """
    conflicts = list(conflicts)
    places: dict[str, Span] = {}
    for span, stored in places_of(article, (conflict.mine for conflict in conflicts)):
        places.setdefault(stored.decision.key, span)
    groups: list[list[Conflict]] = []
    for conflict in sorted(conflicts, key=lambda one: _order(places.get(_key(one)))):
        group = next((g for g in groups if _is_about_the_same(g[0], conflict, places)), None)
        if group is None:
            groups.append([conflict])
        else:
            group.append(conflict)
    return [Question(tuple(group), places.get(_key(group[0]))) for group in groups]


def _key(conflict: Conflict) -> str:
    return conflict.mine.decision.key


def _order(span: Span | None) -> tuple[bool, int, int]:
    """Put what is nowhere last, and of two that begin together the longer one first."""
    return (False, span.start, -span.end) if span else (True, 0, 0)


def _is_about_the_same(one: Conflict, other: Conflict, places: dict[str, Span]) -> bool:
    here, there = places.get(_key(one)), places.get(_key(other))
    if here is None or there is None or not is_same(here, there):
        return False
    if one.mine.decision.mark or other.mine.decision.mark:  # they have rows of their own
        return False
    return _sides(one) == _sides(other)


def _sides(conflict: Conflict) -> tuple[str, ...]:
    mine, theirs = conflict.mine.decision, conflict.theirs.decision
    return mine.kind, mine.reviewer, theirs.kind, theirs.reviewer
