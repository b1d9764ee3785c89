"""What a translation does to the frame of a sentence: government, order, number, articles.

Each function proposes changes of one kind to tagged text. A pivot governs other prepositions, has
no articles or no particles, and puts compounds the other way round; what comes home is English
words in the pivot's frame.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.english.word_tokens import word_set
from reader.training.sequence import ReplacementKind
from reader.training.tagging import TaggedText, TaggedToken
from reader.training.word_forms import inflected, is_eligible

# Left out is what English allows in most places: "in" for "at", "on" for "about".
GOVERNED = {
    "of": ("from", "by", "for", "with", "to"), "from": ("of", "since", "by", "to"),
    "to": ("at", "in", "until", "on", "for"), "for": ("to", "by", "since", "on", "of"),
    "in": ("to", "at", "on", "for", "with"), "on": ("over", "above", "in", "at", "to"),
    "at": ("to", "by", "on", "with", "in"), "with": ("by", "from", "to", "of"),
    "by": ("from", "with", "until", "of", "for"), "about": ("for", "around", "to", "from"),
    "against": ("before", "to", "from"), "over": ("above", "to"), "into": ("to", "at"),
    "under": ("below", "beneath"), "after": ("behind", "past"), "before": ("in front of",),
    "between": ("in the middle of", "through"), "during": ("through", "while"),
    "until": ("up to", "as far as"), "through": ("by", "from"), "as": ("like", "how"),
    "among": ("through", "in the middle of"), "since": ("from",), "behind": ("after",),
}  # fmt: skip
PARTICLES = {
    "up": ("upwards", "above"), "down": ("downwards", "below"), "out": ("outside", "outwards"),
    "off": ("away", "from"), "on": ("above", "over"), "over": ("above",), "in": ("inside",),
    "back": ("backwards", "behind"), "away": ("far", "off"), "around": ("about",),
}  # fmt: skip
AGREEING = {
    "has": "have", "have": "has", "is": "are", "are": "is", "was": "were", "were": "was",
    "does": "do",
}  # fmt: skip
INSERTED = ("to", "with", "of", "in", "for", "on", "at", "from")
QUANTIFIERS = word_set("two three four five six seven eight nine ten many several few")
LETTING = frozenset({"let", "make", "help", "see", "have"})
_VERBS = ("VB", "VBD", "VBZ", "VBP", "VBN")
_FOLLOWING = ("DT", "PRP$", "NN", "NNS", "NNP", "JJ", "CD")


@dataclass
class Proposed:
    """New words for the tokens `first` to `last` of a text."""

    first: int
    last: int
    words: str
    kind: ReplacementKind
    source: str


Frame = Callable[[TaggedText, random.Random], Iterator[Proposed]]


def prepositions(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose the preposition that a pivot's would be elsewhere: "accused him with lying"."""
    for i, shown, word in _small(text):
        if word.tag in {"IN", "TO"} and shown in GOVERNED and not _next(text, i, ("VB",)):
            yield _broken(i, i, chance.choice(GOVERNED[shown]), "preposition")


def verb_patterns(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose infinitives for gerunds and the reverse, and verbs with or without a preposition."""
    for i, shown, word in _small(text):
        here, after = word.tag, _at(text, i + 1)
        if not after:
            continue
        new, base = _lower(text, i + 1), after.lemma
        if here == "IN" and after.tag == "VBG" and shown in GOVERNED:
            yield _broken(i, i + 1, f"to {base}", "pattern")
        elif here.startswith("VB") and after.tag == "VBG" and word.lemma != "be":
            yield _broken(i, i + 1, f"{shown} to {base}", "pattern")
        elif here == "TO" and after.tag == "VB" and (gerund := inflected(base, "VBG")):
            yield _broken(i, i + 1, f"{chance.choice(('for', 'of', 'in'))} {gerund}", "pattern")
        elif here in _VERBS and word.lemma not in {"be", "have", "do"}:
            if after.tag == "IN" and new in GOVERNED and _next(text, i + 1, _FOLLOWING):
                yield _broken(i, i + 1, shown, "preposition lost")
            elif after.tag in {"DT", "PRP$"}:
                yield _broken(i, i, f"{shown} {chance.choice(INSERTED)}", "preposition added")
        lets = word.lemma in LETTING and here.startswith("VB")
        if lets and after.tag in {"PRP", "NNS", "NN"} and _next(text, i + 1, ("VB",)):
            yield _broken(i + 2, i + 2, f"to {_lower(text, i + 2)}", "pattern")


def degrees(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose "very light to", "so strong to" for what English says with *too* and *enough*."""
    for i, shown, _ in _small(text):
        after = _at(text, i + 1)
        if shown == "too" and after and after.tag in {"JJ", "RB"}:
            if _lower(text, i + 2) in {"to", "for"}:
                yield _broken(i, i, chance.choice(("very", "so")), "degree")
        elif shown == "enough" and _lower(text, i + 1) == "to" and i:
            yield _broken(i - 1, i, f"so {_lower(text, i - 1)}", "degree")


def compounds(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose compounds in the pivot's order: "prime deputy minister", "vessel of flag"."""
    for i in range(len(text.words) - 1):
        one, two = text.words[i], text.words[i + 1]
        if not _is_part(text, one) or not _is_part(text, two):
            continue
        a, b = _lower(text, i), _lower(text, i + 1)
        third = _at(text, i + 2)
        if third and third.tag in {"NN", "NNS"} and _is_part(text, third):
            if _lower(text, i - 1) != "and":
                yield _sense(i, i + 1, f"{b} {a}", "order")
        elif one.tag in {"NN", "NNS"} and two.tag in {"NN", "NNS"}:
            turned = f"{two.lemma} {inflected(one.lemma, two.tag) or a}"
            of = f"{b} of {chance.choice(('', 'the '))}{a}"
            yield _sense(i, i + 1, chance.choice((turned, turned, of)), "order")
        elif one.tag == "JJ" and two.tag in {"NN", "NNS"} and chance.random() < 0.08:
            yield _sense(i, i + 1, f"{b} {a}", "order")


def articles(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose nouns without the article that they need, and names and mass nouns with one."""
    for i, shown, word in _small(text):
        after = _at(text, i + 1)
        if word.tag == "DT" and shown in {"a", "an", "the"} and after and after.tag == "NN":
            if not _next(text, i + 1, ("NN", "NNS", "NNP")):
                yield _broken(i, i + 1, _lower(text, i + 1), "article lost")
        elif word.tag == "IN" and after and after.tag == "NNP" and chance.random() < 0.3:
            name = text.text[after.start : after.end]
            yield _broken(i + 1, i + 1, f"the {name}", "article added")


def numbers(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose verbs and nouns that do not agree: "which has", "two minister"."""
    for i, shown, word in _small(text):
        if shown in AGREEING and word.tag in {"VBZ", "VBP", "VBD"}:
            before = _at(text, i - 1)
            if (
                before
                and before.tag in {"NN", "NNS", "PRP", "WDT", "NNP"}
                and chance.random() < 0.5
            ) and _lower(text, i - 1) not in {"you", "who"}:
                yield _broken(i, i, AGREEING[shown], "agreement")
        elif word.tag == "VBZ" and _next(text, i - 2, ("NN", "PRP")):
            yield _broken(i, i, word.lemma, "agreement")
        elif word.tag == "NNS" and _lower(text, i - 1) in QUANTIFIERS:
            yield _broken(i, i, word.lemma, "number")
        elif word.tag == "NN" and _lower(text, i - 1) in {"a", "an", "this", "every", "each"}:
            plural = inflected(word.lemma, "NNS")
            if plural and not _next(text, i, ("NN", "NNS")):
                yield _broken(i, i, plural, "number")


def particles(text: TaggedText, chance: random.Random) -> Iterator[Proposed]:
    """Propose the particle of a verb by its own meaning: "removed downwards"."""
    for i, shown, word in _small(text):
        if word.tag == "RP" and shown in PARTICLES:
            yield _sense(i, i, chance.choice(PARTICLES[shown]), "particle")


# How often each kind is drawn; what a reader surely sees comes first.
FRAMES: tuple[tuple[Frame, float], ...] = (
    (prepositions, 0.24), (verb_patterns, 0.28), (compounds, 0.24), (particles, 0.08),
    (articles, 0.05), (numbers, 0.06), (degrees, 0.05),
)  # fmt: skip


def _small(text: TaggedText) -> Iterator[tuple[int, str, TaggedToken]]:
    """Yield number, text in lower case and word of every token that is written small."""
    for i, word in enumerate(text.words):
        shown = text.text[word.start : word.end]
        if shown.islower() and shown.isalpha():
            yield i, shown, word


def _is_part(text: TaggedText, word: TaggedToken) -> bool:
    shown = text.text[word.start : word.end]
    return word.tag in {"NN", "NNS", "JJ"} and shown.islower() and is_eligible(text.text, word)


def _at(text: TaggedText, place: int) -> TaggedToken | None:
    return text.words[place] if 0 <= place < len(text.words) else None


def _lower(text: TaggedText, place: int) -> str:
    word = _at(text, place)
    return text.text[word.start : word.end].lower() if word else ""


def _next(text: TaggedText, place: int, tags: tuple[str, ...]) -> bool:
    word = _at(text, place + 1)
    return word is not None and word.tag in tags


def _broken(first: int, last: int, words: str, source: str) -> Proposed:
    return Proposed(first, last, words, ReplacementKind.BROKEN, source)


def _sense(first: int, last: int, words: str, source: str) -> Proposed:
    return Proposed(first, last, words, ReplacementKind.SENSE, source)
