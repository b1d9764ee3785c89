"""Two reviews of one article become one; where they disagree, somebody must choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.review.entries import KeptDecision


class Preference(StrEnum):
    """Whose decision holds where two disagree."""

    MINE = "mine"
    THEIRS = "theirs"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One passage, kept by one person and dismissed by another."""

    mine: KeptDecision
    theirs: KeptDecision

    def settled(self, preference: Preference) -> KeptDecision:
        """Return the decision that holds; of two of the same time, mine."""
        if preference is Preference.NEWER:
            return self.theirs if self.theirs.decided > self.mine.decided else self.mine
        return self.mine if preference is Preference.MINE else self.theirs


@dataclass(frozen=True, slots=True)
class Merge:
    """What another review brings: `new` is to be kept, `agreed` changes nothing."""

    new: tuple[KeptDecision, ...]
    agreed: int
    conflicts: tuple[Conflict, ...]


def merge(mine: Iterable[KeptDecision], theirs: Iterable[KeptDecision]) -> Merge:
    """Compare two reviews, passage by passage.

    Who agree are both named, and both their notes are kept. Nobody is in conflict with themselves:
    of two decisions of one named person the newer holds.
    """
    known = {kept.decision.key: kept for kept in mine}
    new: list[KeptDecision] = []
    conflicts: list[Conflict] = []
    agreed = 0
    for other in theirs:
        own = known.get(other.decision.key)
        if own is None:
            new.append(other)
        elif own.decision.choice is other.decision.choice:
            both = _together(own, other)
            if both == own:
                agreed += 1
            else:
                new.append(both)
        elif own.decision.reviewer and own.decision.reviewer == other.decision.reviewer:
            if other.decided > own.decided:
                new.append(other)
            else:
                agreed += 1
        else:
            conflicts.append(Conflict(own, other))
    return Merge(tuple(new), agreed, tuple(conflicts))


def _together(own: KeptDecision, other: KeptDecision) -> KeptDecision:
    decision = replace(
        own.decision,
        reviewer=_joined(", ", own.decision.reviewer, other.decision.reviewer),
        note=_joined("\n", own.decision.note, other.decision.note),
    )
    return replace(own, decision=decision)


def _joined(between: str, *texts: str) -> str:
    """Join what lists of names or notes hold, each once."""
    parts = (part for text in texts for part in text.split(between) if part)
    return between.join(dict.fromkeys(parts))
