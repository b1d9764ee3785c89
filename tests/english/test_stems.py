"""Forms, spellings and derivations of a word have one stem; opposites have two."""

from __future__ import annotations

import pytest

from reader.english.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisations", "organized"),
        ("programme", "programs"),
        ("diarrhoea", "Diarrhea"),
        ("paediatricians", "pediatrician"),
        ("travelled", "traveling"),
        ("threw", "throws"),
        ("children", "child"),
        ("company’s", "companies"),
        ("easily", "easy"),
        ("noted", "notes"),
        ("agreed", "agrees"),
        ("opened", "open"),
        ("planning", "plan"),
        ("rising", "rose"),
        ("Café", "cafe"),
        ("movements", "moved"),
        ("licence", "license"),
    ],
)
def test_they_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("possible", "impossible"),
        ("careful", "careless"),
        ("able", "unable"),
        ("noted", "not"),
        ("four", "for"),
        ("need", "near"),
        ("evening", "even"),
        ("increase", "decrease"),
        ("employer", "employee"),
    ],
)
def test_they_have_two(one: str, other: str) -> None:
    assert stem(one) != stem(other)
