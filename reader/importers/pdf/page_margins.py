"""Recognises headers, footers and page numbers of a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.importers.pdf.text_runs import TextRun
from reader.model.article import Removed

_MARGIN = 0.12  # share of a page's height in which headers and footers stand
_OUTERMOST = 3  # lines of them at most
_FEWEST_LETTERS = 3  # "4.1" is a section's number, in a list of contents on several pages
_NUMBER = re.compile(
    r"[-–—|\s]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_BROWSER = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d\d\b.*|(?:https?|file)://\S+.*")
_PAGE_NUMBER = "a page number"
_RUNNING = "a running header or footer"
_PRINTED = "printed by a browser around the page"
_TURNED = "text that runs another way than the page's"


def without_margins(
    pages: Sequence[Sequence[TextRun]], heights: Sequence[float]
) -> tuple[list[list[TextRun]], list[Removed]]:
    """Return what is left of each page, and what was taken away, each text once."""
    outer = [_outermost(found, height) for found, height in zip(pages, heights, strict=True)]
    seen = Counter(
        key for found in outer for key in {_key(piece) for row in found.values() for piece in row}
    )
    removed: dict[Removed, None] = {}
    remaining: list[list[TextRun]] = []
    for found, candidates in zip(pages, outer, strict=True):
        remaining.append([])
        for piece in found:
            if why := _why(piece, candidates, seen):
                removed.setdefault(Removed(piece.text, why))
            else:
                remaining[-1].append(piece)
    return remaining, list(removed)


def _why(piece: TextRun, candidates: Mapping[int, list[TextRun]], seen: Mapping[str, int]) -> str:
    if piece.column < 0:
        return _TURNED
    if id(piece) not in candidates:
        return ""
    if _NUMBER.fullmatch(piece.text):
        return _PAGE_NUMBER
    if any(_BROWSER.fullmatch(other.text) for other in candidates[id(piece)]):
        return _PRINTED
    says_something = sum(map(str.isalpha, piece.text)) >= _FEWEST_LETTERS
    return _RUNNING if says_something and seen[_key(piece)] > 1 else ""


def _outermost(found: Sequence[TextRun], height: float) -> dict[int, list[TextRun]]:
    """Return for each piece near the page's upper and lower edge the line that it stands in."""
    rows: list[list[TextRun]] = []
    for piece in sorted(found, key=lambda p: -p.top):
        if rows and rows[-1][0].is_adjacent(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    above = [row for row in rows[:_OUTERMOST] if row[0].bottom > height * (1 - _MARGIN)]
    below = [row for row in rows[-_OUTERMOST:] if row[0].top < height * _MARGIN]
    return {id(piece): row for row in above + below for piece in row}


def _key(piece: TextRun) -> str:
    """Return what is the same on every page: the words, and about where they stand."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", piece.text.casefold()) + f"@{piece.top / 4:.0f}"
