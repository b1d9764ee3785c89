"""Idioms are found whole and with one word changed, in the notation of the lexicon."""

from __future__ import annotations

import pytest

from reader.english.idiom_lexicon import idiom_lines, lexicon_of
from reader.english.idiom_matching import Words, matches


def found(text: str, *entries: str, free: dict[str, frozenset[str]] | None = None) -> list[str]:
    """Return the passages that match, the word that is changed in brackets."""
    words = Words(text)
    passages: dict[str, None] = {}
    for match in matches(words, lexicon_of(entries, free or {})):
        tokens = list(words.words)
        if match.change:
            tokens[match.change.at] = f"[{tokens[match.change.at]}]"
        passages[" ".join(tokens[match.start : match.end])] = None
    return list(passages)


@pytest.mark.parametrize(
    ("text", "entry", "passage"),
    [
        ("They had their hands full.", "have one's hands full", "their hands full"),
        ("the two ministers' hands are full", "one's hands be full", "hands are full"),
        ("He pulled John Smith's leg today", "pull someone's leg", "pulled john smith's leg"),
        ("They took the law as read.", "take something as read", "took the law as read"),
        ("She held the cards close to the chest", "close to one's/the chest", "close to the chest"),
        (
            "the ball is now in her court",
            "the ball is in someone's court",
            "the ball is now in her court",
        ),
        (
            "the ball is in her court",
            "the ball is (now) in someone's court",
            "the ball is in her court",
        ),
        ("on the one hand it is, on the other hand", "one hand … other hand", ""),
        ("a well oiled machine", "a well-oiled machine", "a well oiled machine"),
        ("hook, line and sinker", "hook, line and sinker", "hook line and sinker"),
    ],
)
def test_an_idiom_is_found_whole(text: str, entry: str, passage: str) -> None:
    assert (passage in found(text, entry)) == bool(passage)


def test_a_full_stop_or_a_comma_parts_an_idiom() -> None:
    assert found("It was a rock. And a hard place.", "a rock and a hard place") == []
    assert found("It was a rock, and a hard place.", "a rock and a hard place") == []


def test_a_changed_word_is_told() -> None:
    assert "[palms] full" in "".join(found("They had their palms full", "have one's hands full"))


def test_a_word_that_is_no_relative_is_no_change() -> None:
    assert found("They had their pockets full", "have one's hands full") == []


def test_two_changed_words_are_no_idiom() -> None:
    assert found("the globe is in their courtyard", "the ball is in someone's court") == []


def test_a_free_word_may_be_another() -> None:
    free = dict.fromkeys(("have … hands full", "… hands full"), frozenset({"hands"}))
    assert found("They had their palms full", "have one's hands full", free=free) == []


def test_a_single_sound_word_may_stand_in_a_fixed_place() -> None:
    free = dict.fromkeys(("have … hands full", "… hands full"), frozenset({"hands=palms"}))
    assert found("They had their palms full", "have one's hands full", free=free) == []


def test_a_sound_variant_is_found_whole() -> None:
    assert found("in the short run", "in the long run ! in the short run") == ["in the short run"]


def test_more_idioms_ship_than_were_promised() -> None:
    assert len({pattern.idiom for pattern in lexicon_of(idiom_lines(), {}).patterns}) > 2500


def test_a_possessive_does_not_reach_beyond_the_first_word() -> None:
    words = Words("Tom's backs against the wall")
    found = list(matches(words, lexicon_of(["have one's back against the wall"], {})))
    assert {(match.start, match.end) for match in found} == {(0, 5)}
