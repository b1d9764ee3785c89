"""Recognises boilerplate: lines that belong to a web page and not to its article.

The phrases are in `resources/words/page_furniture.txt`, whose head explains how they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.english.lazy_pattern import lazy_pattern
from reader.english.quotations import quoted_spans
from reader.model.span import Span
from reader.system.paths import resource

SECTION_LABEL = "section_label"
IMAGE_CREDIT = "image_credit"
LONGEST_HEADLINE = 160
LONGEST_ROW = 16  # words with a capital
LONGEST = 400  # code points: a consent notice is long, a line of an article is longer

# What is left of a line: its words, and the few signs that mean something in furniture.
_TOKEN = lazy_pattern(r"\d+(?:[.,]\d+)+[KMkm]?|[^\W_]+(?:[.'][^\W_]+)*|[©@:.,*&]")
_ALIKE = str.maketrans("’‘?!…|>/", "''...:::")
_MEANS_NOTHING_AT_AN_END = " .:,*&"

_LINE = lazy_pattern(r"\S(?:[^\n]*\S)?")
_BRACKET = lazy_pattern(r"\([^()\n]{3,160}\)|\[[^\[\]\n]{3,160}\]")
_GAP = lazy_pattern(
    r"(?<=[.!?…”\"’')\]])[_*]{0,3}\s{1,9}"
    r"|\s(?=\*\[|#{1,6} |\\-|©)"  # what a converter to Markdown leaves
    r"|(?<=[a-z][.!?]|[.!?][”\"])(?=[A-Z©][a-z ])"  # a lost blank: "season.Copyright 2020"
)
# Labels that pages put before or after a sentence without any mark between them.
_LABEL = (
    r"(?:(?:\\?- ?)?A(?:dvertisement|DVERTISEMENT)[Ss]?(?: ?-)?"
    r"|(?:Story|Article) continues below advertisement)"
)
_LEADING = lazy_pattern(_LABEL + r"(?=\s+[“‘\"']?[A-Z])")
_TRAILING = lazy_pattern(
    r"(?<=[\w,:;]\s)"
    r"(?:Advertisement|ADVERTISEMENT|READ MORE|Read [Mm]ore|(?:Continue|Keep) [Rr]eading)"
    r"(?=[ .:…»→]*\Z)"
)

_BULLET = lazy_pattern(r"\s*(?:[-*•‣▪]|\d+[.)])\s")
_CAPITALISED = lazy_pattern(r"(?<!\S)[A-Z]\S*")
_SENTENCE = lazy_pattern(r"[.,;:?]\s|[.?]\Z|[“”\"]")

_NOTATION = lazy_pattern(
    r"<(?P<slot>\w+)>|(?P<rest>\.\.\.)|(?P<mark>[\[\]()|+])|(?P<words>[^\[\]()|<>+\s]+)"
)
_MARKS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "+": "+"}
_SLOTS = {
    "n": r"\d[\d.,]*[KMkm]? ",
    "name": r"(?-i:[A-Z\d][^ ]* )(?:[^ .:,]+ ){0,5}",
    "words": r"(?:[^ .]+ ){1,8}",
}
_REST = r"(?:[^ ]+ ){0,60}"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """What a line is for on its page ("sharing"), and whether it could as well be plain English."""

    kind: str
    is_ambiguous: bool


def is_boilerplate(line: str) -> bool:
    """Say whether the whole of `line` is a button, label, notice or picture credit of a page."""
    return boilerplate_kind(line) is not None


def boilerplate_in(text: str) -> Iterator[tuple[Span, Boilerplate]]:
    """Yield the furniture of a paragraph: whole lines, else brackets and sentences of its own.

    Words that are plain English as well count only where every line is furniture, and nothing
    counts inside a quotation.
    """
    lines = [(Span(*line.span()), boilerplate_kind(line.group())) for line in _LINE.finditer(text)]
    all_boilerplate = all(known for _, known in lines)
    for span, known in lines:
        if known and (all_boilerplate or not known.is_ambiguous):
            yield _without_headline(span, text), known
        else:
            for inner, found in _joined(_inside(span.of(text))):
                yield inner.shifted(span.start), found


def _inside(line: str) -> Iterator[tuple[Span, Boilerplate]]:
    found = [(span, boilerplate_kind(span.of(line))) for span in _brackets(line)]
    taken = bytearray(len(line))
    for span in (
        *(span for span, known in found if known),
        # a quotation that nobody closed says nothing about what stands behind it
        *(span for span in quoted_spans(line) if span.of(line)[-1] in '”"'),
    ):
        taken[span.start : span.end] = b"\1" * len(span)
    for span in _pieces(line):
        if not line[span.start].islower() and 1 not in taken[span.start : span.end]:
            found.append((_without_headline(span, line), boilerplate_kind(span.of(line))))
    for span, known in sorted(found, key=lambda f: f[0]):
        if known and not known.is_ambiguous:
            yield span, known


def _without_headline(span: Span, line: str) -> Span:
    """Cut a pointer ("Also read: …") short where its headline runs on into the article."""
    colon = re.search(r"[:|]", span.of(line)) if len(span) > LONGEST_HEADLINE else None
    return Span(span.start, span.start + colon.end()) if colon else span


def _brackets(line: str) -> Iterator[Span]:
    return (Span(*bracket.span()) for bracket in _BRACKET.finditer(line))


def _pieces(line: str) -> Iterator[Span]:
    """Yield what stands between full stops, or the label before or after it."""
    begin = 0
    for gap in (*_GAP.finditer(line), None):
        end = gap.start() if gap else len(line)
        if begin < end:
            piece = line[begin:end]
            label = (
                None
                if boilerplate_kind(piece)
                else _LEADING.match(piece) or _TRAILING.search(piece)
            )
            yield Span(*label.span() if label else (0, len(piece))).shifted(begin)
        begin = gap.end() if gap else end


def _joined(found: Iterable[tuple[Span, Boilerplate]]) -> Iterator[tuple[Span, Boilerplate]]:
    """Join neighbours of one kind ("Copyright 2020 A. All rights reserved.")."""
    run: tuple[Span, Boilerplate] | None = None
    for span, known in found:
        if run and run[1].kind == known.kind and span.start - run[0].end <= 2:
            run = (Span(run[0].start, span.end), known)
            continue
        if run:
            yield run
        run = (span, known)
    if run:
        yield run


def is_section_label(line: str) -> bool:
    """Say whether `line` may be the label above a headline ("World News").

    It means something only there: the same words head sections of an honest article.
    """
    if len(line) > LONGEST_HEADLINE:
        return False
    plain = _plain(line)
    return any(
        known.kind == SECTION_LABEL and pattern.fullmatch(plain) for known, pattern in _patterns()
    )


@lru_cache(maxsize=1024)
def boilerplate_kind(line: str) -> Boilerplate | None:
    """Return what the whole of `line` is on its page, or None where it may be somebody's text."""
    if len(line) > LONGEST:
        return None
    known = _known(_plain(line)) or _row(line)
    if known and known.is_ambiguous and _BULLET.match(line):
        return None  # "- Search" is an item of somebody's list
    return known


def _known(plain: str) -> Boilerplate | None:
    for known, pattern in _patterns():
        if known.kind != SECTION_LABEL and pattern.fullmatch(plain):
            return known
    return None


def _row(line: str) -> Boilerplate | None:
    """Return what a row of buttons is ("Share on X Share via Email Print"): each is furniture."""
    begins = [word.start() for word in _CAPITALISED.finditer(line)]
    if not 2 <= len(begins) <= LONGEST_ROW or begins[0] or _SENTENCE.search(line):
        return None
    best: list[Boilerplate | None] = [None] * len(begins)
    for last in range(len(begins)):
        end = begins[last + 1] if last + 1 < len(begins) else len(line)
        for first in range(last, -1, -1):
            if first == 0 or best[first - 1]:
                best[last] = best[last] or _known(_plain(line[begins[first] : end]))
    return best[-1] and Boilerplate(best[-1].kind, is_ambiguous=len(begins) == 2)


def _plain(line: str) -> str:
    """Return the tokens of `line`, each followed by a blank, so that phrases are easy to write."""
    tokens = " ".join(_TOKEN.findall(line.translate(_ALIKE))).strip(_MEANS_NOTHING_AT_AN_END)
    return tokens + " "


@cache
def _patterns() -> tuple[tuple[Boilerplate, re.Pattern[str]], ...]:
    slots = dict(_SLOTS)
    phrases: dict[Boilerplate, list[str]] = {}
    for section, line in _entries(resource("words/page_furniture.txt").read_text("utf-8")):
        if section == "words":
            name, _, words = line.partition(":")
            slots[name] = _pattern(f"({words})", slots)
        else:
            phrase = line.removeprefix("? ")
            known = Boilerplate(section, is_ambiguous=phrase != line)
            phrases.setdefault(known, []).append(_pattern(phrase, slots))
    plain_first = sorted(phrases.items(), key=lambda item: item[0].is_ambiguous)
    return tuple((k, re.compile("|".join(p), re.IGNORECASE)) for k, p in plain_first)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in text.splitlines():
        if re.fullmatch(r"\[\w+\]", line):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            yield section, line


def _pattern(phrase: str, slots: dict[str, str]) -> str:
    parts = []
    for part in _NOTATION.finditer(phrase):
        if part["slot"]:
            parts.append(f"(?:{slots[part['slot']]})")
        elif part["rest"]:
            parts.append(_REST)
        elif part["mark"]:
            parts.append(_MARKS[part["mark"]])
        else:
            words = _TOKEN.findall(part["words"].translate(_ALIKE))
            parts.extend(re.escape(word) + " " for word in words)
    return "".join(parts)
