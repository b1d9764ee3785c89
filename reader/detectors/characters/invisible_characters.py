"""Invisible characters that change what a text is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.detectors.repeated_findings import one_for_many
from reader.english.lazy_pattern import lazy_pattern
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

_HIDDEN = lazy_pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]+"
)
_RIGHT_TO_LEFT = lazy_pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts that join letters, or set no blank between words, need these characters.
_JOINING = lazy_pattern("[\u0600-\u109f\u1780-\u18af\ua840-\ua87f\u3040-\u30ff\u3400-\u9fff]")
_FLAG = lazy_pattern("[\U000e0020-\U000e007e]+\U000e007f")
_OVERRIDES = frozenset("\u202d\u202e")
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200b\u200c\u200d\u2060")
_WORD_LIMIT = 30  # code points on each side that are shown with what cannot be shown

_MESSAGES = {
    "direction_override": sentence(
        "An invisible character turns the direction of this text round: it is not"
        " what it looks like."
    ),
    "direction_left_open": sentence(
        "An invisible character changes the direction of the text and nothing changes it back."
    ),
    "hidden_text": sentence("Invisible characters hide a text here."),
    "control_character": sentence("A control character stands here: a program left it."),
    "soft_hyphen": sentence("An invisible hyphen divides this word: it was copied from set type."),
    "cut_word": sentence(
        "This word was cut at the end of a line, and what marked the cut was copied along."
    ),
    "inside_word": sentence("An invisible character splits this word: search does not find it."),
    "zero_width": sentence(
        "An invisible character stands beside this word: it came along from a page."
    ),
}
_SERIOUS = frozenset({"direction_override", "hidden_text"})
_CUTS = frozenset("\x02\ufffe")  # what PDF viewers put in place of a hyphen at a line's end
_HARMLESS = frozenset({"cut_word", "soft_hyphen", "zero_width", "control_character"})
_NEXT_TO_MARK = "zero_width"
# One program left them all; what turns or hides text is told each time.
_OF_ONE_CAUSE = _HARMLESS | {"inside_word"}
_DASHES = frozenset("-–—")


@article_detector(Family.CHARACTERS, version="2", rules=tuple(_MESSAGES))
def invisible_characters(article: Article) -> Iterator[Finding]:
    """Marks characters that cannot be seen: zero-width, soft hyphens, direction, tags, controls.

    **What it marks.** The word that holds the character, since the character itself has no width.

    **Why it matters.** A word with an invisible character is not found by search and not seen by
    checkers; text whose direction is turned round reads otherwise than it is stored. Some get in
    with a copy from a page, some were put there on purpose.

    **Example.** The gov\u200bernment fell (a zero-width space after “gov”).

    **What it leaves alone.** Joiners in emoji and in Arabic or Indic text, the flags of England,
    Scotland and Wales, word joiners at dashes, direction marks in right-to-left text, isolates
    that are closed. Characters beside words are marked once a paragraph; where soft hyphens and
    zero-width characters are many, the first is marked and says how many there are.
    """
    found = [f for paragraph in article.paragraphs for f in _in_paragraph(article, paragraph)]
    yield from one_for_many(article, (f for f in found if f.rule in _OF_ONE_CAUSE))
    yield from (f for f in found if f.rule not in _OF_ONE_CAUSE)


def _in_paragraph(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    text = paragraph.text(article)
    if not _HIDDEN.search(text):
        return
    direction = _direction(text)
    shown, reported = 0, False
    for found in _HIDDEN.finditer(text):
        rule = _rule(text, found, direction)
        if rule is None or found.start() < shown or (reported and rule == _NEXT_TO_MARK):
            continue
        reported = (
            reported or rule == _NEXT_TO_MARK
        )  # a page that leaves one leaves twenty: say it once
        span = _visible_span(text, found)
        shown = span.end
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.CHARACTERS,
            "invisible_characters",
            rule,
            _MESSAGES[rule],
            evidence=_named(found.group()),
            suggestions=tuple(filter(None, [_HIDDEN.sub("", span.of(text)).strip()])),
            confidence=0.95,
            severity=_severity(rule),
        )


def _severity(rule: str) -> Severity:
    if rule in _SERIOUS:
        return Severity.SERIOUS
    return Severity.NOTE if rule in _HARMLESS else Severity.WARNING


def _rule(text: str, found: re.Match[str], direction: str | None) -> str | None:
    """Say what a run of hidden characters is; None where it belongs."""
    hidden = found.group()
    before = text[max(0, found.start() - 1) : found.start()]
    after = text[found.end() : found.end() + 1]
    if not _OVERRIDES.isdisjoint(hidden):
        return "direction_override"
    if hidden[0] in _DIRECTION:
        return direction
    if any(c >= "\U000e0000" for c in hidden):
        return None if before == "🏴" and _FLAG.fullmatch(hidden) else "hidden_text"
    is_inside = before.isalpha() and after.isalpha()
    if hidden == "\u00ad" and is_inside:
        return "soft_hyphen"
    if hidden in _CUTS and is_inside:
        return "cut_word"
    if hidden[0] < "\u0080" or hidden[0] >= "\ufffe":
        return "control_character"
    if set(hidden) <= _JOINERS and (_needs_joiner(before) or _needs_joiner(after)):
        return None
    if hidden == "\u2060" and not _DASHES.isdisjoint(before + after):
        return None  # what a word joiner is for: no line ends before this dash
    return "inside_word" if is_inside else "zero_width"


def _needs_joiner(neighbour: str) -> bool:
    is_emoji = bool(neighbour) and unicodedata.category(neighbour) in ("So", "Sk", "Mn")
    return is_emoji or bool(_JOINING.match(neighbour))


def _direction(text: str) -> str | None:
    """Say what the direction marks of a paragraph come to; None where they belong."""
    opened = [sum(text.count(c) for c in kind) for kind in (_EMBEDDINGS, _ISOLATES)]
    closed = [text.count("\u202c"), text.count("\u2069")]
    if opened != closed:
        return "direction_left_open"
    return None if any(opened) or _RIGHT_TO_LEFT.search(text) else "zero_width"


def _visible_span(text: str, found: re.Match[str]) -> Span:
    """Return the place of the word around what nobody can see, or of the word before it."""
    start, end = found.span()
    if text[end : end + 1].strip() == "":
        while start > 0 and text[start - 1] == " ":
            start -= 1
    while start > max(0, found.start() - _WORD_LIMIT) and not text[start - 1].isspace():
        start -= 1
    while end < min(len(text), found.end() + _WORD_LIMIT) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _named(hidden: str) -> str:
    tags = "".join(chr(ord(c) - 0xE0000) for c in hidden if "\U000e0020" <= c <= "\U000e007e")
    if tags:
        return f"Tag characters spell “{tags}”."
    return ", ".join(
        f"U+{ord(c):04X} {unicodedata.name(c, 'CONTROL')}" for c in dict.fromkeys(hidden)
    )
