"""Amounts of an English text: numbers with their units, as they are said, and whether two agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.english.numbers import FIGURES, SPELLED, quantity
from reader.english.units import SIGNS, UNIT, unit_named
from reader.model.span import Span


class Bound(StrEnum):
    """How the words before a number limit it."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"  # more than
    UNDER = "under"  # nearly, fewer than
    LEAST = "least"
    MOST = "most"


SHARE, COUNT, ORDINAL, TIMES = "share", "count", "ordinal", "times"
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_NTH = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = {word: number for number, word in enumerate(_NTH.split(), 1)}
_ORDINALS |= {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_MULTIPLES = {"doubl": 2, "twofold": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": 0.5}
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten"
_PART = "|".join([*(part for part in _PARTS if part != "half"), "half"])
_ORDINAL = "|".join(_ORDINALS)
_AMOUNT = re.compile(
    rf"(?P<of>(?:\b(?:{_FEW})|(?<![\w.,])\d+)) (?:in|out of)(?: every)? "
    rf"(?P<all>(?:{SPELLED}|\d[\d,]*)\b)"
    rf"|(?P<mixed>(?:\b(?:{_FEW}|an?)|(?<![\w.,])\d+)(?: (?P<scaled>million|billion|thousand))?"
    rf" and a (?P<rest>half|quarter|third)(?: (?P<scale>million|billion|thousand))?\b)"
    rf"|\b(?P<many>an?|one|two|three|four|five|seven|nine)[ -](?P<part>{_PART})s?\b(?! of all)"
    r"|(?P<sign>(?:US|A|C)?[$£€¥]) ?(?P<money>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?: ?(?:hundred|thousand|million|billion|trillion|bn|mn|tn|k|m)\b)?)"
    r"|(?<![\w.,])(?P<nth>\d+)(?:st|nd|rd|th)\b"
    rf"|(?<![\w.,:/#])(?P<figures>{FIGURES})(?![.,:]?\d)"
    rf"|\b(?P<ordinal>{_ORDINAL})\b"
    rf"|\b(?P<half>half)\b(?! past|-hour| an? (?:dozen|hundred|thousand|million|billion))"
    rf"|\b(?P<spelled>{SPELLED})(?!\w)"
    r"|\b(?P<twice>once|twice|thrice)\b"
    r"|(?<!half )\b(?P<couple>an? (?:couple|pair|dozen|score)|both)\b"
    r"|\b(?P<multiple>doubl(?:e|ed|es|ing)|twofold|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)"
    r"|quadrupl(?:e|ed|es|ing)|halv(?:e|ed|es|ing))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b)(?! points?| of the way)(?:age(?! points?))?", re.I)
_UNIT = re.compile(rf"(?:[- ]|(?<=\d)|(?<=\d )an? )({UNIT})(?![\w])", re.IGNORECASE)
_AFTER_HALF = re.compile(rf" (?:an? )?({UNIT})(?![\w])", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_RANGE_AFTER = re.compile(rf"\s?(?:-|–|to|and|or)\s?(?:[\d.,]+|{_FEW})", re.IGNORECASE)
_BOUNDS = (
    (Bound.MOST, r"(?:up to|at most|no more than|not more than|as many as|as much as|a maximum of|"
     r"maximum of|no higher than|not exceeding|no greater than)"),
    (Bound.LEAST, r"(?:at least|no fewer than|no less than|not less than|a minimum of|minimum of)"),
    (Bound.UNDER, r"(?:just under|just below|a little under|slightly (?:under|less than)|nearly|"
     r"almost|close to|fewer than|less than|under|below|approaching|not quite|well under|shy of)"),
    (Bound.OVER, r"(?:just over|just above|a little over|slightly (?:over|more than)|more than|"
     r"over|above|upwards? of|in excess of|exceeding|exceeds|well over|better than|topped|"
     r"topping|past|comfortably over)"),
    (Bound.ABOUT, r"(?:about|around|some|roughly|approximately|circa|an estimated|estimated|"
     r"something like|in the region of|in the order of|or so|or thereabouts|approx\.?)"),
)  # fmt: skip
_BOUND = [
    (bound, re.compile(rf"\b{words}(?: (?:a|an|the|its|their))?\s*\Z", re.IGNORECASE))
    for bound, words in _BOUNDS
]
_OR_SO = re.compile(r"(?: \w+)? or (?:so|thereabouts)\b", re.IGNORECASE)
_REACH = 30  # code points before a number in which its bound stands
_JOINT = re.compile(r"\s?(?:-|–|to|or|and)\s?")
_UNITLESS = frozenset((COUNT, ORDINAL, TIMES))
_NEXT = re.compile(r"[- ]?([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is counted.

    `value` is in the base of its dimension where it has a unit, a share of one where it is a per
    cent or a fraction. `dimension` is a unit's, or `count`, `share`, `ordinal`, `times`. `written`
    is the number without its unit, `step` what one more of its last digit would be, `unit` the unit
    as written, `noun` the word that follows.
    """

    span: Span
    number: Span
    value: float
    written: float
    step: float
    dimension: str
    unit: str = ""
    noun: str = ""
    bound: Bound = Bound.EXACT
    is_word: bool = False
    bound_length: int = 0  # code points before the number in which its bound stands

    @property
    def said(self) -> Span:
        """The passage with the words that limit the number."""
        return Span(self.span.start - self.bound_length, self.span.end)


def amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[Amount]:
    """Yield the amounts of a passage of `text`, in order; what looks like a year is none."""
    before: Amount | None = None
    for match in _AMOUNT.finditer(text, start, len(text) if end is None else end):
        made = _amount(text, match)
        if made is None:
            continue
        if before is not None:
            yield _in_range(text, before, made)
        before = made
    if before is not None:
        yield before


def _in_range(text: str, first: Amount, second: Amount) -> Amount:
    """Return the first of two amounts with the second's unit, where they make a range."""
    between = text[first.span.end : second.span.start]
    is_bare = first.dimension == COUNT and not first.unit and second.dimension not in _UNITLESS
    if not is_bare or not _JOINT.fullmatch(between) or not second.written:
        return first
    factor = second.value / second.written
    return replace(
        first,
        value=first.value * factor,
        step=first.step * factor,
        dimension=second.dimension,
        unit=second.unit,
        noun=second.noun,
    )


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    group, span = match.lastgroup or "", Span(*match.span())
    named = {name: value for name, value in match.groupdict().items() if value}
    step, dimension, is_word = 0.0, COUNT, "figures" not in named and "money" not in named
    try:
        if "all" in named:
            every = quantity(named["all"]).value
            value = quantity(named["of"]).value / every if every else 0.0
            dimension = SHARE
        elif "mixed" in named:
            value = _mixed(named)
        elif "part" in named:
            many = 1.0 if named["many"].lower() in ("a", "an") else quantity(named["many"]).value
            value, dimension = many / _PARTS[named["part"].lower()], SHARE
        elif "money" in named:
            read = quantity(named["money"].replace(" ", " "))
            value, step, dimension = read.value, read.step, SIGNS[named["sign"][-1]]
        elif "figures" in named or "spelled" in named:
            written = named.get("figures") or named["spelled"]
            read = quantity(written)
            value, step = read.value, read.step
            if _YEAR.fullmatch(written) and not _measured(text, match.end()):
                return None
        elif "nth" in named or "ordinal" in named:
            value = float(named.get("nth") or _ORDINALS[named["ordinal"].lower()])
            dimension = ORDINAL
        elif "half" in named:
            value, dimension = 0.5, SHARE
        elif "twice" in named:
            value = {"once": 1.0, "twice": 2.0, "thrice": 3.0}[named["twice"].lower()]
        elif "couple" in named:
            value = {"dozen": 12.0, "score": 20.0}.get(named["couple"].split()[-1].lower(), 2.0)
        elif "multiple" in named:
            word = named["multiple"].lower()
            value = next(m for begin, m in _MULTIPLES.items() if word.startswith(begin))
            dimension = TIMES
        else:
            raise ValueError(group)
    except (ValueError, KeyError):
        return None
    return _with_unit(text, span, value, step, dimension, is_word=is_word)


def _mixed(named: dict[str, str]) -> float:
    """Read "two and a half million" and "a million and a half"."""
    first = named["mixed"].split()[0].lower()
    whole = 1.0 if first in ("a", "an") else quantity(first).value
    scaled = named.get("scale") or named.get("scaled") or ""
    rest = 1 / _PARTS[named["rest"].lower()]
    return (whole + rest) * (quantity(f"1 {scaled.lower()}").value if scaled else 1.0)


def _measured(text: str, end: int) -> bool:
    return bool(_PERCENT.match(text, end) or _UNIT.match(text, end))


def _with_unit(
    text: str, number: Span, value: float, step: float, dimension: str, *, is_word: bool
) -> Amount:
    end, unit_words, written = number.end, "", value
    factor, offset = 1.0, 0.0
    if dimension in (COUNT, SHARE) or dimension.startswith("money"):
        if percent := _PERCENT.match(text, number.end):
            dimension, factor, end, unit_words = SHARE, 0.01, percent.end(), "per cent"
        elif not dimension.startswith("money"):
            found = (_UNIT if dimension == COUNT else _AFTER_HALF).match(text, number.end)
            unit = unit_named(found[1]) if found else None
            if found and unit:
                dimension, factor, offset = unit.dimension, unit.factor, unit.offset
                end, unit_words = found.end(), found[1]
    before = text[max(0, number.start - _REACH) : number.start]
    found_bound = next(((b, m) for b, pattern in _BOUND if (m := pattern.search(before))), None)
    bound = found_bound[0] if found_bound else Bound.EXACT
    if bound is Bound.EXACT and _OR_SO.match(text, end):
        bound = Bound.ABOUT
    following = _NEXT.match(text, end)
    return Amount(
        Span(number.start, end),
        number,
        (value + offset) * factor,
        written,
        step * factor,
        dimension,
        unit_words,
        following[1].lower() if following else "",
        bound,
        is_word,
        len(found_bound[1].group()) if found_bound else 0,
    )
