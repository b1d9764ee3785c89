"""Texts that are shown as they are: Qt guesses, and takes what looks like markup for markup.

A tooltip that Qt takes for markup opens every picture that it names, from the disk or from
another machine. So whatever may hold words of an article, a file or a person goes through here.
"""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """Return what shows `text` as a tooltip, letter by letter; lines stay lines."""
    lines = "<br>".join(escape(line) for line in text.splitlines())
    return f"<qt>{lines}</qt>" if lines else ""
