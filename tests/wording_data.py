"""Prose of our own on which the wording model is measured; it was trained on none of it.

Paragraphs, separated by blank lines. A word that a machine put is written `⟦yard|court⟧`: what
stands there, and what the writer had written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.english.word_tokens import count_words
from reader.model.span import Span

FOLDER = Path(__file__).parent / "data" / "wording"
REPLACED = re.compile(r"⟦([^|⟦⟧]+)\|([^|⟦⟧]+)⟧")


@dataclass(frozen=True)
class Replacement:
    """A word that a machine put, and the word that it put it for."""

    span: Span
    original: str


@dataclass(frozen=True)
class Labelled:
    """A paragraph, and which of its words were replaced."""

    text: str
    replacements: tuple[Replacement, ...] = ()


def labelled(name: str) -> list[Labelled]:
    """Read the paragraphs of `<name>.txt`."""
    whole = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [without_marks(paragraph) for paragraph in whole.strip().split("\n\n")]


def without_marks(marked: str) -> Labelled:
    """Take the marks out of a paragraph and say where they stood."""
    text, replacements, end = "", [], 0
    for match in REPLACED.finditer(marked):
        text += marked[end : match.start()]
        span = Span(len(text), len(text) + len(match[1]))
        replacements.append(Replacement(span, match[2]))
        text += match[1]
        end = match.end()
    return Labelled(text + marked[end:], tuple(replacements))


def articles(paragraphs: Iterable[Labelled], *, least: int = 150) -> list[str]:
    """Join paragraphs, in order, to articles of at least so many words; a short rest is left."""
    joined, article = [], ""
    for paragraph in paragraphs:
        article = f"{article}\n\n{paragraph.text}" if article else paragraph.text
        if count_words(article) >= least:
            joined.append(article)
            article = ""
    return joined
