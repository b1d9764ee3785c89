"""Dates of an English text, British and American."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article
from reader.model.span import Span

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple(calendar.month_name)[1:]

_WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w–-]|,\d|\.\d)"
_DATE = lazy_pattern(
    rf"(?:(?<![Tt]he )\b(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?"
    r"(?:,? (?:the )?|,? \()|(?P<bare>(?<![\w/.:–-])))"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)"
    rf"(?![\w%]|[.,:/]\d|-(?!\d)\w)(?:,? (?P<year>{_YEAR}))?"
    rf"(?:,? \((?P<after>{_WEEKDAY})\)|, an? (?P<after2>{_WEEKDAY}))?"
)
# "3 to 5 June", "Saturday and Sunday, June 5 and 6": which weekday is whose cannot be told.
_JOIN = r",? ?(?:-|–|—|/|&|,|to|and|or|through|until|till) ?"
_DAY_BEFORE = lazy_pattern(rf"(?<!\d)\d\d?(?:st|nd|rd|th)?{_JOIN}\Z")
_WEEKDAY_BEFORE = lazy_pattern(rf"{_WEEKDAY}{_JOIN}\Z")
_DAY_AFTER = lazy_pattern(rf"{_JOIN}(?:the )?\d{{1,2}}(?!\d)")
_REACH = 20  # code points: a weekday and "through"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day as it is written; `weekday` is 0 for Monday. It need not be a day that exists.

    `spread` is set where the day is the end of a range or one of a list.
    """

    span: Span
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    spread: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; without a year, whether some year's calendar has it."""
        return 1 <= self.day <= calendar.monthrange(self.year or 2000, self.month)[1]

    def in_year(self, year: int) -> datetime.date | None:
        """Return the day in `year`, or None where that year has none such."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def dates(text: str) -> Iterator[DateMention]:
    """Yield the dates of `text` that name a day and a month, in order."""
    for match in _DATE.finditer(text):
        begin = match.start()
        before = text[max(0, begin - _REACH) : begin]
        weekday = match["weekday"] or match["after"] or match["after2"]
        joined = (_WEEKDAY_BEFORE if weekday else _DAY_BEFORE).search(before)
        spread = bool(joined or _DAY_AFTER.match(text, match.end()))
        yield DateMention(
            Span(*match.span()),
            int(match["day"] or match["day2"]),
            _place(match["month"] or match["month2"], MONTHS) + 1,
            int(match["year"]) if match["year"] else None,
            _place(weekday, WEEKDAYS) if weekday else None,
            spread,
        )


def dates_in(article: Article) -> Iterator[DateMention]:
    """Yield the dates of an article in order.

    By paragraph: one search through a long text keeps every other thread waiting until it ends.
    """
    for paragraph in article.paragraphs:
        for mention in dates(paragraph.text(article)):
            yield replace(mention, span=mention.span.shifted(paragraph.span.start))


def _place(written: str, names: tuple[str, ...]) -> int:
    """Return which of `names` is meant; three letters tell."""
    return next(i for i, name in enumerate(names) if name[:3] == written[:3])
