"""Percentages that do not follow from the figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.lazy_pattern import lazy_pattern
from reader.english.numbers import FRACTION, MONEY, NUMBER, PERCENT, Quantity, quantity, share
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_HEDGE = (
    r"(?P<hedge>(?:(?:just |slightly |well |a little )?(?:more than|over|above|under|below"
    r"|less than|fewer than|short of)|at least|almost|nearly|about|around|roughly|some|close to"
    r"|just|up to|approximately|an estimated) )?"
)
_FRACTION = lazy_pattern(
    rf"\b{_HEDGE}(?P<fraction>{FRACTION})(?: [^\s.,;:()%]+){{0,6}}"
    rf"(?: \(|, or )(?:(?P<hedge2>about|around|some|roughly) )?(?P<share>{PERCENT})"
    r"(?:\)|(?=[,.;]))",
    re.IGNORECASE,
)
# as in “half are happy (25%) or glad (26%)”
_AND_MORE = lazy_pattern(r" (?:or|and|plus) [^.()]{1,30}\(\d")
_RATIO = lazy_pattern(
    rf"\b{_HEDGE}(?P<part>{NUMBER}) (?:out )?of (?:the |its |their |all )?(?P<whole>{NUMBER})"
    rf"(?: [^\s.,;:()\d%]+){{0,4}}(?: \(|, or |, which is )(?:about |around |some |roughly )?"
    rf"(?P<share>{PERCENT})(?:\)|(?=[,.;]))",
    re.IGNORECASE,
)
_AMOUNT = rf"(?:{MONEY}|{NUMBER})"
_UNIT = r"(?: (?!to\b|from\b|by\b|in\b|last\b|a\b|an\b)[a-z]+)?"
_WHEN = r"(?: in (?:19|20)\d\d| last year| this year| a year (?:earlier|ago))?"
_UP = r"rose|risen|grew|grown|increased|jumped|climbed|soared|surged|went up|gained"
_DOWN = r"fell|fallen|dropped|declined|decreased|slumped|plunged|sank|slid|went down|shrank"
_UP_NOUN = r"rise|increase|jump|gain|climb|growth|surge"
_DOWN_NOUN = r"fall|drop|decrease|decline|slump|plunge|reduction|cut"
_FROM_TO = rf"from (?P<old>{_AMOUNT}){_UNIT}{_WHEN} to (?P<new>{_AMOUNT}){_UNIT}{_WHEN}"
_CHANGES = (
    lazy_pattern(
        rf"\b{_FROM_TO}(?:,| –| —| \() ?(?:which is |that is |or )?(?:an? )?(?:[a-z]+ )?"
        rf"(?P<way>{_UP_NOUN}|{_DOWN_NOUN}) of (?:about |around |some |roughly |almost |nearly )?"
        rf"(?P<share>{PERCENT})"
    ),
    lazy_pattern(
        rf"\b{_FROM_TO}(?:,| –| —| \() ?(?:an? )?(?:about |around |some |roughly |almost |nearly )?"
        rf"(?P<share>{PERCENT}) (?P<way>{_UP_NOUN}|{_DOWN_NOUN})\b"
    ),
    lazy_pattern(
        rf"\b(?P<way>{_UP}|{_DOWN}) (?:by )?(?:about |around |some |almost |nearly )?"
        rf"(?P<share>{PERCENT}),? {_FROM_TO}"
    ),
    lazy_pattern(
        rf"\b(?P<way>{_UP}|{_DOWN}) (?:by )?(?:about |around |some |almost |nearly )?"
        rf"(?P<share>{PERCENT}),? to (?P<new>{_AMOUNT}){_UNIT}{_WHEN},? from "
        rf"(?P<old>{_AMOUNT}){_UNIT}"
    ),
)
_DIRECTION = lazy_pattern(
    rf"\b(?P<way>{_UP}|{_DOWN}) from (?P<old>{PERCENT}|{MONEY}) to (?P<new>{PERCENT}|{MONEY})",
    re.IGNORECASE,
)
_YEAR = lazy_pattern(r"(?:1[5-9]|20)\d\d")
_MAGNITUDE = lazy_pattern(r"(?:thousand|million|billion|trillion|\d ?(?:bn|mn|tn|k|m))\Z")
_DOWNWARD = lazy_pattern(rf"(?:{_DOWN}|{_DOWN_NOUN})\Z")
NEAR = 0.06  # a writer's "half" is 44 to 56 percent
ROUNDED_UP = 0.15  # "almost half" begins well below it
SLACK = 1.0  # percentage points beyond what rounding explains


@paragraph_detector(
    Family.CONSISTENCY,
    version="1",
    rules=(
        "fraction_against_percentage",
        "ratio_against_percentage",
        "change_against_figures",
        "change_goes_the_other_way",
    ),
)
def arithmetic_is_off(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a percentage that does not follow from the figures beside it.

    **What it marks.** A fraction with another percentage in brackets (“half (65%)”), a ratio with
    one (“12 of 20 (45%)”), a change that the two figures do not give (“from 10 to 15, a rise of
    20%”), and a rise that goes down (“rose from 6% to 4%”).

    **Why it matters.** One of the figures is wrong, and the text does not say which.

    **Example.** “Membership grew from 200 to 300, a rise of 20%.” It is 50%.

    **What it leaves alone.** What rounding explains, and what the words allow: “more than half
    (65%)”, “almost a third (32%)”.
    """
    if paragraph.role is Role.TABLE:
        return
    text = paragraph.text(article)
    if "%" not in text and "per" not in text and " to " not in text:
        return
    for check in (_fractions, _ratios, _changes, _directions):
        for span, rule, message, confidence in check(text):
            yield Finding(
                span.shifted(paragraph.span.start),
                Family.CONSISTENCY,
                "arithmetic_is_off",
                rule,
                message,
                confidence=confidence,
            )


_Mark = tuple[Span, str, str, float]


def _fractions(text: str) -> Iterator[_Mark]:
    for match in _FRACTION.finditer(text):
        whole, part = share(match["fraction"]), quantity(match["share"]).value / 100
        low, high = _allowed(match["hedge"] or match["hedge2"] or "", whole)
        if match["fraction"].lower() == "majority":
            low, high = 0.5, 1.0
        if not low <= part <= high and not _AND_MORE.match(text, match.end()):
            why = sentence(
                "“{fraction}” is not {share}.",
                fraction=(match["hedge"] or "") + match["fraction"],
                share=match["share"],
            )
            yield Span(*match.span()), "fraction_against_percentage", why, 0.85


def _allowed(hedge: str, whole: float) -> tuple[float, float]:
    """Return the shares that "almost half" or "more than half" may mean."""
    words = hedge.strip().lower()
    if words.endswith(("more than", "over", "above", "at least")):
        return whole - 0.005, 1.0
    if words.endswith(("under", "below", "less than", "fewer than", "short of", "up to")):
        return 0.0, whole + 0.005
    if words in ("almost", "nearly", "close to"):
        return whole - ROUNDED_UP, whole + 0.015
    return whole - NEAR, whole + NEAR


def _ratios(text: str) -> Iterator[_Mark]:
    for match in _RATIO.finditer(text):
        part, whole = quantity(match["part"]), quantity(match["whole"])
        written = quantity(match["share"])
        if not 0 < part.value <= whole.value or match["hedge"]:
            continue
        low, high = 100 * part.least / whole.most, 100 * part.most / max(whole.least, 1e-9)
        if _is_off(written, low, high):
            right = 100 * part.value / whole.value
            why = sentence(
                "{part} of {whole} is {right:.0f}%, not {share}.",
                part=match["part"],
                whole=match["whole"],
                right=right,
                share=match["share"],
            )
            yield Span(*match.span()), "ratio_against_percentage", why, 0.9


def _changes(text: str) -> Iterator[_Mark]:
    for pattern in _CHANGES:
        for match in pattern.finditer(text):
            old, new = quantity(match["old"]), quantity(match["new"])
            written = quantity(match["share"])
            if not old.value or "point" in match["share"] or not _comparable(match):
                continue
            low = 100 * (new.least / old.most - 1)
            high = 100 * (new.most / max(old.least, 1e-9) - 1)
            if _DOWNWARD.fullmatch(match["way"]):
                low, high = -high, -low
            if _is_off(written, low, high):
                why = _change(match, 100 * (new.value / old.value - 1))
                yield Span(*match.span()), "change_against_figures", why, 0.85


def _change(match: re.Match[str], right: float) -> str:
    if right > 0:
        return sentence(
            "From {old} to {new} is a rise of {right:.0f}%, not of {share}.",
            old=match["old"],
            new=match["new"],
            right=right,
            share=match["share"],
        )
    return sentence(
        "From {old} to {new} is a fall of {right:.0f}%, not of {share}.",
        old=match["old"],
        new=match["new"],
        right=-right,
        share=match["share"],
    )


def _comparable(match: re.Match[str]) -> bool:
    """Say whether both figures count the same; the million of "from $2 to $3 million" is shared."""
    old, new = match["old"], match["new"]
    if quantity(old).unit != quantity(new).unit or (_YEAR.fullmatch(old) and _YEAR.fullmatch(new)):
        return False
    return bool(_MAGNITUDE.search(old)) or not _MAGNITUDE.search(new)


def _is_off(written: Quantity, low: float, high: float) -> bool:
    return written.most + SLACK < low or written.least - SLACK > high


def _directions(text: str) -> Iterator[_Mark]:
    for match in _DIRECTION.finditer(text):
        old, new = quantity(match["old"]), quantity(match["new"])
        is_fall = _DOWNWARD.fullmatch(match["way"]) is not None
        if not _comparable(match) or old.value == new.value:
            continue
        if is_fall != (new.value < old.value):
            why = sentence(
                "“{way}”, but from {old} to {new} is {direction}.",
                way=match["way"],
                old=match["old"],
                new=match["new"],
                direction=sentence("down") if new.value < old.value else sentence("up"),
            )
            yield Span(*match.span()), "change_goes_the_other_way", why, 0.85
