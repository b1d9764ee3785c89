"""What two English words have to do with each other, as far as WordNet knows."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from reader.training.sources.wordnet import PARTS, Wordnet

_SOUND_SHARE = 0.2  # of the uses of a word: they have a meaning that the other has as well


@dataclass
class Meanings:
    """Compares words in any form. `sound` holds further pairs that may stand for each other."""

    wordnet: Wordnet
    sound: Set[tuple[str, str]] = frozenset()
    _known: dict[str, frozenset[tuple[str, str]]] = field(default_factory=dict)

    def forms(self, word: str) -> frozenset[tuple[str, str]]:
        """Return the parts of speech and the lemmas that a word may have; none: not English."""
        if (known := self._known.get(word)) is None:
            known = self._known[word] = frozenset(
                (part, lemma)
                for part in PARTS
                for lemma in self.wordnet.lemmas(word, part)
                if lemma in self.wordnet.common
            )
        return known

    def share_part(self, one: str, other: str) -> bool:
        """Say whether the words can be the same part of speech."""
        parts = {part for part, _ in self.forms(one)}
        return any(part in parts for part, _ in self.forms(other))

    def are_forms_of_one(self, one: str, other: str) -> bool:
        """Say whether the words differ in tense or number only."""
        lemmas = {lemma for _, lemma in self.forms(one)}
        return one == other or any(lemma in lemmas for _, lemma in self.forms(other))

    def are_sound(self, one: str, other: str) -> bool:
        """Say whether one is a plain synonym of the other: in its first sense, or often enough."""
        if (one, other) in self.sound or (other, one) in self.sound:
            return True
        return any(
            self._means(first, second, part) or self._means(second, first, part)
            for part, first in self.forms(one)
            for other_part, second in self.forms(other)
            if part == other_part
        )

    def _means(self, lemma: str, other: str, part: str) -> bool:
        first_sense = self.wordnet.synsets[self.wordnet.senses[lemma, part][0]]
        shared = self.wordnet.synonyms(lemma, part).get(other, 0.0)
        return other in first_sense.words or shared >= _SOUND_SHARE
