"""Which sentences of an article say what which of its source say: n to m, monotone with jumps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.comparison.compared_text import ComparedText, Sentence
from reader.comparison.sentence_similarity import SentenceSimilarity

LEAST = 0.19  # cosine from which two sentences in their order are taken for one
NEAR = 0.10  # by how much less will do at the same relative place in both texts
ALONE = 0.09  # cosine from which the only two sentences left between aligned ones are taken for one
FAR = 0.34  # cosine from which sentences out of order are taken for one
BY = 0.2  # cosine from which a sentence left alone joins what its neighbour is aligned with
COVERED = 0.55  # share of a sentence, by weight, that must stand in one which is aligned already
WORTH = 0.02  # what one more sentence must add to the cosine to be joined to a pair
SURE = 0.45  # cosine of pairs by which a long text is cut, so that the rest is found piece by piece
LARGEST = 60_000  # pairs of sentences that are looked at at once
MOST = 4  # sentences of one side in a group
Place = tuple[int, int]
_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1))


@dataclass(frozen=True, slots=True)
class SentenceGroup:
    """Sentences, by number, that say the same in both texts; `score` is their cosine.

    `is_moved` is set where they stand in another order than what is around them.
    """

    article: tuple[int, ...]
    source: tuple[int, ...]
    score: float
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class SentenceAlignment:
    """The groups in the article's order, and what has nothing opposite on each side."""

    groups: tuple[SentenceGroup, ...]
    added: tuple[int, ...]
    omitted: tuple[int, ...]


def align_sentences(article: ComparedText, source: ComparedText) -> SentenceAlignment:
    """Align the sentences of two texts."""
    return _Aligner(article.sentences, source.sentences).aligned()


class _Aligner:
    def __init__(self, article: Sequence[Sentence], source: Sequence[Sentence]) -> None:
        self._article, self._source = article, source
        self._alike = SentenceSimilarity(article, source)
        self._rows = [self._alike.row(number) for number in range(len(article))]
        self._links: set[Place] = set()

    def aligned(self) -> SentenceAlignment:
        for begin, end in self._pieces():
            self._links.update(self._in_order(begin, end))
        self._link_headlines()
        self._fill_gaps()
        self._jump()
        groups = self._groups()
        in_article = {n for group in groups for n in group.article}
        in_source = {n for group in groups for n in group.source}
        return SentenceAlignment(
            tuple(groups),
            tuple(n for n in range(len(self._article)) if n not in in_article),
            tuple(n for n in range(len(self._source)) if n not in in_source),
        )

    def _pieces(self) -> Iterator[tuple[Place, Place]]:
        """Yield the pieces of both texts that are aligned one after another."""
        end = (len(self._article), len(self._source))
        if end[0] * end[1] <= LARGEST:
            yield (0, 0), end
            return
        begin = (0, 0)
        for i, j in self._sure_pairs():
            if (i - begin[0]) * (j - begin[1]) > LARGEST // 20:
                yield begin, (i, j)
                begin = (i, j)
        yield begin, end

    def _sure_pairs(self) -> list[Place]:
        """Return pairs of which each is the other's best, as many as stand in one order."""
        best_of_source: dict[int, tuple[float, int]] = {}
        for i, row in enumerate(self._rows):
            for j, score in row.items():
                best_of_source[j] = max(best_of_source.get(j, (0.0, -1)), (score, i))
        pairs = []
        for i, row in enumerate(self._rows):
            if row:
                j = max(row, key=lambda n: row[n])
                if row[j] >= SURE and best_of_source[j][1] == i:
                    pairs.append((i, j))
        return [pairs[n] for n in longest_rising([j for _, j in pairs])]

    def _in_order(self, begin: Place, end: Place) -> Iterator[Place]:
        """Yield the links of the best monotone alignment of a piece."""
        rows, columns = end[0] - begin[0], end[1] - begin[1]
        if not rows or not columns:
            return
        if rows * columns > 4 * LARGEST:  # nothing sure in between: what is alike far off is found
            return
        best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
        step: list[list[Place]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
        for i in range(rows + 1):
            for j in range(columns + 1):
                if i and best[i - 1][j] >= best[i][j]:
                    best[i][j], step[i][j] = best[i - 1][j], (1, 0)
                if j and best[i][j - 1] > best[i][j]:
                    best[i][j], step[i][j] = best[i][j - 1], (0, 1)
                if not i or not j:
                    if j and step[i][j] == (0, 0):
                        step[i][j] = (0, 1)
                    continue
                for size, worth in self._worths(begin[0] + i, begin[1] + j, i, j):
                    score = best[i - size[0]][j - size[1]] + worth
                    if score > best[i][j]:
                        best[i][j], step[i][j] = score, size
        i, j = rows, columns
        while i or j:
            down, right = step[i][j] if step[i][j] != (0, 0) else (1 if i else 0, 0 if i else 1)
            if down and right:
                for a in range(down):
                    for b in range(right):
                        yield begin[0] + i - 1 - a, begin[1] + j - 1 - b
            i, j = i - down, j - right

    def _worths(self, i: int, j: int, most: int, widest: int) -> Iterator[tuple[Place, float]]:
        """Yield what it is worth to link the sentences that end before `i` and `j`."""
        one = self._rows[i - 1].get(j - 1, 0.0)
        if one <= 0.05:
            return
        least = LEAST - self._nearness(i - 1, j - 1)
        if one > least:
            yield (1, 1), one - least
        for size in ((1, 2), (2, 1), (1, 3), (3, 1)):
            if size[0] > most or size[1] > widest:
                continue
            here = [*range(i - size[0], i)], [*range(j - size[1], j)]
            alone = [self._rows[a].get(b, 0.0) for a in here[0] for b in here[1]]
            if min(alone) < 0.06:
                continue
            together = self._alike.of_groups(*here)
            if together > max(alone) + WORTH * (len(alone) - 1):
                yield size, together - least

    def _nearness(self, i: int, j: int) -> float:
        """Return how much less alike two sentences may be for standing in one place."""
        off = abs((i + 0.5) / len(self._article) - (j + 0.5) / len(self._source))
        return NEAR * max(0.0, 1 - off * 5)

    def _link_headlines(self) -> None:
        """Take the two headlines for one, whatever their words."""
        if self._article and self._source:
            both = self._article[0].is_headline and self._source[0].is_headline
            if both and not self._of_source(0) and not self._of_article(0):
                self._links.add((0, 0))

    def _fill_gaps(self) -> None:
        """Link the only two sentences between two aligned pairs, if they share anything."""
        in_article = dict(sorted(self._links))
        taken = {j for _, j in self._links}
        for i in range(len(self._article)):
            if i in in_article or i - 1 not in in_article:
                continue
            j = max(b for a, b in self._links if a == i - 1) + 1
            if j >= len(self._source) or j in taken:
                continue
            follows = [b for a, b in self._links if a == i + 1]
            if follows and min(follows) != j + 1:
                continue
            if not follows and (i + 1 < len(self._article) or j + 1 < len(self._source)):
                continue
            if self._rows[i].get(j, 0.0) >= ALONE:
                self._links.add((i, j))
                in_article[i] = j
                taken.add(j)

    def _jump(self) -> None:
        """Link what is still alone with what is alike anywhere, aligned already or not."""
        found = []
        aligned = {i for i, _ in self._links}, {j for _, j in self._links}
        for i, row in enumerate(self._rows):
            for j, score in row.items():
                free = i not in aligned[0], j not in aligned[1]
                if not any(free) or score < 0.15:
                    continue
                by = {(i + a, j + b) for a, b in _AROUND}
                if all(free):
                    fits = score >= FAR or (score >= BY and bool(by & self._links))
                elif (
                    (by & self._links and score >= FAR)
                    or self._share_a_run(i, j)
                    or (
                        ((i, j - 1) in self._links or (i, j + 1) in self._links)
                        and self._share_a_name(i, j)
                    )
                ):
                    fits = True
                elif free[0]:
                    fits = self._alike.contained(i, j) >= COVERED
                else:
                    fits = self._alike.covers(i, j) >= COVERED
                if fits:
                    found.append((score, i, j))
        for _, i, j in sorted(found, reverse=True):
            free = i not in aligned[0], j not in aligned[1]
            if any(free) and len(self._of_source(j)) < MOST and len(self._of_article(i)) < MOST:
                self._links.add((i, j))
                aligned[0].add(i)
                aligned[1].add(j)

    def _share_a_run(self, article: int, source: int) -> bool:
        return bool(self._article[article].runs & self._source[source].runs)

    def _share_a_name(self, article: int, source: int) -> bool:
        def firm(sentence: Sentence) -> set[str]:
            long = (t for t in sentence.tokens if t.is_name or (t.is_figure and len(t.key) > 2))
            return {token.key for token in long}

        return bool(firm(self._article[article]) & firm(self._source[source]))

    def _of_source(self, source: int) -> list[int]:
        return [i for i, j in self._links if j == source]

    def _of_article(self, article: int) -> list[int]:
        return [j for i, j in self._links if i == article]

    def _groups(self) -> list[SentenceGroup]:
        found = list(connected(self._links))
        order = longest_rising([min(source) for _, source in found])
        still = {found[n] for n in order}
        return [
            SentenceGroup(
                article,
                source,
                round(self._alike.of_groups(article, source), 4),
                is_moved=(article, source) not in still,
            )
            for article, source in found
        ]


def connected(links: Iterable[Place]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the groups that links make, each side in order, by their first number on the left."""
    left: dict[int, set[int]] = {}
    right: dict[int, set[int]] = {}
    for i, j in links:
        left.setdefault(i, set()).add(j)
        right.setdefault(j, set()).add(i)
    seen: set[int] = set()
    for first in sorted(left):
        if first in seen:
            continue
        rows, columns, waiting = {first}, set[int](), [first]
        while waiting:
            for j in left[waiting.pop()] - columns:
                columns.add(j)
                waiting += right[j] - rows
                rows |= right[j]
        seen |= rows
        yield tuple(sorted(rows)), tuple(sorted(columns))


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return the places of a longest rising run of `numbers`, in order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(number)
            ends.append(place)
        else:
            tails[at], ends[at] = number, place
    run: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]
