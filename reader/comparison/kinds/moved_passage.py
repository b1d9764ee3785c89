"""Passages that stand in another order than in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import PassageSide, TextPair
from reader.model.span import Span
from reader.model.translatable import sentence


@change_kind("moved", "Moved", is_quiet=True)
def moved_passage(pair: TextPair) -> Iterator[MeaningChange]:
    """Sentences that the article has at another place than its source."""
    for passage in pair.passages:
        if passage.is_moved:
            yield MeaningChange(
                "moved",
                Gravity.LOW,
                sentence("This stands at another place in the source."),
                _whole(passage.article),
                _whole(passage.source),
            )


def _whole(side: PassageSide) -> Span:
    return Span(side.sentences[0].span.start, side.sentences[0].span.end)
