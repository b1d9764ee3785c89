"""Weekdays that the calendar does not give their date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from reader.detectors.consistency.calendar_words import WEEKDAY_NAMES, date_in_words
from reader.detectors.decorators import article_detector
from reader.english.dates import DateMention, dates_in
from reader.english.excerpts import excerpt
from reader.model.article import Article
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

GREGORIAN = 1753  # the first year in which every English-speaking country had today's calendar
NEAR = 62  # days: dates without a year that are further apart may be of different years
DATED = 6  # paragraphs at the top and the bottom, where an article says of which day it is
DATELINE = 60  # code points: a line this short that holds a date is the article's own date


_Placed = tuple[int, DateMention]  # a date with its day of the year


@article_detector(Family.CONSISTENCY, version="1", rules=("weekday_of_date", "weekdays_disagree"))
def weekday_does_not_fit_date(article: Article) -> Iterator[Finding]:
    """Marks a weekday beside a date that was another day of the week.

    **What it marks.** A weekday with its date where the calendar says otherwise; without a year,
    where the article's own date line settles the year, and where two dates of the article name
    weekdays that no year has together.

    **Why it matters.** One of the two is wrong, and a reader cannot know which: somebody may turn
    up on the wrong day, or look for a report that is filed under another.

    **Example.** “The council meets on Tuesday, 3 March 2021.” That was a Wednesday.

    **What it leaves alone.** Ranges and lists (“Saturday and Sunday, June 5 and 6”), dates before
    1753, and dates without a year that stand far apart, which may belong to different years.
    """
    mentions = [d for d in dates_in(article) if d.exists and not d.spread]
    named = [d for d in mentions if d.weekday is not None]
    if not named:
        return
    loose = []
    own = _own_date(article, mentions)
    for mention in named:
        if mention.year is not None:
            if (right := _weekday(mention, mention.year)) is not None:
                yield _finding(mention, right, _day(mention, mention.year), "weekday_of_date")
        elif own is not None and (own_year := own.year) is not None:
            near = _are_near(own, mention)
            # What is near is of the same year; else a story may look a year back or ahead.
            rights = [_weekday(mention, own_year + by) for by in ((0,) if near else (0, -1, 1))]
            if rights[0] is not None and None not in rights:
                date = _day(mention, own_year)
                yield _finding(mention, rights[0], date, "weekday_of_date", 0.85)
        else:
            loose.append(mention)
    yield from _disagreeing(article, loose)


def _own_date(article: Article, mentions: list[DateMention]) -> DateMention | None:
    """Return the article's own date: the only full one in a line that holds little else."""
    ends = {*article.paragraphs[:DATED], *article.paragraphs[-DATED:]}
    short = [p.span for p in ends if len(p.span) <= DATELINE]
    full = [m for m in mentions if m.year and any(line.contains(m.span) for line in short)]
    return full[0] if len({(m.day, m.month, m.year) for m in full}) == 1 else None


def _weekday(mention: DateMention, year: int) -> int | None:
    """Return the weekday that the calendar gives the date, or None where it is as written."""
    date = mention.in_year(year)
    if date is None or year < GREGORIAN or date.weekday() == mention.weekday:
        return None
    return date.weekday()


def _disagreeing(article: Article, mentions: list[DateMention]) -> Iterator[Finding]:
    """Compare dates without a year: of those that lie near each other, most are right.

    Two dates name weekdays that one year has together where their weekdays are as far apart as
    their days are: where the day of the year less the weekday is the same, counted by sevens.
    """
    calendars: dict[tuple[bool, int], list[_Placed]] = defaultdict(list)
    for mention in mentions:
        if (place := _place(mention)) is not None:
            calendars[place[0], (place[1] - (mention.weekday or 0)) % 7].append((place[1], mention))
    for held in calendars.values():
        held.sort(key=lambda item: (item[0], item[1].span))
    for (half, calendar), held in calendars.items():
        rivals = [calendars[key] for key in calendars if key[0] == half and key[1] != calendar]
        for day, mention in held:
            own = len(_near(held, day))
            against = [
                (len(near), rival[near[0]]) for rival in rivals if (near := _near(rival, day))
            ]
            if not against:
                continue
            many, (other_day, other) = max(against, key=lambda item: item[0])
            if own > many or (own == many and mention.span < other.span):
                continue
            right = ((other.weekday or 0) + day - other_day) % 7
            yield _finding(
                mention,
                right,
                _day(mention),
                "weekdays_disagree",
                0.85,
                evidence=sentence("Elsewhere: {words}", words=excerpt(article.text, other.span)),
            )


def _near(held: list[_Placed], day: int) -> range:
    """Return which of `held` are dates near `day`."""
    return range(
        bisect_left(held, day - NEAR, key=lambda item: item[0]),
        bisect_right(held, day + NEAR, key=lambda item: item[0]),
    )


def _place(mention: DateMention) -> tuple[bool, int] | None:
    """Return the day of the year and whether a leap day may stand before it.

    Dates on two sides of 29 February are not compared, nor is that day itself.
    """
    date = mention.in_year(2001)
    return None if date is None else (mention.month > 2, date.toordinal())


def _are_near(first: DateMention, second: DateMention) -> bool:
    one, two = _place(first), _place(second)
    return one is not None and two is not None and abs(one[1] - two[1]) <= NEAR


def _day(mention: DateMention, year: int | None = None) -> str:
    return date_in_words(mention.day, mention.month, year)


def _finding(
    mention: DateMention,
    right: int,
    date: str,
    /,
    rule: str,
    confidence: float = 0.95,
    *,
    evidence: str = "",
) -> Finding:
    assert mention.weekday is not None
    named = {"date": date, "right": WEEKDAY_NAMES[right], "written": WEEKDAY_NAMES[mention.weekday]}
    message = (
        sentence(
            "“{written}” does not fit {date}: by another date in this article it is a {right}.",
            **named,
        )
        if evidence
        else sentence("{date} is a {right}, not a {written}.", **named)
    )
    return Finding(
        Span(mention.span.start, mention.span.end),
        Family.CONSISTENCY,
        "weekday_does_not_fit_date",
        rule,
        message,
        evidence,
        confidence=confidence,
    )
