"""Statements that somebody makes in the source, and the article itself in the article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.attribution import QUOTES, frames, may_frame
from reader.comparison.change_kinds import change_kind
from reader.comparison.hedge_pairing import clause
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.model.translatable import sentence


@change_kind("attribution_dropped", "Attribution dropped")
def dropped_attribution(pair: TextPair) -> Iterator[MeaningChange]:
    """A claim of somebody's (“critics say”) that the article states as a fact.

    No change is another word for saying, an attribution at another place of the sentence, or one in
    the sentence before.
    """
    for passage in pair.passages:
        if passage.is_headline:
            continue
        found = frames(passage.source.tokens)
        if not found or may_frame(passage.article.tokens) or _quotes(passage):
            continue
        if _is_framed_before(pair, passage):
            continue
        number = found[0]
        to_article = passage.words.to_article
        near = [
            n
            for n in sorted(to_article, key=lambda n: abs(n - number))
            if passage.source.tokens[n].is_content
        ]
        if not near:
            continue
        first = max(0, number - 3)
        while first < number and passage.source.tokens[first].is_stop:
            first += 1
        word = passage.source.tokens[number].text
        yield MeaningChange(
            "attribution_dropped",
            Gravity.MEDIUM if passage.score >= 0.35 else Gravity.LOW,
            sentence("The source says who says so (“{word}”); the article does not.", word=word),
            clause(passage, to_article[near[0]], of_article=True),
            passage.source.span([first, near[0], number]),
        )


def _quotes(passage: AlignedPassage) -> bool:
    return any(
        mark in sentence.span.of(passage.article.text)
        for sentence in passage.article.sentences
        for mark in QUOTES
    )


def _is_framed_before(pair: TextPair, passage: AlignedPassage) -> bool:
    """Say whether the sentence before names who says it, more often than its source does."""
    first = passage.article.sentences[0]
    if first.index == 0:
        return False
    before = pair.article.sentences[first.index - 1]
    if before.paragraph != first.paragraph or not frames(before.tokens):
        return False
    theirs = next((p for p in pair.passages if before in p.article.sentences), None)
    return theirs is None or not frames(theirs.source.tokens)
