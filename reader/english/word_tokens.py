"""Splits English text into words."""

from __future__ import annotations

import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of `text` with their places; a hyphen or an apostrophe inside joins."""
    return WORD.finditer(text)


def count_words(text: str) -> int:
    """Return the number of words."""
    return sum(1 for _ in WORD.finditer(text))


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words in `text`: a list of words that reads like one."""
    return frozenset(text.split())
