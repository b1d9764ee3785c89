"""Spaces between a quotation mark and the words it encloses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.quotations import Quotation, pair
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

_LAST = re.compile(r"(?:[^\W_]+|[.,;:!?…]+)\s*\Z")  # what stands before the blank
_FIRST = re.compile(r"\s*(?:[^\W_]+|\S)")
_REACH = 40
_NO_SPACE = "'‘’`_*"  # nested marks, and the emphasis of Markdown: the blank is not the author's


@paragraph_detector(
    Family.QUOTATION, version="2", rules=("space_after_opening_mark", "space_before_closing_mark")
)
def space_inside_quotation_marks(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a blank before a closing quotation mark or after an opening one.

    **What it marks.** The blank with the mark and what stands on its other side.

    **Why it matters.** No typist sets a mark apart from its quotation. Programs that cut a text
    into sentences, rewrite each and join them again do: a quotation that passed through one may
    have been reworded.

    **Example.** “I hope this will be the end of it. ”

    **What it leaves alone.** The thin blank between two nested marks (’ ”), an ellipsis after an
    opening mark, French guillemets, inches and seconds, marks that have no partner.
    """
    text = paragraph.text(article)
    for quotation in pair(text).quotations:
        for place, rule, message in _spaces(text, quotation):
            yield Finding(
                place.shifted(paragraph.span.start),
                Family.QUOTATION,
                "space_inside_quotation_marks",
                rule,
                message,
                evidence=sentence(
                    "Programs that rewrite a text sentence by sentence leave such blanks."
                ),
                suggestions=(re.sub(r"\s+", "", place.of(text)),),
                confidence=0.95,
            )


def _spaces(text: str, quotation: Quotation) -> Iterator[tuple[Span, str, str]]:
    opening, closing = quotation.opening.span, quotation.closing.span
    inner = text[opening.end : closing.start]
    words = inner.strip()
    if not words:
        return  # an empty quotation is another detector's
    if inner[0].isspace() and words[0] not in _NO_SPACE and not words.startswith(("…", "..")):
        first = _FIRST.match(text, opening.end)
        if first:
            yield (
                Span(opening.start, first.end()),
                "space_after_opening_mark",
                sentence("Space after the opening quotation mark."),
            )
    if inner[-1].isspace() and words[-1] not in _NO_SPACE:
        last = _LAST.search(text, max(opening.end, closing.start - _REACH), closing.start)
        if last:
            yield (
                Span(last.start(), closing.end),
                "space_before_closing_mark",
                sentence("Space before the closing quotation mark."),
            )
