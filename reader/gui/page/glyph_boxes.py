"""Rectangles of a passage on the page, one for each line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

NARROWEST = 6  # pixels of a mark


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a passage that stands in one line, in pixels; `baseline` is the type's."""

    box: QRectF
    baseline: float


def pieces(document: QTextDocument, start: int, end: int, *, origin: QPointF) -> Iterator[Piece]:
    """Yield the pieces of what stands between two of Qt's positions."""
    block, layout = document.findBlock(start), document.documentLayout()
    while block.isValid() and block.position() < end:
        text = block.layout()
        corner = layout.blockBoundingRect(block).topLeft() + origin
        # not from the first line on: a file can be one line of a megabyte
        index = text.lineForTextPosition(max(start - block.position(), 0)).lineNumber()
        while index < text.lineCount():
            line = text.lineAt(index)
            if block.position() + line.textStart() >= end:
                break
            if piece := _piece(block, line, start, end):
                yield Piece(piece.box.translated(corner), piece.baseline + corner.y())
            index += 1
        block = block.next()


def _piece(block: QTextBlock, line: QTextLine, start: int, end: int) -> Piece | None:
    """Return where Qt's positions `start` to `end` stand in `line`, relative to its block."""
    first = max(start - block.position(), line.textStart())
    last = min(end - block.position(), line.textStart() + line.textLength())
    if first >= last:
        return None
    # the glyphs know where they are: a Hebrew name runs the other way, a blank at a line's end
    # hangs over the margin
    runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    if runs:
        left, right = min(run.left() for run in runs), max(run.right() for run in runs)
    elif last - first == end - start:  # a passage of nothing but blanks
        left, right = sorted((_x(line, first), _x(line, last)))
    else:
        return None
    spare = max(NARROWEST - (right - left), 0) / 2  # what has no width can be seen all the same
    baseline = line.y() + line.ascent()
    top = baseline - line.ascent() * 0.92
    box = QRectF(left - spare, top, right - left + 2 * spare, baseline + line.descent() + 2 - top)
    return Piece(box, baseline)


def _x(line: QTextLine, position: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(position))[0]
