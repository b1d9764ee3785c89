"""Count what stands in the places of idioms, and say which of their words may be other words.

    python -m reader.training.idiom_places --news news.txt.gz --relatives relatives.json.gz

writes `resources/words/idioms/relatives` and `resources/words/idioms/free_words`.

Of an idiom less one word, clean news shows what else is written there: beside "take the plunge"
there is "take the job", beside "have one's hands full" nearly nothing. Only of places of the second
kind can a reader be told that the word is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.english.function_words import GRAMMAR_WORDS, REFLEXIVES
from reader.english.idiom_lexicon import (
    IdiomElement,
    Pattern,
    Slot,
    count_fixed,
    ends_possessive,
    idiom_lines,
    lexicon_of,
)
from reader.english.idiom_matching import Words
from reader.english.idiom_relatives import write_relatives
from reader.english.inflection import keys, lemmas
from reader.system.paths import resource

Positions = NDArray[np.int32]
_NAME = "\N{MIDDLE DOT}"  # before a word that is written as a name
# Clean news may have this many related words in a fixed place for each right one, and this many
# of any kind; a place beside one word only is never fixed. Tried on other news.
_RELATED, _FEW_RELATED = 0.01, 1
_OTHERS, _FEW_OTHERS = 20, 3
_STANDING, _STANDING_FOR_SMALL_WORDS = 2, 3
_STANDING_IF_UNSEEN = 3  # an idiom that this news does not have must be longer
# The first replacements that dictionaries there and back give. More of them, or those of a
# thesaurus and of WordNet, found one distorted idiom more for each three false marks more.
_SOURCE, _FIRST = "dictionary", 20
_BREAK = 0  # stands where a sentence or a clause ends: no idiom reaches across


@dataclass
class IdiomPlace:
    """What was found in one place of one idiom."""

    piece: IdiomElement
    standing: int  # how many other words of the idiom stand, articles left out
    is_any: bool  # whether any word would be taken for a distortion
    whole: int = 0
    others: Counter[str] = field(default_factory=Counter)


class Corpus:
    """News as one array of word numbers, with the positions of each word."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        numbers: dict[str, int] = {"": _BREAK}
        stream: list[int] = [_BREAK] * 16
        for paragraph in paragraphs:
            words = Words(paragraph)
            for at, word in enumerate(words.words):
                is_name = words.begins_with_capital(at) and at and words.joined[at - 1]
                token = _NAME + word if is_name else word
                stream.append(numbers.setdefault(token, len(numbers)))
                if not (words.joined[at] or words.joined_by_comma[at]):
                    stream.append(_BREAK)
        stream += [_BREAK] * 16
        self.vocabulary = list(numbers)
        self.tokens = np.array(stream, dtype=np.int32)
        order = np.argsort(self.tokens, kind="stable").astype(np.int32)
        bounds = np.searchsorted(self.tokens[order], np.arange(len(numbers) + 1))
        self._order, self._bounds = order, bounds
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.vocabulary):
            for key in keys(word.lstrip(_NAME)):
                self._by_key[key].append(number)
        plain = [word.lstrip(_NAME) for word in self.vocabulary]
        self._slots = {
            Slot.POSSESSIVE: np.array([ends_possessive(word) for word in plain]),
            Slot.REFLEXIVE: np.array([word in REFLEXIVES for word in plain]),
        }
        self._allowed: dict[IdiomElement, NDArray[np.bool_]] = {}

    def allowed(self, piece: IdiomElement) -> NDArray[np.bool_]:
        """Return for each word of the vocabulary whether it may stand in the place of `piece`."""
        if piece not in self._allowed:
            mask = np.zeros(len(self.vocabulary), dtype=np.bool_)
            mask[self._numbers(piece)] = True
            if piece.slot in self._slots:
                mask |= self._slots[piece.slot]
            elif piece.slot is not None:
                mask[1:] = True
            self._allowed[piece] = mask
        return self._allowed[piece]

    def count(self, piece: IdiomElement) -> int:
        """Return how often `piece` occurs."""
        return sum(int(self._bounds[n + 1] - self._bounds[n]) for n in self._numbers(piece))

    def positions(self, piece: IdiomElement) -> Positions:
        """Return where `piece` stands."""
        parts = [self._order[self._bounds[n] : self._bounds[n + 1]] for n in self._numbers(piece)]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)

    def _numbers(self, piece: IdiomElement) -> list[int]:
        return sorted({number for key in piece.keys for number in self._by_key.get(key, ())})


def count_places(corpus: Corpus, patterns: Iterable[Pattern]) -> dict[tuple[str, str], IdiomPlace]:
    """Return what stands in each place of each idiom."""
    found: dict[tuple[str, str], IdiomPlace] = {}
    for pattern in {pattern.key: pattern for pattern in patterns}.values():
        standing = count_fixed(pattern.pieces) - 1
        for pieces in _layouts(pattern):
            for at, piece in enumerate(pieces):
                if not piece.slot and not piece.is_article:
                    key = pattern.key, "/".join(piece.words)
                    place = found.setdefault(key, IdiomPlace(piece, standing, pattern.is_long))
                    place.standing = min(place.standing, standing)
                    _count(corpus, pieces, at, place)
    return found


def free_words(places: Mapping[tuple[str, str], IdiomPlace]) -> dict[str, list[str]]:
    """Return for each idiom the words that may be others, and single others ("run=term")."""
    found: dict[str, list[str]] = defaultdict(list)
    for (key, word), place in sorted(places.items()):
        found[key] += [word] if _is_free(place) else [f"{word}={o}" for o in _sound(place)]
    return {key: words for key, words in found.items() if words}


def _is_free(place: IdiomPlace) -> bool:
    """Say whether so much else stands in the place that nothing can be said of one word more."""
    needed = _STANDING if place.piece.carries_meaning else _STANDING_FOR_SMALL_WORDS
    if place.standing < (needed if place.whole else max(needed, _STANDING_IF_UNSEEN)):
        return True
    related = sum(place.others[word] for word in _sound(place))
    others = sum(count for word, count in place.others.items() if not word.startswith(_NAME))
    return (
        related > _RELATED * place.whole + _FEW_RELATED
        or others > _OTHERS * place.whole + _FEW_OTHERS
    )


def _sound(place: IdiomPlace) -> list[str]:
    """Return the words of clean news in the place that would be taken for distortions."""
    return sorted(
        word
        for word in place.others
        if not word.startswith(_NAME) and place.piece.may_be_lost_to(word, is_any=place.is_any)
    )


def _count(corpus: Corpus, pieces: list[IdiomElement], place: int, found: IdiomPlace) -> None:
    others = [i for i, p in enumerate(pieces) if i != place and not p.slot]
    anchor = min(others, key=lambda i: corpus.count(pieces[i]))
    at = corpus.positions(pieces[anchor]) - anchor
    for i in others + [i for i, p in enumerate(pieces) if p.slot]:
        if i != anchor and len(at):
            at = at[corpus.allowed(pieces[i])[corpus.tokens[at + i]]]
    tokens = corpus.tokens[at + place]
    is_right = corpus.allowed(pieces[place])[tokens]
    found.whole += int(is_right.sum())
    for number, count in zip(*np.unique(tokens[~is_right], return_counts=True)):
        if word := corpus.vocabulary[number]:
            found.others[word] += int(count)


def _layouts(pattern: Pattern) -> Iterator[list[IdiomElement]]:
    """Yield the pattern with every length of its slots, with and without its articles."""
    choices: list[tuple[list[IdiomElement], ...]] = []
    for piece in pattern.pieces:
        if piece.slot in (Slot.PHRASE, Slot.GAP):
            choices.append(tuple([piece] * length for length in range(4)))
        elif piece.is_article:
            choices.append(([piece], []))
        else:
            choices.append(([piece],))
    for parts in product(*choices):
        pieces = [piece for part in parts for piece in part]
        if sum(not piece.slot for piece in pieces) > 1:
            yield pieces


def relatives(words: Iterable[str], replacements: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the likeliest of `replacements` ("lemma|part" → candidates) for `words`."""
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        bases = {word, *lemmas(word)}
        candidates = {
            candidate
            for base in bases
            for part in "nvar"
            for candidate, _ in replacements.get(f"{base}|{part}", ())[:_FIRST]
        }
        if remaining := {c for c in candidates - bases - GRAMMAR_WORDS if c.isalpha()}:
            found[word] = sorted(remaining)
    return found


def main() -> None:
    """Write both files from the command line."""
    parser = argparse.ArgumentParser(description="Find the fixed words of idioms.")
    parser.add_argument("--news", type=Path, required=True, help="gzip file, a paragraph a line")
    parser.add_argument(
        "--relatives", type=Path, required=True, help="of reader.training.gather_substitutes"
    )
    given = parser.parse_args()
    patterns = lexicon_of(idiom_lines(), {}).patterns
    words = {word for p in patterns for place in p.meaning for word in p.pieces[place].words}
    with gzip.open(given.relatives, "rt", encoding="utf-8") as file:
        found = relatives(words, json.load(file)["sense"][_SOURCE])
    write_relatives(found, resource("words/idioms/relatives"))
    with gzip.open(given.news, "rt", encoding="utf-8") as file:
        places = count_places(Corpus(file), patterns)
    _write("free_words", "Words of idioms in whose place news has others too", free_words(places))


def _write(name: str, what: str, lists: Mapping[str, Iterable[str]]) -> None:
    head = f"# {what}. Made by reader.training.idiom_places.\n"
    lines = (f"{head}: {' '.join(words)}\n" for head, words in lists.items())
    resource(f"words/idioms/{name}").write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
