"""Short excerpts of an article, for messages that point to another passage."""

from __future__ import annotations

import re

from reader.model.span import Span

AROUND = 32  # code points on each side, cut back to whole words


def excerpt(text: str, span: Span) -> str:
    """Return the passage with a few words around it, within its paragraph, as one line."""
    left, right = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before, after = text[left : span.start], text[span.end : right]
    before = before.rpartition("\n")[2] if "\n" in before else _whole(before, left > 0)
    after = (
        after.partition("\n")[0] if "\n" in after else _whole(after[::-1], right < len(text))[::-1]
    )
    return re.sub(r"\s+", " ", f"“{before}{span.of(text)}{after}”")


def _whole(before: str, is_cut: bool) -> str:
    """Drop the half of a word that `before` begins with, and say by a mark that it was cut."""
    return "…" + before.partition(" ")[2] if is_cut else before
