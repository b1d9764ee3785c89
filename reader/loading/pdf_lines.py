"""What stands where on the pages of a PDF: pieces of lines, and their order."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, degrees, hypot
from statistics import median
from typing import Any

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line
_BREAKS = {0, 10, 13}
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_WIDE = 1.3  # times the height of a line: a gap that no justified line has between two words
_NARROWEST_COLUMN = 8  # times the height of a line: narrower ones are the cells of a table
_FEWEST_LINES = 4  # side by side, that make two columns
_WIDEST_PAGE = 14_400  # points: more is no page; words of a damaged file stand anywhere
_MOST_PIECES = 2_000  # on a page: a drawing or a map has more, and no columns


@dataclass(slots=True)
class Piece:
    """Words that stand side by side on a page, in points from its lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float  # of the font, as seen
    is_bold: bool = False
    page: int = 0
    column: int = 0
    cells: tuple[str, ...] = ()  # where the line is a row of several

    @property
    def width(self) -> float:
        """How far the words reach."""
        return self.right - self.left

    def stands_beside(self, other: Piece) -> bool:
        """Say whether both are on one line."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        return common > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    index: int


def pieces(text_page: Any, *, page: int, rotation: int, size: tuple[float, float]) -> list[Piece]:
    """Return the pieces of a page's lines in the order of the file.

    Text that does not run across the page is told by its `column` of -1.
    """
    found: list[Piece] = []
    for run in _runs(text_page, rotation, size):
        piece = _piece(text_page, run, page=page, rotation=rotation)
        before = found[-1] if found else None
        if before and _go_on(before, piece):
            gap = " " if piece.left - before.right > 0.15 * before.size else ""
            before.text += gap + piece.text
            before.right = max(before.right, piece.right)
        elif piece.text.strip():
            found.append(piece)
    return found


def in_reading_order(found: Sequence[Piece]) -> list[Piece]:
    """Return the lines of a page, column by column; what spans them parts those above it."""
    gaps = _gaps(found)
    across: list[Piece] = []
    columns: list[list[Piece]] = [[] for _ in range(len(gaps) + 1)]
    ordered: list[Piece] = []

    def empty(*filled: list[Piece]) -> None:
        for number, column in enumerate(filled):
            ordered.extend(_lines(column, len(columns) if column is across else number))
            column.clear()

    for piece in sorted(found, key=lambda p: -p.top):
        if any(piece.left < gap < piece.right for gap in gaps):
            empty(*columns)
            across.append(piece)
        else:
            empty(across)
            columns[sum(piece.left >= gap for gap in gaps)].append(piece)
    empty(*columns, across)
    return ordered


def _runs(text_page: Any, rotation: int, size: tuple[float, float]) -> Iterator[list[_Character]]:
    """Yield runs of characters that pdfium has on one line, parted where a wide gap is."""
    from pypdfium2 import raw

    handle = text_page.raw
    box = raw.FS_RECTF()
    run: list[_Character] = []
    blank = ""
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in _BREAKS:
            yield from [run] if run else []
            run, blank = [], ""
            continue
        text = _HYPHEN if code == 2 else chr(code).translate(_LIGATURES)
        if text.isspace():
            blank = " " if run else ""
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        left, bottom, right, top = _upright(
            (box.left, box.bottom, box.right, box.top), rotation, size
        )
        # after a hyphen pdfium goes on as if the word did, though it does so on another line
        is_elsewhere = run and (top < run[-1].bottom or bottom > run[-1].top)
        if run and (is_elsewhere or left - run[-1].right > _WIDE * (top - bottom)):
            yield run
            run, blank = [], ""
        run.append(_Character(blank + text, left, bottom, right, top, index))
        blank = ""
    if run:
        yield run


def _upright(
    box: tuple[float, float, float, float], rotation: int, size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Return a box as it is seen on a page that is shown turned by so many degrees."""
    left, bottom, right, top = box
    width, height = size  # as seen
    if rotation == 90:
        return bottom, height - right, top, height - left
    if rotation == 180:
        return width - right, height - top, width - left, height - bottom
    if rotation == 270:
        return width - top, left, width - bottom, right
    return box


def _piece(text_page: Any, run: list[_Character], *, page: int, rotation: int) -> Piece:
    from pypdfium2 import raw

    handle = text_page.raw
    height = Counter(round(c.top - c.bottom, 1) for c in run).most_common(1)[0][0]
    base = median(c.bottom for c in run if round(c.top - c.bottom, 1) == height)
    letters = [c for c in run if not _is_note_number(c, height, base)] or run
    samples = [letters[0].index, letters[len(letters) // 2].index, letters[-1].index]
    angle = round(degrees(raw.FPDFText_GetCharAngle(handle, samples[1])))
    return Piece(
        "".join(c.text for c in letters).strip(),
        min(c.left for c in letters),
        min(c.bottom for c in letters),
        max(c.right for c in letters),
        max(c.top for c in letters),
        median(_size(handle, index) for index in samples) or height,
        all(_is_bold(handle, index) for index in samples),
        page,
        0 if (angle + rotation) % 360 in (0, 1, 359) else -1,
    )


def _size(handle: Any, index: int) -> float:
    """Return a character's size as seen: of the height of letters each font thinks its own."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    size: float = raw.FPDFText_GetFontSize(handle, index)
    return round(size * (hypot(matrix.c, matrix.d) or 1.0), 1)


def _is_bold(handle: Any, index: int) -> bool:
    from pypdfium2 import raw

    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(handle, index, name, 100, ctypes.c_int())
    return _BOLD.search(name.value) is not None


def _is_note_number(character: _Character, height: float, base: float) -> bool:
    is_small = character.top - character.bottom < 0.8 * height
    return is_small and character.bottom > base + 0.1 * height and character.text.strip().isdigit()


def _go_on(before: Piece, piece: Piece) -> bool:
    """Say whether pdfium parted a line that is one: it does so at raised and at slanted words."""
    gap = piece.left - before.right
    return before.stands_beside(piece) and -0.5 * before.size < gap < _WIDE * before.size


def _gaps(found: Sequence[Piece]) -> list[float]:
    """Return where the white strips between the columns of a page are, from left to right.

    Wherever two pieces stand side by side, each point between them has a vote.
    """
    if not found or len(found) > _MOST_PIECES:
        return []
    narrowest = _NARROWEST_COLUMN * median(p.size for p in found)
    wide = sorted((p for p in found if p.width >= narrowest), key=lambda p: p.left)
    votes: Counter[int] = Counter()
    for piece in wide:
        beside = (
            p.left
            for p in wide
            if p.left >= piece.right and p.bottom < piece.top and piece.bottom < p.top
        )
        edge = ceil(piece.right)
        votes.update(range(edge, min(int(next(beside, 0)), edge + _WIDEST_PAGE) + 1))
    enough = max(_FEWEST_LINES, 0.5 * max(votes.values(), default=0))
    gaps: list[float] = []
    points = sorted(x for x, number in votes.items() if number >= enough)
    for _, strip in groupby(enumerate(points), key=lambda pair: pair[1] - pair[0]):
        places = [x for _, x in strip]
        most = max(votes[x] for x in places)
        gaps.append(median(x for x in places if votes[x] == most))
    return gaps


def _lines(column: Sequence[Piece], number: int) -> Iterator[Piece]:
    """Yield the lines of a column from top to bottom; pieces side by side are the cells of one."""
    line: list[Piece] = []
    for piece in sorted(column, key=lambda p: (-p.top, p.left)):
        if line and not line[0].stands_beside(piece):
            yield _line(line, number)
            line = []
        line.append(piece)
    if line:
        yield _line(line, number)


def _line(cells: list[Piece], number: int) -> Piece:
    cells.sort(key=lambda p: p.left)
    first = cells[0]
    return Piece(
        " ".join(p.text for p in cells),
        first.left,
        min(p.bottom for p in cells),
        max(p.right for p in cells),
        max(p.top for p in cells),
        max(p.size for p in cells),
        all(p.is_bold for p in cells),
        first.page,
        number,
        tuple(p.text for p in cells) if len(cells) > 1 else (),
    )
