"""Words are found by their base forms, and inflected again."""

from __future__ import annotations

import pytest

from reader.english.inflection import Form, inflect, keys, lemmas


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("hands", "hand"),
        ("feet", "foot"),
        ("stories", "story"),
        ("passes", "pass"),
        ("threw", "throw"),
        ("thrown", "throw"),
        ("stopped", "stop"),
        ("carried", "carry"),
        ("biting", "bite"),
        ("lying", "lie"),
        ("were", "be"),
        ("has", "have"),
        ("hand", "hand"),
    ],
)
def test_a_form_leads_to_its_base(word: str, base: str) -> None:
    assert base in lemmas(word)


@pytest.mark.parametrize(("word", "base"), [("thing", "the"), ("bed", "be"), ("pass", "pas")])
def test_a_word_that_only_looks_inflected_does_not(word: str, base: str) -> None:
    assert base not in lemmas(word)


def test_a_comparative_is_found_by_its_adjective_and_is_no_form_of_it() -> None:
    assert "big" in keys("bigger")
    assert "easy" in keys("easiest")
    assert "big" not in lemmas("bigger")


@pytest.mark.parametrize(
    ("base", "form", "word"),
    [
        ("hand", Form.S, "hands"),
        ("carry", Form.S, "carries"),
        ("toss", Form.S, "tosses"),
        ("have", Form.S, "has"),
        ("stop", Form.PAST, "stopped"),
        ("carry", Form.PAST, "carried"),
        ("play", Form.PAST, "played"),
        ("throw", Form.PAST, "threw"),
        ("throw", Form.PARTICIPLE, "thrown"),
        ("have", Form.PARTICIPLE, "had"),
        ("walk", Form.PARTICIPLE, "walked"),
        ("bite", Form.ING, "biting"),
        ("die", Form.ING, "dying"),
        ("throw", Form.BASE, "throw"),
    ],
)
def test_a_base_is_inflected(base: str, form: Form, word: str) -> None:
    assert inflect(base, form) == word
