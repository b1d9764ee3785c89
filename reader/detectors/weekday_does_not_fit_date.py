"""Weekdays that the calendar does not give their date."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.kinds import article_detector
from reader.language.dates import MONTHS, WEEKDAYS, DateMention, dates
from reader.language.excerpts import excerpt
from reader.model.article import Article
from reader.model.finding import Family, Finding
from reader.model.span import Span

GREGORIAN = 1753  # the first year in which every English-speaking country had today's calendar
NEAR = 62  # days: dates without a year that are further apart may be of different years
DATELINE = 60  # code points: a line this short that holds a date is the article's own date


@article_detector(Family.CONSISTENCY, version="1")
def weekday_does_not_fit_date(article: Article) -> Iterator[Finding]:
    """Find a weekday beside a date that was another day of the week.

    **What it marks.** A weekday with its date where the calendar says otherwise; without a year,
    where the article's own date line settles the year, and where two dates of the article name
    weekdays that no year has together.

    **Why it matters.** One of the two is wrong, and a reader cannot know which: somebody may turn
    up on the wrong day, or look for a report that is filed under another.

    **Example.** “The council meets on Tuesday, 3 March 2021.” That was a Wednesday.

    **What it leaves alone.** Ranges and lists (“Saturday and Sunday, June 5 and 6”), dates before
    1753, and dates without a year that stand far apart, which may belong to different years.
    """
    mentions = [d for d in dates(article.text) if d.exists and not d.spread]
    named = [d for d in mentions if d.weekday is not None]
    if not named:
        return
    loose = []
    own = _own_date(article, mentions)
    for mention in named:
        if mention.year is not None:
            if (right := _weekday(mention, mention.year)) is not None:
                yield _finding(mention, right, f"{_day(mention)} {mention.year}", "weekday_of_date")
        elif own is not None and (own_year := own.year) is not None:
            near = _days_between(own, mention) is not None
            # What is near is of the same year; else a story may look a year back or ahead.
            rights = [_weekday(mention, own_year + by) for by in ((0,) if near else (0, -1, 1))]
            if rights[0] is not None and None not in rights:
                date = f"{_day(mention)} {own_year}"
                yield _finding(mention, rights[0], date, "weekday_of_date", 0.85)
        else:
            loose.append(mention)
    yield from _disagreeing(article, loose)


def _own_date(article: Article, mentions: list[DateMention]) -> DateMention | None:
    """Return the article's own date: the only full one in a line that holds little else."""
    short = [p.span for p in article.paragraphs if len(p.span) <= DATELINE]
    full = [m for m in mentions if m.year and any(line.contains(m.span) for line in short)]
    return full[0] if len({(m.day, m.month, m.year) for m in full}) == 1 else None


def _weekday(mention: DateMention, year: int) -> int | None:
    """Return the weekday that the calendar gives the date, or None where it is as written."""
    date = mention.in_year(year)
    if date is None or year < GREGORIAN or date.weekday() == mention.weekday:
        return None
    return date.weekday()


def _disagreeing(article: Article, mentions: list[DateMention]) -> Iterator[Finding]:
    """Compare dates without a year: of those that lie near each other, most are right."""
    for mention in mentions:
        others = [o for o in mentions if o is not mention and _days_between(o, mention) is not None]
        against = [o for o in others if not _agree(o, mention)]
        with_it = len(others) - len(against)
        is_later = bool(against) and mention.span > against[0].span
        if len(against) > with_it and (len(against) > 1 or is_later):
            other = against[0]
            days = _days_between(other, mention)
            assert days is not None
            assert other.weekday is not None
            yield _finding(
                mention,
                (other.weekday + days) % 7,
                _day(mention),
                "weekdays_disagree",
                0.85,
                evidence=f"Elsewhere: {excerpt(article.text, other.span)}",
            )


def _days_between(first: DateMention, second: DateMention) -> int | None:
    """Return the days from one to the other within a year, or None where they are far apart."""
    one, two = first.in_year(2001), second.in_year(2001)
    if one is None or two is None:  # 29 February: the year matters too much
        return None
    days = (two - one).days
    return days if abs(days) <= NEAR and not _over_leap_day(first, second) else None


def _over_leap_day(first: DateMention, second: DateMention) -> bool:
    return (first.month <= 2) != (second.month <= 2)


def _agree(first: DateMention, second: DateMention) -> bool:
    days = _days_between(first, second)
    if first.weekday is None or second.weekday is None or days is None:
        return True
    return (first.weekday + days) % 7 == second.weekday


def _day(mention: DateMention) -> str:
    return f"{mention.day} {MONTHS[mention.month - 1]}"


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
    written = WEEKDAYS[mention.weekday]
    message = (
        f"{date} is a {WEEKDAYS[right]}, not a {written}."
        if not evidence
        else f"“{written}” does not fit {date}: by another date in this article it is a "
        f"{WEEKDAYS[right]}."
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
