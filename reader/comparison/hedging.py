"""Hedges: words that say how sure a statement is, by how much."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from reader.comparison.compared_text import Token
from reader.english.stems import stem
from reader.english.word_tokens import word_set


class Sureness(IntEnum):
    """How sure a word makes a statement."""

    POSSIBLE = 1  # may, could, considers
    LIKELY = 2  # suggests, expects, plans
    CERTAIN = 3  # will, proves


_POSSIBLE = word_set("""
    may might could perhaps possibly maybe conceivably potential potentially possible possibility
    consider considering mull mulling weigh weighing ponder contemplate explore
""")
_LIKELY = word_set("""
    probably likely expected apparently seem seemingly appear suggest indicate believe
    believed think thought suspect suspected alleged allegedly reportedly reported presumably hint
    imply tend plan planned propose proposed intend aim hope estimated supposedly arguably
    associated association linked link correlated correlation correlate associate claimed purported
    provisional preliminary tentative expects
""")
_CERTAIN = word_set("""
    will shall certainly definitely undoubtedly clearly proves prove proved proven proof confirm
    confirmed demonstrate demonstrated establish established must guarantee guaranteed cause caused
    causes leads consequence doubtless inevitably
""")
# they may stand for a hedge on the other side, and are none by themselves
_SOFT = word_set("""
    would should can set due scheduled poised able chance chances risk prospect threat fear feared
    up     appears looks look looking if whether said trying seek seeking want wants wish eye eyeing
    view opinion estimate calculate reckon some forecast predict
""")
_STEMS = {
    Sureness.POSSIBLE: frozenset(map(stem, _POSSIBLE)),
    Sureness.LIKELY: frozenset(map(stem, _LIKELY)),
    Sureness.CERTAIN: frozenset(map(stem, _CERTAIN)),
}
_DELIBERATION = frozenset(
    map(stem, word_set("consider considering mull mulling weigh ponder contemplate explore"))
)
_SOFT_STEMS = frozenset(map(stem, _SOFT))


def sureness(token: Token) -> Sureness | None:
    """Return how sure a word makes its statement; None of a word that says nothing of it."""
    if token.is_stop or (token.text == "May" and token.is_name):
        return None
    return next((s for s, stems in _STEMS.items() if stem(token.lower) in stems), None)


def is_deliberation(token: Token) -> bool:
    """Say whether a word says that something is only thought about: no "would" does its work."""
    return stem(token.lower) in _DELIBERATION


def is_soft(token: Token) -> bool:
    """Say whether a word can do a hedge's work where a sentence is put otherwise."""
    return stem(token.lower) in _SOFT_STEMS


def hedges(tokens: Sequence[Token]) -> list[int]:
    """Return the words that make a statement less than certain, by number."""
    return [
        n
        for n, token in enumerate(tokens)
        if (sure := sureness(token)) is not None
        and sure < Sureness.CERTAIN
        and not _is_in_print(tokens, n)
        and not _is_ability(tokens, n)
    ]


def _is_ability(tokens: Sequence[Token], number: int) -> bool:
    """Say whether "could not" means that somebody was unable."""
    follows = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return tokens[number].lower == "could" and follows in ("not", "only", "hardly", "barely")


def _is_in_print(tokens: Sequence[Token], number: int) -> bool:
    """Say whether "appeared" means that something was published: "appeared in the journal"."""
    follows = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return tokens[number].key.startswith("appear") and follows in ("in", "on", "at", "before")
