"""Joins text runs that share a line: words, table cells, drop capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from reader.english.common_words import common_words
from reader.importers.pdf.text_runs import TextRun

_CAP = re.compile(r"[\"“‘']?[A-Z]")
_CAP_SIZE = 1.6  # times the size of the text beside it
_MARKER = re.compile(r"[•‣▪◦·–-]|\(?(?:\d{1,3}|[a-z])[.)]")  # of an item in a list
_OTHER_SIZE = 1.15  # times the size: words so much larger or smaller are in no row with the others
_SIGN = 3  # characters: a note's number or a formula's sign is of its line, however small
_NEAR = 2  # points: lines that end so near each other end at one edge
_ALIGNED = 3  # points: cells that begin so near each other are in one column of a table
_EVEN = 2.2  # times the narrowest white in a line: wider ones are not just stretched


def is_drop_cap(piece: TextRun, size: float) -> bool:
    """Say whether a piece is an initial that reaches over several lines of that size."""
    return piece.size >= _CAP_SIZE * size and _CAP.fullmatch(piece.text) is not None


def with_drop_caps(found: Sequence[TextRun]) -> list[TextRun]:
    """Return a page's pieces with large initials in front of their words."""
    size = median(p.size for p in found) if found else 0.0
    remaining = list(found)
    for cap in [p for p in found if is_drop_cap(p, size)]:
        adjacent = [
            p
            for p in remaining
            if p.size < cap.size / _CAP_SIZE
            and cap.left - size < p.left < cap.right + 2 * size
            and p.bottom < cap.top
            and p.top > cap.bottom
        ]
        if not adjacent:
            continue
        first = max(adjacent, key=lambda p: p.top)
        if first.left < cap.right - size:  # pdfium can miss how far the line was moved for it
            moved = cap.right - first.left
            for piece in [p for p in remaining if p is not cap and p.is_adjacent(first)]:
                piece.left += moved
                piece.right += moved
        first.text = cap.text + _between(cap.text, first.text) + first.text
        for line in adjacent:
            line.left = cap.left  # they are not set in
        remaining.remove(cap)
    return remaining


def _between(cap: str, following: str) -> str:
    """Return the blank after an initial that is a word by itself: "A ferry", not "After"."""
    letter, word = cap[-1].lower(), re.match(r"\w*", following)
    rest = word[0].lower() if word else ""
    is_word = letter in "ai" and rest in common_words() and letter + rest not in common_words()
    return " " if is_word else ""


def rows(column: Sequence[TextRun], number: int) -> Iterator[TextRun]:
    """Yield the lines of a column from top to bottom; pieces side by side are the cells of one.

    What is set beside the text in another size comes after it.
    """
    adjacent: list[TextRun] = []
    lines: list[list[TextRun]] = []
    for piece in sorted(column, key=lambda p: (-p.top, p.left)):
        if lines and lines[-1][0].is_adjacent(piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    size = _usual_size(column)
    for line in lines:
        others = [p for p in line if not 1 / _OTHER_SIZE < p.size / (size or 1) < _OTHER_SIZE]
        if 0 < len(others) < len(line) and any(len(p.text) > _SIGN for p in others):
            adjacent += others
            line[:] = [p for p in line if p not in others]
        line.sort(key=lambda p: p.left)
    right = _right_edge(p for p in column if p.size == size)
    for place, cells in enumerate(lines):
        neighbours = [*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2]]
        yield _row(cells, number, is_text=_is_stretched(cells, neighbours, right))
    for _, group in groupby(adjacent, key=lambda p: p.page):
        for piece in group:
            yield replace(piece, column=number)


def _usual_size(column: Sequence[TextRun]) -> float:
    sizes: dict[float, int] = {}
    for piece in column:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _right_edge(pieces: Iterable[TextRun]) -> float:
    """Return where most full lines end."""
    ends = Counter(round(piece.right / _NEAR) for piece in pieces)
    return ends.most_common(1)[0][0] * _NEAR if ends else 0.0


def _is_stretched(cells: list[TextRun], neighbours: list[list[TextRun]], right: float) -> bool:
    """Say whether a line only looks like a row of cells, since it was spread to the full width."""
    if len(cells) < 2 or cells[-1].right < right - cells[-1].size:
        return False
    begins = [cell.left for cell in cells[1:]]
    for neighbour in neighbours:
        others = [cell.left for cell in neighbour[1:]]
        aligned = sum(any(abs(left - other) < _ALIGNED for other in others) for left in begins)
        if others and aligned >= min(len(begins), len(others)):
            return False
    white = [cell.left - before.right for before, cell in pairwise(cells)]
    white += [cell.blank for cell in cells if cell.blank]
    return len(white) > 1 and max(white) < _EVEN * min(white)


def _row(cells: list[TextRun], number: int, *, is_text: bool) -> TextRun:
    first = cells[0]
    is_item = len(cells) == 2 and _MARKER.fullmatch(first.text) is not None
    return TextRun(
        " ".join(p.text for p in cells),
        first.left,
        min(p.bottom for p in cells),
        max(p.right for p in cells),
        max(p.top for p in cells),
        max(p.size for p in cells),
        all(p.is_bold for p in cells),
        first.page,
        number,
        () if is_text or is_item or len(cells) == 1 else tuple(p.text for p in cells),
    )
