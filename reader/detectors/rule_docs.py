"""Reads a detector's docstring as its documentation page."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

WHAT = "What it marks"
WHY = "Why it matters"
EXAMPLE = "Example"
SPARES = "What it leaves alone"

_TITLE = re.compile(r"\*\*([^*]+)\.\*\*\s*")


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """What a detector says about itself: a sentence, and a text under each title."""

    summary: str
    sections: tuple[tuple[str, str], ...]

    def section(self, title: str) -> str:
        """Return the text under a title; empty where there is none."""
        return dict(self.sections).get(title, "")


def read_page(docstring: str) -> RuleDoc:
    """Read a docstring whose paragraphs begin with their titles: `**Why it matters.** …`."""
    summary, sections = "", list[tuple[str, str]]()
    for text in _paragraphs(docstring):
        title = _TITLE.match(text)
        if title:
            sections.append((title[1], text[title.end() :]))
        elif sections:
            name, before = sections.pop()
            sections.append((name, f"{before}\n\n{text}"))
        else:
            summary = f"{summary}\n\n{text}".strip()
    return RuleDoc(summary, tuple(sections))


def _paragraphs(docstring: str) -> Iterator[str]:
    for paragraph in inspect.cleandoc(docstring).split("\n\n"):
        text = " ".join(paragraph.split())
        if text:
            yield text
