"""Idioms in which a word was put in the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.detectors.decorators import paragraph_detector
from reader.english.function_words import GRAMMAR_WORDS
from reader.english.idiom_lexicon import count_fixed, lexicon
from reader.english.idiom_matching import ChangedWord, Match, Words, matches
from reader.english.idiom_relatives import relatives, word_number
from reader.english.inflection import Form, analyses, inflect
from reader.english.spinner_signature import signature
from reader.english.word_tokens import word_set
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

# By how many words the idiom has. On clean text the short ones are wrong more often than right, in
# spun text nearly all are right: what else is wrong in the paragraph says which it is, and whether
# more than small words are left of the idiom.
_ALONE, _SURE_ALONE = {2: 0.6, 3: 0.6, 4: 0.7}, 0.8
_IN_COMPANY, _SURE = {2: 0.6, 3: 0.6, 4: 0.8}, 0.9
_VAGUE = 0.5  # "up to look" for "up to speed"
_LIGHT = word_set("be have do make get give go come put keep set run")
# What follows a noun and forms no compound with it; "-s" may be a verb's.
_AFTER_A_NOUN = word_set("""
    today tonight yesterday tomorrow soon later then together alone anyway anymore instead
    elsewhere somehow sometimes often once twice forever altogether perhaps maybe please right
    well better best come came go went run ran take took make made get got put say said let
    give gave stand stood sit sat lie lay begin began fall fell rise rose keep kept hold held
    when where while because amid amongst versus plus ago away home abroad indoors outdoors
""")
_NO_NOUN = ("ly", "ing", "ed", "ward", "wards", "wise", "s")
_NOUNS = word_set("set cost cut hit bid shot cast")
# Weight of a rewriting program's phrases: 9 in 10 spun paragraphs have it, 1 in 20 of clean news.
SPUN = 8.0
_ARTICLE = re.compile(r"\b(an?) \Z")


@dataclass(frozen=True, slots=True)
class _Distortion:
    span: Span  # of the idiom
    right: str  # the idiom as it should read there
    idiom: str
    strength: int  # of how many words it is, articles left out
    is_known: bool  # a word of content is left that tells which idiom it is


@paragraph_detector(Family.WORDING, version="4", rules=("distorted_idiom",))
def distorted_idioms(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks idioms and fixed phrases in which a word was replaced by a relative of it.

    **What it marks.** An idiom, a proverb or a fixed phrase of news English of which all words
    stand in order but one, and that one is a word which a thesaurus, or a dictionary there and
    back, gives for the right one: “the ball is in their courtyard”, “they have their palms full”.

    **Why it matters.** Nobody writes so. A machine that paraphrases or translates takes an idiom
    word by word, and where it changed this one it has changed others that cannot be seen.

    **Example.** The minister said that the ball is now in their courtyard.

    **What it leaves alone.** Idioms as they are, inflected, with any owner and with an adverb in
    between; their usual variants; names; words of which the place in the phrase is often taken by
    others (“take the plunge” and “take the job”); phrases of which the last word is the first half
    of a compound (“at the end of a business cycle”) or stands at a hyphen; and phrases with two
    words changed. A phrase of which only small words are left is shown at “everything” alone
    where nothing else in its paragraph looks rewritten; then, too, words of a quotation are no
    altered quotation yet.
    """
    if paragraph.role is Role.BOILERPLATE:
        return
    text = paragraph.text(article)
    every = _separate(sorted(_distortions(text), key=lambda d: (d.span.start, -d.strength)))
    confidence, sure = _ALONE, _SURE_ALONE
    if len(every) > 1 or (every and signature(text).weight >= SPUN):
        confidence, sure = _IN_COMPANY, _SURE
    for found in every:
        yield Finding(
            found.span.shifted(paragraph.span.start),
            Family.WORDING,
            "distorted_idioms",
            "distorted_idiom",
            sentence(
                "“{words}” seems to be “{right}” with a word changed.",
                words=found.span.of(text),
                right=found.right,
            ),
            evidence=sentence("The idiom: {idiom}", idiom=found.idiom),
            suggestions=(found.right,),
            confidence=confidence.get(found.strength, sure)
            if found.is_known or found.strength > 3 or confidence is _IN_COMPANY
            else _VAGUE,
            severity=Severity.WARNING,
        )


def _separate(found: Iterable[_Distortion]) -> list[_Distortion]:
    """Leave out what begins inside the one before."""
    remaining: list[_Distortion] = []
    for distortion in found:
        if not remaining or distortion.span.start >= remaining[-1].span.end:
            remaining.append(distortion)
    return remaining


def _distortions(text: str) -> Iterator[_Distortion]:
    words = Words(text)
    found = list(matches(words, lexicon()))
    changed = [(match, match.change) for match in found if match.change]
    if not changed:
        return
    whole = [range(match.start, match.end) for match in found if not match.change]
    for match, change in changed:
        if any(change.at in idiom for idiom in whole) or _is_name(words, change.at):
            continue
        if _is_part_of_compound(words, match):
            continue
        yield _Distortion(
            words.span(match.start, match.end),
            _rewritten(words, match, change, _right_word(match, change, words.words[change.at])),
            match.pattern.idiom,
            count_fixed(match.pattern.pieces),
            any(
                place != change.place and _LIGHT.isdisjoint(match.pattern.pieces[place].words)
                for place in match.pattern.meaning
            ),
        )


def _is_part_of_compound(words: Words, match: Match) -> bool:
    """Say whether the passage ends or begins inside a word or a noun of several words.

    "one-on-one help", "at the end of a business cycle": the phrase is not there.
    """
    span = words.span(match.start, match.end)
    before, after = words.text[: span.start][-2:], words.text[span.end : span.end + 2]
    if (before[-1:] == "-" and before[:1].isalpha()) or (after[:1] == "-" and after[1:].isalpha()):
        return True
    if match.end == len(words.words) or not words.joined[match.end - 1]:
        return False
    last, following = match.pattern.pieces[-1], words.words[match.end]
    return (
        last.carries_meaning
        and following not in GRAMMAR_WORDS
        and following not in _AFTER_A_NOUN
        and not following.endswith(_NO_NOUN)
        and following.isalpha()
        and not words.begins_with_capital(match.end)
        and (Form.PAST not in {form for _, form in analyses(following)} or following in _NOUNS)
    )


def _is_name(words: Words, at: int) -> bool:
    """Say whether the word at `at` has a capital that neither its sentence nor a title gives it."""
    if not words.begins_with_capital(at) or not words.joined[at - 1]:
        return False
    neighbours = [i for i in (at - 1, at + 1) if i < len(words.words)]
    return not all(words.begins_with_capital(i) for i in neighbours)


def _right_word(match: Match, change: ChangedWord, found: str) -> str:
    """Return the idiom's own word in the form in which `found` stands."""
    piece = match.pattern.pieces[change.place]
    analysed = analyses(found)
    for word in piece.words:
        for base, form in analysed:
            if word_number(base) in relatives(word):
                return _inflected(word, form, is_verb=change.place == 0)
    return piece.words[0]


def _inflected(word: str, form: Form, *, is_verb: bool) -> str:
    """Inflect a word of the lexicon, where only a verb at the head stands in its base form."""
    return inflect(word, form) if is_verb or form not in (Form.BASE, Form.S) else word


def _rewritten(words: Words, match: Match, change: ChangedWord, right: str) -> str:
    """Return the passage with the right word in its place."""
    whole, wrong = words.span(match.start, match.end), words.spans[change.at]
    before = words.text[whole.start : wrong.start]
    if article := _ARTICLE.search(before):
        before = before[: article.start(1)] + ("an" if right[0] in "aeiou" else "a") + " "
    if words.begins_with_capital(change.at):
        right = right[0].upper() + right[1:]
    return before + right + words.text[wrong.end : whole.end]
