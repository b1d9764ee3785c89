"""Escapes text for HTML: the only place where an article's words become markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from reader.system.visible_text import visible

VISIBLE_CONTROLS = "\n\t\N{ZERO WIDTH JOINER}"  # emoji are joined by it


def shown(text: str) -> str:
    """Return `text` so that a browser shows it as it is, and names what cannot be seen."""
    return escape(visible(text, keep=VISIBLE_CONTROLS))


def element(name: str, content: str, **attributes: str | int | None) -> str:
    """Return an element around markup; an attribute that is None is left out.

    An underscore after an attribute's name is dropped (`class_`), one inside becomes a hyphen.
    """
    words = [name]
    for attribute, value in attributes.items():
        if value is not None:
            name_of = attribute.rstrip("_").replace("_", "-")
            words.append(f'{name_of}="{escape(visible(str(value)))}"')
    return f"<{' '.join(words)}>{content}</{name}>"


def lines(*parts: str | Iterable[str]) -> str:
    """Join markup, one piece a line; pieces that are empty are left out."""
    flat = (piece for part in parts for piece in ((part,) if isinstance(part, str) else part))
    return "\n".join(piece for piece in flat if piece)
