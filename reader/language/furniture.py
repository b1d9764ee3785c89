"""Lines that belong to a web page and not to the article on it.

The phrases are in `resources/words/page_furniture.txt`, whose head explains how they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.paths import resource

LONGEST = 400  # code points: a consent notice is long, a line of an article is longer

# What is left of a line: its words, and the few signs that mean something in furniture.
_TOKEN = re.compile(r"[^\W_]+(?:[.'][^\W_]+)*|[©@:.,*&]")
_ALIKE = str.maketrans("’‘?!…|>", "''...::")
_MEANS_NOTHING_AT_AN_END = " .:,*&"

_NOTATION = re.compile(
    r"<(?P<slot>\w+)>|(?P<rest>\.\.\.)|(?P<mark>[\[\]()|])|(?P<words>[^\[\]()|<>\s]+)"
)
_MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_SLOTS = {
    "n": r"\d[\d.,]*[KMkm]? ",
    "name": r"(?-i:[A-Z\d][^ ]* )(?:[^ .:,]+ ){0,5}",
    "words": r"(?:[^ .]+ ){1,8}",
}
_REST = r"(?:[^ ]+ ){0,60}"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line is for on its page ("sharing"), and whether it could as well be plain English."""

    kind: str
    is_ambiguous: bool


def is_page_furniture(line: str) -> bool:
    """Say whether the whole of `line` is a button, label or notice of a page."""
    return furniture(line) is not None


@lru_cache(maxsize=1024)
def furniture(line: str) -> Furniture | None:
    """Return what the whole of `line` is on its page, or None where it may be somebody's text."""
    if len(line) > LONGEST:
        return None
    plain = _plain(line)
    for known, pattern in _patterns():
        if pattern.fullmatch(plain):
            return known
    return None


def _plain(line: str) -> str:
    """Return the tokens of `line`, each followed by a blank, so that phrases are easy to write."""
    tokens = " ".join(_TOKEN.findall(line.translate(_ALIKE))).strip(_MEANS_NOTHING_AT_AN_END)
    return tokens + " "


@cache
def _patterns() -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    slots = dict(_SLOTS)
    phrases: dict[Furniture, list[str]] = {}
    for section, line in _entries(resource("words/page_furniture.txt").read_text("utf-8")):
        if section == "words":
            name, _, words = line.partition(":")
            slots[name] = _pattern(f"({words})", {})
        else:
            phrase = line.removeprefix("? ")
            known = Furniture(section, is_ambiguous=phrase != line)
            phrases.setdefault(known, []).append(_pattern(phrase, slots))
    return tuple((k, re.compile("|".join(p), re.IGNORECASE)) for k, p in phrases.items())


def _entries(text: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in text.splitlines():
        if re.fullmatch(r"\[\w+\]", line):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            yield section, line


def _pattern(phrase: str, slots: dict[str, str]) -> str:
    parts = []
    for part in _NOTATION.finditer(phrase):
        if part["slot"]:
            parts.append(f"(?:{slots[part['slot']]})")
        elif part["rest"]:
            parts.append(_REST)
        elif part["mark"]:
            parts.append(_MARKS[part["mark"]])
        else:
            words = _TOKEN.findall(part["words"].translate(_ALIKE))
            parts.extend(re.escape(word) + " " for word in words)
    return "".join(parts)
