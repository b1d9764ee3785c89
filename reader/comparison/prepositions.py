"""Small words before a time, a number or a name that turn what is said of it around."""

from __future__ import annotations

from collections.abc import Sequence

from reader.comparison.compared_text import Token
from reader.english.word_tokens import word_set

_CLASSES = {
    "start": word_set("from since starting beginning"),
    "end": word_set("until till"),
    "before": word_set("before by"),
    "after": word_set("after following"),
}
_OPPOSED = (
    {"start", "end"},
    {"before", "after"},
    {"end", "after"},
    {"start", "before"},
)
_FILLERS = word_set("""
    the a an this that of end beginning start middle mid early late next last on in at about around
    only just some early least
""")
_AGO, _EVERY, _DURING = "ago", word_set("every each"), word_set("for over during throughout")


def time_class(tokens: Sequence[Token], number: int) -> tuple[str, int] | None:
    """Return how a time is bound ("start", "end", "before", "after"), and by which word."""
    for n in range(number - 1, max(-1, number - 6), -1):
        word = tokens[n].lower
        for name, words in _CLASSES.items():
            if word in words:
                return name, n
        if word not in _FILLERS:
            return None
    return None


def are_opposed(one: str, other: str) -> bool:
    """Say whether two ways of binding a time exclude one another: "from", "until"."""
    return {one, other} in _OPPOSED


def duration_class(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return what is said of a length of time: that it lasts, recurs, or is past; else nothing."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if after == _AGO:
        return "past"
    if before in _EVERY:
        return "recurs"
    return "lasts" if before in _DURING else ""


def direction(tokens: Sequence[Token], number: int) -> str:
    """Return whether something goes "to" or comes "from" what a word names; else nothing."""
    n = number - 1
    while n >= 0 and number - n <= 3 and tokens[n].lower in ("the", "its", "their", "of"):
        n -= 1
    word = tokens[n].lower if n >= 0 else ""
    if word in ("to", "toward", "towards", "into"):
        return "to"
    return "from" if word == "from" else ""
