"""Patterns of wrong phrases: their notation, and how they are matched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.model.span import Span

# What no noun phrase of a few words has inside, and what an infinitive often follows.
_NO_NOUN = (
    "of|in|on|at|by|for|from|with|into|over|under|between|among|about|after|before|during|through"
    "|against|without|within|near|as|than|to|up|out|off|down|back|that|which|who|whom|whose|what"
    "|when|where|why|how|if|whether|because|while|although|but|or|nor|so|is|are|was|were|be|been"
    "|being|am|has|have|had|having|do|does|did|will|would|can|could|may|might|must|shall|should"
    "|not|there|then|also|only|just|even|[a-z]+ing|used|meant|made|sent|built|designed|intended"
)
_BEFORE_INFINITIVE = (
    "attempts?|efforts?|plans?|moves?|bids?|decisions?|failures?|refusals?|rights?|abilit(?:y|ies)"
    "|inabilit(?:y|ies)|desires?|needs?|pressures?|chances?|opportunit(?:y|ies)|ways?|powers?"
    "|permission|requests?|calls?|proposals?|promises?|pledges?|threats?|willingness|reluctance"
    "|unwillingness|readiness|eagerness|offers?|agreements?|deals?|orders?|time|money|funds?"
    "|tendenc(?:y|ies)|reasons?|steps?|measures?|votes?|campaigns?|drives?|freedom|authority"
    "|capacity|intentions?|wish(?:es)?|urges?|temptations?|incentives?|obligations?|dut(?:y|ies)"
    "|ambitions?|motions?|bills?|laws?|schemes?|conspirac(?:y|ies)|plots?|invitations?|choices?"
    "|able|unable|willing|unwilling|likely|unlikely|ready|free|eager|keen|reluctant|due|set|sure"
    "|certain|prepared|allowed|supposed|entitled|needed|required|enough|first|last|next|alone|out"
    "|late|ones?|anything|something|nothing|everything|much|more|less|rush|race|fight|battle"
)
_INSIDE = rf"(?!(?:{_NO_NOUN})\b)[a-z][a-z'-]* "
_CLASSES = {
    "np": rf"(?:{_INSIDE})?(?:{_INSIDE})?(?:{_INSIDE})?"
    rf"(?!(?:{_NO_NOUN}|{_BEFORE_INFINITIVE})\b)[a-z][a-z'-]*",
    "people": rf"(?:{_INSIDE})?(?:{_INSIDE})?(?:{_INSIDE})?"
    r"(?:him|her|them|us|me|you|people|men|women|children|police|companies|firms|countries"
    r"|(?!(?:numbers|papers|letters|orders|powers|matters|activities|injuries|deliveries|stories)\b)"
    r"[a-z]+(?:ers|ors|ists|ants|ians|dents|zens|men|women|ies)|anyone|everyone|anybody|everybody)",
    "year": r"(?:1[5-9]|20)\d\d",
    "n": r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several)",
    "ing": r"[a-z][a-z]+ing",
}
_BLANK = r"(?:[\s-]+|(?=[.,;!?]|\Z))"  # a comma follows without one
_EVEN = str.maketrans("’", "'")
_PLAIN_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PhrasePattern:
    """A phrase that is wrong, with what is right (or nothing) and the reason for a reader."""

    pattern: re.Pattern[str]
    reason: str
    right: str


class PhrasePatterns:
    """Many wrong phrases, of which a text is searched for the few that it can hold."""

    def __init__(self, source: str) -> None:
        """Read a list; the head of `resources/words/mistaken_phrases.txt` has the notation."""
        self._anywhere: list[PhrasePattern] = []
        self._by_word: defaultdict[str, list[PhrasePattern]] = defaultdict(list)
        for words, phrase in _read(source):
            for word in words:
                self._by_word[word].append(phrase)
            if not words:
                self._anywhere.append(phrase)

    def find(self, text: str) -> Iterator[tuple[Span, PhrasePattern]]:
        """Yield the wrong phrases of `text` in order; of two that overlap, the first."""
        plain = text.lower()
        if len(plain) != len(text):  # "İ" becomes two
            plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        plain = plain.translate(_EVEN)
        # a look at the words costs a hundredth of a search for every phrase
        present = self._by_word.keys() & set(_PLAIN_WORD.findall(plain))
        phrases = {phrase for word in present for phrase in self._by_word[word]}
        found = (
            (Span(*match.span("wrong")), phrase)
            for phrase in (*self._anywhere, *phrases)
            for match in phrase.pattern.finditer(plain)
        )
        end = 0
        for span, phrase in sorted(found, key=lambda pair: (pair[0], pair[1].right)):
            if span.start >= end:
                end = span.end
                yield span, phrase


def _read(source: str) -> Iterator[tuple[list[str], PhrasePattern]]:
    """Yield each phrase with the words that lead to it."""
    classes = dict(_CLASSES)
    section = ""
    for line in source.splitlines():
        if line.startswith("["):
            section = line
        elif section == "[words]" and line:
            name, _, words = line.partition(": ")
            classes[name] = f"(?:{words})"
        elif section and line:
            phrase, sign, meant = re.split(r" (->|--) ", line)
            right, reason = (meant, f"“{meant}” is meant") if sign == "->" else ("", meant)
            found = PhrasePattern(_pattern(phrase, classes), reason, right)
            yield _words_needed(phrase, classes), found


def _words_needed(phrase: str, classes: Mapping[str, str]) -> list[str]:
    """Return words of which a text must have one to hold the phrase; none if that is not known.

    Of its parts, the one whose shortest word is the longest: small words are in every text.
    """
    phrase = re.sub(r"^!\(.*?\) | !\(.*?\)$|\[.*?\] ", "", phrase)
    parts = re.findall(r"(?<!\S)(?:[({]([^(){}<>]*)[)}]|<(\w+)>|(\w+))(?!\S)", phrase)
    found = []
    for group, name, word in parts:
        one_of = group or classes.get(name, "")[3:-1] or word
        alternatives = one_of.split("|")
        if alternatives != [""] and not re.search(r"[^\w '.|-]", one_of):
            words = [_PLAIN_WORD.findall(one) for one in alternatives]
            if all(words):
                found.append([max(some, key=len) for some in words])
    return max(found, key=lambda words: min(map(len, words)), default=[])


def _pattern(phrase: str, classes: Mapping[str, str]) -> re.Pattern[str]:
    before = after = ""
    if found := re.match(r"!\((.*?)\) ", phrase):
        before = "".join(rf"(?<!\b{word}\s)" for word in found[1].split("|"))
        phrase = phrase[found.end() :]
    if found := re.search(r" !(\(.*?\))$", phrase):
        after = rf"(?!\W{{0,2}}{found[1]}\b)"
        phrase = phrase[: found.start()]
    if "{" not in phrase:
        phrase = f"{{{phrase}}}"
    for sign, meaning in (
        (r"([.?])", r"\\\1"),
        (r"\[(.*?)\] ", r"(?:(?:\1) )?"),
        (r"(?<!\()\((?!\?)", "(?:"),
        (r"<(\w+(?:'s)?)>", lambda m: classes[m[1]]),
        (r"\{(.*?)\}", r"(?P<wrong>\1)"),
        (" ", lambda _: _BLANK),
    ):
        phrase = re.sub(sign, meaning, phrase)
    return re.compile(rf"(?<![\w'-]){before}{phrase}(?!(?<=\w)\w){after}")
