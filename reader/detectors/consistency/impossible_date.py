"""Days and hours that no calendar and no clock has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.consistency.calendar_words import MONTH_NAMES
from reader.detectors.decorators import paragraph_detector
from reader.english.dates import DateMention, dates
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_CLOCK = re.compile(
    r"(?<![\w.,:/$£€-])(?P<hour>\d{1,2})(?P<colon>[:.])(?P<minute>\d{2})(?![:.]?\d)"
    r" ?(?P<half>[ap]\.?m\b\.?|(?:GMT|BST|UTC|CET|EST|EDT|IST|hours|o['’]clock|local time)\b)",
    re.IGNORECASE,
)
# "In June 31 people were hurt": the number counts what follows it.
_COUNTS = re.compile(
    r" (?!(?:at|in|on|and|but|for|to|by|from|when|after|before|the|as|that|with|is"
    r"|was|will|of|or|until|a|an|this|last|next|he|she|it|they|we)\b)\w"
)


@paragraph_detector(Family.CONSISTENCY, version="1", rules=("no_such_day", "no_such_time"))
def impossible_date(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a day that its month has not, and a time that no clock shows.

    **What it marks.** “31 June”, “February 30”, “29 February 2021”; “25:00 GMT”, “7.75 pm”,
    “15:30 a.m.”.

    **Why it matters.** The event did not happen then, and nobody can say from the text when.

    **Example.** “The ferry will return on 31 June.” June has 30 days.

    **What it leaves alone.** Numbers that count something (“In June 31 people were hurt”), results
    and durations (“a run of 25:75”), and “15:30 p.m.”, which says one thing twice.
    """
    text = paragraph.text(article)
    for mention in dates(text):
        if not mention.exists and _is_a_date(text, mention):
            yield _finding(mention.span, "no_such_day", _why(mention)).shifted(paragraph.span.start)
    for match in _CLOCK.finditer(text):
        hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"].lower()
        is_morning = half.startswith("a")
        if match["colon"] == "." and half == "hours":  # thirty hours and a half
            continue
        if minute > 59 or hour > 24 or (hour == 24 and minute) or (is_morning and 12 < hour <= 24):
            why = sentence("No clock shows “{time}”.", time=match.group())
            span = Span(*match.span())
            yield _finding(span, "no_such_time", why).shifted(paragraph.span.start)


def _is_a_date(text: str, mention: DateMention) -> bool:
    if mention.weekday is not None:
        return True
    if mention.span.of(text)[0].isdigit():  # "80 May 2020 graduates" counts them
        return mention.day <= 31 and not re.match(r" [A-Z]", text[mention.span.end :])
    is_full = mention.year is not None
    return is_full or (mention.day <= 31 and not _COUNTS.match(text, mention.span.end))


def _why(mention: DateMention) -> str:
    month = MONTH_NAMES[mention.month - 1]
    if mention.month == 2 and mention.day == 29:
        return sentence("{year} was no leap year: February had 28 days.", year=mention.year or "")
    days = next(d for d in (31, 30, 29) if DateMention(mention.span, d, mention.month).exists)
    return sentence(
        "{month} has {days} days, so there is no {day} {month}.",
        month=month,
        days=days,
        day=mention.day,
    )


def _finding(span: Span, rule: str, message: str) -> Finding:
    return Finding(span, Family.CONSISTENCY, "impossible_date", rule, message, confidence=0.95)
