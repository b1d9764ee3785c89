"""Numbers that are other numbers in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.amount_agreement import agree, contradict, is_derived, is_rest
from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange, reads_in_source
from reader.comparison.polarity import negators
from reader.comparison.text_pair import AlignedPassage, TextPair
from reader.english.amounts import COUNT, ORDINAL, SHARE, TIMES, Amount
from reader.english.function_words import GRAMMAR_WORDS

SAME = 1.2  # fit from which two numbers of one noun are one figure, whatever sums there are
CLOSE = 0.34  # closeness of places from which two numbers are held to be the same figure
AmountPair = tuple[Amount, Amount]


@change_kind("number", "Number")
def changed_number(pair: TextPair) -> Iterator[MeaningChange]:
    """A number, an amount or a share that is another one in the source.

    Numbers are read in words and figures, with their scale, and are compared by value. No change
    is a number in another form, one that is rounded and said to be (“about 350” of 347), one in
    another unit that is rightly converted, or one that can be reckoned from two of the source's.
    """
    for passage in pair.passages:
        yield from _by_and_to(passage)
        for ours, theirs in number_pairs(passage):
            if is_other_unit(ours, theirs):
                continue
            limits = contradict(ours, theirs)
            if not _is_stated(pair, passage, ours, theirs):
                yield MeaningChange(
                    "number",
                    _gravity(passage, ours, theirs),
                    reads_in_source(
                        _said(passage.article.text, ours, limits),
                        _said(passage.source.text, theirs, limits),
                    ),
                    *((ours.said, theirs.said) if limits else (ours.span, theirs.span)),
                )


def _by_and_to(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "rose to 12" where the source has "rose by 12"."""
    ours, theirs = passage.article, passage.source
    for one in ours.amounts:
        same = [o for o in theirs.amounts if o.dimension == one.dimension and agree(one, o)]
        if len(same) != 1:
            continue
        here, there = ours.numbers_in(one.span), theirs.numbers_in(same[0].span)
        if not here or not there or not here[0] or not there[0]:
            continue
        words = ours.tokens[here[0] - 1].lower, theirs.tokens[there[0] - 1].lower
        if set(words) == {"by", "to"}:
            first, second = (
                ours.span([here[0] - 1, here[-1]]),
                theirs.span([there[0] - 1, there[-1]]),
            )
            yield MeaningChange(
                "number",
                Gravity.HIGH,
                reads_in_source(first.of(ours.text), second.of(theirs.text)),
                first,
                second,
            )


def is_other_unit(ours: Amount, theirs: Amount) -> bool:
    """Say whether the same number stands with another unit or scale."""
    if ours.dimension in (ORDINAL, TIMES) or theirs.dimension in (ORDINAL, TIMES):
        return False
    ratio = ours.value / theirs.value if theirs.value else 0.0
    scaled = any(abs(ratio / by - 1) < 1e-6 for by in (1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9))
    if ours.dimension == theirs.dimension and scaled:
        return True
    same_number = abs(ours.written - theirs.written) < 1e-9
    return same_number and (ours.dimension != theirs.dimension or ours.value != theirs.value)


def number_pairs(passage: AlignedPassage) -> list[AmountPair]:
    """Return the amounts of a passage that stand for one another and do not agree."""
    ours = list(passage.article.amounts)
    theirs = list(passage.source.amounts)
    _take_agreeing(passage, ours, theirs)
    ours = [a for a in ours if _may_change(a)]
    theirs = [a for a in theirs if _may_change(a)]
    scored = sorted(
        (
            (_fit(passage, one, other), -m, one, other)
            for m, one in enumerate(ours)
            for other in theirs
        ),
        key=lambda row: row[:2],
        reverse=True,
    )
    found = []
    for score, _, one, other in scored:
        if score >= CLOSE and one in ours and other in theirs:
            ours.remove(one)
            theirs.remove(other)
            found.append((one, other))
    return found


def _take_agreeing(passage: AlignedPassage, ours: list[Amount], theirs: list[Amount]) -> None:
    """Remove from both lists what agrees, the nearest first."""
    agreeing = sorted(
        (
            (_place_fit(passage, a, s), i, a, s)
            for i, a in enumerate(ours)
            for s in theirs
            if agree(a, s)
        ),
        key=lambda row: row[:2],
        reverse=True,
    )
    for _, _, one, other in agreeing:
        if one in ours and other in theirs:
            ours.remove(one)
            theirs.remove(other)
    for one in list(ours):  # said twice
        if any(agree(one, other) for other in passage.source.amounts):
            ours.remove(one)


def _may_change(amount: Amount) -> bool:
    """Say whether an amount is surely meant as a number: "one of them" is not."""
    small_word = amount.is_word and amount.written == 1 and amount.dimension in (COUNT, ORDINAL)
    return not small_word or amount.dimension == ORDINAL


def _fit(passage: AlignedPassage, ours: Amount, theirs: Amount) -> float:
    """Return how likely two amounts that differ are one figure."""
    if (ours.dimension == ORDINAL) != (theirs.dimension == ORDINAL):
        return 0.0
    if (ours.dimension == TIMES) != (theirs.dimension == TIMES):
        return 0.0
    if (ours.dimension == SHARE) != (theirs.dimension == SHARE) and (
        ours.written != theirs.written
    ):
        return 0.0
    score = _place_fit(passage, ours, theirs)
    if ours.dimension == theirs.dimension:
        score += 0.3 if ours.dimension != COUNT else 0.1
    if ours.noun and ours.noun == theirs.noun:
        score += 0.4
    elif ours.dimension == theirs.dimension == COUNT and _are_far(ours.written, theirs.written):
        score -= 0.4
    elif ours.dimension == theirs.dimension == ORDINAL:
        score -= 0.3
    return score


def _are_far(one: float, other: float) -> bool:
    """Say whether two numbers are of so different a size that they hardly count the same."""
    small, large = sorted((abs(one), abs(other)))
    return large > 50 * max(small, 1.0)


def _place_fit(passage: AlignedPassage, ours: Amount, theirs: Amount) -> float:
    ends = [
        side.numbers_in(a.span) for side, a in ((passage.article, ours), (passage.source, theirs))
    ]
    if not all(ends):
        return 0.0
    return max(
        passage.closeness(ends[0][0], ends[1][0]), passage.closeness(ends[0][-1], ends[1][-1])
    )


def _is_stated(pair: TextPair, passage: AlignedPassage, ours: Amount, theirs: Amount) -> bool:
    """Say whether the source gives the article's number elsewhere, or all that it is made of."""
    if contradict(ours, theirs):
        return False
    near = passage.source.amounts
    has_noun = ours.noun == theirs.noun and ours.noun not in ("", *GRAMMAR_WORDS)
    is_one_figure = has_noun and _fit(passage, ours, theirs) >= SAME
    if (is_derived(ours, near) and not is_one_figure) or (
        _is_turned(passage) and is_rest(ours, near)
    ):
        return True
    return passage.is_headline and any(agree(ours, other) for other in pair.whole_source.amounts)


def _is_turned(passage: AlignedPassage) -> bool:
    """Say whether one side denies more often: the rest is what did not."""
    return len(negators(passage.article.tokens)) != len(negators(passage.source.tokens))


def _gravity(passage: AlignedPassage, ours: Amount, theirs: Amount) -> Gravity:
    fit = _fit(passage, ours, theirs)
    if fit < 0.8 or passage.score < 0.25:
        return Gravity.MEDIUM if fit >= 0.5 else Gravity.LOW
    return Gravity.HIGH


def _said(text: str, amount: Amount, limits: bool) -> str:
    return " ".join((amount.said if limits else amount.span).of(text).split())
