"""Own marks of one article as rows of its review."""

from __future__ import annotations

import time

from reader.model.article import Article
from reader.model.decision import Decision, DecisionKind, passage_key, surroundings
from reader.model.finding import Family, Finding
from reader.model.own_mark import OWN_MARK, OwnMark
from reader.model.span import Span
from reader.review.grouping import ReviewItem
from reader.review.own_marks import PlacedMarks, placed_marks
from reader.review.review_entries import StoredDecision
from reader.review.review_file import name_of
from reader.review.review_store import ReviewStore


class ArticleMarks:
    """Finds the own marks of an article, again whenever others are kept than before.

    `name` is what decisions call the article.
    """

    def __init__(self, article: Article, store: ReviewStore) -> None:
        self._store = store
        self._found = PlacedMarks()
        self._findings: dict[Finding, Finding] = {}  # rows are known by their finding
        self.begin_again(article)

    def begin_again(self, article: Article) -> None:
        """Look in another version of the article."""
        self._article, self.name = article, name_of(article)
        self._looked_for: tuple[StoredDecision, ...] | None = None

    def quote(self, finding: Finding) -> str:
        """Return the words that a finding is about."""
        return finding.span.of(self._article.text)

    @property
    def found(self) -> PlacedMarks:
        """The marks with their places, and those whose passages are gone."""
        marks = self._store.own_marks()
        if self._looked_for is None or marks != self._looked_for:
            self._looked_for = marks
            self._found = placed_marks(self._article, marks, name=self.name)
            findings = (mark.finding for mark in self._found.placed)
            self._findings = {f: self._findings.get(f, f) for f in findings}
        return self._found

    @property
    def items(self) -> list[ReviewItem]:
        """The marks as rows, in order of place."""
        return [
            ReviewItem(self._findings[mark.finding], mark.decision.key, mark.decision)
            for mark in self.found.placed
        ]

    def stored(self, key: str) -> StoredDecision | None:
        """Return what is kept under a key that a mark has here now; it may be kept by another."""
        marks = self.found.placed
        return next((mark.stored for mark in marks if mark.decision.key == key), None)

    def made(self, span: Span, family: Family, *, note: str, suggestion: str) -> StoredDecision:
        """Return a mark of the person's own on a passage, to be kept."""
        by, key = self._store.reviewer, passage_key(self._article, span, OWN_MARK)
        mark = OwnMark(family, suggestion, by, *surroundings(self._article, span))
        decision = Decision(
            key, DecisionKind.CONFIRMED, span.of(self._article.text), OWN_MARK, note, by, mark
        )
        return StoredDecision(decision, self.name, int(time.time()))
