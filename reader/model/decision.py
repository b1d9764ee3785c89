"""`Decision`: what a person decided about a finding."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Article
from reader.model.finding import Finding
from reader.model.own_mark import OwnMark
from reader.model.span import Span
from reader.model.translatable import marked

# code points on each side: enough to tell two "said" apart, few enough to survive edits
CONTEXT = 24


class DecisionKind(StrEnum):
    """The answers to a finding, and none. What follows from each stands in `DECISIONS`."""

    CONFIRMED = "confirmed"  # it is an error
    DISMISSED = "dismissed"  # it is fine
    ASK_AUTHOR = "ask_author"  # only the author can say
    OPEN = "open"  # nothing was decided yet, but noted

    @classmethod
    def _missing_(cls, value: object) -> DecisionKind | None:
        return cls.CONFIRMED if value == "kept" else None  # as old files have it

    @property
    def terms(self) -> DecisionTerms:
        """What follows from it."""
        return DECISIONS[self]


@dataclass(frozen=True, slots=True)
class DecisionTerms:
    """A kind of decision: what reports call it, how it is chosen and shown, what it means."""

    label: str  # of a finding that was so decided
    by: str  # the same with the name of who decided
    tint: float  # opacity of the colour behind the passage, 0 to 1
    command: str = ""  # the name of its command and icon; without one nobody can choose it
    keys: tuple[str, ...] = ()  # the one that is shown first
    is_decided: bool = True  # the finding does not wait for a decision any more
    settles: bool = True  # it is known whether the finding is an error
    counts: bool = True  # the finding is an error, or may be one


DECISIONS = {
    DecisionKind.CONFIRMED: DecisionTerms(
        marked("words", "confirmed"),
        marked("words", "Confirmed by {who}"),
        0.10,
        "confirm",
        ("C", "K"),
    ),
    DecisionKind.DISMISSED: DecisionTerms(
        marked("words", "dismissed"),
        marked("words", "Dismissed by {who}"),
        0.0,
        "dismiss",
        ("D",),
        counts=False,
    ),
    DecisionKind.ASK_AUTHOR: DecisionTerms(
        marked("words", "ask the author"),
        marked("words", "Ask the author, says {who}"),
        0.06,
        "ask_author",
        ("A",),
        settles=False,
    ),
    DecisionKind.OPEN: DecisionTerms(
        marked("words", "noted"),
        marked("words", "Noted by {who}"),
        0.0,
        is_decided=False,
        settles=False,
    ),
}
ANSWERS = tuple(kind for kind in DECISIONS if kind.terms.command)  # those that can be chosen


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a finding, known by its words and where they stand in a paragraph.

    `quote` is the passage in clear, so that a person can read the list of decisions. `reviewer` is
    the name of who decided, where they gave one. `mark` is there where no detector found the
    passage, but a person marked it.
    """

    key: str
    kind: DecisionKind
    quote: str
    rule: str
    note: str = ""
    reviewer: str = ""
    mark: OwnMark | None = None

    @property
    def is_open(self) -> bool:
        """Say whether there is a note and nothing else."""
        return not self.kind.terms.is_decided


def decision_key(article: Article, finding: Finding) -> str:
    """Return 16 hex digits that name this finding in this surrounding, wherever it stands.

    Made of the detector, the passage and the text around it within its paragraph: not of the
    position (other paragraphs change), the message (we reword it) or the confidence (we tune it).
    """
    return passage_key(article, finding.span, rule_name(finding))


def passage_key(article: Article, span: Span, rule: str) -> str:
    """Return the key of a decision about a passage; `rule` is as `rule_name` has it."""
    detector, _, name = rule.partition(".")
    before, after = surroundings(article, span)
    parts = (detector, name, span.of(article.text), before, after)
    return hashlib.sha256("\x1f".join(map(_folded, parts)).encode()).hexdigest()[:16]


def surroundings(article: Article, span: Span) -> tuple[str, str]:
    """Return what stands before and after a passage, as far as a decision's key looks."""
    around = article.paragraphs_in(span)
    first = around[0].span.start if around else 0
    last = around[-1].span.end if around else len(article.text)
    return (
        article.text[max(first, span.start - CONTEXT) : span.start],
        article.text[span.end : min(last, span.end + CONTEXT)],
    )


def rule_name(finding: Finding) -> str:
    """Return the name of exactly this rule, across all detectors."""
    return f"{finding.detector}.{finding.rule}"


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"\s+", " ", text).encode("utf-8", "replace").decode()
