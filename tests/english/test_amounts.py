"""Amounts are read however they are written."""

from __future__ import annotations

import pytest

from reader.english.amounts import Amount, Bound, amounts


def only(text: str) -> Amount:
    found = list(amounts(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("1,148,000 passengers", 1_148_000, "count"),
        ("1.15 million passengers", 1_150_000, "count"),
        ("two and a half million tonnes", 2.5e9, "mass"),
        ("25 per cent of it", 0.25, "share"),
        ("a quarter of it", 0.25, "share"),
        ("one in four of them", 0.25, "share"),
        ("two-fifths of them", 0.4, "share"),
        ("£1.2 million", 1_200_000, "money £"),
        ("71 euros", 71, "money €"),
        ("half a year", 182.625, "time"),
        ("six months", 182.625, "time"),
        ("one ounce", 0.0283495, "mass"),
        ("the 11th festival", 11, "ordinal"),
        ("the eleventh festival", 11, "ordinal"),
        ("twice", 2, "count"),
        ("profits doubled", 2, "times"),
        ("a dozen eggs", 12, "count"),
        ("37 degrees Celsius", 37, "temperature"),
    ],
)
def test_an_amount_has_its_value_and_dimension(text: str, value: float, dimension: str) -> None:
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.dimension == dimension


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("41 birds", Bound.EXACT),
        ("about 350 birds", Bound.ABOUT),
        ("more than 36,000 visitors", Bound.OVER),
        ("just under one ounce", Bound.UNDER),
        ("no more than 41 birds", Bound.MOST),
        ("at least 41 birds", Bound.LEAST),
        ("up to €34 million", Bound.MOST),
        ("350 or so", Bound.ABOUT),
    ],
)
def test_the_words_before_a_number_limit_it(text: str, bound: Bound) -> None:
    assert only(text).bound is bound


@pytest.mark.parametrize("text", ["in 1991", "from 1991 to 1995", "half past four:"])
def test_a_year_is_no_amount(text: str) -> None:
    assert [a for a in amounts(text) if a.value > 100] == []


def test_a_span_is_where_the_amount_stands() -> None:
    text = "It weighs 25 grams."
    assert only(text).span.of(text) == "25 grams"
