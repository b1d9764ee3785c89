"""Decide which candidates may stand in a word's place: known, common, not the word itself."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.training.sources.wordnet import PARTS, Wordnet

MOST = 40  # candidates per entry and source
_COMMON = 3  # occurrences in the news from which a candidate counts as common
_RARE_SHARE = 0.15
_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?:-[a-z]+)*(?![\w’'-])")
_SINGLE = re.compile(r"[a-z]{2,}(?:-[a-z]+)?")
# what WordNet does not mark
_COARSE = frozenset({
    "arse", "bitch", "blowjob", "bugger", "cunt", "fucker", "harlot", "hooker", "pissed", "pussy",
    "rape", "raped", "shithead", "slut", "tit", "tits", "wank", "wanker", "whore", "whorehouse",
})  # fmt: skip


class Vocabulary:
    """What WordNet knows and how often the news uses it."""

    def __init__(self, wordnet: Wordnet, forms: Mapping[str, int], *, function: Iterable[str]):
        self.wordnet = wordnet
        self.function = frozenset(function)
        self.coarse = wordnet.coarse() | _COARSE
        self._counts: Counter[tuple[str, str]] = Counter()
        for form, count in forms.items():
            for part in PARTS:
                for lemma in wordnet.lemmas(form, part):
                    self._counts[lemma, part] += count

    def parts(self, word: str) -> set[str]:
        """Return the parts of speech of a lemma; "" is that of function words."""
        parts = self.wordnet.parts(word) if word in self.wordnet.common else set()
        return parts | {""} if word in self.function else parts

    def count(self, lemma: str, part: str) -> int:
        """Return how often the news uses a lemma, in all its forms."""
        return self._counts[lemma, part]

    def is_original(self, lemma: str, part: str) -> bool:
        """Tell whether replacing this lemma is of use: one word that the news uses."""
        if part == "":
            return lemma in self.function
        return self.count(lemma, part) > 0 and bool(_SINGLE.fullmatch(lemma))

    def choose(
        self, lemma: str, part: str, candidates: Mapping[str, float], *, most: int = MOST
    ) -> list[tuple[str, float]]:
        """Return the candidates to keep, heaviest first."""
        fit = [
            (candidate, weight)
            for candidate, weight in sorted(candidates.items(), key=lambda pair: (-pair[1], pair))
            if self._fits(candidate, lemma, part)
        ]
        common = [pair for pair in fit if part == "" or self.count(pair[0], part) >= _COMMON]
        common_words = {word for word, _ in common}
        rare = [pair for pair in fit if pair[0] not in common_words]
        common = common[:most]
        room = min(most - len(common), int(len(common) * _RARE_SHARE / (1 - _RARE_SHARE)))
        return sorted(common + rare[:room], key=lambda pair: -pair[1])

    def _fits(self, candidate: str, lemma: str, part: str) -> bool:
        return (
            candidate != lemma
            and bool(_SINGLE.fullmatch(candidate) or part == "")
            and candidate not in self.coarse
            and part in self.parts(candidate)
            and not self._same_word(candidate, lemma)
        )

    def _same_word(self, one: str, other: str) -> bool:
        return any(
            one in self.wordnet.lemmas(other, part) or other in self.wordnet.lemmas(one, part)
            for part in PARTS
        )


def count_words(path: Path) -> Counter[str]:
    """Count the words written small in a gzip file of text."""
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            counts.update(_WORD.findall(line))
    return counts
