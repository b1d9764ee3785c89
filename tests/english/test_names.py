"""Names, where they stand and how they are compared."""

from __future__ import annotations

import time

import pytest

from reader.english.names import (
    NameWord,
    distance,
    name_words,
    neighbours,
    plain,
    small_words,
    sound,
)
from reader.importers.text.plain_text import article_from_text


def names(text: str) -> dict[str, NameWord]:
    return {name.text: name for name in name_words(article_from_text(text))}


def neutral(text: str) -> set[str]:
    return {word for word, name in names(text).items() if name.neutral}


def test_a_name_knows_its_place_and_its_neighbours() -> None:
    text = "They met Jens Stoltenberg’s aides in Oslo."
    article = article_from_text(text)
    found = {name.text: name for name in name_words(article)}
    assert found["Stoltenberg"].span.of(text) == "Stoltenberg"
    assert (found["Stoltenberg"].before, found["Jens"].after) == ("Jens", "Stoltenberg")
    assert found["Oslo"].before == ""


def test_the_first_word_of_a_sentence_is_no_evidence() -> None:
    assert neutral("Allies of Nato met. Nasa did not.") == {"Nato"}
    assert neutral("“We came,” Marchetti said.") == {"Marchetti"}


def test_headlines_datelines_and_shouting_are_no_evidence() -> None:
    assert neutral("Talks End In Geneva With No Result\n\nThe end.") == set()
    assert "TOKYO" not in neutral("By Akira TOKYO, Dec 20 (Agency) — They met.")
    assert "CHICAGO" not in neutral("They won 3-0, CHICAGO (Agency) — They met.")
    assert "MORAND" not in neutral("They met Emmanuel MORAND there.")


def test_quotations_addresses_and_tags_are_passed_over() -> None:
    assert set(names("He said “Nato is here” and wrote #NATO to www.NATO.int, x@NATO.")) == {"He"}


def test_parts_of_a_compound_are_names() -> None:
    assert {"NATO", "Ocasio", "Cortez"} <= set(names("the NATO-led force of Ocasio-Cortez"))


def test_small_words_are_those_without_a_capital() -> None:
    assert small_words(article_from_text("The aid came. Aid is good.")) == {
        "aid",
        "came",
        "is",
        "good",
    }


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelensky", "Zelenskyy", "Zelenskiy"),
        ("Qaddafi", "Kadafi", "Khadafi"),
        ("Erdoğan", "Erdogan"),
        ("Yusuf", "Yousouf"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound(spelling) for spelling in spellings}) == 1


def test_other_names_sound_otherwise() -> None:
    assert len({sound(n) for n in ("Korea", "Koreas", "Maria", "Mario", "German", "Germany")}) == 6


def test_accents_are_taken_off() -> None:
    assert plain("Beyoncé") == "beyonce"


@pytest.mark.parametrize(
    ("one", "two", "letters"),
    [
        ("Stoltenberg", "Stoltenberg", 0),
        ("Stoltenberg", "Stoltenburg", 1),
        ("Macron", "Marcon", 1),
        ("Hollis", "Holis", 1),
        ("Minister", "Ministry", 2),
        ("Austria", "Australia", 2),
        ("Slovakia", "Sweden", 3),
    ],
)
def test_distance_counts_letters(one: str, two: str, letters: int) -> None:
    assert distance(one, two) == distance(two, one) == letters


def test_neighbours_are_found_without_comparing_all() -> None:
    crowd = ["".join(chr(97 + n // 26**i % 26) for i in range(9)) for n in range(0, 10**9, 99_991)]
    begun = time.thread_time()  # not the clock: the machine may be busy
    found = set(neighbours([*crowd, "Stoltenberg", "Stoltenburg", "Marcon", "Macron"], 1))
    assert {("Stoltenberg", "Stoltenburg"), ("Marcon", "Macron")} <= found
    assert time.thread_time() - begun < 5  # a tenth of a second; all pairs would take minutes
