"""Patterns of wrong phrases: their notation, and how they are matched."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.model.span import Span

_CLASSES = {
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
        for notation, phrase in _read(source):
            words = _words_needed(notation)
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


def _read(source: str) -> Iterator[tuple[str, PhrasePattern]]:
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
            yield phrase, PhrasePattern(_pattern(phrase, classes), reason, right)


def _words_needed(phrase: str) -> list[str]:
    """Return words of which a text must have one to hold the phrase; none if that is not known."""
    braces = re.search(r"\{(.*?)\}", phrase)
    wrong = braces[1] if braces else phrase
    if re.search(r"[^\w '.|-]", wrong):
        return []
    return [max(_PLAIN_WORD.findall(one), key=len) for one in wrong.split("|")]


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
