"""Labels and tooltips that never treat text as markup.

A tooltip or label that Qt takes for markup opens every picture that it names, from the disk or from
another machine. Titles, names, notes and paths come from anywhere, so the window makes all of its
labels and tooltips here.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

LONG = 80  # characters of a tooltip that stays on one line


def plain_label(text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows its text letter by letter, whatever it is."""
    return QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=wrap)


def plain_tip(text: str) -> str:
    """Return what shows `text` as a tooltip, letter by letter; a long line is broken."""
    if "<" not in text and max(map(len, text.splitlines()), default=0) <= LONG:
        return text  # there is no markup without that sign
    lines = "<br>".join(escape(line) for line in text.splitlines())
    return f"<qt>{lines}</qt>"
