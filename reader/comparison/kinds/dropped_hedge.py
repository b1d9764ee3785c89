"""Statements that are surer than their source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.hedge_pairing import clause, lone_hedges
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import TextPair
from reader.model.translatable import sentence


@change_kind("hedge_dropped", "Hedge dropped")
def dropped_hedge(pair: TextPair) -> Iterator[MeaningChange]:
    """What may be, is likely, planned or only linked in the source, and is certain in the article.

    No change is one hedge for another (“might” for “could”).
    """
    for passage in pair.passages:
        if passage.is_headline:
            continue
        for lone in lone_hedges(passage, of_article=False):
            theirs = passage.source.span([lone.number, lone.head])
            hedge = passage.source.tokens[lone.number].text
            yield MeaningChange(
                "hedge_dropped",
                Gravity.MEDIUM if lone.has_certainty or passage.score >= 0.5 else Gravity.LOW,
                sentence("The source says “{hedge}”; the article does not.", hedge=hedge),
                clause(passage, lone.place, of_article=True),
                theirs,
            )
