"""`compare`: what an article says otherwise than its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.comparison.change_kinds import ChangeKind
from reader.comparison.compared_text import Sentence
from reader.comparison.kind_registry import CHANGE_KINDS
from reader.comparison.meaning_change import GRAVEST_FIRST, Gravity, MeaningChange
from reader.comparison.sentence_alignment import connected
from reader.comparison.text_pair import TextPair
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span

RELATED = 0.3  # share of the article's words in aligned sentences
ALIKE = 0.2  # cosine from which aligned sentences speak for one origin


@dataclass(frozen=True)
class Comparison:
    """An article and its source, aligned, with the changes of meaning in the article's order."""

    pair: TextPair
    changes: tuple[MeaningChange, ...]
    quiet: tuple[MeaningChange, ...] = ()

    @property
    def article(self) -> Article:
        """The article."""
        return self.pair.article.article

    @property
    def source(self) -> Article:
        """What it was made from."""
        return self.pair.source.article

    @property
    def is_related(self) -> bool:
        """Say whether enough of the article is in the source to speak of changes."""
        return is_related(self.pair)

    @cached_property
    def share(self) -> float:
        """The share of the article's words that stand in aligned sentences."""
        return aligned_share(self.pair)

    @property
    def is_grave(self) -> bool:
        """Say whether something grave changed."""
        return any(change.gravity is Gravity.HIGH for change in self.changes)

    @cached_property
    def gravest_first(self) -> tuple[MeaningChange, ...]:
        """The changes by gravity, then by place."""
        return tuple(sorted(self.changes, key=lambda c: (GRAVEST_FIRST.index(c.gravity), c.place)))

    @cached_property
    def paragraphs(self) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
        """The aligned paragraphs, by number, n to m."""
        ours, theirs = self.pair.article.sentences, self.pair.source.sentences
        return tuple(
            connected(
                (ours[i].paragraph, theirs[j].paragraph)
                for group in self.pair.alignment.groups
                for i in group.article
                for j in group.source
            )
        )

    @property
    def rewordings(self) -> int:
        """How many aligned passages are put otherwise and say the same."""
        return sum(
            passage.article.span(range(len(passage.article.tokens))).of(passage.article.text)
            != passage.source.span(range(len(passage.source.tokens))).of(passage.source.text)
            and not any(_touches(change, passage.article.sentences) for change in self.changes)
            for passage in self.pair.passages
        )


def compare(
    article: Article,
    source: Article,
    findings: Iterable[Finding] = (),
    *,
    quiet: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Compare an article with its source.

    `findings` are what a check found in the article: a doubted word weighs more where the source
    has another. With `quiet` also what moved or is spelled otherwise is looked for. Of two texts
    that are not related no changes are said: all of it is another text. Where it is `cancelled`,
    which is asked between two kinds of change, what was found till then is returned.
    """
    pair = TextPair.of(article, source, findings)
    loud = [kind for kind in CHANGE_KINDS if not kind.is_quiet]
    silent = [kind for kind in CHANGE_KINDS if kind.is_quiet] if quiet else []
    if not is_related(pair):
        return Comparison(pair, ())
    return Comparison(
        pair,
        tuple(sorted(_found(pair, loud, cancelled), key=lambda change: change.place)),
        tuple(change for kind in silent for change in kind.changes(pair)),
    )


def aligned_share(pair: TextPair) -> float:
    """Return the share of the article's words that stand in aligned sentences."""
    every = sum(len(sentence.tokens) for sentence in pair.article.sentences)
    aligned = sum(len(p.article.tokens) for p in pair.passages if p.score >= ALIKE)
    return aligned / every if every else 0.0


def is_related(pair: TextPair) -> bool:
    """Say whether two texts are about the same: enough sentences of the article are aligned."""
    return aligned_share(pair) >= RELATED


def _found(
    pair: TextPair, kinds: Sequence[ChangeKind], cancelled: Callable[[], bool]
) -> Iterable[MeaningChange]:
    """Return what the kinds find; of two changes of the same words the first kind's counts."""
    found: list[MeaningChange] = []
    for kind in kinds:
        if cancelled():
            break
        for change in kind.changes(pair):
            if not any(_same_place(change, other) for other in found):
                found.append(change)
    return found


def _same_place(change: MeaningChange, other: MeaningChange) -> bool:
    """Say whether two changes are about the same words."""
    if other.kind == "quotation_altered" and _overlap(change.source, other.source):
        return True
    if change.article and other.article:
        return change.article.overlaps(other.article)
    if change.source and other.source:
        return change.source.overlaps(other.source) and not (change.article or other.article)
    return False


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _touches(change: MeaningChange, sentences: Iterable[Sentence]) -> bool:
    place: Span | None = change.article
    return place is not None and any(place.overlaps(sentence.span) for sentence in sentences)
