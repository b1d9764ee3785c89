"""Numbers that have another unit, scale or rate in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.kinds.changed_number import is_other_unit, number_pairs
from reader.comparison.meaning_change import Gravity, MeaningChange, reads_in_source
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.amounts import COUNT
from reader.english.stems import stem
from reader.english.word_tokens import word_set

_RATES = {
    "hour": "hour", "hourly": "hour", "day": "day", "daily": "day", "week": "week",
    "weekly": "week", "month": "month", "monthly": "month", "quarter": "quarter",
    "quarterly": "quarter", "year": "year", "yearly": "year", "annually": "year",
    "annual": "year", "annum": "year", "nightly": "night",
}  # fmt: skip
_PER = word_set("a an per each every")
CLOSE = 0.4


@change_kind("unit", "Unit or scale")
def changed_unit(pair: TextPair) -> Iterator[MeaningChange]:
    """The same number with another unit, currency, scale or rate: megawatts for gigawatts.

    No change is a number that was converted with its unit, or a unit in another spelling.
    """
    for passage in pair.passages:
        for ours, theirs in number_pairs(passage):
            lost = COUNT in (ours.dimension, theirs.dimension)
            if is_other_unit(ours, theirs):
                ours_said = " ".join(ours.span.of(passage.article.text).split())
                theirs_said = " ".join(theirs.span.of(passage.source.text).split())
                yield MeaningChange(
                    "unit",
                    Gravity.MEDIUM if lost else Gravity.HIGH,
                    reads_in_source(ours_said, theirs_said),
                    ours.span,
                    theirs.span,
                )
        yield from _rates(passage)


def _rates(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "a month" where the source has "a year"."""
    for i in sorted(passage.article_only):
        ours = _RATES.get(passage.article.tokens[i].lower)
        if ours is None or not _is_rate(passage, i, of_article=True):
            continue
        for j in sorted(passage.source_only):
            theirs = _RATES.get(passage.source.tokens[j].lower)
            if (
                theirs not in (None, ours)
                and _is_rate(passage, j, of_article=False)
                and passage.closeness(i, j) >= CLOSE
            ):
                one, other = passage.article.tokens[i], passage.source.tokens[j]
                yield MeaningChange(
                    "unit",
                    Gravity.HIGH,
                    reads_in_source(one.text, other.text),
                    one.span,
                    other.span,
                )
                break


def _is_rate(passage: AlignedPassage, number: int, *, of_article: bool) -> bool:
    tokens = passage.article.tokens if of_article else passage.source.tokens
    word = tokens[number].lower
    if stem(word) != stem(_RATES[word]) or word.endswith("ly") or word.startswith("annual"):
        return True
    return number > 0 and tokens[number - 1].lower in _PER
