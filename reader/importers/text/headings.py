"""Tells headlines and boilerplate from the paragraphs of a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.english.boilerplate import is_boilerplate
from reader.english.word_tokens import count_words
from reader.importers.text.paragraphs import PlainParagraph
from reader.model.article import Paragraph, Role

LONGEST_HEADLINE = 25  # words
LONGEST_TITLE = 400  # characters: one word of a megabyte is none
LONGEST_SECTION = 10  # words
SHORTEST_HEADLINE = 4  # words: a line of fewer above it is the name of a section of the paper
_TITLE = re.compile(r"[\"'“‘(\[]*[A-Z0-9À-Þ][^\n]*[^\s.,;:…\-–—]")
_BYLINE = re.compile(r"(?i:by|from|written by|posted by)\s+[A-Z]")
_FULL_STOP = re.compile(r"[.,;:…][\"'”’)\]]*$")
_UNFINISHED = re.compile(
    r"\b(?:a|an|and|are|as|at|be|been|but|by|for|from|had|has|have|he|if|in|into|is|it|its|no|not"
    r"|of|on|or|our|said|she|than|that|the|their|they|this|to|was|we|were|which|who|will|with"
    r"|would|your)$",
    re.IGNORECASE,
)


def roles(text: str, passages: Sequence[PlainParagraph]) -> list[tuple[Role, int]]:
    """Return the role of each passage, and the level where it is a headline."""
    words = [passage.span.of(text) for passage in passages]
    found = [
        (Role.BOILERPLATE if is_boilerplate(w) else p.role, 0)
        for w, p in zip(words, passages, strict=True)
    ]
    titles = [
        role is Role.PARAGRAPH and _is_title(w) for w, (role, _) in zip(words, found, strict=True)
    ]
    body = next(
        (i for i, (role, _) in enumerate(found) if role is Role.PARAGRAPH and not titles[i]),
        len(words),
    )
    if body == len(words):  # nothing but short lines: no headline without a text below it
        return found
    leading = [i for i in range(body) if titles[i]]
    long_enough = (i for i in leading if count_words(words[i]) >= SHORTEST_HEADLINE)
    headline = next(long_enough, leading[0] if leading else None)
    if headline is not None:
        found[headline] = (Role.HEADLINE, 1)
    for i in range(body + 1, len(words) - 1):
        opens_text = found[i + 1][0] in (Role.PARAGRAPH, Role.QUOTATION, Role.LIST_ITEM)
        if titles[i] and opens_text and not titles[i + 1] and _is_section(words[i]):
            found[i] = (Role.HEADLINE, 2)
    return found


def headline_of(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return the words of the article's headline, or nothing where it has none."""
    return next((p.span.of(text) for p in paragraphs if p.role is Role.HEADLINE), "")


def _is_title(words: str) -> bool:
    return (
        len(words) <= LONGEST_TITLE
        and _TITLE.fullmatch(words) is not None
        and not _FULL_STOP.search(words)
        and not _BYLINE.match(words)
        and count_words(words) <= LONGEST_HEADLINE
    )


def _is_section(words: str) -> bool:
    return count_words(words) <= LONGEST_SECTION and not _UNFINISHED.search(words)
