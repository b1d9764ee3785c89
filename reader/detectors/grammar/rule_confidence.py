"""How reliable each of the grammar engines' rules is.

The rules were written for people who want their own text improved. Here somebody asks whether a
text is damaged, so what is opinion (style, commas, hyphens, one variety's habit) counts for little.
The figures are shares of right marks, read off 1,500 paragraphs of news and 1,600 sentences with a
known slip, and rounded: rules that did not occur there get their category's figure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reader.engines.grammar_engine import GrammarMatch
from reader.english.word_tokens import word_set
from reader.model.finding import Severity

OPINION = 0.3
SHAKEN = 0.7  # what remains of a figure where a circumstance speaks against the rule
CLEAR = 0.8  # a mistake in the words that people say just as they say it is none


@dataclass(frozen=True, slots=True)
class Weight:
    """What a match of a rule is worth."""

    confidence: float
    severity: Severity = Severity.WARNING


# Detectors of our own see more: quotation marks over paragraphs, weekdays, look-alike blanks, and
# whether what begins small is the rest of a sentence, a name, an item of a list or a formula.
_LEFT_TO_OTHERS = re.compile(
    r".*QUOTES.*|EN_DATE_WEEKDAY.*|DATE_WEEKDAY.*|WHITESPACE_RULE|CONSECUTIVE_SPACES"
    r"|UPPERCASE_SENTENCE_START"
)
_CATEGORIES = {
    "CASING": Weight(0.65, Severity.NOTE),
    "COLLOCATIONS": Weight(0.65),
    "CONFUSED_WORDS": Weight(0.85),
    "GRAMMAR": Weight(0.75),
    "MISC": Weight(0.75),
    "PROPER_NOUNS": Weight(0.7, Severity.NOTE),
    "SEMANTICS": Weight(0.6),
    "TYPOS": Weight(0.8),
}
_OPINION = Weight(OPINION, Severity.NOTE)
_DOUBTED = Weight(0.5, Severity.NOTE)  # wrong where it was met: docs/marks.md has how often
_RULES = {
    # plain damage in categories that are otherwise opinion
    "ABBREVIATION_PUNCTUATION": Weight(0.7, Severity.NOTE),
    "APOS_SPACE_CONTRACTION": Weight(0.8, Severity.NOTE),
    "COMMA_PERIOD_CONFUSION": Weight(0.8, Severity.NOTE),
    "CURRENCY": Weight(0.65, Severity.NOTE),
    "EN_SPLIT_WORDS_HYPHEN": Weight(0.9, Severity.NOTE),
    "EN_UNPAIRED_BRACKETS": Weight(0.65, Severity.NOTE),
    "ENGLISH_WORD_REPEAT_RULE": Weight(0.85),
    "SENTENCE_WHITESPACE": Weight(0.85, Severity.NOTE),
    "WRONG_APOSTROPHE": Weight(0.8, Severity.NOTE),
    # opinion, or more often wrong than right, in categories that are otherwise plain
    "ADVISE_VBG": _OPINION,  # "general help using"
    "AGREEMENT_SENT_START": _OPINION,  # "The Searchers is a film"
    "APOSTROPHE_IN_DATES": Weight(0.6, Severity.NOTE),  # "the 1970's": some houses write so
    "A_NNS": Weight(0.6),
    "BY_BUY": _OPINION,
    "COMPRISED_OF": Weight(0.6),
    "CONFUSION_OF_MARS_MARS": _OPINION,  # "folly mars the day"
    "ENGLISH_WRONG_WORD_IN_CONTEXT_MASSAGE_MESSAGE": _OPINION,
    "ENGLISH_WRONG_WORD_IN_CONTEXT_SIGN_SING": _OPINION,
    "EN_SPECIFIC_CASE": _OPINION,  # "the secretary of state": most newsrooms write it small
    "EN_WORD_COHERENCY": _OPINION,
    "EXCITED_FOR": _OPINION,
    "FEWER_LESS": _OPINION,
    "GRADUATE_FROM": _OPINION,
    "IF_OF": _OPINION,  # "a couple hundred"
    "IN_THE_MOMENT": _OPINION,
    "IN_THIS_MOMENT": _OPINION,
    "IN_WHO": _OPINION,
    "IN_WINDOWS": _OPINION,
    "KIND_OF_A": _OPINION,
    "NNP_AGREEMENT": _OPINION,  # "Crystal Palace have"
    "ONE_OF_THE_ONLY": _OPINION,
    "POSSESSIVE_APOSTROPHE": _OPINION,  # "a rankings scandal", "a rights lawyer"
    "SHORT_COMPARATIVES": _OPINION,
    "SINGULAR_AGREEMENT_SENT_START": _OPINION,  # "The Cardinal are"
    "THE_SUPERLATIVE": Weight(0.6),
    "THIS_NNS": Weight(0.6),
    "TOO_TO": _OPINION,  # "the banks too have lost"
    "UKRAINE_NO_THE": _OPINION,
    "WRITE_IN_MY_OWN_PAGE": _OPINION,  # "wrote in a blog post"
}
_RULES |= dict.fromkeys(
    word_set("""
    ADOPT_TO ALLOW_TO ALL_MOST_SOME_OF_NOUN BEGINNING_TO_ADDING_BROAD BEING_BEGIN
    BUY_VBG CD_OF_MY_FRIEND HE_LIKE MANY_NN_U NEITHER_NOR
    NODT_DOZEN ON_IN_THE_AFTERNOON PLURAL_MODIFIER ROLLOUT_VERB STEPS_TO_DO
    WE_BE YOUR YOUR_YOU
    ONE_PLURAL REPEATED_VERBS IF_VB
    """),
    _DOUBTED,
)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_CASE_IS_THE_POINT = frozenset({"I_LOWERCASE", "LOWERCASE_MONTHS", "LOWERCASE_NAMES"})


def weight(match: GrammarMatch, text: str, *, quoted: bool) -> Weight | None:
    """Say what a match in the paragraph `text` is worth; None where others look after it."""
    if _LEFT_TO_OTHERS.fullmatch(match.rule):
        return None
    known = _RULES.get(match.rule)
    if known is None and (
        match.issue in ("style", "locale-violation") or _is_convention(match, text)
    ):
        known = _OPINION
    found = known or _CATEGORIES.get(match.category, _OPINION)
    confidence = found.confidence
    if match.category != "PROPER_NOUNS" and _takes_a_name_away(match, text):
        confidence *= SHAKEN
    if quoted and confidence < CLEAR:
        confidence *= SHAKEN
    return Weight(round(confidence, 2), found.severity)


def _is_convention(match: GrammarMatch, text: str) -> bool:
    """Say whether the rule only asks for a hyphen, a capital, an accent, or one word for two."""
    passage = match.span.of(text)
    if match.category == "CONFUSED_WORDS":
        return False
    about_case = match.rule in _CASE_IS_THE_POINT or match.category == "PROPER_NOUNS"
    if about_case and passage.islower():  # but "the Democratic party" is one way to write it
        return False
    if match.rule.endswith("_HYPHEN") and match.rule not in _RULES:
        return True
    if not match.suggestions or re.search(r"\w- \w", passage):  # "out- come" is damage
        return False
    suggestion = match.suggestions[0]
    is_split = suggestion.count(" ") > passage.count(" ")
    return _letters(passage) == _letters(suggestion) and not is_split


def _letters(words: str) -> str:
    """Return the letters and apostrophes of `words`: "its" and "it's" differ in more than form."""
    plain = unicodedata.normalize("NFKD", words.casefold().replace("’", "'"))
    return re.sub(r"[^\w']|_", "", "".join(c for c in plain if not unicodedata.combining(c)))


def _takes_a_name_away(match: GrammarMatch, text: str) -> bool:
    """Say whether the rule wants a word changed that is a name: names obey no rule.

    A word with a capital is one, save where a sentence begins and where all words around have one.
    """
    passage = match.span.of(text)
    proposed = set(_WORD.findall(match.suggestions[0])) if match.suggestions else set()
    around = _WORD.findall(text[max(0, match.span.start - 25) : match.span.end + 25])
    if sum(word[0].isupper() for word in around) > 0.7 * len(around) and len(around) > 2:
        return False
    seen: set[str] = set()
    for word in _WORD.finditer(passage):
        at = match.span.start + word.start()
        if is_name(word.group(), text, at) and (
            word.group() not in proposed or word.group() in seen
        ):
            return True
        seen.add(word.group())
    return False


def is_name(word: str, text: str, at: int) -> bool:
    """Say whether `word` has a capital that no beginning of a sentence explains."""
    before = text[:at].rstrip(" \n\u00a0\"'“‘«[")
    starts = not before or before[-1] in '.!?:…”"’'
    return word[:1].isupper() and not starts and not re.match(r"I\b", word)
