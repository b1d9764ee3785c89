"""Detects the variety of English, such as American or British."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from reader.english.word_tokens import words
from reader.system.paths import resource

DEFAULT = "en-US"
BRITISH = "en-GB"
VARIETIES = (DEFAULT, BRITISH, "en-AU", "en-CA", "en-NZ", "en-ZA")
_SPELLINGS, _COUNTRIES = "words/spellings.txt", "words/countries.txt"


def variety_of(text: str) -> str:
    """Return the variety of English that the spelling of `text` speaks for.

    A text without a telling word is taken for American. British spelling is that of many countries:
    the one most named in the text is taken.
    """
    counts = Counter(match[0].lower() for match in words(text.replace("’", "'")))
    british, american = _patterns()
    # each word once: a Chicago paper may name the Labour Party in every paragraph
    evidence = [sum(1 for word in counts if p.fullmatch(word)) for p in (british, american)]
    if evidence[0] <= evidence[1]:
        return DEFAULT
    named = {variety: sum(counts[name] for name in names) for variety, names in _countries()}
    return max(named, key=lambda variety: named[variety])  # British first, where none is named


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sides: tuple[list[str], list[str]] = ([], [])
    for line in _lines(_SPELLINGS):
        for side, spellings in zip(sides, line.split("|"), strict=True):
            side += (word.replace("*", r"\w*") for word in spellings.split() if word != "-")
    british, american = (re.compile("|".join(side)) for side in sides)
    return british, american


@cache
def _countries() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = (line.split() for line in _lines(_COUNTRIES))
    return tuple((variety, frozenset(names)) for variety, *names in rows)


def _lines(name: str) -> list[str]:
    text = resource(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
