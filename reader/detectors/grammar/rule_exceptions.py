"""Contexts in which a rule of the grammar engines is wrong whatever its confidence.

The rules see words in a row. They do not see that an editor's bracket is inside a word, that a verb
is a subjunctive, or that a stop belongs to initials or to a file's name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.engines.grammar_engine import GrammarMatch
from reader.english.inflection import Form, analyses
from reader.english.lazy_pattern import lazy_pattern
from reader.english.word_tokens import word_set

# Addresses, handles, tags, file names, entities: no prose, so no mistakes.
_NO_PROSE = lazy_pattern(r"[@#_\\]|\w/\w|://|www\.|[a-z]\.[a-z]|\w&|&\w|\w\(\d\w?\)|^--?\w")
# [a]ccording, [I]t, govern[ment], (A)llow, member(s): the letters beside are no word of their own
_BRACKETED = lazy_pattern(r"[\[(]\w{1,12}[\])]\w|\w[\[(]\w{1,12}[\])]")
_SIC = lazy_pattern(r"[^.!?\n]{0,30}?[\[(]\s?sic\b", re.IGNORECASE)
_CLAUSE = lazy_pattern(r"[^.!?;:\n]*\Z")
_ASKED = (
    r"(?:insist|demand|requir|recommend|suggest|propos|ask|request|order|urg|plead|pray|advis|mov"
    r"|stipulat|command|direct|prefer|decree|instruct|beg|specif|mandat|dictat|rul|agree|wish|vot)"
    r"(?:e|es|ed|d|s|ing|y|ies|ied)?"
)
_ASKED_NOUN = (
    r"(?:demand|requirement|recommendation|suggestion|proposal|request|order|advice|motion"
    r"|condition|insistence|stipulation|instruction|plea|prayer|wish|provision|decree|law|rule)s?"
)
_NEEDED = (
    r"(?:vital|essential|important|necessary|imperative|crucial|advisable|desirable|critical|best"
    r"|better|fitting|proper|right|urgent|mandatory|appropriate|preferable|key)"
)
_MANDATED = (
    rf"lest|god|heaven|lord|long|suffice|would rather|{_NEEDED}(?: \w+){{0,3}} that"
    rf"|(?:{_ASKED}|{_ASKED_NOUN})(?:,? \w+){{0,4}},? that"
    r"|(?:insisted|demanded|required|recommended|suggested|proposed|requested)"
)
_SUBJUNCTIVE = lazy_pattern(rf"\b(?:{_MANDATED})\b[^.!?;]{{0,70}}\Z", re.IGNORECASE)
# "be" and "were" have kept theirs after far more words
_SUBJUNCTIVE_BE = lazy_pattern(
    rf"\b(?:{_MANDATED}|whether|though|although|albeit|if|unless|until|till|ere|before|except"
    r"|provided|far|so|come|woe|wish|wished|wishes|suppose|imagine|as|were)\b[^.!?;]{0,70}\Z",
    re.IGNORECASE,
)
_THIRD_PERSON = word_set("is was has does goes isn't wasn't")
_AFTER_DO = ("AUXILIARY_DO", "DID_BASEFORM")
_NEAR = 400  # code points around a passage in which its circumstances are looked for
_INITIAL = lazy_pattern(r"(?:\A|[\s(“\"‘'.])[^\W\d_]\.\Z")
_JOINED_SENTENCE = lazy_pattern(r"[a-z0-9%)\]”\"’'][.!?][”\"’')\]]*\Z")
_QUESTION = lazy_pattern(
    r"(?:\A|[.!?:;“\"(—–-]\s?|\b(?:where|why|how|when|what|who|whom|which(?: \w+)?)\s)\s*\Z", re.I
)


def says_nothing(match: GrammarMatch, text: str) -> bool:
    """Say whether nothing can be concluded from `match` in the paragraph `text`."""
    first = max(0, match.span.start - _NEAR)  # a paragraph may have a megabyte, and as many matches
    text = text[first : match.span.end + _NEAR]
    match = replace(match, span=match.span.shifted(-first))
    start, end = match.span.start, match.span.end
    token = _token(text, start, end)
    if match.rule == "SENTENCE_WHITESPACE":
        return not _is_joined(text, start, end)
    return bool(
        _NO_PROSE.search(token)
        or _BRACKETED.search(token)
        or _SIC.match(text, end)
        or "\t" in text[start:end]  # two cells, or an option and what it does
        or is_subjunctive(match, text)
        or (match.rule.startswith(_AFTER_DO) and _asks_about_plural(text, start, end))
        or (match.rule in _BY_RULE and _BY_RULE[match.rule](text, start, end))
    )


def _token(text: str, start: int, end: int) -> str:
    """Return the passage with whatever touches it, from blank to blank."""
    before = re.search(r"\S*\Z", text[:start])
    after = re.match(r"\S*", text[end:])
    return (before.group() if before else "") + text[start:end] + (after.group() if after else "")


def _is_joined(text: str, start: int, end: int) -> bool:
    """Say whether two sentences stand without a blank: "all week.The river"."""
    before, word = text[max(0, start - 40) : start], text[start:end]
    token = _token(text, start, end)
    is_word = len(word) > 1 and word[0].isupper() and word[1:].islower()
    if not is_word and word not in ("I", "A"):
        return False  # archive.Z, PKIX1.Dss-Sig, J.S. Bain
    return bool(
        _JOINED_SENTENCE.search(before)
        and not _INITIAL.search(before)
        and not re.search(r"[@/\\_]|://|www\.", token)
    )


def is_subjunctive(match: GrammarMatch, text: str) -> bool:
    """Say whether the rule wants an "-s" on a verb that is a subjunctive: "lest he forget".

    "If need be", "whether he be", "they asked that she leave", "it is vital that he be told".
    """
    if match.category not in ("GRAMMAR", "MISC", "CONFUSED_WORDS"):
        return False
    verb = text[match.span.start : match.span.end].lower().split()[-1:]
    clause = _CLAUSE.search(text[: match.span.start])
    before = clause.group() if clause else ""
    if verb in (["be"], ["were"]):
        return bool(_SUBJUNCTIVE_BE.search(before)) or not before.strip(" “\"'‘(")
    wanted = (w for s in match.suggestions for w in s.lower().split())
    return any(_adds_s(v, w) for v in verb for w in wanted) and bool(_SUBJUNCTIVE.search(before))


def _adds_s(base: str, word: str) -> bool:
    if word in _THIRD_PERSON:
        return base in ("be", "have", "do", "go")
    return word in (f"{base}s", f"{base}es", f"{base[:-1]}ies")


def _asks_about_plural(text: str, start: int, end: int) -> bool:
    """Say whether a participle after a question's "do" belongs to its subject.

    "Where do strained relations go", "Do frozen peas keep?": no verb stands in a wrong form.
    """
    before = re.sub(r"\b(?:do|does|did)\s*\Z", "", text[:start], flags=re.IGNORECASE)
    return bool(_QUESTION.search(before)) and bool(re.match(r"\s+[a-zA-Z]", text[end:]))


def _is_a_team(text: str, start: int, end: int) -> bool:
    """Say whether the subject is a name: "Everton sit in 11th", as British papers write."""
    before = re.search(r"(\w+)\W+\Z", text[: min(start, end)])
    return before is not None and before[1][:1].isupper() and before[1] not in _PRONOUNS


def _is_meant_twice(text: str, start: int, end: int) -> bool:
    """Say whether a doubled word is a name (Kappa Kappa), two words (IN in), or said so (etc)."""
    first, *_, last = [*text[start:end].split(), ""]
    if first.lower() in _SAID_TWICE or (first.isupper() and len(first) > 1 and not last.isupper()):
        return True
    begins = not text[:start].strip() or text[:start].rstrip()[-1:] in '.!?:“"'
    return first[:1].isupper() and last[:1].isupper() and not begins


def _is_idiom(text: str, start: int, end: int) -> bool:
    return text[start:end].lower() == "a ways"


def _sounds_right(text: str, start: int, end: int) -> bool:
    """Say whether the article goes with how the next word is said: "an 85th", "a Oneworld"."""
    following = text[end : end + 20].lstrip(" -‑“\"'‘(")
    if text[start:end].lower() == "an":
        return re.match(r"8|1[18](?!\d)", following) is not None
    return re.match(r"[Oo]ne|[Uu](?:ni|ti|se|su|bi|r[aeo])|[Ee]u", following) is not None


def _is_base_as_well(text: str, start: int, end: int) -> bool:
    """Say whether a verb is the same in its past: "you will not thrust him", "you could sweat"."""
    verb = text[start:end].lower()
    return any(
        base == verb and form in (Form.PAST, Form.PARTICIPLE) for base, form in analyses(verb)
    )


_PRONOUNS = word_set("He She It That This Who Which Everyone Nobody Somebody Someone")
_SAID_TWICE = word_set("etc blah very many so no never far long ha bye knock chop tut there now")
_BY_RULE = {
    "HE_VERB_AGR": _is_a_team,
    "ENGLISH_WORD_REPEAT_RULE": _is_meant_twice,
    "A_NNS": _is_idiom,
    "DID_FOUND_AMBIGUOUS": _is_base_as_well,
    "EN_A_VS_AN": _sounds_right,
}
