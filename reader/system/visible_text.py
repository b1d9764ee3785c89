"""Makes invisible and control characters visible for terminals and reports."""

from __future__ import annotations

import unicodedata


def visible(text: str, *, keep: str = "") -> str:
    """Name what cannot be seen, but for spaces and `keep`: it may be what the finding is about.

    Left as they are, such characters also turn the direction of a page, and terminals obey some.
    """
    if text.isprintable():
        return text
    return "".join(c if _is_seen(c) or c in keep else f"⟨U+{ord(c):04X}⟩" for c in text)


def _is_seen(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"
