"""British and American spellings have one key, and other words do not."""

from __future__ import annotations

import pytest

from reader.english.spelling_variants import spelling_key


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("centre", "center"),
        ("kilometres", "kilometers"),
        ("defence", "defense"),
        ("analysed", "analyzed"),
        ("privatisation", "privatization"),
        ("haemorrhage", "hemorrhage"),
        ("oestrogen", "estrogen"),
        ("cancelled", "canceled"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("towards", "toward"),
        ("programmes", "programs"),
    ],
)
def test_both_spellings_have_one_key(british: str, american: str) -> None:
    assert spelling_key(british) == spelling_key(american)


@pytest.mark.parametrize("word", ["hour", "tour", "course", "acre", "science", "goes", "heroes"])
def test_a_word_of_one_spelling_keeps_it(word: str) -> None:
    assert spelling_key(word) == word
