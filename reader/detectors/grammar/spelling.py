"""Tells misspellings from words that dictionaries lack: names, terms, slang.

Of 267 small-letter words that the engines' speller raised in 1,500 paragraphs of clean news, some
25 were slips. The rest were British spellings, new words, loan words, trade words and closed
compounds. A slip looks like a known word of which one letter went wrong; a coinage does not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from reader.engines.grammar_engine import GrammarMatch
from reader.english.word_tokens import word_set, words
from reader.system.paths import resource

SLIP = 0.75
UNLIKELY = 0.3  # right often enough for whoever asks for everything
NAME = 0.1  # of 1,598 capitalised words in the same paragraphs hardly one was a slip

# Glued to its neighbour it makes no compound: "easierfor", "infront", "developmore".
_SMALL_WORDS = word_set(
    "a an the of for in on at to by as is was be it and or but if not from with all more most less "
    "least have has had will would can could this that these those our his her its their"
)
_BEFORE_NOUNS = word_set("in on off up down over under out by")
_VOWELS = frozenset("aeiouy")
_VARIETY = re.compile(r"is (?:British|American|Australian|Canadian) English")
_BRITISH = (  # what the engines' lists of British words leave out: derived and rarer ones
    (r"our(?=s|ed|ing|able|ably|ful|ist|ite|er|hood|y|$)", "or"),
    (r"is(?=e|ed|es|er|ers|ing|ation|ations|able$)", "iz"),
    (r"ys(?=e|ed|es|er|ing$)", "yz"),
    (r"(?<=[aeiouy])ll(?=ed|ing|er|ers|ity|ous)", "l"),
    (r"(?<=[a-z]{2}[^aeiou])re(?=s|d|$)", "er"),
    (r"ogue", "og"),
    (r"ae|oe", "e"),
    (r"ence$", "ense"),
    (r"(?<=dg)e(?=ment)", ""),
    (r"eable$", "able"),
)


def spelling_confidence(match: GrammarMatch, text: str) -> float:
    """Return how likely the speller is right about a word of the paragraph `text`.

    American and British spellings are both right, whichever the engine was told to expect.
    """
    word, suggestions = match.span.of(text), match.suggestions
    if any(character.isupper() for character in word):
        return NAME
    if _VARIETY.search(match.message):
        return UNLIKELY
    if not re.fullmatch(r"[^\W\d_]+", word) or word in known_words():
        return UNLIKELY
    if not suggestions or _is_british(word, suggestions[0]) or _is_term(word, text):
        return UNLIKELY
    if word not in _proper() and any(s.lower() == word for s in suggestions[:3]):
        return UNLIKELY  # a firm, a program or a person that is written small: danah boyd
    return SLIP if any(_is_slip(word, known) for known in suggestions[:3]) else UNLIKELY


@cache
def _proper() -> frozenset[str]:
    """Return the names that have a capital in every newspaper, in small letters."""
    return _words_of("words/always_capital.txt")


@cache
def known_words() -> frozenset[str]:
    """Return the words of today's news that the engines' dictionaries lack."""
    return _words_of("words/newer_words.txt")


def _words_of(name: str) -> frozenset[str]:
    lines = resource(name).read_text("utf-8").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


def _is_term(word: str, text: str) -> bool:
    """Say whether the paragraph writes it so again: nobody slips the same way twice."""
    return _word_counts(text)[word] > 1


@lru_cache(maxsize=1)  # a paragraph's matches come one after the other
def _word_counts(text: str) -> Counter[str]:
    return Counter(word.group().lower() for word in words(text))


def _is_british(word: str, suggestion: str) -> bool:
    return any(re.sub(british, american, word) == suggestion for british, american in _BRITISH)


def _is_slip(word: str, known: str) -> bool:
    """Say whether `word` is what is left of `known` when one thing went wrong."""
    if known.replace("'", "").replace("’", "") == word:
        return True
    if known.replace(" ", "") == word:
        first, *rest = known.split()
        if first in _BEFORE_NOUNS and rest != ["front"]:
            return False  # "instore", "onscreen", "catchall" are coinages
        return rest != ["all"] and any(part in _SMALL_WORDS for part in (first, *rest))
    if known.lower() == word:  # "egypt"
        return word in _proper()
    if _undoubled(word) == _undoubled(known):  # "dissapeared", "occured"
        return True
    return known.islower() and known.isalpha() and len(word) > 2 and _is_one_off(word, known)


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _is_one_off(word: str, known: str) -> bool:
    """Say whether two neighbours changed places, or a letter is lost, or a vowel another."""
    if word[0] != known[0]:
        return False
    begin = next((i for i, (a, b) in enumerate(zip(word, known)) if a != b), None)
    if begin is None:  # one is the beginning of the other: as a rule an inflection
        return len(known) - len(word) == 1 and len(word) > 8
    rest, known_rest = word[begin:], known[begin:]
    if len(rest) == len(known_rest):
        if rest[:2] == known_rest[1::-1] and rest[2:] == known_rest[2:]:
            return True
        return rest[1:] == known_rest[1:] and len(word) > 5 and _are_both_vowels(rest, known_rest)
    return len(word) > 3 and rest == known_rest[1:]


def _are_both_vowels(one: str, other: str) -> bool:
    return one[0] in _VOWELS and other[0] in _VOWELS
