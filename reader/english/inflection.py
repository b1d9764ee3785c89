"""Forms of English words: "hands" of "hand", "threw" of "throw"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from reader.system.paths import resource

_VOWEL_BEFORE_ONE_CONSONANT = re.compile(
    r"(?:[^aeiou]|qu)[aeiou][bdgklmnprt]\Z|\A[aeiou][bdgmnpt]\Z"
)
_VOWEL = re.compile(r"[aeiouy]")
_HISSING = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)\Z")


class Form(StrEnum):
    """What an ending makes of a word."""

    BASE = "base"
    S = "s"  # a plural or a third person
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass
class _Irregular:
    """What `resources/words/irregular_forms.txt` says."""

    forms: dict[tuple[str, Form], str] = field(default_factory=dict)
    bases: dict[str, list[tuple[str, Form]]] = field(default_factory=dict)

    def add(self, base: str, form: Form, words: str) -> None:
        self.forms[base, form] = words.partition("/")[0]
        for word in words.split("/"):
            self.bases.setdefault(word, []).append((base, form))


def analyses(word: str) -> tuple[tuple[str, Form], ...]:
    """Return what `word` may be a form of, without asking whether there is such a word."""
    found = [(word, Form.BASE), *_irregular().bases.get(word, ())]
    for ending, form, shortest in (("s", Form.S, 3), ("ed", Form.PAST, 4), ("ing", Form.ING, 5)):
        if word.endswith(ending) and len(word) >= shortest and not word.endswith("ss"):
            found += [(base, form) for base in _stems(word.removesuffix(ending), ending)]
    return tuple(found)


def is_irregular(word: str) -> bool:
    """Say whether `word` is an irregular form of another word: "threw", "feet"."""
    return any(base != word for base, _ in _irregular().bases.get(word, ()))


def is_irregular_verb(word: str) -> bool:
    """Say whether `word` is a verb whose past follows no rule, in its base or its past."""
    table = _irregular()
    is_past = any(form in (Form.PAST, Form.PARTICIPLE) for _, form in table.bases.get(word, ()))
    return is_past or (word, Form.PAST) in table.forms


@lru_cache(maxsize=1 << 16)  # a long article has some 10,000 different words
def lemmas(word: str) -> frozenset[str]:
    """Return the base forms that `word` may have."""
    return frozenset(base for base, _ in analyses(word))


@lru_cache(maxsize=1 << 16)
def keys(word: str) -> frozenset[str]:
    """Return what `word` is found by: its base forms, and of "bigger" also "big"."""
    for ending in ("er", "est"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return lemmas(word).union(_stems(word.removesuffix(ending), ending))
    return lemmas(word)


def inflect(base: str, form: Form) -> str:
    """Return the form `form` of `base`."""
    return _irregular().forms.get((base, form)) or _regular(base, form)


def _regular(base: str, form: Form) -> str:
    consonant_y = len(base) > 1 and base[-1] == "y" and base[-2] not in "aeiou"
    if form is Form.S:
        if consonant_y:
            return base[:-1] + "ies"
        return base + ("es" if _HISSING.search(base) else "s")
    if form is Form.ING:
        if base.endswith("ie"):
            return base[:-2] + "ying"
        if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
            return base[:-1] + "ing"
        return _doubled(base) + "ing"
    if form in (Form.PAST, Form.PARTICIPLE):
        if base.endswith("e"):
            return base + "d"
        return base[:-1] + "ied" if consonant_y else _doubled(base) + "ed"
    return base


def _doubled(base: str) -> str:
    """Double the last letter where an ending does ("stop", "stopped")."""
    one_syllable = len(re.findall(r"[aeiouy]+", base)) == 1
    return base + base[-1] if one_syllable and _VOWEL_BEFORE_ONE_CONSONANT.search(base) else base


def _stems(stem: str, ending: str) -> list[str]:
    """Return the words that may stand before `ending`."""
    if not _VOWEL.search(stem):
        return []  # "thing", "bed"
    if ending == "s":
        found = [stem]
        if stem.endswith("ie"):
            found.append(stem[:-2] + "y")
        elif stem.endswith("e"):
            found.append(stem[:-1])
        return found
    found = [stem, stem + "e"]
    if stem.endswith("i"):
        found.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    if ending == "ing" and stem.endswith("y"):
        found.append(stem[:-1] + "ie")
    return found


@cache
def _irregular() -> _Irregular:
    found = _Irregular()
    section = ""
    for line in resource("words/irregular_forms.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif section == "[verbs]" and line:
            base, past, *participle = line.split()
            found.add(base, Form.PAST, past)
            found.add(base, Form.PARTICIPLE, participle[0] if participle else past)
        elif section == "[nouns]" and line:
            singular, plural = line.split()
            found.add(singular, Form.S, plural)
    return found
