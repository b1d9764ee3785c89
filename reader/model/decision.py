"""What a person decided about a finding."""

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

CONTEXT = (
    24  # code points on each side: enough to tell two "said" apart, few enough to survive edits
)


class Choice(StrEnum):
    """The two answers to a finding, and none."""

    KEPT = "kept"  # it is a fault
    DISMISSED = "dismissed"  # it is fine
    OPEN = "open"  # nothing was decided yet, but noted


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice about a finding, kept by what it says and where it stands in its paragraph.

    `quote` is the passage in clear, so that a person can read the list of decisions. `reviewer` is
    the name of who decided, where they gave one. `mark` is there where no detector found the
    passage, but a person marked it.
    """

    key: str
    choice: Choice
    quote: str
    rule: str
    note: str = ""
    reviewer: str = ""
    mark: OwnMark | None = None

    @property
    def is_open(self) -> bool:
        """Say whether there is a note and nothing else."""
        return self.choice is Choice.OPEN


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
