"""Numbers in figures and in words."""

from __future__ import annotations

import re

import pytest

from reader.english.numbers import FRACTION, MONEY, NUMBER, PERCENT, Quantity, quantity, share


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("30", 30, ""),
        ("3,700", 3700, ""),
        ("1.2 million", 1_200_000, ""),
        ("5k", 5000, ""),
        ("$3bn", 3e9, "$"),
        ("£1.5m", 1_500_000, "£"),
        ("€ 40", 40, "€"),
        ("45%", 45, "%"),
        ("12.5 per cent", 12.5, "%"),
        ("five percent", 5, "%"),
        ("twelve", 12, ""),
        ("Twenty-three", 23, ""),
        ("a dozen", 12, ""),
        ("two dozen", 24, ""),
        ("half a million", 500_000, ""),
        ("a hundred", 100, ""),
        ("two hundred and twenty", 220, ""),
        ("one hundred and twenty thousand", 120_000, ""),
        ("three thousand five hundred", 3500, ""),
    ],
)
def test_a_number_is_read_as_it_is_meant(written: str, value: float, unit: str) -> None:
    pattern = {"%": PERCENT, "": NUMBER}.get(unit, MONEY)
    assert re.fullmatch(pattern, written, re.IGNORECASE)
    read = quantity(written)
    assert (read.value, read.unit) == (value, unit)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        quantity("so-called")


def test_a_part_of_something_else_is_no_number() -> None:
    text = "In 2020-21 the 10-year-old G20 lost 3-2 at 5:30, version 1.2.3 in hand, No. #4, 12%."
    assert re.findall(NUMBER, text) == []


def test_a_number_stands_alone_beside_marks() -> None:
    text = "Of 12, one (or 3) of “five hundred” came – 40. Two million and three stayed."
    found = re.findall(NUMBER, text, re.IGNORECASE)
    assert found == ["12", "one", "3", "five hundred", "40", "Two million and three"]


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("12", 11.5, 12.5),
        ("1.2 million", 1_150_000, 1_250_000),
        ("1,500", 1450, 1550),
        ("45%", 44.5, 45.5),
        ("4.0%", 3.95, 4.05),
        ("1 million", 950_000, 1_050_000),
    ],
)
def test_a_rounded_number_lies_within_half_a_step(written: str, least: float, most: float) -> None:
    read = quantity(written)
    assert read.least == pytest.approx(least)
    assert read.most == pytest.approx(most)


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("half", 1 / 2),
        ("two-thirds", 2 / 3),
        ("Two thirds", 2 / 3),
        ("a quarter", 1 / 4),
        ("three quarters", 3 / 4),
        ("one-fifth", 1 / 5),
        ("majority", 1 / 2),
    ],
)
def test_a_fraction_is_a_share_of_one(written: str, part: float) -> None:
    assert re.fullmatch(FRACTION, written, re.IGNORECASE)
    assert share(written) == pytest.approx(part)


def test_nothing_is_a_quantity_without_rounding() -> None:
    assert quantity("zero") == Quantity(0.0, 0.0)
