"""Whether two names are one in another form: adjectives, abbreviations, transliterations."""

from __future__ import annotations

from collections.abc import Sequence

from reader.comparison.compared_text import Token
from reader.english.names import plain, sound
from reader.english.stems import stem

_ENDINGS = (
    "ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ic", "n", "ns", "i", "is", "al", "s",
)  # fmt: skip
_KIN = [
    set(row.split())
    for row in (
        "britain british uk briton britons england english gb",
        "america american americans us usa states",
        "france french frenchman",
        "spain spanish spaniard spaniards",
        "germany german germans",
        "netherlands dutch holland",
        "greece greek greeks",
        "wales welsh",
        "scotland scottish scots scot",
        "ireland irish",
        "poland polish pole poles",
        "switzerland swiss",
        "denmark danish dane danes",
        "sweden swedish swede swedes",
        "finland finnish finn finns",
        "turkey turkish turk turks türkiye",
        "norway norwegian norwegians",
        "china chinese",
        "peru peruvian",
        "cyprus cypriot",
        "thailand thai",
        "philippines filipino philippine",
        "europe european europeans eu",
        "portugal portuguese",
        "belgium belgian belgians",
        "ukraine ukrainian",
        "czech czechia",
    )
]


def are_kin(one: str, other: str) -> bool:
    """Say whether one name is the other's adjective or plural, or is transliterated otherwise."""
    first, second = (
        plain(one.removesuffix("'s").removesuffix("’s")),
        plain(other.removesuffix("’s")),
    )
    first, second = first.removesuffix("'s"), second.removesuffix("'s")
    if first == second or stem(first) == stem(second):
        return True
    if any(first in row and second in row for row in _KIN):
        return True
    if len(first) > 4 and len(second) > 4 and sound(first) == sound(second):
        return True
    short, long = sorted((first, second), key=len)
    root = short[:-1]
    if len(root) >= 4 and short[-1] in "aeiouy" and long.startswith(root):
        return long.removeprefix(root) in (
            "ese",
            "ian",
            "ians",
            "ans",
            "an",
            "ish",
            "ic",
            "i",
            "ine",
        )
    return any(
        len(base := short.removesuffix(ending) if short.endswith(ending) else "") >= 4
        and long.startswith(base)
        and long.removeprefix(base) in _ENDINGS
        for ending in ("", *_ENDINGS)
        if not ending or short.endswith(ending)
    )


def is_abbreviation(word: str, tokens: Sequence[Token]) -> bool:
    """Say whether a word in capitals is made of the initials of words that follow one another."""
    letters = word.replace(".", "").removesuffix("s").lower()
    if not 2 <= len(letters) <= 6 or not word.replace(".", "").removesuffix("s").isupper():
        return False
    capitals = [token for token in tokens if token.text[0].isupper() or token.is_name]
    initials = "".join(token.text[0].lower() for token in capitals)
    return letters in initials
