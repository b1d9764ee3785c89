"""`Detector`: the interface of every detector."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol, runtime_checkable

from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Unchecked
from reader.model.measure import Measure

Observation = Finding | Unchecked | Measure


class Scope(StrEnum):
    """How much of the article a detector must see to judge a paragraph."""

    PARAGRAPH = "paragraph"  # the paragraph's text and role alone: results are kept by paragraph
    ARTICLE = "article"  # all of it: asked once, with every paragraph


@runtime_checkable
class Detector(Protocol):
    """One kind of unreliability.

    `version` goes up when the same text would give other findings (kept results are then
    forgotten). A detector whose work is done outside the interpreter lock (another process, a
    server, a numeric library) sets `own_thread`, and gets a thread of its own during a check.
    """

    @property
    def name(self) -> str:
        """Its name in reports: the pattern, not the remedy."""

    @property
    def family(self) -> Family:
        """The family of the findings, unless a finding says otherwise."""

    @property
    def version(self) -> str:
        """Its own revision, its engine's, its options: what findings depend on beside the text."""

    @property
    def scope(self) -> Scope:
        """How much it must see."""

    @property
    def own_thread(self) -> bool:
        """Whether it wants a thread of its own."""

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        """Yield what is wrong in `paragraphs`, what could not be looked at, and what was measured.

        With scope PARAGRAPH what it says of a paragraph must not depend on its neighbours or on the
        batch it came in. Raises whatever it must: the check reports it, leaves the detector out and
        goes on.
        """
