"""`MeaningChange`: what an article says otherwise than its source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.span import Span
from reader.model.translatable import sentence


class Gravity(StrEnum):
    """How much a change matters if it is one, and how firm the evidence is: the less of both."""

    HIGH = "high"  # the article says what its source does not, and it can be shown word by word
    MEDIUM = "medium"
    LOW = "low"


GRAVEST_FIRST = tuple(Gravity)


def reads_in_source(ours: str, theirs: str) -> str:
    """Return the message that words of the article are others in its source."""
    return sentence("“{ours}” is “{theirs}” in the source.", ours=ours, theirs=theirs)


@dataclass(frozen=True, slots=True)
class MeaningChange:
    """One change, with its places in both texts.

    What was left out has no place in the article, what was added or invented none in the source.
    `kind` is a name of the registry, `message` a sentence for people.
    """

    kind: str
    gravity: Gravity
    message: str
    article: Span | None = None
    source: Span | None = None

    def __post_init__(self) -> None:
        if self.article is None and self.source is None:
            raise ValueError("a change is somewhere")

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the lists: in the article, and after it what is only in the source."""
        if self.article is not None:
            return self.article.start, 0
        return (1 << 60), self.source.start if self.source else 0
