"""Phrase queries of screening tools: a phrase that counts only together with certain others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.english.phrase_index import is_phrase

_OPERATORS = ("AND", "OR", "NOT")  # in capitals only: "not" may be part of a phrase
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_TOKEN = re.compile(rf'"[^"]+"|[()]|{_OPERATOR.pattern}|(?:(?!{_OPERATOR.pattern})[^"()])+')
_DISTANCE = re.compile(r'(?<=")~\d+')
_EVEN = str.maketrans("“”„", '"""')


class NotUnderstood(ValueError):
    """A fingerprint that is not written in the notation that is read here."""


@dataclass(frozen=True, slots=True)
class PhraseQuery:
    """Phrases of which any gives a text away, as far as its other phrases do not speak against it.

    `source` is how it was written. Of each group in `needs`, one phrase must stand in the same
    article; none of `bars` may.
    """

    source: str
    phrases: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()
    bars: tuple[str, ...] = ()

    @property
    def is_guarded(self) -> bool:
        """Say whether the rest of the article matters."""
        return bool(self.needs or self.bars)


def read_fingerprint(source: str) -> PhraseQuery:
    """Read a phrase, or a query: `"a b" AND ("c" OR "d") NOT "e"`.

    The first phrase, or group of phrases in parentheses, is what gives the text away. How far apart
    its words may stand (`"a b"~3`) is passed over: they are looked for side by side. Raises
    `NotUnderstood` where something else is written, a query inside parentheses for example.
    """
    text = _DISTANCE.sub("", source.translate(_EVEN).strip())
    if '"' not in text and not _OPERATOR.search(text):
        return PhraseQuery(source, (_phrase([text]),))
    if text.count('"') % 2:
        raise NotUnderstood(source)
    tokens = [token.strip() for token in _TOKEN.findall(text) if not token.isspace()]
    phrases = _group(tokens)
    needs: list[tuple[str, ...]] = []
    bars: list[str] = []
    while tokens:
        sign = _taken(tokens)
        if sign == "AND" and tokens[:1] == ["NOT"]:
            sign = _taken(tokens)
        if sign == "AND":
            needs.append(_group(tokens))
        elif sign == "NOT":
            bars += _group(tokens)
        else:
            raise NotUnderstood(source)
    return PhraseQuery(source, phrases, tuple(needs), tuple(bars))


def _group(tokens: list[str]) -> tuple[str, ...]:
    """Take a phrase, or phrases in parentheses with OR between them, off the front."""
    if not tokens or tokens[0] != "(":
        return (_phrase(tokens),)
    tokens.pop(0)
    phrases = [_phrase(tokens)]
    while (sign := _taken(tokens)) == "OR":
        phrases.append(_phrase(tokens))
    if sign != ")":
        raise NotUnderstood(sign)
    return tuple(phrases)


def _phrase(tokens: list[str]) -> str:
    token = _taken(tokens)
    if token in _OPERATORS or not is_phrase(token):
        raise NotUnderstood(token)
    return token.strip('"')


def _taken(tokens: list[str]) -> str:
    if not tokens:
        raise NotUnderstood("it ends too early")
    return tokens.pop(0)
