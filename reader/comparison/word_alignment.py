"""Which words of aligned sentences are one, in order or moved, and what stands between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from reader.comparison.compared_text import Token

LARGEST = 40_000  # pairs of words that are looked at one by one
CONTENT, GRAMMAR, STOP = 1.0, 0.25, 0.05
FOLLOWS = 0.3  # more for a pair that goes on with the pair before


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of both sides that stand between the same matched words; either may be empty."""

    article: range
    source: range


@dataclass(frozen=True)
class WordAlignment:
    """Pairs of tokens by number; `moved` are those that stand in another order.

    `gaps` lie between the pairs in order; a token in a gap may have a moved partner elsewhere.
    """

    article: Sequence[Token]
    source: Sequence[Token]
    pairs: dict[int, int]
    moved: dict[int, int]
    gaps: tuple[Gap, ...]

    @cached_property
    def to_source(self) -> dict[int, int]:
        """The partner of each of the article's tokens that has one."""
        return {**self.pairs, **self.moved}

    @cached_property
    def to_article(self) -> dict[int, int]:
        """The partner of each of the source's tokens that has one."""
        return {j: i for i, j in self.to_source.items()}

    def only_in_article(self) -> list[int]:
        """Return the words that the source has nowhere in these sentences."""
        return [
            i
            for i, token in enumerate(self.article)
            if i not in self.to_source and not token.is_stop
        ]

    def only_in_source(self) -> list[int]:
        """Return the words that the article has nowhere in these sentences."""
        return [
            j
            for j, token in enumerate(self.source)
            if j not in self.to_article and not token.is_stop
        ]


def align_words(article: Sequence[Token], source: Sequence[Token]) -> WordAlignment:
    """Align the tokens of two passages by their keys."""
    pairs = dict(_in_order(article, source))
    return WordAlignment(
        article,
        source,
        pairs,
        dict(_moved(article, source, pairs)),
        tuple(_gaps(article, source, pairs)),
    )


def _in_order(article: Sequence[Token], source: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the heaviest common subsequence; words of grammar do not hold by themselves."""
    if len(article) * len(source) > LARGEST:
        matcher = SequenceMatcher(None, [t.key for t in article], [t.key for t in source], False)
        for block in matcher.get_matching_blocks():
            yield from ((block.a + n, block.b + n) for n in range(block.size))
        return
    keys = [token.key for token in source]
    columns = len(source)
    best = [[0.0] * (columns + 1) for _ in range(len(article) + 1)]
    run = [[False] * (columns + 1) for _ in range(len(article) + 1)]
    for i, token in enumerate(article, 1):
        row, above, here, before = best[i], best[i - 1], run[i], run[i - 1]
        key, weight = token.key, _weight(token)
        for j in range(1, columns + 1):
            left, up = row[j - 1], above[j]
            most = left if left > up else up
            if keys[j - 1] == key:
                score = above[j - 1] + weight + (FOLLOWS if before[j - 1] else 0.0)
                if score > most:
                    most = score
                    here[j] = True
            row[j] = most
    i, j = len(article), columns
    found = []
    while i and j:
        if run[i][j]:
            found.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    yield from reversed(found)


def _weight(token: Token) -> float:
    if token.is_stop:
        return STOP
    return CONTENT if token.is_content else GRAMMAR


def _moved(
    article: Sequence[Token], source: Sequence[Token], pairs: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield words of meaning that are on both sides, in another order."""
    taken = set(pairs.values())
    places: dict[str, list[int]] = defaultdict(list)
    for j, token in enumerate(source):
        if j not in taken and token.is_content:
            places[token.key].append(j)
    for i, token in enumerate(article):
        if i not in pairs and token.is_content and (free := places.get(token.key)):
            at = i * len(source) / max(1, len(article))
            nearest = min(free, key=lambda j: abs(j - at))
            free.remove(nearest)
            yield i, nearest


def _gaps(
    article: Sequence[Token], source: Sequence[Token], pairs: dict[int, int]
) -> Iterator[Gap]:
    i = j = 0
    for a, b in (*sorted(pairs.items()), (len(article), len(source))):
        if a > i or b > j:
            yield Gap(range(i, a), range(j, b))
        i, j = a + 1, b + 1
