"""The marks of an article, and which of them are visible."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.model.decision import DecisionKind
from reader.model.finding import Finding
from reader.model.span import Span

LINES = 3  # overlapping marks get lines below each other, as deep as the space between lines is


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding to be drawn on the page."""

    finding: Finding
    kind: DecisionKind = DecisionKind.OPEN


class MarkIndex:
    """All marks of an article, from which those of a screen are taken by bisection."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        # the outer of two marks comes first, so that the inner one is drawn over it
        self._marks = sorted(
            marks, key=lambda mark: (mark.finding.span.start, -mark.finding.span.end)
        )
        self._starts = [mark.finding.span.start for mark in self._marks]
        self._reach = list(accumulate((mark.finding.span.end for mark in self._marks), max))
        # of all at once: a part of the page that is drawn anew must not deal the lanes anew
        self._lines = [line for _, line in in_lines(self._marks)]

    def __iter__(self) -> Iterator[Mark]:
        """Yield all marks, in order."""
        return iter(self._marks)

    def overlapping(self, span: Span) -> Iterator[Mark]:
        """Yield the marks that share a code point with `span`, in order."""
        return (mark for mark, _ in self.placed(span))

    def placed(self, span: Span) -> Iterator[tuple[Mark, int]]:
        """Yield the marks that share a code point with `span`, each with its lane."""
        first, last = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        for index in range(first, last):
            if self._marks[index].finding.span.overlaps(span):
                yield self._marks[index], self._lines[index]

    def shares_words(self, mark: Mark) -> bool:
        """Say whether another family has a mark on the same words that was not dismissed."""
        return any(
            other.finding.family is not mark.finding.family and other.kind.terms.counts
            for other in self.overlapping(mark.finding.span)
        )


def in_lines(marks: Iterable[Mark]) -> Iterator[tuple[Mark, int]]:
    """Give each mark a lane that no mark overlapping it has, as far as there are lanes."""
    ends = [0] * LINES
    for mark in marks:
        span = mark.finding.span
        line = next((line for line, end in enumerate(ends) if end <= span.start), LINES - 1)
        ends[line] = max(ends[line], span.end)
        yield mark, line
