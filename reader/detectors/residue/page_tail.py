"""Lines between pieces of boilerplate below an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.english.boilerplate import boilerplate_in, boilerplate_kind
from reader.english.word_tokens import count_words
from reader.model.article import Article
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.model.translatable import sentence

LONGEST_LABEL = 16  # words: a longer line is prose, whatever stands around it
ENOUGH = 2  # pieces of furniture that make a heap of lines the foot of a page
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_FULL_STOP = re.compile(r"[.!?…][\"'”’)\]]*\Z")


@article_detector(Family.RESIDUE, version="2")
def page_tail(article: Article) -> Iterator[Finding]:
    """Marks the short lines that stand between buttons and labels below an article.

    **What it marks.** Below the last paragraph of prose, where two lines or more are furniture of
    the page: each other line after the first of them.

    **Why it matters.** They are headlines of other articles, names of sections, captions. Read as
    the article's end they say what it does not say.

    **Example.** Related Articles, and below it: Ten beaches you must see this summer

    **What it leaves alone.** Paragraphs of prose and all that is above the last of them; notes on
    the author or on a correction that stand before the first piece of furniture.
    """
    lines = [
        Span(*line.span()).shifted(paragraph.span.start)
        for paragraph in article.paragraphs
        for line in _LINE.finditer(paragraph.text(article))
    ]
    tail = _tail(article, lines)
    known = [number for number, span in enumerate(tail) if boilerplate_kind(span.of(article.text))]
    if len(known) < ENOUGH:
        return
    for number in range(known[0], len(tail)):
        text = tail[number].of(article.text)
        if number not in known and not any(boilerplate_in(text)):
            yield Finding(
                tail[number],
                Family.RESIDUE,
                "page_tail",
                "page_tail",
                sentence("Website footer text, not part of the article."),
                evidence=sentence("Buttons and labels of a web page stand around it."),
                confidence=0.75,
                severity=Severity.NOTE,
            )


def _tail(article: Article, lines: list[Span]) -> list[Span]:
    """Return the lines below the last line of prose."""
    begin = len(lines)
    while begin and not _is_prose(lines[begin - 1].of(article.text)):
        begin -= 1
    return lines[begin:]


def _is_prose(line: str) -> bool:
    if boilerplate_kind(line):
        return False
    return count_words(line) > LONGEST_LABEL or bool(_FULL_STOP.search(line))
