"""Colours for terminals that support them."""

from __future__ import annotations

import os
from typing import TextIO

from reader.model.finding import Severity

BOLD, FAINT, RED, YELLOW, CYAN = "1", "2", "31", "33", "36"
OF_SEVERITY = {
    Severity.SERIOUS: f"{BOLD};{RED}",
    Severity.WARNING: YELLOW,
    Severity.NOTE: CYAN,
}


class Style:
    """Dresses words for `stream`: in colour on a terminal, and not at all elsewhere.

    NO_COLOR (https://no-color.org) leaves colours out, FORCE_COLOR brings them into a pipe.
    """

    def __init__(self, stream: TextIO) -> None:
        self.is_coloured = _wants_colour(stream)

    def __call__(self, words: str, colour: str) -> str:
        """Return the words in a colour."""
        return f"\x1b[{colour}m{words}\x1b[0m" if self.is_coloured else words


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    # consoles of Windows understand the codes only where a modern terminal says so
    is_able = os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)
    return is_able and stream.isatty()
