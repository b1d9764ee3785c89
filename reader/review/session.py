"""An article under review: its findings, what was decided, and the way back."""

from __future__ import annotations

import time
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from reader.model.article import Article
from reader.model.decision import Choice, Decision, decision_key, rule_name
from reader.model.finding import Finding
from reader.model.span import Span
from reader.review.entries import EVERYWHERE, Entry, KeptDecision, RuleOff, Word
from reader.review.folding import ReviewItem, fold
from reader.review.history import Change, History
from reader.review.store import ReviewStore
from reader.settings import Strictness

SPELLING = ("MORFOLOGIK_RULE", "HUNSPELL_RULE")  # what a dictionary word silences


class ReviewSession:
    """Findings of one article as they arrive, filtered by strictness, with decisions and undo.

    `items` is what a person sees, in order of place: a row for each passage, whatever was found
    about it. Every change of it is told through `changed`.
    """

    def __init__(
        self,
        article: Article,
        store: ReviewStore,
        *,
        strictness: Strictness = Strictness.BALANCED,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self.article = article
        self._article_name = _name(article)  # it is asked for with every finding
        self.history = History()
        self._store = store
        self._strictness = strictness
        self._changed = changed
        self._found: list[tuple[Finding, str]] = []
        self._items: tuple[ReviewItem, ...] | None = None
        self._seen = store.revision  # when the items were made

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """The passages that are shown, in order of place."""
        if self._items is None:
            sure = self._strictness.threshold
            self._seen = self._store.revision
            self._items = tuple(
                fold(
                    ReviewItem(finding, key, self._store.decision(key))
                    for finding, key in self._found
                    if finding.confidence >= sure and not self._is_silenced(finding)
                )
            )
        return self._items

    @property
    def found(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._found)

    @property
    def rules_off(self) -> tuple[str, ...]:
        """The rules that found something, and are switched off here or everywhere."""
        rules = dict.fromkeys(rule_name(finding) for finding, _ in self._found)
        return tuple(r for r in rules if self._store.is_off(r, self._article_name))

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
        for finding in findings:
            place = bisect_left(self._found, finding.sort_key, key=_order)
            if place < len(self._found) and self._found[place][0] == finding:
                continue
            insort(self._found, (finding, decision_key(self.article, finding)), key=_order)
        self._tell()

    def refresh(self) -> None:
        """Look what was decided elsewhere meanwhile; making 5,000 items anew takes 20 ms."""
        self._store.refresh()
        if self._seen != self._store.revision:
            self._items = None

    def begin_again(self, article: Article) -> None:
        """Take another version of the article: findings go, decisions and the history stay."""
        self.article, self._article_name = article, _name(article)
        self._found.clear()
        self._store.refresh()
        self._tell()

    def look_again(self) -> None:
        """Show what is to be shown now that something was changed elsewhere."""
        self._store.refresh()
        self._tell()

    # Each step has a name, which `undo` calls it by; windows give it in their own language.

    def decide(
        self, item: ReviewItem, choice: Choice, *, name: str = "", note: str | None = None
    ) -> None:
        """Keep or dismiss all that was found about a passage."""
        verb = "keep" if choice is Choice.KEPT else "dismiss"
        name = name or f"{verb} “{_short(self.quote(item.finding))}”"
        self.decide_all([item], choice, name=name, note=note)

    def decide_all(
        self, items: Iterable[ReviewItem], choice: Choice, *, name: str, note: str | None = None
    ) -> None:
        """Keep or dismiss many passages in one step.

        Without a `note` each keeps the one it has.
        """
        now = int(time.time())
        parts = [part for item in items for part in item.parts]
        after = [self._decided(part, choice, note) for part in parts]
        self._change(
            name,
            before=self._kept(parts),
            after=[KeptDecision(decision, self._article_name, now) for decision in after],
        )

    def annotate(self, item: ReviewItem, note: str, *, name: str = "") -> None:
        """Put a note beside what was decided about a passage, in the place of the one there."""
        before = self._kept(item.parts)
        after = [replace(kept, decision=replace(kept.decision, note=note)) for kept in before]
        if after != before:
            name = name or f"note on “{_short(self.quote(item.finding))}”"
            self._change(name, before=before, after=after)

    def reopen(self, item: ReviewItem, *, name: str = "") -> None:
        """Take back what was decided about a passage."""
        before = self._kept(item.parts)
        if before:
            name = name or f"reopen “{_short(self.quote(item.finding))}”"
            self._change(name, before=before)

    def alike(self, finding: Finding) -> list[ReviewItem]:
        """Return the passages of the same words that the same rule found, this one among them."""
        words, rule = _folded(self.quote(finding)), rule_name(finding)
        return [
            item
            for item in self.items
            if rule_name(item.finding) == rule and _folded(self.quote(item.finding)) == words
        ]

    def quote(self, finding: Finding) -> str:
        """Return the words that a finding is about."""
        return finding.span.of(self.article.text)

    def take_over(self, decisions: Sequence[KeptDecision], name: str) -> None:
        """Take over what somebody else decided, as one change of that name."""
        before = (self._store.kept_decision(kept.decision.key) for kept in decisions)
        self._change(name, before=[kept for kept in before if kept is not None], after=decisions)

    def switch_rule_off(self, finding: Finding, *, everywhere: bool, name: str = "") -> None:
        """Hide every finding of this one's rule, in this article or in all."""
        article = EVERYWHERE if everywhere else self._article_name
        where = "everywhere" if everywhere else "in this article"
        name = name or f"switch off “{finding.rule}” {where}"
        self._change(name, after=[RuleOff(rule_name(finding), article)])

    def add_word(self, word: str, *, name: str = "") -> None:
        """Put a word into the person's dictionary: it is no spelling mistake any more."""
        name = name or f"add “{_short(word)}” to the dictionary"
        self._change(name, after=[Word(word)])

    def undo(self) -> None:
        """Take the last change back."""
        self.history.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.history.redo()

    def _is_silenced(self, finding: Finding) -> bool:
        """Say whether the person switched its rule off, or put its word into the dictionary."""
        if self._store.is_off(rule_name(finding), self._article_name):
            return True
        return is_spelling(finding) and self._store.knows_word(self.quote(finding))

    def _decided(self, part: ReviewItem, choice: Choice, note: str | None) -> Decision:
        if note is None:
            note = part.decision.note if part.decision else ""
        finding = part.finding
        reviewer = self._store.reviewer
        return Decision(part.key, choice, self.quote(finding), rule_name(finding), note, reviewer)

    def _kept(self, parts: Iterable[ReviewItem]) -> list[KeptDecision]:
        kept = (self._store.kept_decision(part.key) for part in parts)
        return [decision for decision in kept if decision is not None]

    def _change(
        self, name: str, *, before: Sequence[Entry] = (), after: Sequence[Entry] = ()
    ) -> None:
        """Put `after` in the place of `before`, as one step with a name."""
        forth, back = partial(self._swap, before, after), partial(self._swap, after, before)
        self.history.do(Change(name, forth, back))

    def _swap(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        try:
            self._store.swap(old, new)
        finally:  # a decision that could not be saved still holds, and is shown
            if all(isinstance(entry, KeptDecision) for entry in (*old, *new)):
                self._items = tuple(map(self._decided_anew, self.items))  # they are the same ones
                self._seen = self._store.revision
                self._changed()
            else:
                self._tell()

    def _decided_anew(self, item: ReviewItem) -> ReviewItem:
        """Return an item as it is decided now: itself, where that is as before."""
        also = tuple(map(self._decided_anew, item.also))
        decision = self._store.decision(item.key)
        if decision == item.decision and also == item.also:
            return item
        return replace(item, decision=decision, also=also)

    def _tell(self) -> None:
        self._items = None
        self._changed()


def is_spelling(finding: Finding) -> bool:
    """Say whether the finding is about a word that a dictionary does not have."""
    return finding.rule.startswith(SPELLING)


def _name(article: Article) -> str:
    return str(article.path) if article.path else article.sha256


def _order(found: tuple[Finding, str]) -> tuple[Span, str, str]:
    return found[0].sort_key


def _folded(quote: str) -> str:
    return " ".join(quote.split()).casefold()


def _short(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= 32 else quote[:31].rstrip() + "…"
