"""Quotation marks that enclose nothing or face the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.prose import is_prose
from reader.english.quotations import pair
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

_EMPTY = re.compile(r"(?<![^\s(])(?:“\s*”|\"\s?\"|‘\s?’)(?![^\s.,;:!?)])")
_DOUBLED = re.compile(r"[“”\"]{2,}")
_ESCAPED = re.compile(r"\\+[\"“”]")
_WORD_NEXT_TO = re.compile(r"[^\W_]*\Z")
_MIRRORED = {"“": "”", "”": "“"}


@paragraph_detector(
    Family.QUOTATION,
    version="2",
    rules=("empty_quotation", "doubled_mark", "escaped_mark", "reversed_mark"),
)
def stray_quotation_marks(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    r"""Marks quotation marks that enclose nothing, are doubled, face the wrong way or are escaped.

    **What it marks.** The marks: a quotation without words, two double marks side by side, a mark
    with a backslash before it, a closing mark where a quotation begins and the reverse.

    **Why it matters.** Marks like these are left where words were taken out or two texts were
    joined. An empty quotation says that somebody said something, and not what.

    **Example.** The mayor called it “” and left.

    **What it leaves alone.** A double mark beside a single one, where one quotation is inside
    another; two quotations that follow each other without a blank; programs and commands.
    """
    text = paragraph.text(article)
    if not is_prose(text):
        return
    for span, rule, message, suggestion in _strays(text):
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.QUOTATION,
            "stray_quotation_marks",
            rule,
            message,
            suggestions=(suggestion,) if suggestion else (),
            confidence=0.9,
            severity=Severity.NOTE if rule == "escaped_mark" else Severity.WARNING,
        )


def _strays(text: str) -> Iterator[tuple[Span, str, str, str]]:
    empty = [Span(*found.span()) for found in _EMPTY.finditer(text)]
    for span in empty:
        yield span, "empty_quotation", sentence("This quotation is empty: its words are gone."), ""
    for found in _DOUBLED.finditer(text):
        span = Span(*found.span())
        if found.group() != "”“" and not any(span.overlaps(other) for other in empty):
            yield (
                span,
                "doubled_mark",
                sentence(
                    "Two quotation marks stand side by side: words between them may be missing."
                ),
                found.group()[0],
            )
    for found in _ESCAPED.finditer(text):
        yield (
            Span(*found.span()),
            "escaped_mark",
            sentence("A backslash stands before a quotation mark: a program left it there."),
            found.group()[-1],
        )
    for quotation in pair(text).quotations:
        for mark in (quotation.opening, quotation.closing):
            if mark.reversed:
                yield (
                    mark.span,
                    "reversed_mark",
                    sentence("This quotation mark faces the wrong way."),
                    _MIRRORED[mark.glyph],
                )
