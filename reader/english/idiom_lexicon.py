"""The idiom lexicon: parses its notation into patterns, indexed by their rarest words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import product
from pathlib import Path

from reader.english.function_words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    GRAMMAR_WORDS,
    POSSESSIVES,
    PREPOSITIONS,
    UNINFLECTED,
)
from reader.english.idiom_relatives import relatives, word_number
from reader.english.inflection import lemmas
from reader.system.paths import resource

_POSSESSIVE_END = re.compile(r"(?:'s|s')\Z")


class Slot(Enum):
    """A place of an idiom that its writer fills."""

    POSSESSIVE = auto()
    REFLEXIVE = auto()
    PHRASE = auto()
    GAP = auto()


_SLOTS = {
    "one's": Slot.POSSESSIVE,
    "someone's": Slot.POSSESSIVE,
    "something's": Slot.POSSESSIVE,
    "oneself": Slot.REFLEXIVE,
    "someone": Slot.PHRASE,
    "something": Slot.PHRASE,
    "…": Slot.GAP,
}
# A passive leaves the phrase out: "they were thrown in at the deep end".
LENGTHS = {Slot.PHRASE: range(4), Slot.GAP: range(4)}
_LONGEST_POSSESSIVE = 4


@dataclass(frozen=True, slots=True)
class IdiomElement:
    """A place of a pattern: the words that may stand there, or a slot, or either."""

    words: tuple[str, ...]
    keys: frozenset[str]  # the words and their base forms: see `inflection.keys`
    slot: Slot | None
    carries_meaning: bool  # it is a word with a content of its own

    @property
    def is_article(self) -> bool:
        """Say whether this is "a" or "the", which writers leave out and put in."""
        return self.keys == ARTICLES

    def may_be_lost_to(self, word: str, *, is_any: bool) -> bool:
        """Say whether `word` is one that a careless paraphraser puts in this place."""
        if self.carries_meaning:
            return word not in GRAMMAR_WORDS and (
                is_any or not _relatives(self.words).isdisjoint(map(word_number, lemmas(word)))
            )
        return any(
            word in family and not family.isdisjoint(self.words)
            for family in (PREPOSITIONS, CONJUNCTIONS)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One way in which an idiom is written."""

    idiom: str
    key: str  # the pieces in plain words
    pieces: tuple[IdiomElement, ...]
    meaning: tuple[int, ...]  # the places of the words of content
    fixed: frozenset[int]  # the places where another word is a fault; none in a sound variant
    sound: frozenset[str]  # single words that are none: "run=term"
    has_comma: bool
    is_long: bool  # so long that no other words stand so: whatever is changed, it is a fault


# A pattern, the place of the word that it is found by, and what must stand on either side of it.
Anchor = tuple[Pattern, int, frozenset[str] | None, frozenset[str] | None]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every pattern, by the keys of its two rarest words: one of them stands when one is lost.

    Keys are numbers (`word_number`), since those of relatives are known by nothing else.
    """

    patterns: tuple[Pattern, ...]
    anchors: dict[int, list[Anchor]]


@cache
def lexicon() -> Lexicon:
    """Read the idioms that ship with the program."""
    return lexicon_of(idiom_lines(), free_words(resource("words/idioms/free_words")))


def idiom_lines() -> Iterator[str]:
    """Yield the entries that ship with the program."""
    for file in sorted(resource("words/idioms").glob("*.txt")):
        lines = map(str.strip, file.read_text("utf-8").splitlines())
        yield from (line for line in lines if line and not line.startswith("#"))


def free_words(path: Path) -> dict[str, frozenset[str]]:
    """Read which words of a pattern may be others ("take the plunge: take", "…: run=term")."""
    lines = path.read_text("utf-8").splitlines()
    parts = (line.rpartition(": ") for line in lines if not line.startswith("#"))
    return {idiom: frozenset(words.split()) for idiom, _, words in parts}


def lexicon_of(lines: Iterable[str], free: Mapping[str, frozenset[str]]) -> Lexicon:
    """Make a lexicon of entries in the notation of `resources/words/idioms/README.md`."""
    patterns = [p for line in dict.fromkeys(lines) for p in _patterns(line, free)]
    used = Counter(word for p in patterns for i in p.meaning for word in p.pieces[i].words)
    anchors: dict[int, list[Anchor]] = defaultdict(list)
    for pattern in patterns:
        pieces = pattern.pieces
        first, *second = sorted(
            pattern.meaning, key=lambda i: sum(used[w] for w in pieces[i].words)
        )
        places = [first, *second[:1]] if first in pattern.fixed else [first]
        for place in places:
            anchor = (
                pattern,
                place,
                _fixed_keys(pieces, place - 1),
                _fixed_keys(pieces, place + 1),
            )
            known_by = {word_number(key) for key in pieces[place].keys}
            if len(pattern.meaning) == 1 and place in pattern.fixed:
                known_by |= _relatives(pieces[place].words)
            for key in known_by:
                anchors[key].append(anchor)
    return Lexicon(tuple(patterns), dict(anchors))


def _fixed_keys(pieces: tuple[IdiomElement, ...], place: int) -> frozenset[str] | None:
    if not 0 <= place < len(pieces) or pieces[place].slot or pieces[place].is_article:
        return None
    return pieces[place].keys


@cache
def _relatives(words: tuple[str, ...]) -> frozenset[int]:
    return frozenset().union(*map(relatives, words))


def ends_possessive(word: str) -> bool:
    """Say whether `word` can end a possessive ("her", "Moscow's", "ministers'")."""
    return word in POSSESSIVES or bool(_POSSESSIVE_END.search(word))


def possessive_lengths(words: list[str], at: int, step: int) -> Iterator[int]:
    """Yield how many words from `at` on, in the direction `step`, can be one possessive."""
    if step < 0:
        if at >= 0 and ends_possessive(words[at]):
            longest = 1 if words[at] in POSSESSIVES else _LONGEST_POSSESSIVE
            yield from range(1, min(longest, at + 1) + 1)
        return
    for length, word in enumerate(words[at : at + _LONGEST_POSSESSIVE], 1):
        if ends_possessive(word):
            yield length
            return


def _patterns(line: str, free: Mapping[str, frozenset[str]]) -> Iterator[Pattern]:
    idiom, _, variants = line.partition(" ! ")
    yield from _ways(idiom, idiom, free)
    for variant in variants.split(",") if variants else ():
        yield from _ways(idiom, variant, None)


def _ways(idiom: str, text: str, free: Mapping[str, frozenset[str]] | None) -> Iterator[Pattern]:
    choices = [_choices(part) for part in re.findall(r"\([^)]*\)|[^\s()]+", text)]
    for parts in product(*choices):
        pieces = _trimmed([_piece(word) for part in parts for word in _split(part)])
        yield from _pattern(idiom, pieces, free, "," in text)
        if len(shorter := _shortened(pieces)) < len(pieces):
            yield from _pattern(idiom, shorter, free, "," in text)


def _pattern(
    idiom: str,
    pieces: tuple[IdiomElement, ...],
    free: Mapping[str, frozenset[str]] | None,
    has_comma: bool,
) -> Iterator[Pattern]:
    meaning = tuple(place for place, piece in enumerate(pieces) if piece.carries_meaning)
    if not meaning:
        return
    key = " ".join("/".join(piece.words) or "…" for piece in pieces)
    free_here = free.get(key, frozenset()) if free is not None else frozenset()
    fixed = _fixed(pieces, meaning, free_here) if free is not None else frozenset()
    is_long = len(meaning) > 1 and count_fixed(pieces) > 5
    yield Pattern(idiom, key, pieces, meaning, fixed, free_here, has_comma, is_long)


def count_fixed(pieces: Iterable[IdiomElement]) -> int:
    """Return how many words stand in every use, articles left out."""
    return sum(1 for piece in pieces if piece.words and not piece.is_article)


def _fixed(
    pieces: tuple[IdiomElement, ...], meaning: tuple[int, ...], free: frozenset[str]
) -> frozenset[int]:
    """Return the places where another word is a fault."""
    inside = range(1, len(pieces) - 1)  # what stands at an edge belongs to the sentence as well
    return frozenset(
        place
        for place, piece in enumerate(pieces)
        if piece.slot is None
        and not piece.is_article
        and "/".join(piece.words) not in free
        and (
            len(meaning) > 1 or count_fixed(pieces) > 2
            if piece.carries_meaning
            else place in inside and count_fixed(pieces) > 2
        )
    )


def _choices(part: str) -> tuple[str, ...]:
    return ("", part[1:-1]) if part.startswith("(") else (part,)


def _split(part: str) -> list[str]:
    """Take "a well-oiled machine," apart; a hyphen parts words as a blank does."""
    if "/" in part and "-" in part:
        part = "/".join(word.replace("-", "") for word in part.split("/"))
    return re.sub(r"[,;:.!?\"“”]", " ", part.lower().replace("’", "'")).replace("-", " ").split()


@cache
def _piece(text: str) -> IdiomElement:
    words = tuple(text.split("/"))
    slots = [slot for word in words if (slot := _SLOTS.get(word))]
    plain = tuple(word for word in words if word not in _SLOTS)
    carries_meaning = not slots and GRAMMAR_WORDS.isdisjoint(words)
    keys = frozenset().union(*map(_keys, plain))
    return IdiomElement(plain, keys, slots[0] if slots else None, carries_meaning)


def _keys(word: str) -> frozenset[str]:
    if word in ARTICLES:
        return ARTICLES
    return frozenset((word,)) if word in UNINFLECTED else lemmas(word)


def _trimmed(pieces: Sequence[IdiomElement]) -> tuple[IdiomElement, ...]:
    """Leave out the slots at either end: whatever stands there is sound."""
    fixed = [i for i, piece in enumerate(pieces) if piece.words]
    return tuple(pieces[fixed[0] : fixed[-1] + 1]) if fixed else ()


def _shortened(pieces: tuple[IdiomElement, ...]) -> tuple[IdiomElement, ...]:
    """Leave out what an idiom can do without: the "have" before it, the "of" behind it."""
    while _is_enough(pieces[:-1]) and not PREPOSITIONS.isdisjoint(pieces[-1].keys):
        pieces = pieces[:-1]
    if _is_enough(pieces[1:]) and not AUXILIARIES.isdisjoint(pieces[0].words):
        pieces = pieces[1:] if pieces[1].slot is Slot.POSSESSIVE else _trimmed(pieces[1:])
    return pieces


def _is_enough(pieces: tuple[IdiomElement, ...]) -> bool:
    return sum(piece.carries_meaning for piece in pieces) > 1 and len(pieces) > 2
