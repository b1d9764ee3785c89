"""`Measure`: evidence about the whole article that a detector counts in a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Measure:
    """Sums over the words of a paragraph.

    An odd habit that repeats fourteen times says something about the article and nothing about any
    one of its places: that is a measure, not a finding. `counts` are names with sums that add up
    over paragraphs ("words", "wrong"); their names belong to the detector.
    """

    span: Span
    detector: str
    counts: tuple[tuple[str, float], ...]

    def shifted(self, by: int) -> Measure:
        """Return the same measure `by` code points further on."""
        return replace(self, span=self.span.shifted(by)) if by else self


def totals(measures: Iterable[Measure], detector: str) -> dict[str, float]:
    """Add up what one detector measured."""
    sums: dict[str, float] = {}
    for measure in measures:
        if measure.detector == detector:
            for name, count in measure.counts:
                sums[name] = sums.get(name, 0.0) + count
    return sums
