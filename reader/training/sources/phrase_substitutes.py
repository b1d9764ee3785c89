"""Find what stands for expressions of several words: stock exchange → bloodline exchange."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from pathlib import Path

from reader.training.sources.wordnet import Wordnet

MOST = 8  # replacements per phrase
_LONGEST = 4
_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")


def count_phrases(path: Path, phrases: Iterable[str]) -> Counter[str]:
    """Count these expressions of two to four words in a gzip file of text."""
    wanted = set(phrases)
    openings = {tuple(phrase.split(" ")[:2]) for phrase in wanted}
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            words = _WORD.findall(line.lower())
            for at, opening in enumerate(pairwise(words)):
                if opening in openings:
                    for length in range(2, _LONGEST + 1):
                        phrase = " ".join(words[at : at + length])
                        if phrase in wanted and at + length <= len(words):
                            counts[phrase] += 1
    return counts


def choose_phrases(
    table: Mapping[str, Mapping[str, float]], coarse: Set[str]
) -> dict[str, list[str]]:
    """Return the heaviest replacements of each expression, without coarse words and plurals."""
    chosen = {
        phrase: [
            candidate
            for candidate in sorted(candidates, key=lambda word: (-candidates[word], word))
            if coarse.isdisjoint(candidate.split(" ")) and not _plural(phrase, candidate)
        ][:MOST]
        for phrase, candidates in sorted(table.items())
    }
    return {phrase: candidates for phrase, candidates in chosen.items() if candidates}


def _plural(one: str, other: str) -> bool:
    return one + "s" == other or other + "s" == one


def by_constituents(
    wordnet: Wordnet,
    counts: Mapping[str, int],
    relatives: Mapping[str, Sequence[tuple[str, float]]],
    *,
    least: int = 5,
) -> dict[str, list[str]]:
    """Replace one word of the two-word nouns that the news uses: breast cancer → bosom cancer."""
    found: dict[str, list[str]] = {}
    for phrase, part in wordnet.senses:
        words = phrase.split(" ")
        if (
            part == "n"
            and len(words) == 2
            and phrase in wordnet.common
            and counts.get(phrase, 0) >= least
        ):
            first, second = words
            instead = _first(relatives, f"{first}|n") or _first(relatives, f"{first}|a")
            made = [f"{word} {second}" for word in instead]
            made += [f"{first} {word}" for word in _first(relatives, f"{second}|n")]
            if made:
                found[phrase] = made
    return found


def _first(relatives: Mapping[str, Sequence[tuple[str, float]]], key: str) -> list[str]:
    return [word for word, _ in relatives.get(key, ())[:4]]
