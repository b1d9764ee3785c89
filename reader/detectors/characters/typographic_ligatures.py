"""Ligatures stored as one character where an article means two or three letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

_LETTERS = re.compile(r"[^\W\d_]+")
_LIGATURE = re.compile(r"[\ufb00-\ufb06]")


@paragraph_detector(Family.CHARACTERS, version="1", rules=("ligature",))
def typographic_ligatures(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks words with a ligature that is one character: “o\ufb03ce” for “office”.

    **What it marks.** The word. What is meant is the same word in single letters.

    **Why it matters.** The word is not found by search, spelling checkers take it for another one,
    and it shows that the text was copied out of a typeset page.

    **Example.** The o\ufb03ce is closed.

    **What it leaves alone.** The letters æ, œ and ß, which are letters of their own.
    """
    text = paragraph.text(article)
    for found in _LETTERS.finditer(text) if _LIGATURE.search(text) else ():
        if not _LIGATURE.search(found.group()):
            continue
        yield Finding(
            Span(*found.span()).shifted(paragraph.span.start),
            Family.CHARACTERS,
            "typographic_ligatures",
            "ligature",
            sentence(
                "Two or three letters of this word are one character: it was copied from set type."
            ),
            suggestions=(unicodedata.normalize("NFKC", found.group()),),
            confidence=0.95,
            severity=Severity.NOTE,
        )
