"""An article under review: its findings, what was decided, and the way back."""

from __future__ import annotations

import time
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.decision import Choice, Decision, decision_key, rule_name
from reader.model.finding import Finding
from reader.model.span import Span
from reader.review.entries import EVERYWHERE, Entry, KeptDecision, RuleOff, Word
from reader.review.history import Change, History
from reader.review.store import ReviewStore
from reader.settings import Strictness

SPELLING = ("MORFOLOGIK_RULE", "HUNSPELL_RULE")  # what a dictionary word silences


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A finding with its key and what was decided about it (None: still open)."""

    finding: Finding
    key: str
    decision: Decision | None

    @property
    def is_open(self) -> bool:
        """Say whether a person has still to decide."""
        return self.decision is None


class ReviewSession:
    """Findings of one article as they arrive, filtered by strictness, with decisions and undo.

    `items` is what a person sees, in order of place. Every change of it is told through `changed`.
    """

    def __init__(
        self,
        article: Article,
        store: ReviewStore,
        *,
        strictness: Strictness = Strictness.BALANCED,
        reviewer: str = "",
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self.article = article
        self.history = History()
        self._store = store
        self._strictness = strictness
        self._reviewer = reviewer
        self._changed = changed
        self._found: list[tuple[Finding, str]] = []
        self._items: tuple[ReviewItem, ...] | None = None

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """The findings that are shown, in order of place."""
        if self._items is None:
            self._items = tuple(
                ReviewItem(finding, key, self._store.decision(key))
                for finding, key in self._found
                if self._is_shown(finding)
            )
        return self._items

    @property
    def found(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._found)

    @property
    def strictness(self) -> Strictness:
        """How sure a finding must be to be shown."""
        return self._strictness

    @strictness.setter
    def strictness(self, value: Strictness) -> None:
        self._strictness = value
        self._tell()

    def add(self, findings: Iterable[Finding]) -> None:
        """Take findings in as they arrive; one that is already there is not taken twice."""
        items = list(self.items)  # kept in step: making them all anew takes 6 ms for 5,000
        for finding in findings:
            place = bisect_left(self._found, finding.sort_key, key=_order)
            if place < len(self._found) and self._found[place][0] == finding:
                continue
            key = decision_key(self.article, finding)
            insort(self._found, (finding, key), key=_order)
            if self._is_shown(finding):
                item = ReviewItem(finding, key, self._store.decision(key))
                insort(items, item, key=lambda item: item.finding.sort_key)
        self._items = tuple(items)
        self._changed()

    def begin_again(self, article: Article) -> None:
        """Take another version of the article: findings go, decisions and the history stay."""
        self.article = article
        self._found.clear()
        self._store.refresh()
        self._tell()

    def decide(self, finding: Finding, choice: Choice, *, note: str = "") -> None:
        """Keep or dismiss a finding."""
        key = decision_key(self.article, finding)
        quote = finding.span.of(self.article.text)
        decision = Decision(key, choice, quote, rule_name(finding), note, self._reviewer)
        name = "Keep" if choice is Choice.KEPT else "Dismiss"
        self._change(
            f"{name} “{_short(quote)}”",
            before=self._kept([key]),
            after=[KeptDecision(decision, self._article_name, int(time.time()))],
        )

    def reopen(self, finding: Finding) -> None:
        """Take back what was decided about a finding."""
        before = self._kept([decision_key(self.article, finding)])
        if before:
            self._change(f"Reopen “{_short(before[0].decision.quote)}”", before=before)

    def switch_rule_off(self, finding: Finding, *, everywhere: bool) -> None:
        """Hide every finding of this one's rule, in this article or in all."""
        article = EVERYWHERE if everywhere else self._article_name
        where = "everywhere" if everywhere else "in this article"
        self._change(
            f"Switch off “{finding.rule}” {where}", after=[RuleOff(rule_name(finding), article)]
        )

    def add_word(self, word: str) -> None:
        """Put a word into the person's dictionary: it is no spelling mistake any more."""
        self._change(f"Add “{_short(word)}” to the dictionary", after=[Word(word)])

    def undo(self) -> None:
        """Take the last change back."""
        self._tell_after(self.history.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._tell_after(self.history.redo)

    @property
    def _article_name(self) -> str:
        return str(self.article.path) if self.article.path else self.article.sha256

    def _is_shown(self, finding: Finding) -> bool:
        if finding.confidence < self._strictness.threshold:
            return False
        if self._store.is_off(rule_name(finding), self._article_name):
            return False
        return not (is_spelling(finding) and self._store.knows_word(_word(self.article, finding)))

    def _kept(self, keys: Iterable[str]) -> list[KeptDecision]:
        return [kept for key in keys if (kept := self._store.kept_decision(key)) is not None]

    def _change(
        self, name: str, *, before: Sequence[Entry] = (), after: Sequence[Entry] = ()
    ) -> None:
        """Put `after` in the place of `before`, as one step with a name."""
        store = self._store
        change = Change(name, lambda: store.swap(before, after), lambda: store.swap(after, before))
        self._tell_after(lambda: self.history.do(change))

    def _tell_after(self, step: Callable[[], None]) -> None:
        try:
            step()
        finally:  # a decision that could not be saved still holds, and is shown
            self._tell()

    def _tell(self) -> None:
        self._items = None
        self._changed()


def is_spelling(finding: Finding) -> bool:
    """Say whether the finding is about a word that a dictionary does not have."""
    return finding.rule.startswith(SPELLING)


def _word(article: Article, finding: Finding) -> str:
    return finding.span.of(article.text)


def _order(found: tuple[Finding, str]) -> tuple[Span, str, str]:
    return found[0].sort_key


def _short(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= 32 else quote[:31].rstrip() + "…"
