from __future__ import annotations

import pickle
from collections.abc import Callable
from copy import copy, deepcopy

import pytest

from reader.model.translatable import Translatable, joined, sentence


def test_a_sentence_is_its_english_text() -> None:
    made = sentence("“{word}” stands here {count:,} times.", word="odd", count=1200)
    assert made == "“odd” stands here 1,200 times."
    assert hash(made) == hash("“odd” stands here 1,200 times.")
    assert (made.template, made.parts) == (
        "“{word}” stands here {count:,} times.",
        {"word": "odd", "count": 1200},
    )


def sent(made: Translatable) -> Translatable:
    """Return what another process gets."""
    other: Translatable = pickle.loads(pickle.dumps(made))
    return other


@pytest.mark.parametrize("copied", [sent, copy, deepcopy])
def test_a_copy_knows_its_parts(copied: Callable[[Translatable], Translatable]) -> None:
    made = sentence("It is {what}.", what=sentence("{number} things", number=3))
    again = copied(made)
    assert type(again) is Translatable
    assert (again, again.template, again.parts) == (made, made.template, made.parts)
    assert isinstance(again.parts["what"], Translatable)
    assert again.parts["what"].parts == {"number": 3}


def test_sentences_are_joined_without_the_empty_ones() -> None:
    first, last = sentence("It is {what}.", what="odd"), sentence("Look.")
    made = joined(first, "", last)
    assert made == "It is odd. Look."
    assert list(made.parts.values()) == [first, last]
