"""Weekdays, months and dates as findings name them, in the window's language too."""

from __future__ import annotations

from reader.model.translatable import sentence

WEEKDAY_NAMES = (
    sentence("Monday"),
    sentence("Tuesday"),
    sentence("Wednesday"),
    sentence("Thursday"),
    sentence("Friday"),
    sentence("Saturday"),
    sentence("Sunday"),
)
MONTH_NAMES = (
    sentence("January"),
    sentence("February"),
    sentence("March"),
    sentence("April"),
    sentence("May"),
    sentence("June"),
    sentence("July"),
    sentence("August"),
    sentence("September"),
    sentence("October"),
    sentence("November"),
    sentence("December"),
)


def date_in_words(day: int, month: int, year: int | None = None) -> str:
    """Return a date as "3 June" or "3 June 2026"; months count from 1."""
    name = MONTH_NAMES[month - 1]
    if year is None:
        return sentence("{day} {month}", day=day, month=name)
    return sentence("{day} {month} {year}", day=day, month=name, year=year)
