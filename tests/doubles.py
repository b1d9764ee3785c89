"""Small named stand-ins, for faults that the real parts do not produce when asked."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reader.model.article import Article, Paragraph
from reader.model.detector import Observation, Scope
from reader.model.finding import Family, Finding, Unchecked
from reader.model.measure import Measure
from reader.model.span import Span


@dataclass
class Marks:
    """Marks every `word`, and remembers which paragraphs it was asked about."""

    word: str = "odd"
    name: str = "marks"
    version: str = "1"
    scope: Scope = Scope.PARAGRAPH
    own_thread: bool = False
    family: Family = Family.WORDING
    confidence: float = 0.95
    rule: str = "odd_word"
    suggestions: tuple[str, ...] = ()
    evidence: str = ""
    is_spelling: bool = False
    asked: list[Paragraph] = field(default_factory=list)

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        for paragraph in paragraphs:
            self.asked.append(paragraph)
            text = paragraph.text(article)
            at = text.find(self.word)
            while at >= 0:
                span = Span(at, at + len(self.word)).shifted(paragraph.span.start)
                yield Finding(
                    span,
                    self.family,
                    self.name,
                    self.rule,
                    "Odd.",
                    evidence=self.evidence,
                    suggestions=self.suggestions,
                    confidence=self.confidence,
                    is_spelling=self.is_spelling,
                )
                at = text.find(self.word, at + 1)


@dataclass
class Raises(Marks):
    """Works for some paragraphs, then raises."""

    name: str = "raises"
    error: Exception = field(default_factory=lambda: ValueError("out of cheese"))
    after: int = 0

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        for paragraph in paragraphs:
            if len(self.asked) >= self.after:
                raise self.error
            yield from super().detect(article, [paragraph])


@dataclass
class Waits(Marks):
    """Stays inside its first call until it is let go: an engine that hangs."""

    name: str = "waits"
    own_thread: bool = True
    entered: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        self.entered.set()
        self.released.wait(30)
        return super().detect(article, paragraphs)


@dataclass
class Misses(Marks):
    """Cannot look at paragraphs that hold `word`."""

    name: str = "misses"
    why: str = "It took too long."

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        for paragraph in paragraphs:
            if self.word in paragraph.text(article):
                yield Unchecked(paragraph.span, self.name, self.why)


@dataclass
class Measures(Marks):
    """Counts the words of each paragraph, beside its marks of `word`."""

    name: str = "measures"
    more: tuple[tuple[str, float], ...] = ()

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        yield from super().detect(article, paragraphs)
        for paragraph in paragraphs:
            words = float(len(paragraph.text(article).split()))
            yield Measure(paragraph.span, self.name, (("words", words), *self.more))


def article_of(*paragraphs: str) -> Article:
    """Return an article of these paragraphs with blank lines between them."""
    spans, at = [], 0
    for words in paragraphs:
        spans.append(Paragraph(Span(at, at + len(words))))
        at += len(words) + 2
    return Article("\n\n".join(paragraphs), tuple(spans))
