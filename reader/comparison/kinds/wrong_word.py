"""Words that stand for a right one in the source, and mean something else here."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.opposites import mean_the_same
from reader.model.finding import Family
from reader.model.translatable import sentence

DOUBTED = 0.3  # the readers' confidence from which a word that replaced another is reported
SURE = 0.7
FEW = 4  # words of meaning on the other side that one word may stand for


@change_kind("word_wrong", "Wrong word")
def wrong_word(pair: TextPair) -> Iterator[MeaningChange]:
    """A word that the wording readers doubt, and that stands for another in the source.

    A sound synonym is no change. Without the readers' findings nothing is found here.
    """
    doubts = [f for f in pair.findings if f.family is Family.WORDING and f.confidence >= DOUBTED]
    for passage in pair.passages:
        if passage.is_headline:
            continue
        for finding in doubts:
            numbers = [
                n for n in passage.article.numbers_in(finding.span) if n in passage.article_only
            ]
            if not numbers or not passage.article.tokens[numbers[0]].is_content:
                continue
            theirs = _replaced(passage, numbers[0])
            if not theirs:
                continue
            ours_text = passage.article.tokens[numbers[0]].lower
            if any(mean_the_same(ours_text, passage.source.tokens[j].lower) for j in theirs):
                continue
            place = passage.source.span(theirs)
            one_for_one = len(theirs) == len(numbers) == 1
            yield MeaningChange(
                "word_wrong",
                Gravity.MEDIUM if one_for_one and finding.confidence >= SURE else Gravity.LOW,
                sentence(
                    "“{ours}” stands for “{theirs}”, and probably means something else.",
                    ours=finding.span.of(passage.article.text),
                    theirs=place.of(passage.source.text),
                ),
                finding.span,
                place,
            )


def _replaced(passage: AlignedPassage, number: int) -> list[int]:
    """Return the words of the source in whose place a word stands."""
    for gap in passage.words.gaps:
        if number in gap.article:
            found = [
                j
                for j in gap.source
                if j in passage.source_only and passage.source.tokens[j].is_content
            ]
            return found if len(found) <= FEW else []
    return []
