"""The union of spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from reader.model.span import Span


class Cover:
    """Spans joined where they touch, from which those in sight are taken by bisection."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.parts: list[Span] = []
        for span in sorted(spans):
            last = self.parts[-1] if self.parts else None
            if last is not None and span.start <= last.end:
                self.parts[-1] = Span(last.start, max(last.end, span.end))
            else:
                self.parts.append(span)

    def within(self, span: Span) -> list[Span]:
        """Return what of `span` is covered."""
        first = bisect_right(self.parts, span.start, key=lambda part: part.end)
        last = bisect_left(self.parts, span.end, key=lambda part: part.start)
        return [
            Span(max(part.start, span.start), min(part.end, span.end))
            for part in self.parts[first:last]
        ]
