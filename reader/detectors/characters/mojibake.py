"""Characters garbled by a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

import ftfy
from ftfy.badness import is_bad

from reader.detectors.decorators import article_detector
from reader.detectors.repeated_findings import one_for_many
from reader.model.article import Article
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

# A blank after Ã or Â is the second half of à or of a no-break space.
_TOKEN = re.compile(r"\S+(?:(?<=[ÃÂ])[ \u00a0])?")
# UTF-8 of a Latin letter or sign, read as Windows-1252; quotation marks after a capital Ã are left
_PAIR = re.compile(
    "[ÂÃ][\u0080-\u00bf€ƒ†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]"
    '|â["„]¢|â…[“”’"›œžŸ˜™š•–—]'  # ™ and ⅓, whose quotation marks somebody straightened
    "|Ã…(?=[a-z])|(?<=[a-z])Ã(?=[a-z])"  # Ålesund, and a letter whose second half is gone
    "|(?<=[a-z])[¨´`¸ˆ](?=[a-z])"  # na¨ve: the accent beside its letter
)
# Mac Roman read as Latin-1: donÕt, ÒYes,Ó he said
_MAC = re.compile(
    r"(?<=[A-Za-z])Õ(?=(?:s|t|re|ve|ll|d|m)\b)|(?<![^\W\d_])Ò(?=[A-Z][^ÒÓ]{0,200}Ó)|(?<=[,.!?])Ó(?!\w)"
)
_REPLACED = re.compile(r"[^\s\ufffd]{0,20}\ufffd+[^\s\ufffd]{0,20}")
_LONE = re.compile(r"(?<![^\s\w])(?:(?<=[a-z.,])|(?<!\S))Â(?!\S)")
_LETTERS = re.compile(r"(?:(?<!\S)[À-ÖØ-ÞÀ-ž][,;]?\s+){2,}[À-ÖØ-ž](?!\w)")  # a list of them
_NEGATED = "do|does|did|is|was|are|were|ca|could|would|should|wo|have|has|had|must|need|ai"
# don?t, itâs: the mark was replaced by one that stands for “cannot be shown”, or lost its tail
_LOST = re.compile(
    rf"\b(?:(?:{_NEGATED})n[?â]t|(?:it|that|what|he|she|let|there|who|here)[?â]s"
    r"|(?:I|you|we|they)[?â](?:re|ve|ll|d)|I[?â]m)(?![\w=&/])",
    re.IGNORECASE,
)


@article_detector(
    Family.CHARACTERS,
    version="3",
    rules=("replacement_character", "wrong_decoding", "lost_apostrophe"),
)
def mojibake(article: Article) -> Iterator[Finding]:
    """Marks characters that a wrong decoding made of others, and those that it lost.

    **What it marks.** The word with the wrong characters. Where there are many, one cause made them
    all: the first is marked and says how many there are.

    **Why it matters.** The file went through a program that did not know how it was written. Names,
    sums of money and quotation marks are what suffers most, and some characters cannot be restored.

    **Example.** FranÃ§ois doesnâ€™t know.

    **What it leaves alone.** Foreign names and words as they are spelt (São Tomé, Åland, Łódź),
    currencies and signs, addresses with a question mark in them.
    """
    found = (
        Finding(
            span.shifted(paragraph.span.start),
            Family.CHARACTERS,
            "mojibake",
            rule,
            message,
            suggestions=(suggestion,) if suggestion else (),
            confidence=0.95,
        )
        for paragraph in article.paragraphs
        for span, rule, message, suggestion in _damaged(paragraph.text(article))
    )
    yield from one_for_many(article, found)


def _damaged(text: str) -> Iterator[tuple[Span, str, str, str]]:
    if not text.isascii():
        yield from _misread(text)
        for found in _REPLACED.finditer(text) if "\ufffd" in text else ():
            yield (
                Span(*found.span()),
                "replacement_character",
                sentence("A character was lost (wrong encoding)."),
                "",
            )
    for found in _MAC.finditer(text) if not text.isascii() else ():
        yield (
            _word_around(text, found.start(), found.end()),
            "wrong_decoding",
            sentence("Garbled characters (wrong encoding)."),
            "",
        )
    for found in _LOST.finditer(text):
        yield (
            Span(*found.span()),
            "lost_apostrophe",
            sentence("An apostrophe was lost (wrong encoding)."),
            re.sub("[?â]", "’", found.group()),
        )


def _misread(text: str) -> Iterator[tuple[Span, str, str, str]]:
    if not (is_bad(text) or _PAIR.search(text) or _LONE.search(text)):
        return
    listed = [Span(*found.span()) for found in _LETTERS.finditer(text)]
    for found in _TOKEN.finditer(text):
        token = found.group()
        if any(span.overlaps(Span(*found.span())) for span in listed):
            continue
        if token.isascii() or not (is_bad(token) or _PAIR.search(token) or _LONE.search(token)):
            continue
        repaired = _repaired(token)
        if "\ufffd" in token or (
            repaired == token
            and not is_bad(token)
            and not _LONE.search(token)
            and not _PAIR.search(token)
        ):
            continue
        yield (
            Span(found.start(), found.start() + len(token.rstrip())),
            "wrong_decoding",
            sentence("Garbled characters (wrong encoding)."),
            repaired.strip() if repaired != token and "\ufffd" not in repaired else "",
        )


def _word_around(text: str, start: int, end: int) -> Span:
    before = re.search(r"\S{0,30}\Z", text[:start])
    after = re.match(r"[^\s,.;:!?]{0,30}", text[end:])
    return Span(before.start() if before else start, end + (after.end() if after else 0))


def _repaired(token: str) -> str:
    repaired = ftfy.fix_encoding(token)
    if repaired != token:
        return repaired
    try:  # ftfy wants more than one bad character; a whole word that decodes is enough
        return token.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return token
