"""Times that are other times in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.amount_agreement import agree
from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange, reads_in_source
from reader.comparison.polarity import negators
from reader.comparison.prepositions import are_opposed, duration_class, time_class
from reader.comparison.text_pair import AlignedPassage, PassageSide, TextPair
from reader.english.time_points import Scale, TimePoint, is_same_time

CLOSE = 0.3
_LOOSE = {Scale.DAYPART, Scale.SEASON, Scale.RELATIVE}
_FIRM = (Scale.DAY, Scale.YEAR, Scale.WEEKDAY)


@change_kind("date", "Date or time")
def changed_date(pair: TextPair) -> Iterator[MeaningChange]:
    """A day, month, year, hour or part of a year that is another one in the source.

    No change is a time in another form (“Feb. 2” of “2 February”), one that is less exact (the
    month of a day), or one that only one of the texts gives.
    """
    for passage in pair.passages:
        for scale in Scale:
            yield from _of_scale(pair, passage, scale)
        if not passage.is_headline:
            yield from _bounds(passage)
            yield from _lengths(passage)
    yield from _across_sentences(pair)


def _across_sentences(pair: TextPair) -> Iterator[MeaningChange]:
    """Yield a time that stands in another sentence than its counterpart, in one paragraph."""
    places: dict[int, list[AlignedPassage]] = {}
    for passage in pair.passages:
        if not passage.is_headline:
            places.setdefault(passage.source.sentences[0].paragraph, []).append(passage)
    for passages in places.values():
        for scale in _FIRM:
            ours = [p for a in passages for p in a.article.times if p.scale is scale]
            theirs = [p for a in passages for p in a.source.times if p.scale is scale]
            ours = [p for p in ours if not _stated(pair.whole_source, p)]
            theirs = [p for p in theirs if not _stated(pair.whole_article, p)]
            together = any(
                set(ours) & set(a.article.times) and set(theirs) & set(a.source.times)
                for a in passages
            )
            if len(ours) == len(theirs) == 1 and not together:
                one, other = ours[0], theirs[0]
                yield MeaningChange(
                    "date",
                    Gravity.HIGH,
                    reads_in_source(
                        one.span.of(pair.article.article.text),
                        other.span.of(pair.source.article.text),
                    ),
                    one.span,
                    other.span,
                )


def _bounds(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "until Monday" where the source has "from Monday"."""
    ours, theirs = passage.article, passage.source
    if len(negators(ours.tokens)) != len(negators(theirs.tokens)):
        return  # "not until May" is "from May on"
    for one in ours.times:
        same = [o for o in theirs.times if o.scale is one.scale and is_same_time(one, o)]
        numbers = ours.numbers_in(one.span)
        if len(same) != 1 or not numbers:
            continue
        others = theirs.numbers_in(same[0].span)
        first = time_class(ours.tokens, numbers[0])
        second = time_class(theirs.tokens, others[0]) if others else None
        if first and second and are_opposed(first[0], second[0]):
            yield _other_time(passage, (first[1], numbers[-1]), (second[1], others[-1]))


def _lengths(passage: AlignedPassage) -> Iterator[MeaningChange]:
    """Yield "every six months" where the source has "for six months"."""
    ours, theirs = passage.article, passage.source
    for one in ours.amounts:
        same = [o for o in theirs.amounts if o.dimension == one.dimension and agree(one, o)]
        if one.dimension != "time" or len(same) != 1:
            continue
        here, there = ours.numbers_in(one.span), theirs.numbers_in(same[0].span)
        said = (
            duration_class(ours.tokens, here[0], here[-1]),
            duration_class(theirs.tokens, there[0], there[-1]),
        )
        if all(said) and said[0] != said[1]:
            yield _other_time(
                passage, (max(0, here[0] - 1), here[-1]), (max(0, there[0] - 1), there[-1])
            )


def _other_time(
    passage: AlignedPassage, article: tuple[int, int], source: tuple[int, int]
) -> MeaningChange:
    ours, theirs = passage.article.span(article), passage.source.span(source)
    return MeaningChange(
        "date",
        Gravity.MEDIUM,
        reads_in_source(ours.of(passage.article.text), theirs.of(passage.source.text)),
        ours,
        theirs,
    )


def _of_scale(pair: TextPair, passage: AlignedPassage, scale: Scale) -> Iterator[MeaningChange]:
    every_ours = [p for p in passage.article.times if p.scale is scale]
    every_theirs = [p for p in passage.source.times if p.scale is scale]
    ours = [p for p in every_ours if not any(is_same_time(p, o) for o in every_theirs)]
    theirs = [p for p in every_theirs if not any(is_same_time(p, o) for o in every_ours)]
    if scale is Scale.RELATIVE:
        theirs = [p for p in theirs if p.value[0] in {o.value[0] for o in ours}] or theirs
    for one in ours:
        if not theirs:
            return
        fits = [(_fit(passage, one, other), n) for n, other in enumerate(theirs)]
        best, number = max(fits)
        alone = len(ours) == len(theirs) == 1
        if best < (CLOSE if not alone or scale in _LOOSE else 0.0):
            continue
        if passage.is_headline and _stated(pair.whole_source, one):
            continue
        other = theirs.pop(number)
        yield MeaningChange(
            "date",
            _gravity(scale, best, passage, one, other),
            reads_in_source(one.span.of(passage.article.text), other.span.of(passage.source.text)),
            one.span,
            other.span,
        )


def _fit(passage: AlignedPassage, one: TimePoint, other: TimePoint) -> float:
    ours, theirs = passage.article.numbers_in(one.span), passage.source.numbers_in(other.span)
    if not ours or not theirs:
        return 0.0
    return max(passage.closeness(ours[0], theirs[0]), passage.closeness(ours[-1], theirs[-1]))


def _stated(side: PassageSide, point: TimePoint) -> bool:
    return any(o.scale is point.scale and is_same_time(o, point) for o in side.times)


def _gravity(
    scale: Scale, fit: float, passage: AlignedPassage, one: TimePoint, other: TimePoint
) -> Gravity:
    if scale in _LOOSE:
        same_what = scale is not Scale.RELATIVE or one.value[0] == other.value[0]
        return Gravity.MEDIUM if fit >= 0.5 and same_what else Gravity.LOW
    return Gravity.HIGH if fit >= CLOSE and passage.score >= 0.25 else Gravity.MEDIUM
