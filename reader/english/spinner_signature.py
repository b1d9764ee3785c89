"""How much of a text comes from a known spinner's dictionary.

A spinner rewrites an article by a small table of very common words: came becomes "got here", last
year "final yr". One such phrase proves nothing, for each is sound English somewhere; many of them
in one text are a signature. `resources/words/spinner_phrases.tsv` has the table, with a weight for
each replacement: the logarithm of how much likelier it is in spun text than in news.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from reader.system.paths import resource

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_EVEN = str.maketrans("’", "'")

_Phrases = Mapping[str, tuple[tuple[tuple[str, ...], float], ...]]


@dataclass(frozen=True, slots=True)
class Signature:
    """The spinner's phrases in a text, how often each occurs, and what they weigh together."""

    words: int = 0
    weight: float = 0.0
    uses: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Signature) -> Signature:
        """Return the signature of both texts together."""
        return Signature(
            self.words + other.words, self.weight + other.weight, self.uses + other.uses
        )

    @property
    def density(self) -> float:
        """Return the weight for each hundred words."""
        return 100 * self.weight / self.words if self.words else 0.0


def signature(text: str) -> Signature:
    """Count the phrases of `text` that spinners put in, sound uses included."""
    phrases = _phrases()
    words = _WORD.findall(text.lower().translate(_EVEN))
    weight = 0.0
    uses: Counter[str] = Counter()
    taken = 0
    for place, word in enumerate(words):
        if word not in phrases or place < taken:
            continue
        for phrase, phrase_weight in phrases[word]:
            end = place + len(phrase)
            if tuple(words[place:end]) == phrase:
                weight += phrase_weight
                uses[" ".join(phrase)] += 1
                taken = end
                break
    return Signature(len(words), weight, uses)


def spinner_originals(phrase: str) -> tuple[str, ...]:
    """Return what a spinner replaces by `phrase`, in the table's order; nothing for others."""
    return _originals().get(phrase.lower().translate(_EVEN), ())


@cache
def _originals() -> Mapping[str, tuple[str, ...]]:
    """Return the originals by their replacement."""
    originals: defaultdict[str, list[str]] = defaultdict(list)
    for line in resource("words/spinner_phrases.tsv").read_text("utf-8").splitlines():
        original, replacements, *_ = line.split("\t")
        for replacement in replacements.split("|"):
            originals[replacement.lower()].append(original)
    return {replacement: tuple(several) for replacement, several in originals.items()}


@cache
def _phrases() -> _Phrases:
    """Return the weighted replacements by their first word, the longest first."""
    weights: dict[tuple[str, ...], float] = {}
    for line in resource("words/spinner_phrases.tsv").read_text("utf-8").splitlines():
        _, replacements, _, numbers = line.split("\t")
        for replacement, number in zip(replacements.split("|"), numbers.split("|"), strict=True):
            if weight := float(number):
                weights[tuple(_WORD.findall(replacement.lower()))] = weight
    phrases: defaultdict[str, list[tuple[tuple[str, ...], float]]] = defaultdict(list)
    for phrase in sorted(weights, key=len, reverse=True):
        phrases[phrase[0]].append((phrase, weights[phrase]))
    return {first: tuple(several) for first, several in phrases.items()}
