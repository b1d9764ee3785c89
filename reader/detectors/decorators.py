"""Decorators that make a function a detector."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Article, Paragraph
from reader.model.detector import Observation, Scope
from reader.model.finding import Family

ParagraphFunction = Callable[[Article, Paragraph], Iterable[Observation]]
ArticleFunction = Callable[[Article], Iterable[Observation]]


class RuleStatus(StrEnum):
    """How far a detector can be relied on."""

    STABLE = "stable"  # its name and the names of its rules stay; its confidences are measured
    PREVIEW = "preview"  # on trial: it may still change, be renamed, or go


@dataclass(frozen=True)
class FunctionDetector:
    """A detector made of one function. Its name is the function's, its page the docstring.

    `rules` are the names that its findings have in `Finding.rule`.
    """

    name: str
    family: Family
    version: str
    rules: tuple[str, ...]
    status: RuleStatus
    scope: Scope
    page: str
    function: Callable[[Article, Sequence[Paragraph]], Iterable[Observation]]
    own_thread: bool = False

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        """Yield what the function finds."""
        return self.function(article, paragraphs)


def paragraph_detector(
    family: Family,
    *,
    version: str,
    rules: tuple[str, ...] = (),
    status: RuleStatus = RuleStatus.STABLE,
) -> Callable[[ParagraphFunction], FunctionDetector]:
    """Make a detector of a function that judges a paragraph by its own text and role.

    `rules` are the names that its findings have, unless they all have its own.
    """

    def decorate(function: ParagraphFunction) -> FunctionDetector:
        def each(article: Article, paragraphs: Sequence[Paragraph]) -> Iterator[Observation]:
            for paragraph in paragraphs:
                yield from function(article, paragraph)

        return _made(function, family, version, rules, status, Scope.PARAGRAPH, each)

    return decorate


def article_detector(
    family: Family,
    *,
    version: str,
    rules: tuple[str, ...] = (),
    status: RuleStatus = RuleStatus.STABLE,
) -> Callable[[ArticleFunction], FunctionDetector]:
    """Make a detector of a function that must see the whole article.

    `rules` are the names that its findings have, unless they all have its own.
    """

    def decorate(function: ArticleFunction) -> FunctionDetector:
        def whole(article: Article, _: Sequence[Paragraph]) -> Iterable[Observation]:
            return function(article)

        return _made(function, family, version, rules, status, Scope.ARTICLE, whole)

    return decorate


def _made(
    function: Callable[..., object],
    family: Family,
    version: str,
    rules: tuple[str, ...],
    status: RuleStatus,
    scope: Scope,
    detect: Callable[[Article, Sequence[Paragraph]], Iterable[Observation]],
) -> FunctionDetector:
    return FunctionDetector(
        function.__name__,
        family,
        version,
        rules or (function.__name__,),
        status,
        scope,
        function.__doc__ or "",
        detect,
    )
