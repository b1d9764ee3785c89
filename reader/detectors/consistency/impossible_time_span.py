"""Spans of time that end before they begin, or last as long as they cannot."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from reader.detectors.decorators import paragraph_detector
from reader.english.dates import dates
from reader.english.lazy_pattern import lazy_pattern
from reader.english.numbers import NUMBER, quantity
from reader.english.sentences import sentences
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_YEAR = r"(?:1[0-9]|20)\d\d(?![\w%]|[,.]\d| (?:BC|people|tonnes|points)\b)"
_YEARS = lazy_pattern(
    rf"\b(?P<kind>[Ff]rom|[Bb]etween) (?P<first>{_YEAR}) (?:to|until|till|through|and)"
    rf" (?P<last>{_YEAR})"
)
_LIFE = lazy_pattern(
    rf"\b[A-Z]\w+ \((?:born )?(?P<first>{_YEAR})(?: ?[-–—] ?|, died )(?P<last>{_YEAR})\)"
)
_DEED = r"(?:\s+[^\s.;:()]+){0,6}? in (?:\w+ )?"
_BEGAN = (
    r"(?:born|founded|established|opened|launched|created|built|formed|inaugurated|began|started"
    r"|married)"
)
_ENDED = r"(?:died|closed|dissolved|ended|demolished|disbanded|abolished|divorced|retired|shut)"
_COURSE = lazy_pattern(
    rf"\b{_BEGAN}{_DEED}(?P<first>{_YEAR}),? (?:and|but|before it|until it)(?: \w+){{0,2}} {_ENDED}"
    rf"(?: down)?{_DEED}(?P<last>{_YEAR})"
)
_LASTING = lazy_pattern(
    rf"(?P<count>{NUMBER}) years?,?(?: [^\s.,;:()\d]+){{0,4}},? (?:from|between) (?P<first>{_YEAR})"
    rf" (?:to|and|until|through) (?P<last>{_YEAR})"
)
_LASTED = lazy_pattern(
    rf"\b[Ff]rom (?P<first>{_YEAR}) (?:to|until|through) (?P<last>{_YEAR}),?"
    rf" (?:a (?:period|span|total) of|for|in all) (?P<count>{NUMBER}) years?\b"
)
# "more than 40 years", "the first ten years": not the length of the whole.
_NOT_THE_LENGTH = lazy_pattern(
    r"\b(?:than|over|about|around|some|least|roughly|nearly|almost|approximately|other|another|but"
    r"|under|first|last|after|within|every|each|next|further|to)(?: the| his| her| its)? \Z"
)
_LIVED = lazy_pattern(
    rf"\bborn (?:on |in )?(?:[^.;:()]{{0,60}}?)\b(?P<first>{_YEAR})(?P<between>[^.;:()]{{0,120}}?)"
    rf"\bdied (?P<then>[^.;:()]{{0,60}}?)\b(?P<last>{_YEAR}),?(?: [^\s.;:(),]+){{0,4}},?"
    r" (?:aged|at the age of|at age) (?P<count>\d{1,3})\b(?!-)"
)
_OF_AN_AGE = lazy_pattern(
    r"\((?P<first>(?:1[5-9]|20)\d\d) ?[-–—] ?(?P<last>(?:1[5-9]|20)\d\d)\)[^.;:()]{0,80}?"
    r"\b(?:died|passed away)\b[^.;:()\d]{0,60}?\b(?:aged|at the age of|at age) (?P<count>\d{1,3})\b"
)
_OTHER_PERSON = lazy_pattern(
    r"\b(?:who|whose|father|mother|brother|sister|wife|husband|son|daughter)\b"
)
# "brought forward from 2040 to 2035", "fell from 2014 to 2011": no span of time at all.
_MOVED = lazy_pattern(
    r"\b(?:mov\w*|br(?:ing|ought)\w*|advanc\w*|shift\w*|chang\w*|revis\w*|resched\w*|postpon\w*|f[ae]ll\w*"
    r"|drop\w*|declin\w*|decreas\w*|down|cut\w*|reduc\w*|lower\w*|slid|sank|back|back(?:dat|track)\w*"
    r"|earlier|forward|sooner|compar\w*|correct\w*|amend\w*|switch\w*|revers\w*|rewind\w*|dat(?:e|ing)"
    r"|target\w*|deadline\w*|accelerat\w*|pull\w*|rank\w*|vers\w*|model\w*|count\w*|next|following)\b",
    re.IGNORECASE,
)
_BETWEEN_DAYS = lazy_pattern(r"\b(?P<kind>[Ff]rom|[Bb]etween) \Z")
_AND = lazy_pattern(r" (?:to|until|till|through|and) \Z")
LONGEST = 200  # years: what is longer is history, told in round figures


@paragraph_detector(
    Family.CONSISTENCY,
    version="1",
    rules=("ends_before_it_begins", "span_of_another_length", "age_against_years"),
)
def impossible_time_span(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a span of time that ends before it begins or does not last as long as the text says.

    **What it marks.** “from 2014 to 2011”, “between June 15 and June 1”, “Ames (1990–1980)”,
    “opened in 1995 and closed in 1990”, “ten years from 2010 to 2014”, and an age at death that
    the two years exclude.

    **Why it matters.** A year or a number is wrong, and whatever is reckoned from it is wrong too.

    **Example.** “She led the museum from 2014 to 2011.”

    **What it leaves alone.** Years before Christ, dates that were moved (“brought forward from
    2040 to 2035”), spans over the turn of a year, and one year more or less, which depends on how
    they are counted.
    """
    if paragraph.role is Role.TABLE:
        return
    whole = paragraph.text(article)
    for place in sentences(whole):
        text = place.of(whole)
        if any(c.isdigit() for c in text):
            for span, rule, message, confidence in _marks(text):
                yield Finding(
                    span.shifted(paragraph.span.start + place.start),
                    Family.CONSISTENCY,
                    "impossible_time_span",
                    rule,
                    message,
                    confidence=confidence,
                )


_Mark = tuple[Span, str, str, float]


def _marks(text: str) -> Iterator[_Mark]:
    yield from _reversed_years(text)
    yield from _reversed_days(text)
    yield from _wrong_lengths(text)
    yield from _wrong_ages(text)


def _reversed_years(text: str) -> Iterator[_Mark]:
    if " BC" in text:  # there they run backwards
        return
    for pattern, confidence in ((_YEARS, 0.9), (_LIFE, 0.9), (_COURSE, 0.85)):
        for match in pattern.finditer(text):
            first, last = int(match["first"]), int(match["last"])
            is_span = pattern is not _YEARS or match["kind"].lower() == "between"
            if last >= first or (not is_span and _is_moved(text, match.span())):
                continue
            yield (
                Span(*match.span()),
                "ends_before_it_begins",
                sentence(
                    "This ends in {last}, before it begins in {first}.", last=last, first=first
                ),
                confidence,
            )


def _is_moved(text: str, place: tuple[int, int]) -> bool:
    """Say whether the words around it in its clause make two dates of it, not a span."""
    before = re.split(r"[,;:–—]", text[max(0, place[0] - 160) : place[0]])[-1]
    after = re.split(r"[,;:–—]", text[place[1] : place[1] + 40])[0]
    return _MOVED.search(f"{before} {after}") is not None


def _reversed_days(text: str) -> Iterator[_Mark]:
    mentions = list(dates(text))
    for first, last in pairwise(mentions):
        opening = _BETWEEN_DAYS.search(text, max(0, first.span.start - 9), first.span.start)
        if not opening or not _AND.fullmatch(text, first.span.end, last.span.start):
            continue
        place = (opening.start(), last.span.end)
        if opening["kind"].lower() == "from" and _is_moved(text, place):
            continue
        if first.year and not last.year:  # "between Dec. 11, 2018 and May 14 of 2019"
            continue
        days = _days(
            first.year or last.year, first.month, first.day, last.year, last.month, last.day
        )
        same_month = first.month == last.month
        # "from 6 April to 5 April" is a tax year, and December goes on to January.
        if days is not None and days < -1 and (same_month or first.year):
            yield (
                Span(opening.start(), last.span.end),
                "ends_before_it_begins",
                sentence(
                    "“{last}” is before “{first}”.",
                    last=last.span.of(text),
                    first=first.span.of(text),
                ),
                0.85,
            )


def _days(
    year: int | None, month: int, day: int, last_year: int | None, last_month: int, last_day: int
) -> int | None:
    try:
        first = datetime.date(year or 2000, month, day)
        last = datetime.date(last_year or year or 2000, last_month, last_day)
    except ValueError:
        return None
    return (last - first).days


def _wrong_lengths(text: str) -> Iterator[_Mark]:
    for pattern in (_LASTING, _LASTED):
        for match in pattern.finditer(text):
            years = int(match["last"]) - int(match["first"])
            count = quantity(match["count"]).value
            if not 0 < years < LONGEST or abs(count - years) <= 1:
                continue
            if _NOT_THE_LENGTH.search(text[: match.start("count")][-30:].lower()):
                continue
            yield (
                Span(*match.span()),
                "span_of_another_length",
                sentence(
                    "From {first} to {last} is {years} years, not {count:g}.",
                    first=match["first"],
                    last=match["last"],
                    years=years,
                    count=count,
                ),
                0.8,
            )


def _wrong_ages(text: str) -> Iterator[_Mark]:
    for pattern in (_LIVED, _OF_AN_AGE):
        for match in pattern.finditer(text):
            first, last, count = (int(match[name]) for name in ("first", "last", "count"))
            if _OTHER_PERSON.search(match.group()) or last - first - count in (0, 1):
                continue
            yield (
                Span(*match.span()),
                "age_against_years",
                sentence(
                    "Who was born in {first} was {younger} or {older} in {last}, not {count}.",
                    first=first,
                    younger=last - first - 1,
                    older=last - first,
                    last=last,
                    count=count,
                ),
                0.85,
            )
