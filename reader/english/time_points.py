"""Times of an English text: days, months, years, clocks, parts of the year, "last week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.english.dates import MONTH, MONTHS, WEEKDAYS, dates
from reader.model.span import Span


class Scale(StrEnum):
    """What a time point names."""

    DAY = "day"  # month and day
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    WEEKDAY = "weekday"
    CLOCK = "clock"  # minutes since midnight; of twelve hours where nothing says more
    SEASON = "season"
    DAYPART = "daypart"
    PART = "part"  # of a year: halves, quarters
    RELATIVE = "relative"  # "last week"


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A time as it is written; two of one scale with other values are other times."""

    span: Span
    scale: Scale
    value: tuple[int | str, ...]


_SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_NEARNESS = {
    "last": "last", "past": "last", "previous": "last", "preceding": "last", "prior": "last",
    "this": "this", "current": "this", "present": "this",
    "next": "next", "coming": "next", "following": "next", "upcoming": "next", "new": "next",
}  # fmt: skip
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_ALONE = {"yesterday": ("day", "last"), "today": ("day", "this"), "tomorrow": ("day", "next")}
_ALONE |= {"tonight": ("day", "this")}
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_WEEKDAY = "|".join(WEEKDAYS)
_RULES: tuple[tuple[Scale, re.Pattern[str], Callable[[re.Match[str]], tuple[int | str, ...]]], ...]
_RULES = (
    (
        Scale.CLOCK,
        re.compile(
            r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
            r"|(?<![\d.,:])(?P<hour2>[01]?\d|2[0-3])[:](?P<minute2>[0-5]\d)(?![\d:])"
            r"|\b(?P<word>noon|midday|midnight)\b"
            rf"|\b(?P<oclock>\d{{1,2}}|{'|'.join(_SMALL)})[ ]o[’']clock"
            rf"(?: in the (?P<part>morning|afternoon|evening))?"
            rf"|\b(?:a )?(?P<minutes>quarter|half|five|ten|twenty|twenty-five) (?P<way>past|to) "
            rf"(?P<of>{'|'.join(_SMALL)}|\d{{1,2}})\b",
            re.IGNORECASE,
        ),
        lambda match: _clock(match),
    ),
    (
        Scale.PART,
        re.compile(
            r"\b(?P<nth>first|second|third|fourth|last|final)[- ](?P<part>half|quarter|"
            r"third(?= of the (?:year|century|decade))|"
            r"(?:week|weekend|day|month|year)(?= of\b))\b(?! of all)",
            re.IGNORECASE,
        ),
        lambda m: (m["part"].lower(), _PARTS[m["nth"].lower()]),
    ),
    (
        Scale.RELATIVE,
        re.compile(
            r"\b(?P<near>last|past|previous|preceding|this|current|present|next|coming|following|"
            r"upcoming)[’']?s? (?P<what>week(?:end)?|month|year|summer|spring|autumn|winter|night|"
            r"decade|century|season)\b(?!-)",
            re.IGNORECASE,
        ),
        lambda m: (m["what"].lower(), _NEARNESS[m["near"].lower()]),
    ),
    (
        Scale.RELATIVE,
        re.compile(rf"\b(?P<word>{'|'.join(_ALONE)})\b", re.IGNORECASE),
        lambda m: _ALONE[m["word"].lower()],
    ),
    (
        Scale.DECADE,
        re.compile(
            r"(?<![\w,.])(?:(?P<four>1[5-9]\d|20\d)0|['’]?(?P<two>[2-9])0)['’]?s\b"
            rf"|\b(?P<word>{'|'.join(_DECADES)})\b"
        ),
        lambda m: (
            int(m["four"]) % 10 * 10
            if m["four"]
            else (int(m["two"]) * 10 if m["two"] else _DECADES[m["word"]]),
        ),
    ),
    (
        Scale.YEAR,
        re.compile(r"(?<![\w,.$£€-])(?P<year>1[5-9]\d\d|20\d\d)(?![\w%]|,\d|\.\d| ?per ?cent)"),
        lambda m: (int(m["year"]),),
    ),
    (
        Scale.WEEKDAY,
        re.compile(rf"\b(?P<day>{_WEEKDAY})s?\b"),
        lambda m: (WEEKDAYS.index(m["day"]),),
    ),
    (
        Scale.MONTH,
        re.compile(rf"\b(?P<month>{MONTH})(?![\w])"),
        lambda m: (next(i for i, n in enumerate(MONTHS, 1) if n[:3] == m["month"][:3]),),
    ),
    (
        Scale.SEASON,
        re.compile(
            r"\b(?:in|the|this|last|next|of|by|early|late) "
            r"(?P<season>spring|summer|autumn|winter)\b"
        ),
        lambda m: (_SEASONS[m["season"]],),
    ),
    (
        Scale.DAYPART,
        re.compile(r"\b(?P<part>morning|afternoon|evening|night|overnight)s?\b", re.IGNORECASE),
        lambda m: (m["part"].lower().removeprefix("over"),),
    ),
)  # fmt: skip
_NO_MONTH = re.compile(r"(?:May|March|Mar|Jun|Dec|Sun|Sat|Jan)\b(?!\.? \d)")
_IN = re.compile(r"(?:\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|to|and|or|"
                 r"between|during|before|after|every|each|through)[ -]|[,(] ?)\Z",
                 re.IGNORECASE)  # fmt: skip


def time_points(text: str, start: int = 0, end: int | None = None) -> Iterator[TimePoint]:
    """Yield the times of a passage, in order of their scales; none overlaps another."""
    passage = text[start : len(text) if end is None else end]
    taken: list[Span] = []
    for mention in dates(passage):
        taken.append(mention.span)
        yield TimePoint(mention.span.shifted(start), Scale.DAY, (mention.month, mention.day))
        if mention.year:
            yield TimePoint(mention.span.shifted(start), Scale.YEAR, (mention.year,))
        if mention.weekday is not None:
            yield TimePoint(mention.span.shifted(start), Scale.WEEKDAY, (mention.weekday,))
    for scale, pattern, value in _RULES:
        for match in pattern.finditer(passage):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            if scale is Scale.MONTH and not _is_month(passage, match):
                continue
            taken.append(span)
            yield TimePoint(span.shifted(start), scale, value(match))


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Say whether a word that may be a month is one: "May", "March", "Jan" may be others."""
    if _NO_MONTH.match(match.group()) is None:
        return True
    return bool(_IN.search(text, max(0, match.start() - 10), match.start()))


def _clock(match: re.Match[str]) -> tuple[int | str, ...]:
    if word := match["word"]:
        return (0 if word.lower() == "midnight" else 720,)
    if named := match["oclock"]:
        hour = _SMALL.get(named.lower()) or int(named)
        late = match["part"] and match["part"].lower() != "morning"
        return ((hour % 12 + (12 if late else 0)) * 60, "" if match["part"] else "?")
    if of := match["of"]:
        hour = _SMALL.get(of.lower()) or int(of)
        minutes = _MINUTES[match["minutes"].lower()]
        return ((hour % 12 * 60 + (minutes if match["way"].lower() == "past" else -minutes)), "?")
    if match["hour2"]:
        return (int(match["hour2"]) * 60 + int(match["minute2"]),)
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return (hour * 60 + int(match["minute"] or 0),)


def is_same_time(one: TimePoint, other: TimePoint) -> bool:
    """Say whether two times of one scale are the same, as far as they are said."""
    if one.scale is not Scale.CLOCK:
        return one.value == other.value
    vague = "?" in one.value or "?" in other.value
    first, second = one.value[0], other.value[0]
    return first == second or (
        vague and isinstance(first, int) and isinstance(second, int) and (first - second) % 720 == 0
    )
