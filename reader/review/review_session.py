"""One article under review: its findings, decisions, and undo."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from reader.model.article import Article
from reader.model.decision import DecisionKind, decision_key, rule_name
from reader.model.finding import Family, Finding
from reader.model.own_mark import is_own_mark
from reader.model.span import Span
from reader.review.grouping import ReviewItem, fold, place
from reader.review.own_mark_list import ArticleMarks
from reader.review.passage_snapshots import PassageSnapshots
from reader.review.review_entries import EVERYWHERE, DictionaryWord, Entry, RuleOff, StoredDecision
from reader.review.review_file import name_of
from reader.review.review_store import ReviewStore
from reader.review.undo import Change, History
from reader.settings import Strictness


class ReviewSession:
    """Findings of one article as they arrive, filtered by strictness, with decisions and undo.

    `items` is what a person sees, in order of place: a row for each passage, whatever was found
    about it, and for each mark that a person made. Every change of it is told through `changed`.
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
        self._article_name = name_of(article)  # it is asked for with every finding
        self.history = History()
        self._store = store
        self._strictness = strictness
        self._changed = changed
        self._found: list[tuple[Finding, str]] = []
        self._items: tuple[ReviewItem, ...] | None = None
        self._seen = store.revision  # when the items were made
        self._marks = ArticleMarks(article, store)
        self._snapshots = PassageSnapshots(store, self._marks)

    @property
    def items(self) -> tuple[ReviewItem, ...]:
        """The passages that are shown, in order of place."""
        if self._items is None:
            sure = self._strictness.threshold
            self._seen = self._store.revision
            found = fold(
                ReviewItem(finding, key, self._store.decision(key))
                for finding, key in self._found
                if finding.confidence >= sure and not self._is_silenced(finding)
            )
            own = self._marks.items
            self._items = tuple(sorted([*found, *own], key=place) if own else found)
        return self._items

    @property
    def lost_marks(self) -> int:
        """How many of the marks that were made in this article have no passage in it any more."""
        return len(self._marks.found.gone)

    @property
    def found(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._found) + len(self._marks.found.placed)

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
        """Take findings in as they arrive; one that is already there is not taken twice.

        Another confidence takes the place of the one that it had.
        """
        for finding in findings:
            place = bisect_left(self._found, finding.sort_key, key=_order)
            if place < len(self._found):
                there, key = self._found[place]
                if replace(there, confidence=finding.confidence) == finding:
                    self._found[place] = (finding, key)
                    continue
            insort(self._found, (finding, decision_key(self.article, finding)), key=_order)
        self._tell()

    def replace_family(self, family: Family, findings: Iterable[Finding]) -> None:
        """Put findings in the place of all of a family; those that are the same stay."""
        again = set(findings)
        self._found = [
            (there, key)
            for there, key in self._found
            if there.family is not family or there in again
        ]
        self.add(again - {there for there, _ in self._found})

    def revise(self, pairs: Iterable[tuple[Finding, Finding]]) -> None:
        """Put findings in the place of what they were before; their decisions stay."""
        after = dict(pairs)
        self._found = [(after.get(finding, finding), key) for finding, key in self._found]
        self._tell()

    def refresh(self) -> None:
        """Look what was decided elsewhere meanwhile; making 5,000 items anew takes 20 ms."""
        self._store.refresh()
        if self._seen != self._store.revision:
            self._items = None

    def begin_again(self, article: Article) -> None:
        """Take another version of the article: findings go, decisions and the history stay."""
        self.article, self._article_name = article, name_of(article)
        self._found.clear()
        self._marks.begin_again(article)
        self._store.refresh()
        self._tell()

    def look_again(self) -> None:
        """Show what is to be shown now that something was changed elsewhere."""
        self._store.refresh()
        self._tell()

    # Each step has a name, which `undo` calls it by; windows give it in their own language.

    def decide(
        self, item: ReviewItem, kind: DecisionKind, *, name: str = "", note: str | None = None
    ) -> None:
        """Confirm or dismiss all that was found about a passage."""
        verb = "confirm" if kind is DecisionKind.CONFIRMED else "dismiss"
        name = name or f"{verb} “{_short(self.quote(item.finding))}”"
        self.decide_all([item], kind, name=name, note=note)

    def decide_all(
        self, items: Iterable[ReviewItem], kind: DecisionKind, *, name: str, note: str | None = None
    ) -> None:
        """Confirm or dismiss many passages in one step.

        Without a `note` each keeps the one it has.
        """
        parts = [part for item in items for part in item.parts]
        before = self._snapshots.now(parts)
        self._change(name, before=before, after=self._snapshots.decided(parts, kind, note))

    def annotate(self, item: ReviewItem, note: str, *, name: str = "") -> None:
        """Put a note on a passage in the place of the one there, whether it is decided or not."""
        before = self._snapshots.now(item.parts)
        after = self._snapshots.noted(item.parts, note)
        if after != before:
            name = name or f"note on “{_short(self.quote(item.finding))}”"
            self._change(name, before=before, after=after)

    def reopen(self, item: ReviewItem, *, name: str = "") -> None:
        """Take back what was decided about a passage; its note stays.

        An own mark is then as it was made: taking it away is another thing, `remove_mark`.
        """
        before = self._snapshots.now(item.parts)
        after = self._snapshots.reopened(item.parts)
        if after != before:
            name = name or f"reopen “{_short(self.quote(item.finding))}”"
            self._change(name, before=before, after=after)

    # Marks of a person's own

    def mark(
        self,
        span: Span,
        family: Family,
        *,
        note: str = "",
        suggestion: str = "",
        name: str = "",
    ) -> None:
        """Mark a passage that the person doubts; it needs no confirming."""
        after = self._marks.made(span, family, note=note, suggestion=suggestion)
        quote, there = after.decision.quote, self._snapshots.stored(after.decision.key)
        name = name or f"mark “{_short(quote)}”"
        self._change(name, before=[there] if there else [], after=[after])

    def change_mark(
        self, item: ReviewItem, family: Family, *, note: str, suggestion: str, name: str = ""
    ) -> None:
        """Say something else with a mark that is there."""
        before = self._snapshots.now([item])
        decision = item.decision
        if not before or decision is None or decision.mark is None:
            return
        mark = replace(decision.mark, family=family, suggestion=suggestion)
        after = replace(before[0], decision=replace(decision, note=note, mark=mark))
        if after != before[0]:
            name = name or f"change the mark on “{_short(self.quote(item.finding))}”"
            self._change(name, before=before, after=[after])

    def remove_mark(self, item: ReviewItem, *, name: str = "") -> None:
        """Take a mark of a person's own away."""
        if item.decision is not None and item.decision.mark is not None:
            name = name or f"remove the mark on “{_short(self.quote(item.finding))}”"
            self._change(name, before=self._snapshots.now([item]))

    # What is found alike, and others' decisions

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

    def take_over(self, decisions: Sequence[StoredDecision], name: str) -> None:
        """Take over what somebody else decided, as one change of that name."""
        before = (self._snapshots.stored(there.decision.key) for there in decisions)
        self._change(name, before=[there for there in before if there is not None], after=decisions)

    def switch_rule_off(self, finding: Finding, *, everywhere: bool, name: str = "") -> None:
        """Hide every finding of this one's rule, in this article or in all."""
        article = EVERYWHERE if everywhere else self._article_name
        where = "everywhere" if everywhere else "in this article"
        name = name or f"switch off “{finding.rule}” {where}"
        self._change(name, after=[RuleOff(rule_name(finding), article)])

    def add_word(self, word: str, *, name: str = "") -> None:
        """Put a word into the person's dictionary: it is no spelling mistake any more."""
        name = name or f"add “{_short(word)}” to the dictionary"
        self._change(name, after=[DictionaryWord(word)])

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
        return finding.is_spelling and self._store.knows_word(self.quote(finding))

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
            if all(map(_leaves_rows, (*old, *new))):
                self._items = tuple(map(self._redecided, self.items))  # they are the same ones
                self._seen = self._store.revision
                self._changed()
            else:
                self._tell()

    def _redecided(self, item: ReviewItem) -> ReviewItem:
        """Return an item as it is decided now: itself, where that is as before."""
        if is_own_mark(item.finding):  # no row stays where a mark is decided
            return item
        also = tuple(map(self._redecided, item.also))
        decision = self._store.decision(item.key)
        if decision == item.decision and also == item.also:
            return item
        return replace(item, decision=decision, also=also)

    def _tell(self) -> None:
        self._items = None
        self._changed()


def _leaves_rows(entry: Entry) -> bool:
    """Say whether there are the same rows with or without this."""
    return isinstance(entry, StoredDecision) and entry.decision.mark is None


def _order(found: tuple[Finding, str]) -> tuple[Span, str, str]:
    return found[0].sort_key


def _folded(quote: str) -> str:
    return " ".join(quote.split()).casefold()


def _short(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= 32 else quote[:31].rstrip() + "…"
