"""What a person decided about a finding."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import Article
from reader.model.finding import Finding

CONTEXT = (
    24  # code points on each side: enough to tell two "said" apart, few enough to survive edits
)


class Choice(StrEnum):
    """The two answers to a finding."""

    KEPT = "kept"  # it is a fault
    DISMISSED = "dismissed"  # it is fine


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice about a finding, kept by what it says and where it stands in its paragraph.

    `quote` is the passage in clear, so that a person can read the list of decisions.
    """

    key: str
    choice: Choice
    quote: str
    rule: str
    note: str = ""


def decision_key(article: Article, finding: Finding) -> str:
    """Return 16 hex digits that name this finding in this surrounding, wherever it stands.

    Made of the detector, the passage and the text around it within its paragraph: not of the
    position (other paragraphs change), the message (we reword it) or the confidence (we tune it).
    """
    span = finding.span
    around = article.paragraphs_in(span)
    first = around[0].span.start if around else 0
    last = around[-1].span.end if around else len(article.text)
    parts = (
        finding.detector,
        finding.rule,
        span.of(article.text),
        article.text[max(first, span.start - CONTEXT) : span.start],
        article.text[span.end : min(last, span.end + CONTEXT)],
    )
    return hashlib.sha256("\x1f".join(map(_folded, parts)).encode()).hexdigest()[:16]


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"\s+", " ", text).encode("utf-8", "replace").decode()
