"""Searches the article's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from reader.model.span import Span

# what a keyboard has, and what a typesetter makes of it
_TYPED = {"'": "['’‘ʼ′]", '"': '["“”„«»″]', "-": "[-‐‑–—]", " ": r"\s"}


class Search:
    """All places of some words in a text, whatever their case and their typographic marks."""

    def __init__(self, words: str = "", text: str = "") -> None:
        pattern = "".join(_TYPED.get(letter, re.escape(letter)) for letter in words)
        found = re.finditer(pattern, text, re.IGNORECASE) if words else ()
        # each match is as long as the words are: a place is enough
        self._starts = [match.start() for match in found]
        self._length = len(words)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Span:
        start = self._starts[index]
        return Span(start, start + self._length)

    def within(self, span: Span) -> list[Span]:
        """Return the matches that share a code point with `span`."""
        first = bisect_right(self._starts, span.start - self._length)
        return [self[i] for i in range(first, bisect_left(self._starts, span.end))]

    def next_from(self, position: int) -> int:
        """Return the index of the first match at `position` or after it, else the first of all."""
        return bisect_left(self._starts, position) % max(len(self), 1)

    def last_before(self, position: int) -> int:
        """Return the index of the last match before `position`, else the last of all."""
        return (bisect_left(self._starts, position) - 1) % max(len(self), 1)
