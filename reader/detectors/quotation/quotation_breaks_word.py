"""Quotations that begin or end inside a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.model.article import Article, Paragraph
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

# the word before is bounded: without that, a file of one endless word takes forever
_BREAK = re.compile(r"(?P<before>[A-Za-zÀ-ɏ]{1,40}+)(?P<mark>[“”\"])(?P<after>[A-Za-zÀ-ɏ]+)")
# “selfie”s, “MeToo”ed, “Brexit”ish: English inflects what it quotes
_ENDINGS = frozenset({"s", "es", "d", "ed", "er", "ers", "ing", "ish", "y", "like", "esque", "ism"})


@paragraph_detector(Family.QUOTATION, version="1", rules=("mark_inside_word",))
def quotation_breaks_word(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a quotation mark between two letters of one word.

    **What it marks.** The word with the mark in it.

    **Why it matters.** Somebody moved the mark, or the words around it, without reading: what is
    inside the quotation is no longer what was said.

    **Example.** It was “disrup”ting public opinion.

    **What it leaves alone.** A quoted word with an ending (“selfie”s, “Trump”-style), a mark after
    a full stop with no blank behind it, inches and seconds, letters beside figures, Hebrew
    abbreviations (zt"l).
    """
    text = paragraph.text(article)
    for found in _BREAK.finditer(text):
        mark, after = found["mark"], found["after"]
        if mark != "“" and after.lower() in _ENDINGS:
            continue
        if mark == '"' and len(after) == 1:
            continue  # zt"l, as Hebrew abbreviates
        yield Finding(
            Span(*found.span()).shifted(paragraph.span.start),
            Family.QUOTATION,
            "quotation_breaks_word",
            "mark_inside_word",
            sentence(
                "A quotation mark stands between two letters: it cuts a word, or it joins two."
            ),
            suggestions=_moved(mark, found["before"] + after) if after.islower() else (),
            confidence=0.85,
        )


def _moved(mark: str, word: str) -> tuple[str, ...]:
    """Return the whole word with its mark at the side on which the mark belongs."""
    return {"“": (f"“{word}",), "”": (f"{word}”",)}.get(mark, ())
