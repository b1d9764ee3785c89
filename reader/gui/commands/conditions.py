"""When a command can be used, and what to say where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.gui.translation import marked, say
from reader.model.decision import DecisionKind
from reader.model.own_mark import is_own_mark
from reader.review.grouping import ReviewItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What there is in the window just now, as far as commands depend on it."""

    has_article: bool = False
    is_checking: bool = False
    has_findings: bool = False  # that are shown
    current: ReviewItem | None = None  # the passage that the person is at
    undo: str = ""  # what would be undone; empty where nothing
    redo: str = ""
    has_unchecked: bool = False
    has_removed: bool = False  # passages of the file that are not in the article
    open_articles: int = 0
    has_closed: bool = False  # an article that was open before
    has_source: bool = False  # the article was compared with it


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold for a command to make sense. `reason` says, in English, what is missing."""

    is_met: Callable[[Situation], bool]
    reason: str

    @property
    def why_not(self) -> str:
        """What is missing, in the language of the window."""
        return say("reasons", self.reason)


NOT_NOW = marked("reasons", "not possible now")


def _can_be_reopened(item: ReviewItem | None) -> bool:
    """Say whether something was decided that can be taken back; an own mark stays by nature."""
    if item is None:
        return False
    decision = item.decision
    if decision is None or decision.mark is None:
        return not item.is_open
    return decision.kind is not DecisionKind.CONFIRMED


def _is_about_spelling(item: ReviewItem | None) -> bool:
    return item is not None and item.finding.is_spelling


def _is_own_mark(item: ReviewItem | None) -> bool:
    return item is not None and is_own_mark(item.finding)


ARTICLE = Condition(lambda now: now.has_article, marked("reasons", "open an article first"))
CHECKING = Condition(lambda now: now.is_checking, marked("reasons", "nothing is being checked"))
FINDINGS = Condition(lambda now: now.has_findings, marked("reasons", "no findings are shown"))
CURRENT = Condition(lambda now: now.current is not None, marked("reasons", "go to a finding first"))
DECIDED = Condition(
    lambda now: _can_be_reopened(now.current), marked("reasons", "this finding is open")
)
SPELLING = Condition(
    lambda now: _is_about_spelling(now.current),
    marked("reasons", "go to a finding about spelling first"),
)
DETECTED = Condition(
    lambda now: now.current is not None and not _is_own_mark(now.current),
    marked("reasons", "go to a finding that is not your own mark first"),
)
OWN_MARK = Condition(
    lambda now: _is_own_mark(now.current), marked("reasons", "go to a mark of your own first")
)
UNDO = Condition(lambda now: now.undo != "", marked("reasons", "nothing to undo"))
REDO = Condition(lambda now: now.redo != "", marked("reasons", "nothing to redo"))
UNCHECKED = Condition(
    lambda now: now.has_unchecked, marked("reasons", "nothing was left unchecked")
)
REMOVED = Condition(
    lambda now: now.has_removed, marked("reasons", "nothing was left out of the article")
)
SEVERAL = Condition(
    lambda now: now.open_articles > 1, marked("reasons", "only one article is open")
)
SOURCE = Condition(
    lambda now: now.has_source, marked("reasons", "compare the article with its source first")
)
CLOSED = Condition(lambda now: now.has_closed, marked("reasons", "no article was closed"))
