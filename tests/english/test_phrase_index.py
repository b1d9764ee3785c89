from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.english.phrase_index import PhraseIndex
from tests.linear_time import assert_linear


def found(text: str, *phrases: str) -> list[str]:
    """Return the passages of `text` that are found, longest first where several begin together."""
    index = PhraseIndex((phrase, phrase) for phrase in phrases)
    spans = sorted((span for span, _ in index.find(text)), key=lambda s: (s.start, -s.end))
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    "text",
    [
        "a lung bonfire here",
        "Lung Bonfire",
        "LUNG  BONFIRE.",
        "the lung\nbonfire",
        "the lung\u00a0bonfire",
        "(lung-bonfire)",
        "lung‑bonfire-like",
        "lung-\nbonfire",
        "“lung bonfires”",
        "the lung bonfire's cause",
        "the lung bonfires’ cause",
    ],
)
def test_a_phrase_is_found_however_it_is_set(text: str) -> None:
    assert len(found(text, "lung bonfire")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "lung bonfiresque",
        "overlung bonfire",
        "lung. Bonfire",
        "lung, bonfire",
        "lung - bonfire",
        "lung – bonfire",
        "lung—bonfire",
        "lung--bonfire",
        "lung bon fire",
        "lungs bonfire",
    ],
)
def test_other_words_and_other_sentences_are_not_found(text: str) -> None:
    assert found(text, "lung bonfire") == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("workers’ rooster", "The WORKERS' roosters crowed"),
        ("worker's rooster", "one worker’s rooster"),
        ("self-made spaghetti (sms)", "Self made spaghetti (SMS) was served"),
        ("moving salaries", "a moving salary"),
        ("moving salary", "two moving salaries"),
        ("iron boxes", "an iron box"),
        ("iron box", "iron boxes"),
        ("Straßen circus", "the STRASSEN circus"),
    ],
)
def test_both_sides_are_evened_out(phrase: str, text: str) -> None:
    assert len(found(text, phrase)) == 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("a fine class", "a fine clas"),
        ("as it is", "as it i"),
        ("they can", "they can't"),
        ("grow in the 80s", "grow in the 80"),
    ],
)
def test_what_is_no_plural_keeps_its_last_letter(phrase: str, text: str) -> None:
    assert found(text, phrase) == []


def test_places_are_those_of_the_text_as_it_is() -> None:
    text = "Die Straße, “deep – so to say – end’s edge”; İstanbul's Iron\n Door"
    assert found(text, "iron door", "end's edge") == ["end’s edge", "Iron\n Door"]


def test_phrases_that_touch_nest_or_overlap_are_all_found() -> None:
    text = "red iron door red iron"
    phrases = ("red iron", "iron door", "red iron door", "door red")
    assert found(text, *phrases) == [
        "red iron door",
        "red iron",
        "iron door",
        "door red",
        "red iron",
    ]


def test_the_very_words_come_before_the_plural_of_others() -> None:
    index = PhraseIndex([("iron door", "one"), ("iron doors", "many"), ("iron door", "also one")])
    assert [value for _, value in index.find("iron doors")] == ["many", "one", "also one"]
    assert [value for _, value in index.find("iron door")] == ["one", "also one", "many"]


def test_an_index_of_nothing_finds_nothing() -> None:
    assert list(PhraseIndex[str]([]).find("anything")) == []
    assert found("", "iron door") == found(" \n", "iron door") == []


WORDS = st.sampled_from(["iron", "door", "Straße", "İ", "o'clock", "-", "–", ",", "’s", "\n", "ŉ"])


@given(before=st.lists(WORDS), after=st.lists(WORDS))
def test_a_found_passage_reads_like_the_phrase(before: list[str], after: list[str]) -> None:
    text = " ".join([*before, "blue  Moon", *after])
    places = [span for span, _ in PhraseIndex([("blue moon", 0)]).find(text)]
    assert [span.of(text) for span in places] == ["blue  Moon"]


def test_a_text_of_nothing_but_phrases_takes_no_more_than_its_length() -> None:
    index = PhraseIndex([("iron door", 0), ("door iron", 1)])

    def find(length: int) -> None:
        number = length // len("iron door ")
        assert sum(1 for _ in index.find("iron door " * number)) == 2 * number - 1

    assert_linear(find)  # with a count for each place it took minutes
