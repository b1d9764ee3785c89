"""Words that are spelled otherwise, as another house or country does."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.amount_agreement import agree
from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.spelling_variants import spelling_key
from reader.model.translatable import sentence


@change_kind("house_style", "House style", is_quiet=True)
def house_style(pair: TextPair) -> Iterator[MeaningChange]:
    """Another spelling of a word (“program”), or another form of a number (“11th”)."""
    for passage in pair.passages:
        for i, j in sorted(passage.words.to_source.items()):
            one, other = passage.article.tokens[i], passage.source.tokens[j]
            if one.lower != other.lower and spelling_key(one.lower) == spelling_key(other.lower):
                yield MeaningChange(
                    "house_style",
                    Gravity.LOW,
                    sentence("The source spells “{words}”.", words=other.text),
                    one.span,
                    other.span,
                )
        yield from _numbers(passage)


def _numbers(passage: AlignedPassage) -> Iterator[MeaningChange]:
    for ours in passage.article.amounts:
        for theirs in passage.source.amounts:
            said = ours.span.of(passage.article.text), theirs.span.of(passage.source.text)
            if said[0].lower() == said[1].lower() or not agree(ours, theirs):
                continue
            if ours.value == theirs.value:
                yield MeaningChange(
                    "house_style",
                    Gravity.LOW,
                    sentence("The source writes “{words}”.", words=said[1]),
                    ours.span,
                    theirs.span,
                )
                break
