"""Whether two amounts say the same: rounding that is said, right conversions, other forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from reader.english.amounts import COUNT, ORDINAL, SHARE, TIMES, Amount, Bound

EQUAL = 0.001  # by which share two amounts may differ and be one
HEDGED = 0.06  # … where one is said to be about
BEYOND = 0.16  # … where one is said to be more, or less, than that
CONVERTED = 0.035  # … in another unit
CONVERTED_HEDGED = 0.15
POUND = 0.453592  # kilograms
SHARES = 0.012  # of one, by which a per cent may differ from a fraction
SHARES_HEDGED = 0.045
ROUND = 0.012  # by which share a number with noughts at its end may be rounded unsaid
_LOOSE = {Bound.ABOUT, Bound.OVER, Bound.UNDER}
_UP, _DOWN = {Bound.OVER, Bound.LEAST}, {Bound.UNDER, Bound.MOST}


def agree(article: Amount, source: Amount) -> bool:
    """Say whether an article's amount is what its source says, however it is written."""
    if not _comparable(article, source):
        return False
    if contradict(article, source):
        return False
    if article.dimension == source.dimension == SHARE:
        return _shares_agree(article, source)
    ours, theirs = article.value, source.value
    if COUNT in (article.dimension, source.dimension) and article.dimension != source.dimension:
        ours, theirs = article.written, source.written  # "71" of "71-year-old"
    elif {article.dimension, source.dimension} == {"pound", "mass"}:
        ours *= POUND if article.dimension == "pound" else 1.0
        theirs *= POUND if source.dimension == "pound" else 1.0
    off = abs(ours - theirs) / max(abs(theirs), abs(ours), 1e-12)
    if off <= EQUAL:
        return True
    return _rounded(article, source, ours, theirs, off)


def contradict(article: Amount, source: Amount) -> bool:
    """Say whether the words before two equal amounts limit them the other way round."""
    up, down = article.bound in _UP, article.bound in _DOWN
    return (up and source.bound in _DOWN) or (down and source.bound in _UP)


def _comparable(article: Amount, source: Amount) -> bool:
    one, other = article.dimension, source.dimension
    if one == other:
        return True
    if {one, other} == {SHARE, TIMES}:
        return False
    if "pound" in (one, other):
        other = other if one == "pound" else one
        return other in ("money £", "mass", COUNT)
    return COUNT in (one, other) and not {one, other} & {SHARE, ORDINAL, TIMES}


def _shares_agree(article: Amount, source: Amount) -> bool:
    off = abs(article.value - source.value)
    if off < 1e-9:
        return True
    if article.unit == source.unit == "per cent":
        hedged = article.bound in _LOOSE
        rounder = article.step > source.step
        within = off <= article.step / 2 + 1e-9 if rounder else False
        return within or (hedged and off <= SHARES_HEDGED / 2 and _is_round(article.written))
    hedged = bool({article.bound, source.bound} & _LOOSE)
    return off <= (SHARES_HEDGED if hedged else SHARES)


def _rounded(article: Amount, source: Amount, ours: float, theirs: float, off: float) -> bool:
    converted = article.unit != source.unit and COUNT not in (article.dimension, source.dimension)
    hedged = article.bound in _LOOSE or source.bound in _LOOSE
    if converted and article.written != source.written and _factor(article) != _factor(source):
        return off <= (CONVERTED_HEDGED if hedged else CONVERTED)
    if ORDINAL in (article.dimension, source.dimension):
        return False
    if article.bound is Bound.ABOUT or article.bound is Bound.EXACT:
        step = article.step if article.step > source.step else 0.0
        if step and abs(ours - theirs) <= step / 2 + 1e-9:
            return article.bound is Bound.ABOUT or off <= ROUND
    if article.bound is Bound.ABOUT:
        return off <= HEDGED and _is_round(article.written)
    if article.bound in (Bound.OVER, Bound.LEAST) and ours < theirs:
        return off <= BEYOND and _is_round(article.written)
    if article.bound in (Bound.UNDER, Bound.MOST) and ours > theirs:
        return off <= BEYOND and _is_round(article.written)
    return False


def _factor(amount: Amount) -> float:
    if amount.dimension == "pound":
        return POUND
    return round(amount.value / amount.written, 9) if amount.written else 0.0


def _is_round(number: float) -> bool:
    """Say whether a number ends as rounded ones do: 350, 36,000, 1.15 million, 20."""
    digits = f"{number:.10g}".rstrip("0").replace(".", "").lstrip("0")
    whole = f"{number:.0f}"
    return number < 13 or len(digits) <= max(1, len(whole) - 1)


def is_rest(amount: Amount, others: Iterable[Amount]) -> bool:
    """Say whether a share is what another leaves of all: "seven in ten did not" of "30 % did"."""
    return amount.dimension == SHARE and any(
        other.dimension == SHARE and abs(1 - other.value - amount.value) < SHARES
        for other in others
    )


def is_derived(amount: Amount, others: Sequence[Amount]) -> bool:
    """Say whether an amount can be reckoned from two of the source's: a sum, a part, a share."""
    if amount.dimension == SHARE:
        return any(
            _close(amount.value, share, SHARES)
            for one, other in combinations(_counted(others), 2)
            if one.value and other.value
            for share in (
                min(one.value, other.value) / max(one.value, other.value),
                abs(one.value - other.value) / one.value,
                abs(one.value - other.value) / other.value,
            )
        )
    if amount.dimension == COUNT:  # "14 fewer" of "11 minutes" and "25"
        numbers = [o.written for o in _counted(others)]
        results = (x for a, b in combinations(numbers, 2) for x in (a + b, abs(a - b)))
        if any(x and abs(x - amount.written) < 1e-6 for x in results):
            return True
    alike = [o for o in _counted(others) if o.dimension in (amount.dimension, COUNT)]
    slack = max(amount.step / 2, EQUAL * abs(amount.value))
    for one, other in combinations(alike, 2):
        for value in (one.value + other.value, abs(one.value - other.value)):
            if value and abs(value - amount.value) <= slack:
                return True
    shares = [o.value for o in others if o.dimension == SHARE]
    return any(
        abs(part * whole.value - amount.value) <= max(slack, 0.01 * abs(amount.value))
        for whole in alike
        for share in shares
        for part in (share, 1 + share)
        if part and abs(part - 1) > EQUAL
    )


def _counted(amounts: Iterable[Amount]) -> list[Amount]:
    return [a for a in amounts if a.dimension not in (SHARE, ORDINAL, TIMES)]


def _close(one: float, other: float, by: float) -> bool:
    return abs(one - other) <= by
