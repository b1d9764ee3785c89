"""An article as it is compared: sentences of tokens, in which spelling and form are folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.english.amounts import Amount, amounts
from reader.english.function_words import GRAMMAR_WORDS
from reader.english.names import plain
from reader.english.sentences import sentences
from reader.english.stems import stem
from reader.english.word_tokens import word_set
from reader.model.article import Article, Role
from reader.model.span import Span

# "solar-powered" is two tokens, "don't" is one, and so is "36,240"; signs that mean something are
# tokens of their own
_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[%€£$°]|[.!?…;:,()–—]"
)
_STOPS = frozenset(".!?…;:,()–—")
_UNREAD = frozenset({Role.BOILERPLATE})
_GLUE = word_set("s t ll ve re d")
RUN = 6  # words that two writers do not put in one order by chance
_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]*")  # words with a capital inside a sentence
_CAPITAL = re.compile(r" [A-Z][^\W\d_]")
_NAMES_TOO = frozenset(("May", "Will", "Mark", "Pat"))
FUNCTION = GRAMMAR_WORDS | _GLUE


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, with the key under which its other forms and spellings are.

    `is_name` says that it begins with a capital, and not only because a sentence does.
    """

    span: Span
    text: str
    lower: str
    key: str
    is_name: bool = False

    @property
    def is_stop(self) -> bool:
        """Say whether it is a mark of punctuation."""
        return self.text in _STOPS

    @property
    def is_figure(self) -> bool:
        """Say whether it is written in digits."""
        return self.text[0].isdigit()

    @property
    def is_content(self) -> bool:
        """Say whether it carries meaning by itself."""
        return not self.is_stop and self.lower not in FUNCTION


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article, with its number among all and its paragraph's."""

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]
    amounts: tuple[Amount, ...] = ()
    is_headline: bool = False

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words and numbers, and one for each amount, however it is written."""
        words = {token.key for token in self.tokens if not token.is_stop}
        return frozenset(words | {f"#{amount.value:.2g}" for amount in self.amounts})

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """The keys of each six words that follow one another: shared, they are a quotation."""
        words = [token.key for token in self.tokens if not token.is_stop]
        return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


@dataclass(frozen=True)
class ComparedText:
    """An article with its sentences; furniture of a page is left out."""

    article: Article
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, article: Article) -> ComparedText:
        """Cut an article into sentences of tokens."""
        inside = set(_INSIDE.findall(article.text))
        found: list[Sentence] = []
        for number, paragraph in enumerate(article.paragraphs):
            if paragraph.role in _UNREAD:
                continue
            text = paragraph.text(article)
            for span in sentences(text):
                place = span.shifted(paragraph.span.start)
                tokens = tuple(_tokens(article.text, place, inside))
                if any(not token.is_stop for token in tokens):
                    headed = paragraph.role is Role.HEADLINE
                    counted = tuple(amounts(article.text, place.start, place.end))
                    found.append(Sentence(len(found), number, place, tokens, counted, headed))
        return cls(article, tuple(found))

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that a code point is in; None between two."""
        return next((s for s in self.sentences if s.span.start <= offset < s.span.end), None)


def _tokens(text: str, span: Span, inside: set[str]) -> Iterator[Token]:
    first = True
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        lower = word.lower().replace("’", "'")
        if not word[0].isalpha():
            yield Token(Span(*match.span()), word, lower, lower.replace(",", "") or lower)
            continue
        capital = word[0].isupper()
        bare = plain(lower.removesuffix("'s"))
        if not first and word in _NAMES_TOO:  # the month is not the verb
            yield Token(Span(*match.span()), word, lower, f"{lower}.", is_name=True)
            continue
        is_name = capital and lower not in FUNCTION
        if is_name and first:  # every sentence begins with a capital
            is_name = word in inside or bool(_CAPITAL.match(text, match.end(), span.end))
        key = bare if is_name and not first else stem(lower)
        yield Token(Span(*match.span()), word, lower, stem(key), is_name)
        first = False


def content(tokens: tuple[Token, ...] | list[Token]) -> list[Token]:
    """Return the tokens that carry meaning."""
    return [token for token in tokens if token.is_content]
