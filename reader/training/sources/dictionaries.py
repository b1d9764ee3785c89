"""Go round through bilingual dictionaries: court → Hof → yard.

FreeDict's dictionaries as Debian packages them (dict-freedict-eng-* and -*-eng: GPL-2+ or GPL-3+,
those drawn from Wiktionary and JMdict CC BY-SA 3.0). Two English words that share a translation
are what a translating spinner confuses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

from reader.training.sources.dictd import entries

_WIDEST = 40  # a foreign "word" with more English ones is a faulty line
_LONGEST = 6  # words of an expression; more than that explains
_ROUND = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_COMMA = re.compile(r"[,;](?![^<>]*>)")
_MARK = re.compile(r"<([^<>]*)>")
_SPELLED = re.compile(r"\((noun|verb|adjective|adverb|adjectival)\b")
_SAID = re.compile(r"/[^/\n]*/|//.*?//")
_NUMBER = re.compile(r"^\s?(?:[IV]+\.\s+)?(?:<[^<>]*>\s*)?\d+\.\s*")
_ASIDE = re.compile(r"^(?:\s*(?:see|note|synonyms?|see also|plural of|\")\b|\s{3}|\s*-\s)", re.I)
_TRAILING_NUMBER = re.compile(r"\s+\d+\.\s*$")
_PLACE_HOLDER = re.compile(
    r"\b(?:etw|jdn|jdm|jds|jd|sb|sth|sg|sy|so|st|esp|inf|one's|sb's|oneself|sich)\b\.?(?:/\S+)?"
)
_ARTICLE = re.compile(r"^(?:to be|to|an?|the|be)\s+(?=\w)")
_ENGLISH = re.compile(r"[a-z]+(?:[-' ][a-z]+){0,4}")
_PARTS = {
    "n": "n", "noun": "n", "masc": "n", "fem": "n", "neut": "n", "m": "n", "f": "n",
    "v": "v", "vt": "v", "vi": "v", "verb": "v", "trans": "v", "intr": "v",
    "adj": "a", "a": "a", "adjective": "a", "adjectival": "a",
    "adv": "r", "adverb": "r",
}  # fmt: skip


class Translation(NamedTuple):
    """One English expression and one foreign one, with the part of speech if it is marked."""

    english: str
    foreign: str
    part: str


def read(index: Path) -> Iterator[Translation]:
    """Yield the translations of one dictionary, `freedict-eng-xyz` or `freedict-xyz-eng`."""
    from_english = "-eng-" in index.name
    capitals = "ara" in index.name  # this one writes every word with a capital
    for text in entries(index):
        head, _, body = text.partition("\n")
        marked = _part(head)
        headword = _clean(_SAID.split(head, maxsplit=1)[0])
        for item, part in _items(body) if headword else ():
            english, foreign = (headword, item) if from_english else (item, headword)
            if capitals:
                english = english.lower()
            part = marked or part or ("v" if english.startswith("to ") else "")
            english = _ARTICLE.sub("", english)
            if item and _ENGLISH.fullmatch(english):
                yield Translation(english, foreign.lower(), part)


def _items(body: str) -> Iterator[tuple[str, str]]:
    for line in _senses([line for line in body.split("\n") if not _ASIDE.match(line)]):
        spelled = "".join(_SPELLED.findall(line)[:1])
        for item in _COMMA.split(_unbracketed(_NUMBER.sub("", line))):
            if len(item.split()) <= _LONGEST:
                yield _clean(item), _part(item) or _PARTS.get(spelled, "")


def _senses(lines: list[str]) -> list[str]:
    """Return the lines with translations: the numbered ones, or else the first.

    What follows such a line explains it, unless the line has nothing but a part of speech.
    """
    numbered = [at for at, line in enumerate(lines) if _NUMBER.match(line)]
    first = next((at for at, line in enumerate(lines) if _bare(line)), None)
    if not numbered:
        return [] if first is None else [lines[first]]
    return [
        lines[at]
        if _bare(_NUMBER.sub("", lines[at])) or lines[at].startswith(" ")
        else " ".join(lines[at : at + 2])
        for at in numbered
    ]


def _unbracketed(text: str) -> str:
    """Take out round, square and curly brackets, nested ones too."""
    while (shorter := _ROUND.sub(" ", text)) != text:
        text = shorter
    return text


def _bare(text: str) -> str:
    return re.sub(r"<[^<>]*>", " ", _unbracketed(text)).strip()


def _clean(text: str) -> str:
    text = _TRAILING_NUMBER.sub("", _bare(text))
    text = _PLACE_HOLDER.sub(" ", text).replace("\u0301", "")
    return " ".join(text.split()).strip(" .!?:…-")


def _part(text: str) -> str:
    for mark in _MARK.findall(text):
        for name in re.split(r"[,\s]+", mark.lower()):
            if name in _PARTS:
                return _PARTS[name]
    return ""


def language(index: Path) -> str:
    """Return the other language's three letters."""
    return index.stem.removeprefix("freedict-").replace("eng", "").strip("-")


def round_trips(
    translations: Iterable[Translation], parts_of: Callable[[str], Set[str]]
) -> Iterator[tuple[str, str, str, float]]:
    """Yield (original, candidate, part of speech, weight) within one language.

    `parts_of` gives the parts of speech of an English expression, none for one to leave out; where
    the dictionary marks none, all count. The weight falls with the number of translations.
    """
    by_foreign: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_english: dict[tuple[str, str], set[str]] = defaultdict(set)
    for item in translations:
        parts = parts_of(item.english)
        for part in parts & {item.part} if item.part else parts:
            by_foreign[item.foreign, part].add(item.english)
            by_english[item.english, part].add(item.foreign)
    for (original, part), foreign_words in by_english.items():
        found: dict[str, float] = defaultdict(float)
        for foreign in foreign_words:
            others = by_foreign[foreign, part]
            if len(others) <= _WIDEST:
                for other in others:
                    found[other] += (len(foreign_words) * len(others)) ** -0.5
        for candidate, weight in found.items():
            if candidate != original:
                yield original, candidate, part, weight
