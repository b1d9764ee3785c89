"""Opposites: words that turn what is said around."""

from __future__ import annotations

from functools import cache

from reader.english.inflection import keys
from reader.english.stems import stem
from reader.system.paths import resource

_FILE = "words/opposites.txt"
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


def are_opposites(one: str, other: str) -> bool:
    """Say whether two words, in any form, are opposites: "rose", "falls"; "legal", "illegal"."""
    return any(_opposed(first, second) for first, second in _bases(one, other))


def mean_the_same(one: str, other: str) -> bool:
    """Say whether two words stand on one side of a pair of opposites: "rise", "increase"."""
    return any(
        first == second or second in _same().get(first, ()) for first, second in _bases(one, other)
    )


def _bases(one: str, other: str) -> list[tuple[str, str]]:
    """Return the stems of both words, and those of what both are the comparative of."""
    found = [(stem(one), stem(other))]
    for ending in ("er", "est"):
        if one.endswith(ending) and other.endswith(ending):
            found += [(stem(first), stem(second)) for first in keys(one) for second in keys(other)]
    return found


def _opposed(first: str, second: str) -> bool:
    if first == second:
        return False
    return second in _opposites().get(first, ()) or _is_negated(first, second)


def _is_negated(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = resource(_FILE).read_text(encoding="utf-8").splitlines()
    sides = [line.split("|") for line in lines if line and not line.startswith("#")]
    return tuple(
        (frozenset(map(stem, left.split())), frozenset(map(stem, right.split())))
        for left, right in sides
    )


@cache
def _opposites() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for left, right in _rows():
        for one, other in ((left, right), (right, left)):
            for word in one:
                found.setdefault(word, set()).update(other)
    return found


@cache
def _same() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in _rows():
        for side in row:
            for word in side:
                found.setdefault(word, set()).update(side - {word})
    return found
