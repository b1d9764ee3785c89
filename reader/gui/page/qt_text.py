"""Converts positions in an article to Qt's UTF-16 positions and back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from reader.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")  # two units in Qt, one code point for us

# Qt makes block ends of these, objects, byte-order marks (a string that begins with one is read
# with its bytes swapped) or nothing at all. Each becomes one other character, so places stay.
_SHOWN_AS = {
    **{chr(control): chr(0x2400 + control) for control in range(0x20)},  # pictures: ␀, ␛
    "\x7f": "␡",
    "\u2028": "␤",
    "\u2029": "␤",
    "\ufeff": "\u2060",  # as invisible as it was
}
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0\ufdd1\ufeff\ufffc\ufffe\uffff]"
)


def shown(text: str) -> str:
    """Return `text` as Qt can hold it: a character for a character, units for units."""
    return _UNSHOWABLE.sub(lambda found: _SHOWN_AS.get(found[0], "\ufffd"), text)


class TextPositions:
    """Converts between code points of one text and the UTF-16 units that Qt counts.

    `cuts` are code points at which a new block begins on the page and no line end stands in the
    text: the block end is a unit that the text does not have.
    """

    def __init__(self, text: str, cuts: Iterable[int] = ()) -> None:
        """Find the characters of `text` that are two units long."""
        astral = [] if text.isascii() else [m.start() for m in _ASTRAL.finditer(text)]
        # places behind which Qt is a unit ahead: of a cut, that is the character before it
        places = sorted([*((place, 0) for place in astral), *((cut - 1, 1) for cut in cuts)])
        self._places = [place for place, _ in places]
        # where Qt puts them: each one before has moved them a unit on; a cut's is the block end
        self._in_qt = [place + before + cut for before, (place, cut) in enumerate(places)]

    def to_qt(self, position: int) -> int:
        """Return the units before code point `position`."""
        return position + bisect_left(self._places, position)

    def from_qt(self, position: int) -> int:
        """Return the code points before unit `position`; half a character counts as its start."""
        return position - bisect_left(self._in_qt, position)

    def span(self, start: int, end: int) -> Span | None:
        """Return the span between two of Qt's positions, None where there is nothing between."""
        first, last = self.from_qt(start), self.from_qt(end)
        return Span(first, last) if first < last else None
