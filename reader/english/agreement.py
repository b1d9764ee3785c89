"""Which verbs of an English sentence cannot agree with their subject, by words of closed classes.

No parser is asked: a pattern counts only where the subject begins its clause and everything between
it and the verb is one noun phrase. What may be a relative clause without its pronoun ("the things
people have"), a compound subject or a noun of a group is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.english.agreement_words import (
    AMOUNTS,
    BASE_VERBS,
    BASES,
    COUNTED,
    HEADS,
    IRREGULAR_PLURALS,
    NO_PART,
    S_BUT_SINGULAR,
    S_VERBS,
    SINGULARS,
)
from reader.english.inflection import Form, inflect
from reader.english.lazy_pattern import lazy_pattern
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Slip:
    """A word in a form that it cannot have here, and the right form. `subject` may be empty."""

    span: Span
    rule: str
    right: str
    subject: str = ""


_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}
_PLURAL = {right: wrong for wrong, right in _SINGULAR.items()}
_NOT = r"(?P<not>n['’]t)?"
_SINGULAR |= BASE_VERBS
_PLURAL |= S_VERBS
_PLURAL_VERB = rf"(?P<verb>{'|'.join(_SINGULAR)}){_NOT}(?![\w’'-])"
_SINGULAR_VERB = (
    rf"(?P<verb>{'|'.join(_PLURAL)}|shows(?= (?:that|how|the|a|an|no)\b)){_NOT}(?![\w’'-])"
)
_ADVERB = (
    r"(?:(?:also|still|now|already|often|always|never|just|even|once|again|soon|almost|[a-z]+ly) )?"
)
_DETERMINER = r"(?:the|this|that|his|her|its|their|our|my|your|a|an)"

# Where a clause begins: nothing before it can be what the verb belongs to.
_START = (
    r"(?:(?:\A|(?<=[.!?] )|(?<=[.!?][”\"’] )|(?<=[;:] ))[“\"‘(]?"
    r"(?:(?:In|On|At|After|Before|During|Since|By|For|From|With|Under|As|Until|Despite|Last|This"
    r"|However|Meanwhile|Today|Yesterday|Later|Now|Then|Still|But|So|And|Yet|Nevertheless|Instead"
    r"|[A-Z][a-z]+ly)\b[^,.;:!?“”\"()]{0,60}, |(?:But|So|And|Yet|Now|Today) )?"
    r"|, and |\b(?:that|because|although|though|while|whereas|since|when|where|why|how|whether|if"
    r"|but|says?|said|thinks?|believes?) (?!of\b))"
)
_IF = lazy_pattern(
    r"\b(?:if|as though|wish|wished|wishes|suppose|imagine|unless|though|whether)\b", re.I
)
_ASKED = lazy_pattern(
    r"\b(?:insist|demand|prefer|requir|recommend|suggest|propos|ask|request|order|urg|advis|vital"
    r"|essential|important|necessary|imperative|crucial)\w*\b"
    r"|\b(?:lest|god|lets?|makes?|made|helps?|helped|had)\b",
    re.IGNORECASE,
)
_PHRASE = r"(?P<phrase>(?:[A-Za-z][\w’'-]*[ -]){0,5}?[A-Za-z][\w’'-]*) "

# "All he did was build": a verb in its base form may be what somebody did.
_CLEFT = lazy_pattern(
    r"\b(?:do|does|did|done|doing|all|what|whatever|thing|things|everything|nothing|option|options"
    r"|choice|trick|step|way|ways|best|worst|least|most|first|next|idea|aim|goal|plan|job|task|point"
    r"|move|solution|answer|advice|order|dream|want|wants|wanted|need|needs|needed|only|better|rather"
    r"|let|make|made|help|than|to|either|or)\b",
    re.IGNORECASE,
)
_AFTER_PASSIVE = (
    r"(?= (?:in|by|on|at|from|with|for|as|into|during|after|before|between|out|off|up|down|back"
    r"|over|again|there|here|yesterday|today|last|earlier|only|about|around|through|under"
    r"|to (?:the|a|an|his|her|their|its|be)|\d)\b|[.,;:!?])"
)

_PRONOUN = lazy_pattern(
    rf"{_START}(?P<subject>every(?:one|body|thing)|some(?:one|body|thing)|any(?:one|body|thing)"
    rf"|no(?:body|thing| one)) {_ADVERB}{_PLURAL_VERB}",
    re.IGNORECASE,
)
_ONE_OF = lazy_pattern(
    rf"{_START}(?P<subject>(?:each|every one|(?:only |at least |more than )?one) of"
    rf" (?:the|these|those|his|her|its|their|our|my|your) {_PHRASE}){_ADVERB}{_PLURAL_VERB}",
    re.IGNORECASE,
)
_SEVERAL_OF = lazy_pattern(
    rf"{_START}(?P<subject>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|several"
    rf"|many|a few|few|dozens|hundreds|thousands|\d+) of"
    rf" (?:the|these|those|his|her|its|their|our|my|your) {_PHRASE}){_ADVERB}{_SINGULAR_VERB}",
    re.IGNORECASE,
)
_HEAD_OF = lazy_pattern(
    rf"{_START}(?P<subject>{_DETERMINER} (?:[a-z][\w-]* ){{0,2}}(?P<head>[a-z]+) of"
    rf" (?:{_DETERMINER} |these |those )?{_PHRASE}){_ADVERB}{_PLURAL_VERB}",
    re.IGNORECASE,
)
_HEADS_OF = lazy_pattern(
    rf"{_START}(?P<subject>(?:the|these|those|his|her|its|their|our|my|your|many|several|some|most)"
    rf" (?:[a-z][\w-]* ){{0,2}}(?P<head>[a-z]+s|people|men|women|children) of"
    rf" (?:{_DETERMINER} |these |those )?{_PHRASE}){_ADVERB}{_SINGULAR_VERB}",
    re.IGNORECASE,
)
_PEOPLE = lazy_pattern(
    rf"{_START}(?P<subject>(?:(?:the|these|those|many|most|some|several|two|three|four|five|more|few)"
    rf" )(?:[a-z][\w-]* )?(?P<head>people|men|women|children)) {_ADVERB}{_SINGULAR_VERB}",
    re.IGNORECASE,
)
# The subject is a determiner and a noun, with one word between them at most. After ", and" it could
# be the last of several subjects.
_LONE_START = _START.replace("|, and ", "")
_LONE_SINGULAR = lazy_pattern(
    rf"{_LONE_START}(?P<subject>{_DETERMINER} (?:(?P<between>[a-z]+) )?"
    rf"(?P<head>(?-i:{'|'.join(sorted(SINGULARS))}))) {_ADVERB}"
    rf"(?P<verb>are|were|have|do){_NOT}(?![\w’'-])",
    re.IGNORECASE,
)
_PLURALS = sorted({p for head in SINGULARS if (p := inflect(head, Form.S)).endswith("s")})
_LONE_PLURAL = lazy_pattern(
    rf"{_LONE_START}(?P<subject>(?:the|these|those|his|her|its|their|our|my|your)"
    rf" (?:(?P<between>[a-z]+) )?"
    rf"(?P<head>(?-i:{'|'.join(_PLURALS)}))) {_ADVERB}"
    rf"(?P<verb>is|was|has|does){_NOT}(?![\w’'-])",
    re.IGNORECASE,
)
_ONE_OF_SINGULAR = lazy_pattern(
    r"\b[Oo]ne of (?:the|my|his|her|our|their|its|your)"
    r" (?:(?:most|best|worst|\w+est|[a-z]+) ){0,3}?(?P<noun>[a-z]+)"
    r"(?=[.,;:!?]| (?:in|on|at|to|for|from|with|who|that|which|is|was|has|had|and|but|are|were|have"
    r"|of (?:the|this|his|her|our|their)|ever|here|there|because|when|after|before|during)\b)"
)
_PASSIVE = lazy_pattern(
    r"\b(?:was|were|been|being|(?:is|are) (?:being|also|now|still|already|often|currently)|is|are)"
    rf" (?P<base>[a-z]+){_AFTER_PASSIVE}"
)
_DOUBLED = lazy_pattern(
    rf"{_START}(?P<subject>he|she|it|they|we|i|you) (?P<first>is|are|was|were|has|have|had|will"
    r"|would|can|could|should|must|might) (?P<second>is|are|was|were|has|am|does|did)\b"
    r"(?! (?:being )?said\b)",
    re.IGNORECASE,
)


def slips(text: str) -> Iterator[Slip]:
    """Yield the words of `text` that break agreement, in order of place."""
    found = sorted(_all(text), key=lambda slip: slip.span)
    end = 0
    for slip in found:
        if slip.span.start >= end and not _is_one_of_many(text, slip):
            end = slip.span.end
            yield slip


def _all(text: str) -> Iterator[Slip]:
    for match in _PRONOUN.finditer(text):
        if not _is_order(text, match) and not _is_unreal(text, match):
            yield _verb(match, "indefinite_pronoun", _SINGULAR)
    for match in _ONE_OF.finditer(text):
        if _is_plural_phrase(match["phrase"]) and not _is_unreal(text, match):
            yield _verb(match, "one_of", _SINGULAR)
    for match in _SEVERAL_OF.finditer(text):
        if _is_plural_phrase(match["phrase"]):
            yield _verb(match, "several_of", _PLURAL)
    for match in _HEAD_OF.finditer(text):
        is_head = match["head"].lower() in HEADS and match["head"].islower()
        if is_head and _is_phrase(match["phrase"]) and not _is_unreal(text, match):
            yield _verb(match, "over_a_phrase", _SINGULAR)
    for match in _HEADS_OF.finditer(text):
        if _may_be_plural(match["head"]) and _is_phrase(match["phrase"]):
            yield _verb(match, "over_a_phrase", _PLURAL)
    for match in _PEOPLE.finditer(text):
        if match["subject"].lower() != "the people":
            yield _verb(match, "plural_noun", _PLURAL)
    for match in _LONE_SINGULAR.finditer(text):
        if _is_modifier(match["between"]) and not _is_unreal(text, match):
            yield _verb(match, "singular_noun", _SINGULAR)
    for match in _LONE_PLURAL.finditer(text):
        if _is_modifier(match["between"]):
            yield _verb(match, "plural_noun", _PLURAL)
    for match in _ONE_OF_SINGULAR.finditer(text):
        if match["noun"] in COUNTED and _is_one_noun(match.group()):
            yield Slip(Span(*match.span("noun")), "one_of_singular", inflect(match["noun"], Form.S))
    for match in _PASSIVE.finditer(text):
        if match["base"] in BASES and not _is_cleft(text, match):
            yield Slip(
                Span(*match.span("base")), "passive_base", inflect(match["base"], Form.PARTICIPLE)
            )
    for match in _DOUBLED.finditer(text):
        if match["first"].lower() != match["second"].lower() and not _asks(text, match):
            span = Span(match.start("first"), match.end("second"))
            yield Slip(span, "doubled_auxiliary", match["first"])


def _is_one_of_many(text: str, slip: Slip) -> bool:
    """Say whether the subject stands last in a row: "the king, the queen, and the mayor have"."""
    before = text[: slip.span.start]
    subject = before.rfind(slip.subject) if slip.subject else -1
    if subject < 0 or not before[:subject].endswith(", and "):
        return False
    clause = re.split(r"[.;!?]", before[:subject])[-1]
    return _FINITE.search(clause) is None


_FINITE = lazy_pattern(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|says?|said|[a-z]{3,}ed)\b"
)


def _is_one_noun(found: str) -> bool:
    """Say whether "one of the most cumbersome thing" has no other noun that could be counted."""
    _, _, _, *inner, _ = found.split()
    return not any(word.lower() in NO_PART - {"more"} or _is_plural(word) for word in inner)


def _verb(match: re.Match[str], rule: str, right: dict[str, str]) -> Slip:
    verb = match["verb"]
    form = right.get(verb.lower(), "show") + ("n’t" if match["not"] else "")
    span = Span(match.start("verb"), match.end("not") if match["not"] else match.end("verb"))
    return Slip(span, rule, form, match["subject"].strip())


def _is_unreal(text: str, match: re.Match[str]) -> bool:
    """Say whether the verb may be a subjunctive: "if everyone were here", "asked that he have"."""
    verb = match["verb"].lower()
    if verb not in BASE_VERBS and verb not in ("were", "have", "do"):
        return False
    before = re.split(r"[.;!?]", text[max(0, match.start() - 60) : match.start("verb")])[-1]
    return bool(_ASKED.search(before)) or (verb == "were" and bool(_IF.search(before)))


def _is_order(text: str, match: re.Match[str]) -> bool:
    """Say whether "everyone have a seat" may be an order, or "let everyone do" a request."""
    is_any = match["subject"].lower().startswith("any")
    if is_any and not text[max(0, match.start("subject") - 2) : match.start("subject")].strip(
        ' (“"'
    ):
        return match["verb"].lower() not in ("are", "were")  # "Anyone know how to do this?"
    if match["verb"].lower() not in ("have", "do"):
        return False
    follows = text[match.end() : match.end() + 14]
    return not match["not"] and not re.match(
        r" (?:been|to\b|\w+(?:ed|en)\b|gone|had|done)", follows
    )


def _words(phrase: str) -> list[str]:
    return re.split(r"[ -]", phrase)


def _is_plural(word: str) -> bool:
    low = word.lower()
    if low in IRREGULAR_PLURALS:
        return True
    return (
        low.endswith("s")
        and not low.endswith(("ss", "us", "is", "'s", "’s"))
        and (low not in S_BUT_SINGULAR)
    )


def _is_phrase(phrase: str) -> bool:
    """Say whether `phrase` is one noun phrase, as far as its words tell."""
    parts = _words(phrase)
    if any(part.lower() in NO_PART or part.endswith(("ing", "ed")) for part in parts[1:]):
        return False
    if parts[0].lower() in NO_PART:
        return False
    plurals = [place for place, part in enumerate(parts) if _is_plural(part)]
    if plurals and plurals != [len(parts) - 1]:
        return False  # "the debts companies have"
    if len(parts) > 1 and parts[-1].lower() in IRREGULAR_PLURALS:
        return False  # "the book people have read"
    # "the price of the wine John has": a name that begins after a small word is a new subject
    capitals = [part[:1].isupper() for part in parts]
    return not any(not a and b for a, b in pairwise(capitals))


def _is_plural_phrase(phrase: str) -> bool:
    parts = _words(phrase)
    last = parts[-1]
    if not _is_plural(last) or last[:1].isupper() or last.lower() in AMOUNTS:
        return False
    if any(part.lower() in NO_PART - {"one", "more", "less"} for part in parts):
        return False
    return not any(_is_plural(part) for part in parts[:-1])


def _is_modifier(word: str | None) -> bool:
    """Say whether `word` can only belong to the noun after it: no verb, no other subject."""
    return word is None or not (
        word.lower() in NO_PART or _is_plural(word) or word.endswith(("ing", "ed"))
    )


def _may_be_plural(head: str) -> bool:
    return head.islower() and _is_plural(head) and head not in AMOUNTS


def _is_cleft(text: str, match: re.Match[str]) -> bool:
    before = re.split(r"[.;!?:—–]", text[max(0, match.start() - 90) : match.start()])[-1]
    return _CLEFT.search(before) is not None


def _asks(text: str, match: re.Match[str]) -> bool:
    """Say whether the first verb ends a clause: "what he was is not known"."""
    before = re.split(r"[.;!?]", text[max(0, match.start() - 60) : match.start("subject")])[-1]
    return (
        re.search(
            r"\b(?:what|who|where|how|why|when|than|as|whoever|whatever|all|that|which)\b",
            before,
            re.I,
        )
        is not None
    )
