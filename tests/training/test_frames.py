"""What a translation does to the frame of a sentence, on text tagged by hand."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from reader.training.frames import (
    FRAMES,
    GOVERNED,
    Frame,
    articles,
    degrees,
    numbers,
    particles,
    prepositions,
    verb_patterns,
)
from reader.training.tagging import TaggedText, TaggedToken


def tagged(marked: str) -> TaggedText:
    """Make tagged text of "word/TAG word/TAG=lemma"."""
    words: list[TaggedToken] = []
    text = ""
    for item in marked.split():
        shown, _, rest = item.partition("/")
        tag, _, lemma = rest.partition("=")
        text += " " * bool(text)
        start = len(text)
        text += shown
        words.append(
            TaggedToken(start, len(text), tag, lemma or shown.lower(), tag.startswith("NNP"))
        )
    return TaggedText(text, tuple(words), "test")


ACCUSED = tagged(
    "They/PRP accused/VBD=accuse Oslo/NNP of/IN licensing/VBG=license two/CD ships/NNS=ship"
)
REFUSED = tagged("It/PRP is/VBZ=be too/RB light/JJ to/TO carry/VB the/DT load/NN ./.")
LET = tagged("The/DT law/NN lets/VBZ=let schools/NNS=school set/VB fees/NNS=fee ./.")
HELD = tagged("He/PRP paid/VBD=pay for/IN his/PRP$ mistake/NN and/CC took/VBD=take it/PRP up/RP")


def made(frame: Frame, text: TaggedText, seeds: Iterable[int] = range(20)) -> set[str]:
    """Return each text that a frame's proposals make of a text, by their place and new words."""
    found = set()
    for seed in seeds:
        for change in frame(text, random.Random(seed)):
            start, end = text.words[change.first].start, text.words[change.last].end
            found.add(text.text[:start] + change.words + text.text[end:])
    return found


def test_a_preposition_is_governed_as_elsewhere() -> None:
    texts = made(prepositions, ACCUSED)
    assert texts == {f"They accused Oslo {new} licensing two ships" for new in GOVERNED["of"]}


def test_a_gerund_becomes_an_infinitive() -> None:
    assert "They accused Oslo to license two ships" in made(verb_patterns, ACCUSED)


def test_a_bare_infinitive_gets_its_to() -> None:
    assert "The law lets schools to set fees ." in made(verb_patterns, LET)


def test_a_verb_loses_its_preposition() -> None:
    assert "He paid his mistake and took it up" in made(verb_patterns, HELD)


def test_a_particle_is_taken_at_its_word() -> None:
    assert "He paid for his mistake and took it upwards" in made(particles, HELD)


def test_too_becomes_very() -> None:
    assert made(degrees, REFUSED) == {
        "It is very light to carry the load .",
        "It is so light to carry the load .",
    }


def test_an_article_is_lost() -> None:
    assert "It is too light to carry load ." in made(articles, REFUSED)


def test_a_plural_is_lost_after_a_number() -> None:
    assert made(numbers, ACCUSED) == {"They accused Oslo of licensing two ship"}


@pytest.mark.parametrize("frame", [frame for frame, _ in FRAMES], ids=lambda f: f.__name__)
def test_every_frame_changes_what_it_says_it_changes(frame: Frame) -> None:
    for text in (ACCUSED, HELD):
        for seed in range(20):
            try:
                changes = list(frame(text, random.Random(seed)))
            except ModuleNotFoundError:
                pytest.skip("needs the extra `training`")
            for change in changes:
                old = text.text[text.words[change.first].start : text.words[change.last].end]
                assert change.words.split()
                assert change.words != old
