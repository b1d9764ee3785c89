"""Finds any of thousands of phrases in a text at once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from reader.model.span import Span

# What a phrase is made of: words, and every mark that does not merely join them. A blank and a
# hyphen join ("man-in-the-middle" is "man in the middle"), a dash and a comma part; the 's of
# "network's" stands for itself, so that "network" is found before it, but not "can" in "can't".
_PART = re.compile(
    r"\w+(?:['’](?!s\b)\w+)*"  # a word
    r"|(?<!\w)[-‐‑–]|[-‐‑–](?![\w\n])"  # a dash; a hyphen at a line's end still joins
    r"|[^\w\s‐‑–-]"  # any other mark
)
_EVEN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'))
_NO_PLURAL = ("ss", "us", "is")  # class, status, analysis
_ES = ("s", "x", "z", "ch", "sh")
_SHORTEST = 4  # letters of a plural that may lose its s: "this" and "does" are none

T = TypeVar("T")


class PhraseIndex(Generic[T]):
    """Finds phrases however they are capitalised, spaced, hyphenated or apostrophised.

    Each phrase comes with a value, which is handed back where the phrase stands. The last word may
    be in the singular or the plural.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        values: defaultdict[str, list[T]] = defaultdict(list)
        spelled = [(_spelled(phrase), value) for phrase, value in phrases]
        for phrase, value in spelled:
            values[phrase].append(value)
        for phrase, value in spelled:  # after them all: the very words come before another's plural
            for other in _other_numbers(phrase):
                values[other].append(value)
        self._values = list(values.values())
        self._automaton = AhoCorasick(values)

    def find(self, text: str) -> Iterator[tuple[Span, T]]:
        """Yield every place of every phrase in `text`, also where they overlap."""
        spelled = _spelled(text)
        found = self._automaton.find_matches_as_indexes(spelled, overlapping=True)
        if not found:
            return
        places = [part.span() for part in _PART.finditer(text)]
        ends = list(accumulate(len(part) + 2 for part in spelled[1:-1].split("  ")))
        for phrase, start, end in found:
            first, last = bisect_right(ends, start), bisect_left(ends, end)
            span = Span(places[first][0], places[last][1])
            for value in self._values[phrase]:
                yield span, value


def is_phrase(text: str) -> bool:
    """Say whether `text` has a word in it that can be looked for."""
    return any(character.isalnum() for character in text)


def _spelled(text: str) -> str:
    """Return `text` as the automaton sees it: each part between blanks of its own.

    A blank that two parts shared could belong to one phrase only, and phrases may touch.
    """
    spelled = f" {'  '.join(_PART.findall(text))} ".casefold()
    for odd, even in _EVEN:
        spelled = spelled.replace(odd, even)
    return spelled


def _other_numbers(phrase: str) -> Iterator[str]:
    """Yield a spelled phrase in the plural, and in the singular where it looks like a plural."""
    start = phrase.rindex(" ", 0, -1) + 1
    front, word = phrase[:start], phrase[start:-1]
    if word.isalpha():
        for other in _numbers(word):
            yield f"{front}{other} "


def _numbers(word: str) -> Iterator[str]:
    """Yield the plural of `word`, and the singulars that it may be the plural of."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}es" if word.endswith(_ES) else f"{word}s"
    if word.endswith("s") and not word.endswith(_NO_PLURAL) and len(word) > _SHORTEST:
        yield word[:-1]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"
        elif word.endswith("es") and word[:-2].endswith(_ES):
            yield word[:-2]
