"""Texts that the window translates: those of tables, and sentences that are made of parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

Part = str | int | float


def marked(context: str, text: str) -> str:  # noqa: ARG001 (it is for the translation tool)
    """Return `text`, which the window translates in `context`."""
    return text


class Translatable(str):
    """An English text that knows what it is made of, so that another language can make its own.

    It is its `template` with its `parts` filled in; a part can be translatable, too. Everywhere
    else it is the English text: equal to it, sorted, searched and written as any other.
    """

    template: str
    parts: Mapping[str, Part]

    def __new__(
        cls, text: str, template: str = "", parts: Mapping[str, Part] | None = None
    ) -> Self:
        """Make a text of what was stored of one; `sentence` makes a new one."""
        made = super().__new__(cls, text)
        made.template, made.parts = template, parts or {}
        return made


def sentence(template: str, /, **parts: Part) -> Translatable:
    """Return the sentence that `template` makes of its named parts, as `str.format` does.

    The template is written out where this is called: `python -m reader.gui.translation` finds it
    there. Raises `KeyError` where a part is missing.
    """
    return Translatable(template.format_map(parts), template, parts)


def joined(*sentences: str) -> Translatable:
    """Return sentences one after the other, with a blank between them; empty ones are left out."""
    parts = {f"part{number}": text for number, text in enumerate(sentences) if text}
    return sentence(" ".join(f"{{{name}}}" for name in parts), **parts)
