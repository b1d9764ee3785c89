"""Quotations of an article looked up in its source, and who says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cached_property

from reader.comparison.compared_text import ComparedText, Sentence, Token
from reader.english.function_words import GRAMMAR_WORDS
from reader.english.quotations import quoted_spans
from reader.english.spelling_variants import spelling_key
from reader.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*|[%€£$]")
_CUT = re.compile(r"\[[^\]]{0,60}\]|\([….]+\)|…|\.(?: ?\.)+")
_CONTRACTED = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "won't": "will not",
    "can't": "cannot", "isn't": "is not", "aren't": "are not", "wasn't": "was not",
    "weren't": "were not", "i'm": "i am", "it's": "it is", "that's": "that is",
    "they're": "they are", "we're": "we are", "you're": "you are", "he's": "he is",
    "she's": "she is", "i've": "i have", "we've": "we have", "they've": "they have",
    "i'll": "i will", "we'll": "we will", "they'll": "they will", "hasn't": "has not",
    "haven't": "have not", "hadn't": "had not", "wouldn't": "would not", "couldn't": "could not",
    "shouldn't": "should not", "there's": "there is", "per": "per", "gonna": "going to",
}  # fmt: skip
ALIKE = 0.5  # share of a quotation's words that must stand in one passage for it to be its source
WORDS = 2  # words of meaning that must be shared


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of a text as quotations are matched: case, marks and spelling are folded."""

    key: str
    span: Span

    @property
    def is_content(self) -> bool:
        """Say whether it carries meaning by itself."""
        return self.key not in GRAMMAR_WORDS


def spoken_words(text: str, span: Span) -> list[SpokenWord]:
    """Return the words of a passage; "don't" is "do not"."""
    found = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group().lower().replace("’", "'").strip(".,")
        for part in _CONTRACTED.get(word, word).split():
            found.append(SpokenWord(spelling_key(part), Span(*match.span())))
    return found


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its parts: ellipses and what stands in brackets cut it."""

    span: Span
    parts: tuple[tuple[SpokenWord, ...], ...]

    @property
    def words(self) -> list[SpokenWord]:
        """All its words."""
        return [word for part in self.parts for word in part]


def quotes(compared: ComparedText) -> tuple[Quote, ...]:
    """Return the quotations of a text, in order."""
    article = compared.article
    found = []
    for paragraph in article.paragraphs:
        for span in quoted_spans(paragraph.text(article)):
            found.append(_quote(article.text, span.shifted(paragraph.span.start)))
    return tuple(quote for quote in found if quote.words)


def _quote(text: str, span: Span) -> Quote:
    parts, start = [], span.start
    for cut in (*_CUT.finditer(text, span.start, span.end), None):
        end = cut.start() if cut else span.end
        if end > start and (words := spoken_words(text, Span(start, end))):
            parts.append(tuple(words))
        start = cut.end() if cut else span.end
    return Quote(span, tuple(parts))


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quotation that are others in the source; one side may be empty."""

    ours: tuple[SpokenWord, ...]
    theirs: tuple[SpokenWord, ...]


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Where a quotation stands in the source, how much of it, and what differs."""

    quote: Quote
    share: float
    place: Span | None = None
    is_quoted: bool = False
    differences: tuple[Difference, ...] = ()

    @property
    def is_found(self) -> bool:
        """Say whether the source has it, word for word or nearly."""
        return self.place is not None and self.share >= ALIKE


class QuotedPassages:
    """The quotations of an article and its source, each of the article's looked up."""

    def __init__(self, article: ComparedText, source: ComparedText) -> None:
        self._article, self._source = article, source
        self._article_quotes, self._source_quotes = quotes(article), quotes(source)
        text = source.article.text
        self._passages: list[tuple[bool, list[SpokenWord]]] = [
            (True, quote.words) for quote in self._source_quotes
        ]
        self._passages += [
            (False, spoken_words(text, paragraph.span)) for paragraph in source.article.paragraphs
        ]

    @cached_property
    def matches(self) -> tuple[QuoteMatch, ...]:
        """What became of every quotation of the article."""
        return tuple(self.match(quote) for quote in self._article_quotes)

    def speaker(self, quotation: Span) -> Speaker | None:
        """Return who speaks a quotation of the article; None where its words do not tell."""
        return _speaker(self._article, self._article_quotes, quotation)

    def source_speaker(self, quotation: Span) -> Speaker | None:
        """Return who speaks a quotation of the source."""
        return _speaker(self._source, self._source_quotes, quotation)

    def match(self, quote: Quote) -> QuoteMatch:
        """Find a quotation's source."""
        found = [self._best(part) for part in quote.parts]
        words = quote.words
        if any(passage is None for passage in found):
            some = [f for f in found if f is not None]
            share = sum(f[0] * n for f, n in zip(some, map(len, quote.parts))) / max(1, len(words))
            return QuoteMatch(quote, min(share, ALIKE / 2))
        best = [f for f in found if f is not None]
        total = sum(map(len, quote.parts))
        share = sum(f[0] * len(part) for f, part in zip(best, quote.parts)) / total
        places = [f[2] for f in best]
        return QuoteMatch(
            quote,
            share,
            Span(min(p.start for p in places), max(p.end for p in places)),
            all(f[1] for f in best),
            tuple(difference for f in best for difference in f[3]),
        )

    def _best(
        self, part: Sequence[SpokenWord]
    ) -> tuple[float, bool, Span, tuple[Difference, ...]] | None:
        best: tuple[float, bool, Span, tuple[Difference, ...]] | None = None
        keys = {word.key for word in part if word.is_content} or {word.key for word in part}
        for is_quoted, passage in self._passages:
            shared = keys & {word.key for word in passage}
            if len(shared) < min(len(keys), max(1, round(len(keys) * 0.4))):
                continue
            found = _aligned(part, passage)
            if found and (best is None or (found[0], is_quoted) > (best[0], best[1])):
                best = (found[0], is_quoted, found[1], found[2])
        return best


def _aligned(
    part: Sequence[SpokenWord], passage: Sequence[SpokenWord]
) -> tuple[float, Span, tuple[Difference, ...]] | None:
    """Align a part of a quotation with the stretch of a passage that is most like it."""
    ours, theirs = [w.key for w in part], [w.key for w in passage]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    blocks = _dense(blocks, len(part))
    if not blocks:
        return None
    matched = {b.a + n for b in blocks for n in range(b.size)}
    content = [n for n, word in enumerate(part) if word.is_content]
    weight = [1.0 if word.is_content else 0.4 for word in part]
    share = sum(weight[n] for n in matched) / sum(weight)
    if content and not any(n in matched for n in content):
        return None
    first, last = blocks[0], blocks[-1]
    # words of the quotation before and after what is shared stand for as many of the passage
    begin = max(0, first.b - first.a)
    end = min(len(passage), last.b + last.size + len(part) - last.a - last.size)
    differences = list(_differences(part, passage, blocks, begin, end))
    place = Span(passage[first.b].span.start, passage[last.b + last.size - 1].span.end)
    return share, place, tuple(differences)


def _dense(blocks: list[Match], longest: int) -> list[Match]:
    """Leave out shared words that stand far from the others in the passage."""
    if not blocks:
        return []
    core = max(blocks, key=lambda b: b.size)
    dense = [core]
    at = blocks.index(core)
    limit = max(12, longest // 2)
    for block in blocks[at + 1 :]:
        before = dense[-1]
        if block.b - (before.b + before.size) <= limit:
            dense.append(block)
    for block in reversed(blocks[:at]):
        after = dense[0]
        if after.b - (block.b + block.size) <= limit:
            dense.insert(0, block)
    return dense


def _differences(
    part: Sequence[SpokenWord],
    passage: Sequence[SpokenWord],
    blocks: list[Match],
    begin: int,
    end: int,
) -> Iterator[Difference]:
    a, b = 0, begin
    for number, block in enumerate([*blocks, None]):
        a_end, b_end = (block.a, block.b) if block else (len(part), end)
        ours, theirs = tuple(part[a:a_end]), tuple(passage[b:b_end])
        at_edge = number == 0 or block is None
        if ours or (theirs and not at_edge):
            yield Difference(ours, theirs)
        if block:
            a, b = block.a + block.size, block.b + block.size


@dataclass(frozen=True)
class Speaker:
    """Who is said to speak, as far as the words around a quotation tell."""

    names: frozenset[str]
    is_pronoun: bool
    is_unnamed: bool  # "one passenger", "a spokesman"
    frame: Span | None
    earlier: frozenset[str]  # names in the sentences before


_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))
_INDEFINITE = frozenset(("a", "an", "one", "another", "some"))
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "professor", "sir", "lord", "lady", "miss"))


def _speaker(compared: ComparedText, quoted: Sequence[Quote], span: Span) -> Speaker | None:
    around = [s for s in compared.sentences if s.span.overlaps(span)]
    if not around:
        return None
    outside = _outside(quoted, around)
    if not any(token.is_content for token in outside):  # a sentence that is all quotation
        same = [s for s in compared.sentences if s.paragraph == around[0].paragraph]
        outside = _outside(quoted, same)
        around = same
    if not outside:
        return None
    names = frozenset(
        t.key
        for t in outside
        if t.is_name and t.lower.rstrip(".") not in _TITLES and len(t.text) > 1
    )
    words = [token.lower for token in outside]
    first = around[0].index
    before = [s for s in compared.sentences if first - 3 <= s.index < first]
    earlier = frozenset(t.key for s in before for t in s.tokens if t.is_name)
    return Speaker(
        names,
        any(word in _PRONOUNS for word in words),
        any(word in _INDEFINITE for word in words) and not names,
        Span(outside[0].span.start, outside[-1].span.end),
        earlier,
    )


def _outside(quoted: Sequence[Quote], around: Iterable[Sentence]) -> list[Token]:
    inside = [quote.span for quote in quoted]
    return [
        token
        for sentence in around
        for token in sentence.tokens
        if not token.is_stop and not any(span.overlaps(token.span) for span in inside)
    ]
