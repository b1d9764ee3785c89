"""What a paragraph style means, by its name in any office program."""

from __future__ import annotations

import re

from reader.model.article import Role

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_QUOTATION = re.compile(r"(?:intense )?quot(?:e|ations?)|block ?text", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|continue)\b.*", re.IGNORECASE)


def role_of_style(name: str) -> tuple[Role, int] | None:
    """Return what paragraphs of this style are, and their level; None where it does not say."""
    name = name.replace("_20_", " ").strip()  # how OpenDocument writes a blank in a name
    if name.casefold() == "title":
        return Role.HEADLINE, 1
    if match := _HEADING.fullmatch(name):
        return Role.HEADLINE, int(match[1])
    if _QUOTATION.fullmatch(name):
        return Role.QUOTATION, 0
    return (Role.LIST_ITEM, 0) if _LIST.fullmatch(name) else None
