"""An article and its source, aligned: what the kinds of change look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.comparison.compared_text import ComparedText, Sentence, Token
from reader.comparison.quoted_speech import QuotedPassages
from reader.comparison.sentence_alignment import SentenceAlignment, SentenceGroup, align_sentences
from reader.comparison.word_alignment import WordAlignment, align_words
from reader.english.amounts import Amount
from reader.english.quotations import quoted_spans
from reader.english.time_points import TimePoint, time_points
from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.span import Span

WINDOW = 4  # words of meaning on each side that tell where a word stands


@dataclass(frozen=True)
class PassageSide:
    """The sentences of one text that are aligned with some of the other's."""

    text: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Their tokens."""
        return tuple(token for sentence in self.sentences for token in sentence.tokens)

    @cached_property
    def times(self) -> tuple[TimePoint, ...]:
        """Their times."""
        return tuple(
            point
            for sentence in self.sentences
            for point in time_points(self.text, sentence.span.start, sentence.span.end)
        )

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Their amounts that are no part of a time."""
        times = [point.span for point in self.times]
        return tuple(
            amount
            for sentence in self.sentences
            for amount in sentence.amounts
            if not any(amount.number.overlaps(span) for span in times)
        )

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks, the marks included."""
        found = []
        for sentence in self.sentences:
            passage = sentence.span.of(self.text)
            found += [span.shifted(sentence.span.start) for span in quoted_spans(passage)]
        return tuple(found)

    def span(self, tokens: Iterable[int]) -> Span:
        """Return the span from the first to the last of some tokens."""
        numbers = list(tokens)
        return Span(self.tokens[min(numbers)].span.start, self.tokens[max(numbers)].span.end)

    def numbers_in(self, span: Span) -> list[int]:
        """Return the tokens that a span covers."""
        return [n for n, token in enumerate(self.tokens) if token.span.overlaps(span)]

    def sentence_of(self, number: int) -> Sentence:
        """Return the sentence that a token stands in."""
        place = self.tokens[number].span.start
        return next(s for s in self.sentences if s.span.start <= place < s.span.end)


@dataclass(frozen=True)
class AlignedPassage:
    """Sentences of both texts that say the same, with their words aligned."""

    article: PassageSide
    source: PassageSide
    score: float
    is_moved: bool = False

    @cached_property
    def words(self) -> WordAlignment:
        """The alignment of their words."""
        return align_words(self.article.tokens, self.source.tokens)

    @property
    def is_headline(self) -> bool:
        """Say whether one side is a headline, which may say less and otherwise."""
        sides = (*self.article.sentences, *self.source.sentences)
        return any(sentence.is_headline for sentence in sides)

    @cached_property
    def _contexts(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        pairs = {i: j for i, j in self.words.to_source.items() if self.article.tokens[i].is_content}
        return (
            _neighbours(self.article.tokens, pairs),
            _neighbours(self.source.tokens, {j: i for i, j in pairs.items()}),
        )

    def closeness(self, article: int, source: int) -> float:
        """Return how surely two tokens stand in one place, from 0: by the aligned words around."""
        ours, theirs = self._contexts[0][article], self._contexts[1][source]
        partners = {self.words.to_source[i]: n for n, i in enumerate(ours)}
        return sum(1 / (1 + max(n, partners[j])) for n, j in enumerate(theirs) if j in partners) + (
            0.5 if self.in_one_gap(article, source) else 0.0
        )

    def in_one_gap(self, article: int, source: int) -> bool:
        """Say whether two tokens stand between the same aligned words."""
        return any(article in gap.article and source in gap.source for gap in self.words.gaps)

    @cached_property
    def article_only(self) -> frozenset[int]:
        """The words that the source has not."""
        return frozenset(self.words.only_in_article())

    @cached_property
    def source_only(self) -> frozenset[int]:
        """The words that the article has not."""
        return frozenset(self.words.only_in_source())


def _neighbours(tokens: Sequence[Token], aligned: dict[int, int]) -> dict[int, list[int]]:
    """Return for each token the nearest aligned words of meaning, nearest first."""
    places = sorted(aligned)
    found: dict[int, list[int]] = {}
    for number in range(len(tokens)):
        first = bisect_left(places, number - 3 * WINDOW)
        last = bisect_right(places, number + 3 * WINDOW)
        near = sorted(
            (place for place in places[first:last] if place != number),
            key=lambda place: abs(place - number),
        )
        found[number] = near[: 2 * WINDOW]
    return found


@dataclass(frozen=True)
class TextPair:
    """Both texts with everything about how they belong together."""

    article: ComparedText
    source: ComparedText
    alignment: SentenceAlignment
    passages: tuple[AlignedPassage, ...] = field(repr=False)
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, article: Article, source: Article, findings: Iterable[Finding] = ()) -> TextPair:
        """Align an article with its source; `findings` are what a check found in the article."""
        one, two = ComparedText.of(article), ComparedText.of(source)
        alignment = align_sentences(one, two)
        return cls(
            one, two, alignment, tuple(_passages(one, two, alignment.groups)), tuple(findings)
        )

    @cached_property
    def added(self) -> tuple[Sentence, ...]:
        """The article's sentences that nothing in the source says."""
        return tuple(self.article.sentences[n] for n in self.alignment.added)

    @cached_property
    def omitted(self) -> tuple[Sentence, ...]:
        """The source's sentences that the article has not."""
        return tuple(self.source.sentences[n] for n in self.alignment.omitted)

    def is_exchanged(self, sentence: Sentence) -> bool:
        """Say whether a sentence without a partner faces one of its length that has none either.

        Between aligned neighbours the one may be the other, wholly put otherwise.
        """
        return any(sentence in pair for pair in self._exchanged)

    def may_be_remainder(self, sentence: Sentence) -> bool:
        """Say whether an added sentence may say what its neighbours left of their sources.

        A sentence that was split and put otherwise is aligned in part only. A new name or figure
        speaks against it.
        """
        content = [token for token in sentence.tokens if token.is_content]
        if any((t.is_name or t.is_figure) and t.key not in self.source_keys for t in content):
            return False
        for passage in self.passages:
            near = any(
                s.paragraph == sentence.paragraph and abs(s.index - sentence.index) == 1
                for s in passage.article.sentences
            )
            if near:
                theirs = sum(passage.source.tokens[n].is_content for n in passage.source_only)
                ours = sum(passage.article.tokens[n].is_content for n in passage.article_only)
                if theirs - ours >= 0.5 * len(content):
                    return True
        return False

    @cached_property
    def _exchanged(self) -> list[tuple[Sentence, Sentence]]:
        partners = {n: g for g in self.alignment.groups for n in g.article}
        lone = set(self.alignment.omitted)
        found = []
        for number in self.alignment.added:
            before, after = partners.get(number - 1), partners.get(number + 1)
            place = max(before.source) + 1 if before else 0
            if place not in lone or place + 1 in lone or (place - 1 in lone):
                continue
            if after and min(after.source) != place + 1:
                continue
            one, other = self.article.sentences[number], self.source.sentences[place]
            lengths = sorted((len(one.tokens), len(other.tokens)))
            quoted = any(
                mark in one.span.of(self.article.article.text)
                or mark in other.span.of(self.source.article.text)
                for mark in '“”"'
            )
            firm = {t.key for s in (one, other) for t in s.tokens if t.is_name or t.is_figure}
            if lengths[1] <= 2.5 * lengths[0] and not quoted and firm <= one.keys & other.keys:
                found.append((one, other))
        return found

    @cached_property
    def quoted_speech(self) -> QuotedPassages:
        """The quotations of both."""
        return QuotedPassages(self.article, self.source)

    @cached_property
    def source_keys(self) -> frozenset[str]:
        """Every word of the source."""
        return frozenset(key for sentence in self.source.sentences for key in sentence.keys)

    @cached_property
    def article_keys(self) -> frozenset[str]:
        """Every word of the article."""
        return frozenset(key for sentence in self.article.sentences for key in sentence.keys)

    @cached_property
    def whole_article(self) -> PassageSide:
        """All of the article."""
        return PassageSide(self.article.article.text, self.article.sentences)

    @cached_property
    def whole_source(self) -> PassageSide:
        """All of the source."""
        return PassageSide(self.source.article.text, self.source.sentences)


def _passages(
    article: ComparedText, source: ComparedText, groups: Iterable[SentenceGroup]
) -> Iterator[AlignedPassage]:
    for group in groups:
        yield AlignedPassage(
            PassageSide(article.article.text, tuple(article.sentences[n] for n in group.article)),
            PassageSide(source.article.text, tuple(source.sentences[n] for n in group.source)),
            group.score,
            group.is_moved,
        )
