"""Hedges: words that say how sure a statement is, by how much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from reader.comparison.compared_text import Token
from reader.english.inflection import Form, inflect
from reader.english.word_tokens import word_set


class Sureness(IntEnum):
    """How sure a word makes a statement."""

    POSSIBLE = 1  # may, could, considers
    LIKELY = 2  # probably, allegedly
    WEAK = 3  # suggests, plans, is linked: a hedge next to what is certain only
    CERTAIN = 4  # will, proves


_POSSIBLE = word_set("""
    may might could perhaps possibly maybe conceivably potentially possible possibility
    considering mulling weighing pondering contemplating exploring
""")
_LIKELY = word_set("""
    probably likely apparently seemingly alleged allegedly reportedly presumably suspected
    supposedly arguably purported purportedly tentative tentatively
""")
# they hedge where the other side is certain ("suggests", "proves"), else they are plain words
_WEAK_VERBS = word_set("""
    expect project anticipate foresee suggest indicate believe think hint imply tend plan propose
    intend aim hope estimate associate link correlate consider predict forecast explore weigh mull
""")
_WEAK = word_set("association correlation preliminary")
_CERTAIN_VERBS = word_set("prove confirm demonstrate establish guarantee cause show find decide")
_CERTAIN = word_set("""
    will shall certainly definitely undoubtedly proof must consequence doubtless inevitably has
    have leads
""")
# they may stand for a hedge on the other side, and are none by themselves
_SOFT = word_set("""
    would should can set due scheduled poised able chance chances risk risks prospect threat fear
    fears feared appear appears appeared look looks seem seems seemed if whether said trying seek
    seeking want wants wish eyeing view opinion reckon some potential likelihood unsure uncertain
    assume assumes assumed free allowed permitted entitled right choose choice let lets leave
""")


def _forms(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(inflect(verb, form) for verb in verbs for form in Form)


_WORDS = {
    Sureness.POSSIBLE: _POSSIBLE,
    Sureness.LIKELY: _LIKELY | _forms(("seem", "appear", "suspect")),
    Sureness.WEAK: _WEAK | _forms(_WEAK_VERBS),
    Sureness.CERTAIN: _CERTAIN | _forms(_CERTAIN_VERBS),
}
_DELIBERATION = _forms(("consider", "mull", "weigh", "ponder", "contemplate", "explore"))
_DELIBERATES = _forms(
    ("look", "study", "examine", "discuss", "debate", "talk", "review", "assess", "toy", "moot",
     "think", "ponder", "weigh", "consider", "explore", "mull")
) | word_set("consideration option options might may could")  # fmt: skip
_SOFT_WORDS = _SOFT | _WEAK | _forms(_WEAK_VERBS)


def sureness(token: Token) -> Sureness | None:
    """Return how sure a word makes its statement; None of a word that says nothing of it."""
    if token.is_stop or (token.text == "May" and token.is_name):
        return None
    return next((sure for sure, words in _WORDS.items() if token.lower in words), None)


def is_deliberation(token: Token) -> bool:
    """Say whether a word says that something is only thought about: no "would" does its work."""
    return token.lower in _DELIBERATION


def deliberates(token: Token) -> bool:
    """Say whether a word can stand for "considers" where a sentence is put otherwise."""
    return token.lower in _DELIBERATES


def is_soft(token: Token) -> bool:
    """Say whether a word can do a hedge's work where a sentence is put otherwise."""
    return token.lower in _SOFT_WORDS


def hedges(tokens: Sequence[Token]) -> list[int]:
    """Return the words that make a statement less than certain, by number."""
    return [
        n
        for n, token in enumerate(tokens)
        if (sure := sureness(token)) is not None
        and sure < Sureness.CERTAIN
        and not _is_in_print(tokens, n)
        and not _is_ability(tokens, n)
        and not _is_condition(tokens, n)
    ]


def _is_ability(tokens: Sequence[Token], number: int) -> bool:
    """Say whether "could not" means that somebody was unable."""
    follows = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return tokens[number].lower == "could" and follows in ("not", "only", "hardly", "barely")


def _is_condition(tokens: Sequence[Token], number: int) -> bool:
    """Say whether a hedge stands in a condition, which is none: "unless they could prove"."""
    before = [token.lower for token in tokens[max(0, number - 5) : number]]
    return any(word in ("unless", "if", "provided", "until", "whether") for word in before)


def _is_in_print(tokens: Sequence[Token], number: int) -> bool:
    """Say whether "appeared" means that something was published: "appeared in the journal"."""
    follows = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return tokens[number].key.startswith("appear") and follows in ("in", "on", "at", "before")
