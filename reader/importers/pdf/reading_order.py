"""Orders the text runs of PDF pages as a person would read them, over columns."""

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

from reader.importers.pdf.rows import is_drop_cap, rows, with_drop_caps
from reader.importers.pdf.text_runs import TextRun

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line
_BREAKS = {0, 10, 13}
_TYPED, _GUESSED = " ", "?"  # a blank that is in the file, and one that pdfium put there
_BLANK = 0.12  # times the height of a letter: white that parts two words
_FEWEST_GAPS = 5  # that show how far a line's letters are from one another
_LOWER = 0.5  # times the height of a letter: how far lines are from one another at least
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_WIDE = 1.3  # times the height of a line: a gap that no justified line has between two words
_NARROWEST_COLUMN = 8  # times the height of a line: narrower ones are the cells of a table
_FEWEST_LINES = 4  # side by side, that make two columns
_WIDEST_PAGE = 14_400  # points: more is no page; words of a damaged file stand anywhere
_MOST_PIECES = 2_000  # on a page: a drawing or a map has more, and no columns


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    index: int
    gap: float = 0.0  # white between it and the character before it
    blank: str = ""  # what stands in that white: nothing, a blank of the file's, one of pdfium's


def pieces(text_page: Any, *, page: int, rotation: int, size: tuple[float, float]) -> list[TextRun]:
    """Return the pieces of a page's lines in the order of the file.

    Text that does not run across the page is told by its `column` of -1.
    """
    found: list[TextRun] = []
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


def in_reading_order(found: Sequence[TextRun]) -> list[TextRun]:
    """Return the lines of a page, column by column; what spans them parts those above it."""
    found = with_drop_caps(found)
    gaps = _gaps(found)
    across: list[TextRun] = []
    columns: list[list[TextRun]] = [[] for _ in range(len(gaps) + 1)]
    ordered: list[TextRun] = []

    def empty(*filled: list[TextRun]) -> None:
        for number, column in enumerate(filled):
            ordered.extend(rows(column, len(columns) if column is across else number))
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
            if run and blank != _TYPED:
                blank = _GUESSED if raw.FPDFText_IsGenerated(handle, index) == 1 else _TYPED
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        left, bottom, right, top = _upright(
            (box.left, box.bottom, box.right, box.top), rotation, size
        )
        # after a hyphen pdfium goes on as if the word did, though it does so on another line
        is_elsewhere = run and (
            top < run[-1].bottom
            or bottom > run[-1].top
            # the boxes of tall letters reach into the lines above and below
            or (left < run[-1].left and top < run[-1].top - _LOWER * (top - bottom))
        )
        if run and (is_elsewhere or left - run[-1].right > _WIDE * (top - bottom)):
            yield run
            run, blank = [], ""
        gap = left - run[-1].right if run else 0.0
        run.append(_Character(text, left, bottom, right, top, index, gap, blank))
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


def _piece(text_page: Any, run: list[_Character], *, page: int, rotation: int) -> TextRun:
    from pypdfium2 import raw

    handle = text_page.raw
    height = Counter(round(c.top - c.bottom, 1) for c in run).most_common(1)[0][0]
    base = median(c.bottom for c in run if round(c.top - c.bottom, 1) == height)
    letters = [c for c in run if not _is_note_number(c, height, base)] or run
    samples = [letters[0].index, letters[len(letters) // 2].index, letters[-1].index]
    angle = round(degrees(raw.FPDFText_GetCharAngle(handle, samples[1])))
    text, blank = _text(letters)
    return TextRun(
        text,
        min(c.left for c in letters),
        min(c.bottom for c in letters),
        max(c.right for c in letters),
        max(c.top for c in letters),
        median(_size(handle, index) for index in samples) or height,
        all(_is_bold(handle, index) for index in samples),
        page,
        0 if (angle + rotation) % 360 in (0, 1, 359) else -1,
        blank=blank,
    )


def _text(letters: Sequence[_Character]) -> tuple[str, float]:
    """Return the words of a run, and the usual white between two of them.

    The white between two letters parts words:
    pdfium guesses blanks from kerned and from spaced letters, and misses some where a font ends.
    """
    gaps = sorted(max(c.gap, 0.0) for c in letters[1:] if c.blank != _TYPED)
    spacing = gaps[len(gaps) // 4] if len(gaps) >= _FEWEST_GAPS else 0.0
    pieces = [letters[0].text] if letters else []
    blanks: list[float] = []
    for character in letters[1:]:
        height = character.top - character.bottom
        is_wide = character.gap > _BLANK * height + 1.5 * spacing
        is_typed = character.blank == _TYPED
        if is_typed or is_wide:
            pieces.append(" ")
            blanks.append(character.gap)
        pieces.append(character.text)
    return "".join(pieces).strip(), median(blanks) if blanks else 0.0


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


def _go_on(before: TextRun, piece: TextRun) -> bool:
    """Say whether pdfium parted a line that is one: it does so at raised and at slanted words."""
    if is_drop_cap(before, piece.size):
        return False
    gap = piece.left - before.right
    return before.is_adjacent(piece) and -0.5 * before.size < gap < _WIDE * before.size


def _gaps(found: Sequence[TextRun]) -> list[float]:
    """Return where the white strips between the columns of a page are, from left to right.

    Wherever two pieces stand side by side, each point between them has a vote.
    """
    if not found or len(found) > _MOST_PIECES:
        return []
    narrowest = _NARROWEST_COLUMN * median(p.size for p in found)
    wide = sorted((p for p in found if p.width >= narrowest), key=lambda p: p.left)
    votes: Counter[int] = Counter()
    for piece in wide:
        adjacent = (
            p.left
            for p in wide
            if p.left >= piece.right and p.bottom < piece.top and piece.bottom < p.top
        )
        edge = ceil(piece.right)
        votes.update(range(edge, min(int(next(adjacent, 0)), edge + _WIDEST_PAGE) + 1))
    enough = max(_FEWEST_LINES, 0.5 * max(votes.values(), default=0))
    gaps: list[float] = []
    points = sorted(x for x, number in votes.items() if number >= enough)
    for _, strip in groupby(enumerate(points), key=lambda pair: pair[1] - pair[0]):
        places = [x for _, x in strip]
        most = max(votes[x] for x in places)
        gaps.append(median(x for x in places if votes[x] == most))
    return gaps
