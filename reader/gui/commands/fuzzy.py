"""Fuzzy matching of typed text with names."""

from __future__ import annotations

import re

BEGINS, INITIALS, WITHIN, SCATTERED = 4.0, 3.0, 2.0, 1.0
FEW = 3  # letters: fewer than these are scattered over almost every word


def fit(typed: str, name: str) -> float | None:
    """Return how well `typed` fits, more being better; None where it does not.

    Each word of `typed` has to begin a word of `name`, stand in it, or have its letters there in
    this order; or `typed` is what the words of `name` begin with ("nf" for "Next finding"). So the
    order of the words does not matter, and a left-out letter does no harm.
    """
    words = re.findall(r"\w+", name.casefold())
    if not (wanted := typed.casefold().split()):
        return 0.0
    fits = [_word_fits(part, words) for part in wanted]
    if all(fits):
        return sum(fits) / len(fits) + 1 / (1 + len(words))  # of two alike the shorter one
    initials = "".join(word[0] for word in words)
    return INITIALS if initials.startswith("".join(wanted)) else None


def _word_fits(part: str, words: list[str]) -> float:
    if any(word.startswith(part) for word in words):
        return BEGINS
    if any(part in word for word in words):
        return WITHIN
    if len(part) >= FEW and any(_are_in_order(part, word) for word in words):
        return SCATTERED
    return 0.0


def _are_in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
