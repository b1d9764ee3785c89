"""Statements that are less sure than their source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.hedge_pairing import clause, lone_hedges
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import TextPair
from reader.model.translatable import sentence


@change_kind("hedge_added", "Hedge added")
def added_hedge(pair: TextPair) -> Iterator[MeaningChange]:
    """What is certain in the source, and may be, or is only considered, in the article."""
    for passage in pair.passages:
        if passage.is_headline:
            continue
        for lone in lone_hedges(passage, of_article=True):
            hedge = passage.article.tokens[lone.number].text
            yield MeaningChange(
                "hedge_added",
                Gravity.MEDIUM if lone.has_certainty or passage.score >= 0.5 else Gravity.LOW,
                sentence("The article says “{hedge}”; the source does not.", hedge=hedge),
                passage.article.span([lone.number, lone.head]),
                clause(passage, lone.place, of_article=False),
            )
