from __future__ import annotations

import pytest

from reader.training.alignment import Aligner, Proposal, tokens
from reader.training.meanings import Meanings
from reader.training.sequence import ReplacementKind
from reader.training.sources.wordnet import Synset, Wordnet

SYNSETS = {
    "n": ["market", "slice", "move", "house home", "court", "yard", "rocket", "president", "share"],
    "v": ["move", "begin start", "rule", "govern", "reach", "touch", "sell"],
    "a": ["tall", "high"],
}


def wordnet() -> Wordnet:
    made = Wordnet()
    for part, lines in SYNSETS.items():
        for number, line in enumerate(lines):
            key, words = f"{part}{number}", tuple(line.split())
            made.synsets[key] = Synset(words, ())
            for word in words:
                made.senses.setdefault((word, part), []).append(key)
                made.common.add(word)
    return made


@pytest.fixture
def aligner() -> Aligner:
    return Aligner(Meanings(wordnet()))


def shown(original: str, proposals: list[Proposal]) -> list[tuple[str, str, ReplacementKind]]:
    return [(original[p.start : p.end], p.words, p.kind) for p in proposals]


def test_one_word_for_another_is_a_change_of_sense(aligner: Aligner) -> None:
    text = "They sell in the market every week."
    found = aligner.proposals(text, "They sell in the slice every week.")
    assert shown(text, found) == [("market", "slice", ReplacementKind.SENSE)]


def test_a_plain_synonym_is_a_habit(aligner: Aligner) -> None:
    text = "We went to the house at night."
    found = aligner.proposals(text, "We went to the home at night.")
    assert shown(text, found) == [("house", "home", ReplacementKind.HABIT)]


def test_a_pair_that_is_given_as_sound_is_a_habit() -> None:
    aligner = Aligner(Meanings(wordnet(), sound=frozenset({("slice", "market")})))
    text = "They sell in the market every week."
    [found] = aligner.proposals(text, "They sell in the slice every week.")
    assert found.kind == ReplacementKind.HABIT


@pytest.mark.parametrize(
    "returned",
    [
        "The President moves 300 rockets to court.",  # a tense
        "The President moved 500 rockets to court.",  # a number
        "The Slice moved 300 rockets to court.",  # a name
        "The President moved 300 rockets to the court.",  # an article that may stand there
        "The President moved 300 xyzzes to court.",  # no English
        "The President moved 300 tall to court.",  # another part of speech
    ],
)
def test_what_teaches_nothing_is_left_alone(aligner: Aligner, returned: str) -> None:
    assert aligner.proposals("The President moved 300 rockets to court.", returned) == []


def test_a_capital_at_the_start_of_a_sentence_is_kept(aligner: Aligner) -> None:
    text = "Market days are quiet here. It rained."
    found = aligner.proposals(text, "Slice days are quiet here. It rained.")
    assert shown(text, found) == [("Market", "Slice", ReplacementKind.SENSE)]


def test_a_name_at_the_start_of_a_sentence_is_known_from_other_places(aligner: Aligner) -> None:
    aligner.proposals("I met Market and Market.", "I met Market and Market.")
    assert not aligner.proposals("Market days are quiet.", "Slice days are quiet.")


def test_a_word_that_only_moved_is_no_change(aligner: Aligner) -> None:
    text = "The market fell and the court rose."
    assert not aligner.proposals(text, "The court fell and the market rose.")


def test_a_pair_met_alone_is_known_in_a_longer_change(aligner: Aligner) -> None:
    text = "They say the 3 market one is new."
    returned = "They say the slice of 4 is new."
    assert not aligner.proposals(text, returned)
    for _ in range(2):
        aligner.proposals("It is in the market now.", "It is in the slice now.")
    assert shown(text, aligner.proposals(text, returned)) == [
        ("market", "slice", ReplacementKind.SENSE)
    ]


def test_one_word_for_two_is_one_change(aligner: Aligner) -> None:
    text = "They reach for this now."
    found = aligner.proposals(text, "They touch this now.")
    assert shown(text, found) == [("reach for", "touch", ReplacementKind.SENSE)]


@pytest.mark.parametrize(
    ("original", "returned", "expected"),
    [
        ("He spoke of his house.", "He spoke of the his house.", ("his", "the his")),
        ("They met on Monday again.", "They met on the Monday again.", ("Monday", "the Monday")),
        ("She sold a house here.", "She sold house here.", ("a house", "house")),
        ("They fell from the tall house.", "They fell since the tall house.", ("from", "since")),
        (
            "It comes from Russia's market now.",
            "It comes from the market of Russia now.",
            ("Russia", "the Russia"),
        ),
    ],
)
def test_a_broken_article_possessive_or_preposition_is_a_kind_of_its_own(
    aligner: Aligner, original: str, returned: str, expected: tuple[str, str]
) -> None:
    assert (*expected, ReplacementKind.BROKEN) in shown(
        original, aligner.proposals(original, returned)
    )


def test_what_has_nothing_in_common_is_not_aligned(aligner: Aligner) -> None:
    assert not aligner.proposals("They rule the court.", "Free beaten ima market slice up on it.")


def test_a_genitive_is_a_token_of_its_own() -> None:
    assert [t.shown for t in tokens("Russia’s well-known 3.5 don't")] == [
        "Russia", "’s", "well-known", "3.5", "don't",
    ]  # fmt: skip
