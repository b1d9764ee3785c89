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
    """A passage of an article with the kind of change, or of harmless rewording."""

    kind: str
    span: Span


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
    source, marked = path.read_text(encoding="utf-8").split("\n===\n")
    pieces: list[str] = []
    changes: list[MarkedPassage] = []
    harmless: list[MarkedPassage] = []
    at = length = 0
    marked = marked.strip()
    for match in _MARK.finditer(marked):
        before = marked[at : match.start()]
        start = length + len(before)
        pieces += [before, match["text"]]
        length = start + len(match["text"])
        passages = changes if match.group().startswith("⟦") else harmless
        passages.append(MarkedPassage(match["kind"], Span(start, length)))
        at = match.end()
    pieces.append(marked[at:])
    return WholePair(path.stem, source.strip(), "".join(pieces), tuple(changes), tuple(harmless))
