"""Labels and tooltips that never treat text as markup.

A tooltip or label that Qt takes for markup opens every picture that it names, from the disk or from
another machine. Titles, names, notes and paths come from anywhere, so the window makes all of its
labels and tooltips here.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

LEADING = 112  # per cent of what the face asks for, which is 1.26 of its size: 1.4 together
LONG = 80  # characters of a tooltip that stays on one line


def plain_label(text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label that shows its text letter by letter, whatever it is."""
    return QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=wrap)


class LeadedLabel(QLabel):
    """Shows its text letter by letter, in lines that stand as far apart as reading wants.

    Qt knows no distance of lines but in markup: what is shown is markup of our own around text that
    can be none. `text` is what was set.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._plain = ""

    def text(self) -> str:
        """Return the text, without the markup."""
        return self._plain

    def setText(self, text: str) -> None:
        """Show another text."""
        self._plain = text
        lines = "<br>".join(escape(line) for line in text.split("\n"))
        style = f"line-height: {LEADING}%; margin: 0"
        super().setText(f'<p style="{style}">{lines}</p>' if text else "")


def plain_tip(text: str) -> str:
    """Return what shows `text` as a tooltip, letter by letter; a long line is broken."""
    if "<" not in text and max(map(len, text.splitlines()), default=0) <= LONG:
        return text  # there is no markup without that sign
    lines = "<br>".join(escape(line) for line in text.splitlines())
    return f"<qt>{lines}</qt>"
