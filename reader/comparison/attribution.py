"""Frames: who says what a sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from reader.comparison.compared_text import Token
from reader.english.stems import stem
from reader.english.word_tokens import word_set

_SAYS = frozenset(
    map(
        stem,
        word_set("""
    say said tell told claim argue warn allege insist write wrote note state add maintain assert
    contend complain accuse criticise caution predict acknowledge concede deny explain stress
    emphasise remark observe believe
"""),
    )
)
_MAY_SAY = _SAYS | frozenset(
    map(
        stem,
        word_set("""
    announce reveal find found show conclude reply respond answer admit confirm declare express
    voice point see seen view opinion eyes word words account statement interview comment quote
    speak speaking spoke according cite blame praise indicate mean propose urge ask demand want
    inform advise promise remind testify recall relate put highlight underline consider regard
    critic critics experts analysts expect forecast signal hint reckon wonder hold held denounce
    condemn regret reportedly allegedly supposedly apparently deem judge agree dispute lament
    ascribe attribute apparently complaint warning claim denial calculation theory finding
    conviction impression divulge disclose mention recount relay utter pronounce recommend suggest
    think describe call report publish discuss talk introduce share
    assume articulate confess whisper shout mean allegation
"""),
    )
)
_MAY_BE_NOUNS = word_set("""
    added call called report reports note notes state states hope fear fears estimate
""")
_VIEWS = frozenset(("view", "opinion", "eyes", "words", "judgment", "judgement", "estimation"))
_WRITE = stem("write")
_PASSIVE = word_set("is are was were be been")
QUOTES = '“”"„«»'


def frames(tokens: Sequence[Token]) -> list[int]:
    """Return the words that say that somebody says it, by number: "said", "according to"."""
    found = []
    for n, token in enumerate(tokens):
        says = token.key in _SAYS and not token.is_name and _is_saying(tokens, n)
        if says or token.lower == "according" or _is_view(tokens, n):
            found.append(n)
    return found


def _is_view(tokens: Sequence[Token], number: int) -> bool:
    """Say whether a word is the view of "in the view of"."""
    return (
        tokens[number].lower in _VIEWS
        and number + 1 < len(tokens)
        and tokens[number + 1].lower == "of"
        and any(tokens[n].lower in ("in", "to") for n in range(max(0, number - 2), number))
    )


def _is_saying(tokens: Sequence[Token], number: int) -> bool:
    before = tokens[number - 1].lower if number else ""
    if before in ("the", "a", "an", "this", "its", "their", "his", "her", "to", "of"):
        return False
    follows = tokens[number + 1] if number + 1 < len(tokens) else None
    if (
        tokens[number].key == _WRITE
        and follows
        and not (follows.is_stop or follows.lower == "that")
    ):
        return False  # "the letters that he wrote to her"
    if tokens[number].lower in _MAY_BE_NOUNS:
        return before in ("he", "she", "they", "it", "who", "also") or (
            number > 0 and tokens[number - 1].is_name
        )
    return before not in _PASSIVE


def may_frame(tokens: Sequence[Token]) -> bool:
    """Say whether any word may tell that somebody says it."""
    return any(token.key in _MAY_SAY for token in tokens)
