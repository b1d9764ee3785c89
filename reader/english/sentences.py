"""Sentences of an English paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.english.word_tokens import word_set
from reader.model.span import Span

# A full stop after one of these is never an end: something always follows.
_LEADING = word_set("""
    mr mrs ms mx messrs dr prof sen sens rep reps gov gen col lt sgt cpl pvt capt cmdr adm maj brig
    rev hon pres fr supt det insp vs v cf eg ie e.g i.e approx ca fig figs vol pp p art sec no nos
    mt ft st jan feb mar apr jun jul aug sept sep oct nov dec tel
""")
# … but a few of them are words as well, and stand before a number or a name only.
_LEADING_BEFORE_NUMBER = word_set("""
    no nos fig figs vol pp p art sec v mar jan feb apr jun jul aug sept sep oct nov dec
""")
# A full stop after one of these ends a sentence only where the next word likes to begin one.
_TRAILING = word_set("inc co corp ltd llc plc bros jr sr etc al est dept univ ave blvd rd")
_OPENERS = word_set("""
    a after all although an and another as at but by during each even every few for from he her
    here his how however i if in instead it its last later many meanwhile more most my neither no
    nor not now of on once one or our since so some still such that the their then there these they
    this those though to today under until we what when where whether while who why with yet you
    your police officials
""")
_STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]+)"  # a run of dots is looked at once
    r"(?P<close>[\"'”’»)\]]*(?:[ \u00a0]”)?)"  # a scraper's `out. ”` still belongs to its sentence
    r"(?=\s+(?P<open>[\"'“‘«(\[–—-]*\s?)(?P<next>\w[\w’'-]*))"
)
_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]–—]*\Z")
_BREAK = re.compile(r"\n\s*\n")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")  # U.S, p.m, Ph.D
_REACH = 40  # code points: no abbreviation is longer


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of `text`, closing marks included, blanks between them left out.

    A sentence ends at a full stop, question or exclamation mark before a capital or a figure, and
    at a blank line. A stop before a small letter ends none: it is an abbreviation, a quotation
    that goes on ("No!" he said) or a fault that somebody else must judge.
    """
    begin = 0
    for gap in _BREAK.finditer(text):
        yield from _in_block(text, begin, gap.start())
        begin = gap.end()
    yield from _in_block(text, begin, len(text))


def _in_block(text: str, begin: int, end: int) -> Iterator[Span]:
    for stop in _STOP.finditer(text, begin, end):
        if _ends(text, begin, stop):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, begin: int, end: int) -> Iterator[Span]:
    passage = text[begin:end]
    if passage.strip():
        first = begin + len(passage) - len(passage.lstrip())
        yield Span(first, begin + len(passage.rstrip()))


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    following = stop["next"]
    if not (following[0].isupper() or following[0].isdigit() or stop["open"].strip(" –—-")):
        return False
    if stop["stop"] != "." or stop["close"]:
        return True
    place = stop.start()
    before = _BEFORE.search(text, max(begin, place - _REACH), place)
    word = before.group() if before else ""
    if not text[begin : place - len(word)].strip() and word.isdigit():
        return False  # "1. First point"
    return not _abbreviates(word, following)


def _abbreviates(word: str, following: str) -> bool:
    """Say whether the stop after `word` belongs to it and the sentence goes on."""
    key = word.lower()
    if key in _LEADING_BEFORE_NUMBER:
        return following[0].isdigit() or (key not in ("no", "mar", "art") and word[:1].isupper())
    if key in _LEADING:
        return True
    is_initial = len(word) == 1 and word.isupper()
    if is_initial or _DOTTED.fullmatch(word) or key in _TRAILING:
        return following.lower() not in _OPENERS
    return False
