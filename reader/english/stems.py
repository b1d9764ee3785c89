"""Stems: what the forms of a word, and words made of it, have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.english.inflection import analyses, is_irregular
from reader.english.names import plain
from reader.english.spelling_variants import spelling_key
from reader.english.word_tokens import word_set

_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"(?:\A|[^aeiou])[aeiouy][^aeiouwxy]\Z|\A[^aeiou]*i\Z")  # "not" of "noted"
_DOUBLED = re.compile(r"([bdfgmnprt])\1\Z")
_ENDINGS = (  # of derived words, with the letters that must remain
    ("ational", "ate", 3), ("isation", "iz", 3), ("ization", "iz", 3), ("ation", "", 4),
    ("ition", "", 4), ("ement", "e", 4), ("ment", "", 4), ("iness", "y", 3), ("ness", "", 4),
    ("ility", "l", 4), ("ity", "", 5), ("ically", "ic", 3), ("ally", "al", 3), ("ily", "y", 3),
    ("ly", "", 4), ("ion", "", 5),
)  # fmt: skip
_WHOLE = word_set("evening evenings during united need needs indeed hundred red bed news species")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of a word in any letters; spelling, endings and accents are folded.

    "Organisations" and "organized" have one stem. It need not be a word. Opposites keep what makes
    them so: "unable" is not "able", nor "careless" "careful".
    """
    folded = spelling_key(plain(word).replace("’", "'").removesuffix("'s").strip("'"))
    if is_irregular(folded):
        folded = next(base for base, _ in analyses(folded) if base != folded)
    return _ended(_derived(_inflected(folded)))


def _inflected(word: str) -> str:
    if word in _WHOLE:
        return word
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies"):
            word = word[:-3] + "y"
        elif word.endswith(("sses", "shes", "ches", "xes", "zes")):
            word = word[:-2]
        else:
            word = word[:-1]
    for ending in ("ed", "ing"):
        base = word.removesuffix(ending)
        if word.endswith("eed"):
            return word if word.endswith("ceed") or len(word) < 6 else word[:-1]
        if base != word and len(base) > 1 and _VOWEL.search(base):
            if _DOUBLED.search(base) and len(base) > 3:
                return base[:-1]
            return base + "e" if _SHORT.search(base) else base
    return word


def _derived(word: str) -> str:
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word.removesuffix(ending) + instead
    return word


def _ended(word: str) -> str:
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") else word
