"""The stored state of a passage before and after a decision, for undo."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.model.decision import Decision, DecisionKind, rule_name
from reader.review.grouping import ReviewItem
from reader.review.own_mark_list import ArticleMarks
from reader.review.review_entries import StoredDecision
from reader.review.review_store import ReviewStore


class PassageSnapshots:
    """Knows what is kept of an article's passages, and what is to be kept of them next."""

    def __init__(self, store: ReviewStore, marks: ArticleMarks) -> None:
        self._store, self._marks = store, marks

    def stored(self, key: str) -> StoredDecision | None:
        """Return what is kept about a passage; an own mark may be kept by its older key."""
        return self._store.stored_decision(key) or self._marks.stored(key)

    def now(self, parts: Iterable[ReviewItem]) -> list[StoredDecision]:
        """Return what is kept about these."""
        there = (self.stored(part.key) for part in parts)
        return [decision for decision in there if decision is not None]

    def decided(
        self, parts: Iterable[ReviewItem], kind: DecisionKind, note: str | None
    ) -> list[StoredDecision]:
        """Return what is to be kept of a decision; without a `note` each keeps the one it has."""
        return [self._made(part, kind, note) for part in parts]

    def noted(self, parts: Iterable[ReviewItem], note: str) -> list[StoredDecision]:
        """Return what is to be kept with this note; without any there may be nothing to keep."""
        return [there for part in parts for there in self._noted(part, note)]

    def reopened(self, parts: Iterable[ReviewItem]) -> list[StoredDecision]:
        """Return what is to be kept of what is not decided any more: notes, and own marks."""
        return [there for part in parts for there in self._reopened(part)]

    def _made(self, part: ReviewItem, kind: DecisionKind, note: str | None) -> StoredDecision:
        before = part.decision
        if note is None:
            note = before.note if before else ""
        quote, rule = self._marks.quote(part.finding), rule_name(part.finding)
        mark = before.mark if before else None
        decision = Decision(part.key, kind, quote, rule, note, self._store.reviewer, mark)
        return StoredDecision(decision, self._marks.name, int(time.time()))

    def _noted(self, part: ReviewItem, note: str) -> Iterator[StoredDecision]:
        there = self.stored(part.key)
        if there is None and note:
            yield self._made(part, DecisionKind.OPEN, note)
        elif there is not None and part.decision is not None and (note or not part.is_open):
            yield replace(there, decision=replace(part.decision, note=note))

    def _reopened(self, part: ReviewItem) -> Iterator[StoredDecision]:
        there, decision = self.stored(part.key), part.decision
        if there is None or decision is None:
            return
        if decision.mark is not None:
            by = decision.mark.author
            yield replace(
                there, decision=replace(decision, kind=DecisionKind.CONFIRMED, reviewer=by)
            )
        elif decision.note:
            yield replace(there, decision=replace(decision, kind=DecisionKind.OPEN))
