"""How much two sentences share: words by rarity, names and figures more than others."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.comparison.compared_text import Sentence

ANCHOR = 1.5  # times as much as another word of its rarity: a name, a figure
SMALL = 0.15  # of a word of grammar
Vector = dict[str, float]


class SentenceSimilarity:
    """Vectors of the sentences of two texts, weighted by rarity in both together."""

    def __init__(self, article: Sequence[Sentence], source: Sequence[Sentence]) -> None:
        self._frequency = Counter(key for s in (*article, *source) for key in s.keys)
        self._count = len(article) + len(source)
        self.article = [self._vector(sentence) for sentence in article]
        self.source = [self._vector(sentence) for sentence in source]
        self._article_norms = [_norm(vector) for vector in self.article]
        self._source_norms = [_norm(vector) for vector in self.source]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, vector in enumerate(self.source):
            for key in vector:
                self._holders[key].append(number)

    def of(self, article: int, source: int) -> float:
        """Return the cosine of two sentences, from 0 to 1."""
        norm = self._article_norms[article] * self._source_norms[source]
        return _shared(self.article[article], self.source[source]) / norm if norm else 0.0

    def row(self, article: int) -> dict[int, float]:
        """Return the cosine with each sentence of the source that shares a word of meaning."""
        sums: dict[int, float] = defaultdict(float)
        for key, weight in self.article[article].items():
            for number in self._holders[key]:
                sums[number] += weight * self.source[number][key]
        own = self._article_norms[article]
        return {n: s / (own * self._source_norms[n]) for n, s in sums.items()}

    def of_groups(self, article: Iterable[int], source: Iterable[int]) -> float:
        """Return the cosine of several sentences with several."""
        one, two = _sum(self.article[i] for i in article), _sum(self.source[j] for j in source)
        norm = _norm(one) * _norm(two)
        return _shared(one, two) / norm if norm else 0.0

    def contained(self, article: int, source: int) -> float:
        """Return what share of the article's sentence, by weight, stands in the source's."""
        return _contained(self.article[article], self.source[source])

    def covers(self, article: int, source: int) -> float:
        """Return what share of the source's sentence, by weight, stands in the article's."""
        return _contained(self.source[source], self.article[article])

    def _vector(self, sentence: Sentence) -> Vector:
        vector: Vector = {}
        for token in sentence.tokens:
            if token.is_stop:
                continue
            weight = math.log(1 + self._count / self._frequency[token.key])
            if not token.is_content:
                weight *= SMALL
            elif token.is_name or token.is_figure:
                weight *= ANCHOR
            vector[token.key] = max(vector.get(token.key, 0.0), weight)
        for key in sentence.keys - vector.keys():  # amounts
            vector[key] = math.log(1 + self._count / self._frequency[key])
        return vector


def _norm(vector: Vector) -> float:
    return math.sqrt(sum(weight * weight for weight in vector.values()))


def _shared(one: Vector, two: Vector) -> float:
    if len(one) > len(two):
        one, two = two, one
    return sum(weight * two[key] for key, weight in one.items() if key in two)


def _contained(one: Vector, two: Vector) -> float:
    every = sum(one.values())
    return sum(weight for key, weight in one.items() if key in two) / every if every else 0.0


def _sum(vectors: Iterable[Vector]) -> Vector:
    made: Vector = {}
    for vector in vectors:
        for key, weight in vector.items():
            made[key] = max(made.get(key, 0.0), weight)
    return made
