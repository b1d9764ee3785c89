"""The findings of one open article, filled while it is checked."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.model.article import Article
from reader.model.decision import decision_key
from reader.model.finding import Family, Finding
from reader.review.review_session import ReviewSession
from reader.review.review_store import ReviewStore
from reader.settings import Strictness

PAUSE = 50  # milliseconds between two helpings of findings: the eye sees them come at once
BATCH = 200  # findings taken in at a time: a few milliseconds of work
SHARE = 4  # of the time goes to the person, for each part that goes to showing new findings


class ReviewModel(QObject):
    """Takes findings into a review session without stalling, in front of the person or behind.

    `current` is the finding that the person was at when the review was put aside, `wanted` the
    decision key of the one to return to when the check finds it again. `changed` tells that the
    session says something else, `restarted` that its findings are gone and will come again.
    """

    changed = Signal()
    restarted = Signal()

    def __init__(
        self,
        article: Article,
        store: ReviewStore,
        *,
        strictness: Strictness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = ReviewSession(
            article, store, strictness=strictness, changed=self.changed.emit
        )
        self.current: Finding | None = None
        self.wanted = ""
        self._arriving: deque[Finding] = deque()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_batch)

    @property
    def is_taking_in(self) -> bool:
        """Say whether findings have come that are not yet shown."""
        return bool(self._arriving)

    @property
    def open_count(self) -> int:
        """How many of the shown findings nothing was decided about."""
        return sum(item.is_open for item in self.session.items)

    def take_in(self, findings: Iterable[Finding]) -> None:
        """Take findings as the check reports them; they are shown in helpings, soon."""
        self._arriving.extend(findings)
        if self._arriving and not self._timer.isActive():
            self._timer.start(PAUSE)

    def revise(self, pairs: Iterable[tuple[Finding, Finding]]) -> None:
        """Put findings in the place of what they were, those that are still to come as well."""
        after = dict(pairs)
        self._arriving = deque(after.get(finding, finding) for finding in self._arriving)
        self.session.revise(after.items())

    def replace_family(self, family: Family, findings: Iterable[Finding]) -> None:
        """Put findings in the place of all of a family, at once."""
        self.session.replace_family(family, findings)

    def begin_again(self, article: Article) -> None:
        """Take another version of the article; its findings will come again."""
        self._arriving.clear()
        if self.current is not None:
            self.wanted = decision_key(self.session.article, self.current)
        self.session.begin_again(article)
        self.restarted.emit()

    @Slot()
    def _on_batch(self) -> None:
        begun = time.perf_counter()
        some = [self._arriving.popleft() for _ in range(min(BATCH, len(self._arriving)))]
        self.session.add(some)
        if self._arriving:
            spent = int((time.perf_counter() - begun) * 1000)
            self._timer.start(max(PAUSE, SHARE * spent))
