"""Phrases that English does not have, beside the ones that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.detectors.kinds import paragraph_detector
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.paths import resource

_CLASSES = {
    "n": r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|many|several)",
    "ing": r"[a-z][a-z]+ing",
}
_BLANK = r"(?:[\s-]+|(?=[.,;!?]|\Z))"  # a comma follows without one
_EVEN = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class _Phrase:
    pattern: re.Pattern[str]
    reason: str
    right: str = ""


@paragraph_detector(Family.GRAMMAR, version="1")
def mistaken_phrases(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Find phrases in which one word is not the one that English has there.

    **What it marks.** The wrong word of a set phrase ("wreck havoc", "in this day in age"), the
    wrong small word after a verb or an adjective ("married with a teacher", "since three years"), a
    word that is missing from one or too many in it, a form that does not exist ("informations").

    **Why it matters.** People make such slips, and so do machines that translate an article to
    and fro or put words in place of others. Grammar rules see each word and miss the phrase.

    **Example.** The storm wrecked havoc on the coast since three days.

    **What it leaves alone.** Whatever some writers do on purpose: dialect, informal words, the
    choices of one variety of English, and phrases that can also be meant as they are written.
    """
    if paragraph.role is Role.BOILERPLATE:
        return
    text = paragraph.text(article)
    end = 0
    for span, phrase in sorted(_found(text), key=lambda found: found[0]):
        if span.start < end:
            continue
        end = span.end
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.GRAMMAR,
            "mistaken_phrases",
            "mistaken_phrase",
            f"“{span.of(text)}” is a slip here: {phrase.reason}.",
            suggestions=(phrase.right,) if phrase.right else (),
            confidence=0.8,
            severity=Severity.WARNING,
        )


def _found(text: str) -> Iterator[tuple[Span, _Phrase]]:
    plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).translate(_EVEN)
    for phrase in _phrases():
        for found in phrase.pattern.finditer(plain):
            yield Span(*found.span("wrong")), phrase


@cache
def _phrases() -> tuple[_Phrase, ...]:
    """Read `resources/words/mistaken_phrases.txt`, whose head explains the notation."""
    classes = dict(_CLASSES)
    phrases = []
    section = ""
    for line in resource("words/mistaken_phrases.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif section == "[words]" and line:
            name, _, words = line.partition(": ")
            classes[name] = f"(?:{words})"
        elif section and line:
            phrase, sign, meant = re.split(r" (->|--) ", line)
            right, reason = (meant, f"“{meant}” is meant") if sign == "->" else ("", meant)
            phrases.append(_Phrase(_pattern(phrase, classes), reason, right))
    return tuple(phrases)


def _pattern(phrase: str, classes: dict[str, str]) -> re.Pattern[str]:
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
