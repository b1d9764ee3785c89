"""Recognises Project Gutenberg books: the notice before and the licence after the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.importers.text.paragraphs import PlainParagraph
from reader.model.article import Source

_STARS = r"\*\*\* ?{} (?:OF )?(?:THE|THIS) PROJECT GUTENBERG E[BT][^\n]*"
_START = re.compile(_STARS.format("START"), re.IGNORECASE)
_END = re.compile(_STARS.format("END"), re.IGNORECASE)
_ENTRY = re.compile(r"^(title|author|release date): *(.+?)(?: \[.*\])?$", re.I | re.MULTILINE)


def book_in(text: str, passages: Sequence[PlainParagraph]) -> range:
    """Return which of the passages are the book; all of them where this is none of Gutenberg's."""
    start, end = _START.search(text), _END.search(text)
    numbers = range(len(passages))
    first, last = 0, len(passages)
    if start:
        first = next((n for n in numbers if passages[n].span.start >= start.end()), last)
    if end:
        last = next((n for n in numbers if passages[n].span.end > end.start()), last)
    return range(first, max(first, last))


def described_book(text: str) -> tuple[str, Source]:
    """Return the title of the book and its source, as the notice before it has them."""
    start = _START.search(text)
    if start is None:
        return "", Source()
    found = {name.lower(): value.strip() for name, value in _ENTRY.findall(text[: start.start()])}
    source = Source(author=found.get("author", ""), date=found.get("release date", ""))
    return found.get("title", ""), source
