"""Overlong words: web addresses, base64 data and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model.span import Span

SHORTEST = 1_000  # characters without a blank: no word, no address that a person would read
_ENDLESS = re.compile(rf"\S{{{SHORTEST},}}")


def endless_words(text: str) -> list[Span]:
    """Return where `text` goes on without a blank for longer than any prose."""
    return [Span(*found.span()) for found in _ENDLESS.finditer(text)]


def prose_in(text: str) -> Iterator[Span]:
    """Yield the stretches of `text` between its endless words, all of it where there are none."""
    start = 0
    for word in endless_words(text):
        if text[start : word.start].strip():
            yield Span(start, word.start)
        start = word.end
    if text[start:].strip():
        yield Span(start, len(text))
