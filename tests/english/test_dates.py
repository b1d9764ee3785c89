"""Dates, British and American."""

from __future__ import annotations

import datetime

import pytest

from reader.english.dates import WEEKDAYS, DateMention, dates


def only(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "written", "day", "month", "year", "weekday"),
    [
        ("on Tuesday, 3 March 2021 in", "Tuesday, 3 March 2021", 3, 3, 2021, "Tuesday"),
        ("on Tuesday March 3, 2021, in", "Tuesday March 3, 2021", 3, 3, 2021, "Tuesday"),
        ("on the 4th of July in", "4th of July", 4, 7, None, None),
        ("Thurs., Dec. 23rd, at", "Thurs., Dec. 23rd", 23, 12, None, "Thursday"),
        ("on Thursday (Dec 23) at", "Thursday (Dec 23", 23, 12, None, "Thursday"),
        ("on Thursday night, Dec 23, at", "Thursday night, Dec 23", 23, 12, None, "Thursday"),
        ("on Monday the 1st of June 2020", "Monday the 1st of June 2020", 1, 6, 2020, "Monday"),
        ("June 2, 2020, a Friday.", "June 2, 2020, a Friday", 2, 6, 2020, "Friday"),
        ("30 June (Tuesday)", "30 June (Tuesday)", 30, 6, None, "Tuesday"),
        ("the Sun, March 3, said", "March 3", 3, 3, None, None),
    ],
)
def test_a_date_is_read_with_its_weekday(
    text: str, written: str, day: int, month: int, year: int | None, weekday: str | None
) -> None:
    mention = only(text)
    assert mention.span.of(text) == written
    assert (mention.day, mention.month, mention.year) == (day, month, year)
    assert mention.weekday == (WEEKDAYS.index(weekday) if weekday else None)


@pytest.mark.parametrize(
    "text", ["June 5-7", "June 5 and 6", "Saturday and Sunday, June 6", "5 to 7 June", "May 5 to 9"]
)
def test_a_range_is_known_as_one(text: str) -> None:
    assert all(mention.spread for mention in dates(text))


def test_dates_of_a_list_that_name_their_own_weekdays_are_single() -> None:
    text = "games on Friday, May 4, Monday, May 7 and Sunday, May 13."
    assert [mention.spread for mention in dates(text)] == [False, False, False]


@pytest.mark.parametrize("text", ["March 5,000 people", "may 3 come", "Marched 5", "June 2020"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert list(dates(text)) == []


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("31 June", False),
        ("February 30", False),
        ("29 February", True),
        ("29 February 2020", True),
        ("29 February 2021", False),
    ],
)
def test_the_calendar_tells_which_days_exist(text: str, exists: bool) -> None:
    assert only(text).exists is exists


def test_a_day_is_placed_in_a_year_that_has_it() -> None:
    mention = only("February 29")
    assert mention.in_year(2020) == datetime.date(2020, 2, 29)
    assert mention.in_year(2021) is None
