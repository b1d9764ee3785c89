"""Whole articles with their sources: what changed is marked ⟦kind|so⟧, what did not ⟨kind|so⟩."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reader.model.span import Span

FOLDER = Path(__file__).parent / "pairs"
_MARK = re.compile(r"[⟦⟨](?P<kind>\w+)\|(?P<text>[^⟧⟩]*)[⟧⟩]")


@dataclass(frozen=True)
class MarkedPassage:
    """A passage with the kind of change, or of harmless rewording; `of_source` was left out."""

    kind: str
    span: Span
    of_source: bool = False


@dataclass(frozen=True)
class WholePair:
    """An article and its source, with what changed and what did not."""

    name: str
    source: str
    article: str
    changes: tuple[MarkedPassage, ...]
    harmless: tuple[MarkedPassage, ...]


def whole_pairs() -> list[WholePair]:
    """Return all pairs of the folder."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> WholePair:
    sides = path.read_text(encoding="utf-8").split("\n===\n")
    source, omitted, _ = _unmarked(sides[0].strip(), of_source=True)
    article, changes, harmless = _unmarked(sides[1].strip(), of_source=False)
    return WholePair(path.stem, source, article, (*changes, *omitted), harmless)


def _unmarked(
    marked: str, *, of_source: bool
) -> tuple[str, tuple[MarkedPassage, ...], tuple[MarkedPassage, ...]]:
    """Return a text without its marks, and what they mark."""
    pieces: list[str] = []
    changes: list[MarkedPassage] = []
    harmless: list[MarkedPassage] = []
    at = length = 0
    for match in _MARK.finditer(marked):
        before = marked[at : match.start()]
        start = length + len(before)
        pieces += [before, match["text"]]
        length = start + len(match["text"])
        passages = changes if match.group().startswith("⟦") else harmless
        passages.append(MarkedPassage(match["kind"], Span(start, length), of_source))
        at = match.end()
    return "".join([*pieces, marked[at:]]), tuple(changes), tuple(harmless)
