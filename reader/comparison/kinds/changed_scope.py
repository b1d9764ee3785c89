"""Statements about more, or fewer, than in the source: "some" that became "all"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.amount_agreement import agree
from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.text_pair import AlignedPassage, PassageSide, TextPair
from reader.english.amounts import COUNT, SHARE, Amount
from reader.model.translatable import sentence

CLOSE = 0.35
# how much of all a word speaks of; words of one level may stand for one another
_LEVELS = {
    "no": 0.0, "none": 0.0, "never": 0.0, "nobody": 0.0, "neither": 0.0,
    "hardly": 0.1, "rarely": 0.15, "seldom": 0.15, "few": 0.15, "minority": 0.25,
    "occasionally": 0.25, "some": 0.3, "sometimes": 0.3, "several": 0.35, "certain": 0.3,
    "parts": 0.4, "part": 0.4, "throughout": 1.0, "partly": 0.4,
    "partially": 0.4, "many": 0.55, "often": 0.55, "frequently": 0.55,
    "numerous": 0.55, "most": 0.75, "mostly": 0.75, "mainly": 0.75, "largely": 0.75,
    "majority": 0.75, "usually": 0.75, "generally": 0.75, "typically": 0.75,
    "all": 1.0, "every": 1.0, "each": 1.0, "always": 1.0, "everyone": 1.0, "everybody": 1.0,
    "everywhere": 1.0, "entire": 1.0, "entirely": 1.0, "completely": 1.0, "fully": 1.0,
    "whole": 1.0, "both": 1.0, "exception": 1.0, "invariably": 1.0, "without": -1.0,
    "universally": 1.0, "totally": 1.0, "any": 1.0,
}  # fmt: skip
LEVELS_BETWEEN = 0.25  # levels


@change_kind("quantity_scope", "Scope")
def changed_scope(pair: TextPair) -> Iterator[MeaningChange]:
    """What holds for some, many or a part in the source, and for all, most or none in the article.

    No change is another word of the same reach (“several” for “some”).
    """
    for passage in pair.passages:
        if passage.is_headline:
            continue
        seen: set[int] = set()
        for change, numbers in _exchanged(passage):
            seen |= numbers
            yield change
        yield from _parts(passage, seen)
        yield from _bare(passage, seen)
        yield from _universal(passage, seen)
        yield from _put_in(passage, seen)


def _level(side: PassageSide, number: int) -> float | None:
    token = side.tokens[number]
    level = _LEVELS.get(token.lower)
    if level is None or level < 0:
        return None
    follows = side.tokens[number + 1].lower if number + 1 < len(side.tokens) else ""
    before = side.tokens[number - 1].lower if number else ""
    if token.lower == "exception" and before != "without":
        return None
    if token.lower in ("all", "any") and (before in ("at", "of", "not") or follows in ("but",)):
        return None
    if token.lower in ("part", "parts") and follows != "of":
        return None
    if token.lower == "some" and follows[:1].isdigit():
        return None  # about
    if token.lower in ("most", "few") and (before in ("at", "the", "a", "past", "next")):
        return None  # a superlative, or "a few"
    if token.lower == "certain" and before in ("be", "is", "are", "was"):
        return None
    return level


def _exchanged(passage: AlignedPassage) -> Iterator[tuple[MeaningChange, set[int]]]:
    """Yield quantifiers that stand for others."""
    ours = [(i, x) for i in passage.article_only if (x := _level(passage.article, i)) is not None]
    theirs = [(j, x) for j in passage.source_only if (x := _level(passage.source, j)) is not None]
    for i, level in sorted(ours):
        same = [j for j, other in theirs if abs(level - other) < LEVELS_BETWEEN]
        if same:
            theirs = [(j, x) for j, x in theirs if j != same[0]]
            continue
        fits = [
            (passage.closeness(i, j), j, x)
            for j, x in theirs
            if (level and x) or _have_one_head(passage, i, j)
        ]
        if fits and max(fits)[0] >= CLOSE:
            fit, j, _ = max(fits)
            theirs = [(n, x) for n, x in theirs if n != j]
            gravity = Gravity.HIGH if fit >= 0.8 and passage.score >= 0.35 else Gravity.MEDIUM
            yield _change(passage, [i], [j], gravity), {i}


def _have_one_head(passage: AlignedPassage, article: int, source: int) -> bool:
    """Say whether both words stand before the same: "no school", "each school"."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    follow = [t[n + 1].lower for t, n in ((ours, article), (theirs, source)) if n + 1 < len(t)]
    if follow == ["of", "of"]:
        return True
    heads = [n for n in range(article + 1, min(len(ours), article + 5)) if ours[n].is_content][:2]
    others = [n for n in range(source + 1, min(len(theirs), source + 5)) if theirs[n].is_content]
    return any(passage.words.to_source.get(n) in others[:2] for n in heads)


def _parts(passage: AlignedPassage, seen: set[int]) -> Iterator[MeaningChange]:
    """Yield "three of the 14" for which the article has "all 14" or "the 14"."""
    source = passage.source
    for amount in source.amounts:
        numbers = source.numbers_in(amount.span)
        if not numbers or amount.dimension not in (COUNT, SHARE):
            continue
        last = numbers[-1]
        is_part = last + 1 < len(source.tokens) and source.tokens[last + 1].lower == "of"
        if not is_part and not (amount.dimension == COUNT and amount.written >= 2):
            continue
        if any(n in passage.words.to_article for n in numbers if source.tokens[n].is_content):
            continue
        if _has_amount(passage, amount):
            continue
        head = next(
            (n for n in range(last + 1, min(len(source.tokens), last + 6))
             if n in passage.words.to_article and source.tokens[n].is_content),
            None,
        )  # fmt: skip
        if head is None:
            continue
        place = passage.words.to_article[head]
        every = [
            n
            for n in range(max(0, place - 4), place)
            if n in passage.article_only and _level(passage.article, n) in (0.0, 1.0)
        ]
        if every and not set(every) & seen:
            yield _change(passage, [every[0], place], [numbers[0], head], Gravity.HIGH)
        elif is_part and not _quantified(passage, place):
            first = (
                place - 1 if place and passage.article.tokens[place - 1].lower == "the" else place
            )
            yield _change(passage, [first, place], [numbers[0], head], Gravity.MEDIUM)


def _has_amount(passage: AlignedPassage, amount: Amount) -> bool:
    return any(agree(other, amount) for other in passage.article.amounts)


def _quantified(passage: AlignedPassage, place: int) -> bool:
    """Say whether the article limits the word at a place in any way."""
    side = passage.article
    near = range(max(0, place - 4), min(len(side.tokens), place + 2))
    spans = [side.tokens[n].span for n in near]
    if any(amount.span.overlaps(span) for amount in side.amounts for span in spans):
        return True
    return any(side.tokens[n].lower in _LEVELS for n in near)


def _bare(passage: AlignedPassage, seen: set[int]) -> Iterator[MeaningChange]:
    """Yield "the hotels" where the source has "some hotels"."""
    for j in sorted(passage.source_only):
        level = _level(passage.source, j)
        if level is None or not 0.1 <= level < 0.9:
            continue
        head = j + 1
        while head < len(passage.source.tokens) and head - j <= 3:
            if head in passage.words.to_article and passage.source.tokens[head].is_content:
                break
            head += 1
        else:
            continue
        if head >= len(passage.source.tokens) or head not in passage.words.to_article:
            continue
        place = passage.words.to_article[head]
        if not _quantified(passage, place) and place not in seen:
            yield _change(passage, [place], [j, head], Gravity.LOW)


def _universal(passage: AlignedPassage, seen: set[int]) -> Iterator[MeaningChange]:
    """Yield "all visitors" where the source has more words, and limits them."""
    theirs = sorted(n for n in passage.source_only if passage.source.tokens[n].is_content)
    if len(theirs) < 2 or any(_level(passage.source, n) for n in passage.source_only):
        return
    for i in sorted(passage.article_only - seen):
        word = passage.article.tokens[i].lower
        if word in ("all", "every", "everyone", "everybody") and _level(passage.article, i):
            near = [j for j in theirs if passage.closeness(i, j) >= CLOSE]
            limits = [j for j in near if any(a.span.overlaps(passage.source.tokens[j].span)
                                             for a in passage.source.amounts)]  # fmt: skip
            if near and limits:
                yield _change(passage, [i], near[:1] + limits[:1], Gravity.LOW)
            return


def _put_in(passage: AlignedPassage, seen: set[int]) -> Iterator[MeaningChange]:
    """Yield "all others" where the source has "others"."""
    ours, theirs = passage.article.tokens, passage.source.tokens
    if any(_level(passage.source, n) is not None for n in passage.source_only):
        return
    for i, j in sorted(passage.words.to_source.items()):
        if not i or i - 1 in seen or i - 1 not in passage.article_only or not ours[i].is_content:
            continue
        before = theirs[j - 1].lower if j else ""
        is_limited = before in _LEVELS or before in ("the", "both", "a", "an")
        if ours[i - 1].lower in ("all", "every") and not is_limited:
            yield _change(passage, [i - 1, i], [j], Gravity.LOW)


def _change(
    passage: AlignedPassage, article: list[int], source: list[int], gravity: Gravity
) -> MeaningChange:
    ours, theirs = passage.article.span(article), passage.source.span(source)
    return MeaningChange(
        "quantity_scope",
        gravity,
        sentence(
            "The article says “{ours}”, the source “{theirs}”.",
            ours=ours.of(passage.article.text),
            theirs=theirs.of(passage.source.text),
        ),
        ours,
        theirs,
    )
