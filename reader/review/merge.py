"""Merges two reviews of one article and reports conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.review.review_entries import StoredDecision


class Preference(StrEnum):
    """Whose decision holds where two disagree."""

    MINE = "mine"
    THEIRS = "theirs"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One passage, confirmed by one person and dismissed by another."""

    mine: StoredDecision
    theirs: StoredDecision

    def settled(self, preference: Preference) -> StoredDecision:
        """Return the decision that holds; of two of the same time, mine."""
        if preference is Preference.NEWER:
            return self.theirs if self.theirs.decided > self.mine.decided else self.mine
        return self.mine if preference is Preference.MINE else self.theirs


@dataclass(frozen=True, slots=True)
class Merge:
    """What another review brings: `new` is to be kept, `agreed` changes nothing.

    `older` counts what the same person decided otherwise before: that does not hold any more.
    """

    new: tuple[StoredDecision, ...]
    agreed: int
    conflicts: tuple[Conflict, ...]
    older: int = 0


def merge(mine: Iterable[StoredDecision], theirs: Iterable[StoredDecision]) -> Merge:
    """Compare two reviews, passage by passage.

    Who agree are both named, and both their notes are kept. Nobody is in conflict with themselves:
    of two decisions of one named person the newer holds. A note on what is open is in conflict with
    nothing: it is kept with what the other decided.
    """
    known = {stored.decision.key: stored for stored in mine}
    new: list[StoredDecision] = []
    conflicts: list[Conflict] = []
    agreed = older = 0
    for other in theirs:
        own = known.get(other.decision.key)
        if own is None:
            new.append(other)
        elif _is_same(own, other):
            agreed += 1
        elif own.decision.reviewer and own.decision.reviewer == other.decision.reviewer:
            if other.decided > own.decided:
                new.append(other)
            else:
                older += 1
        elif own.decision.kind is other.decision.kind or _is_noted(own, other):
            both = _together(own, other)
            if both == own:
                agreed += 1
            else:
                new.append(both)
        else:
            conflicts.append(Conflict(own, other))
    return Merge(tuple(new), agreed, tuple(conflicts), older)


def _is_same(own: StoredDecision, other: StoredDecision) -> bool:
    """Say whether the other changes nothing, whenever and in whichever file it was decided."""
    mine, theirs = own.decision, other.decision
    if mine.mark is not None and theirs.mark is not None:
        mine = replace(mine, mark=replace(mine.mark, before="", after=""))
        theirs = replace(theirs, mark=replace(theirs.mark, before="", after=""))
    return mine == theirs


def _is_noted(own: StoredDecision, other: StoredDecision) -> bool:
    return own.decision.is_open or other.decision.is_open


def _together(own: StoredDecision, other: StoredDecision) -> StoredDecision:
    """Return what both say: whoever decided is named, or both, and both notes are kept."""
    decided = [stored for stored in (own, other) if not stored.decision.is_open] or [own, other]
    first = decided[0]
    names = (stored.decision.reviewer for stored in decided)
    mark = first.decision.mark
    if mark is not None and other.decision.mark is not None and not mark.suggestion:
        mark = replace(mark, suggestion=other.decision.mark.suggestion)
    decision = replace(
        first.decision,
        reviewer=_joined(", ", *names),
        note=_joined("\n", own.decision.note, other.decision.note),
        mark=mark,
    )
    return replace(first, decision=decision)


def _joined(between: str, *texts: str) -> str:
    """Join what lists of names or notes hold, each once."""
    parts = (part for text in texts for part in text.split(between) if part)
    return between.join(dict.fromkeys(parts))
