"""Icon and colour of each verdict."""

from __future__ import annotations

from PySide6.QtGui import QColor

from reader.checking.verdict import ArticleVerdict, Level
from reader.gui.style.theme import Colours

SIGNS = {
    Level.PARAPHRASED: "warning",
    Level.UNCLEAR: "question",
    Level.NO_SIGN: "find",  # it was looked for, no more: a tick would say that all is well
    Level.TOO_SHORT: "info",
    Level.NOT_JUDGED: "disclose",  # nothing to see: hidden, and only its room is kept
}


def verdict_colour(verdict: ArticleVerdict | None, colours: Colours) -> QColor:
    """Return the colour of a verdict's sign and edge. There is none for "all is well"."""
    if verdict is None:
        return colours.text_dim
    if verdict.is_unquotable or verdict.level is Level.PARAPHRASED:
        return colours.alarm
    return colours.warning if verdict.level is Level.UNCLEAR else colours.text_dim
