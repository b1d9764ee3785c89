"""Sorts, groups and searches the list of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reader.model.article import Article
from reader.model.decision import DecisionKind, rule_name
from reader.model.finding import Family
from reader.review.grouping import ReviewItem, gravity
from reader.settings import Order

DECIDED = ""  # the name of the group that decided ones fold away into; no rule is called so
_FAMILIES = {family: rank for rank, family in enumerate(Family)}


@dataclass(frozen=True, slots=True)
class ListView:
    """How a person wants the findings laid out: which words occur, which families are left out.

    With `only` there are those that were so decided, or that wait for a decision.

    A group is open, that of decided ones is shut, unless its name is among `turned`.
    """

    words: str = ""
    hidden: frozenset[Family] = frozenset()
    only: DecisionKind | None = None
    order: Order = Order.PLACE
    by_rule: bool = False
    fold_decided: bool = False
    turned: frozenset[str] = frozenset()

    def is_open(self, group: str) -> bool:
        """Say whether the rows of a group are seen."""
        return (group in self.turned) is (group == DECIDED)

    def turn(self, group: str) -> ListView:
        """Return this arrangement with a group opened or shut."""
        return replace(self, turned=self.turned ^ {group})

    def group_of(self, item: ReviewItem) -> str | None:
        """Return the name of the group that an item is in; None where it is in none."""
        if self.fold_decided and not item.is_open:
            return DECIDED
        return rule_name(item.finding) if self.by_rule else None


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above a group. `example` is one of its items."""

    name: str
    count: int
    is_open: bool
    example: ReviewItem


Row = Heading | ReviewItem


def matching(
    items: Iterable[ReviewItem], words: str, article: Article, *, only: DecisionKind | None = None
) -> Sequence[ReviewItem]:
    """Return the items in which all of the words occur: in passage, reason, rule or note.

    With `only` they are decided so as well.
    """
    if only is not None:
        items = [item for item in items if item.kind is only]
    wanted = words.casefold().split()
    return [item for item in items if _has(item, wanted, article)] if wanted else list(items)


def arranged(items: Iterable[ReviewItem], arrangement: ListView) -> Sequence[Row]:
    """Return items in the wanted order, with a heading above every group."""
    ordered = list(items)
    if arrangement.order is not Order.PLACE:
        ordered.sort(key=_ORDERS[arrangement.order])  # stable: alike ones stay in order of place
    if not (arrangement.by_rule or arrangement.fold_decided):
        return ordered
    groups: dict[str | None, list[ReviewItem]] = {}
    for item in ordered:
        groups.setdefault(arrangement.group_of(item), []).append(item)
    if DECIDED in groups:
        groups[DECIDED] = groups.pop(DECIDED)  # last
    return list(_with_headings(groups, arrangement))


def _with_headings(
    groups: dict[str | None, list[ReviewItem]], arrangement: ListView
) -> Iterator[Row]:
    for name, items in groups.items():
        if name is not None:
            yield Heading(name, len(items), arrangement.is_open(name), items[0])
        if name is None or arrangement.is_open(name):
            yield from items


def _has(item: ReviewItem, wanted: Sequence[str], article: Article) -> bool:
    """Say whether all wanted words are in the passage, in what is said of it, or in a rule."""
    said = [item.finding.span.of(article.text)]
    for part in item.parts:
        said += (part.finding.message, rule_name(part.finding))
        if part.decision is not None:
            said.append(part.decision.note)
    text = " ".join(said).casefold()
    return all(word in text for word in wanted)


def _by_gravity(item: ReviewItem) -> tuple[float, ...]:
    return tuple(-rank for rank in gravity(item.finding))


_ORDERS: dict[Order, Callable[[ReviewItem], Any]] = {
    Order.SERIOUSNESS: _by_gravity,
    Order.CONFIDENCE: lambda item: -item.finding.confidence,
    Order.FAMILY: lambda item: _FAMILIES[item.finding.family],
}
