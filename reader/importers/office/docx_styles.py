"""Paragraph styles of a Word document: headings, lists, quotations."""

from __future__ import annotations

from collections.abc import Iterator

from reader.importers.office.style_names import role_of_style
from reader.importers.xml_tree import Element, all_of, attribute, child, whole
from reader.model.article import Role

_BODY_LEVEL = 9  # how Word writes "no outline level"
_OFF = {"0", "false", "off"}
_LONGEST_CHAIN = 20  # styles based on one another: a circle must end


class Styles:
    """The paragraph and character styles, by their ids."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._by_id = {attribute(style, "styleId"): style for style in all_of(styles, "style")}
        self._has_numbering = numbering is not None
        self._first = _numbered(numbering)
        self._counts: dict[tuple[str, int], int] = {}

    def role(self, properties: Element | None) -> tuple[Role, int]:
        """Return what a paragraph with these properties is, and its level as a headline."""
        chain = list(self._chain(attribute(child(properties, "pStyle"), "val")))
        names = [attribute(child(style, "name"), "val") for style in chain]
        places = [p for p in (properties, *(child(s, "pPr") for s in chain)) if p is not None]
        named = next((role for name in names if (role := role_of_style(name))), None)
        if named and named[0] is not Role.LIST_ITEM:
            return named
        outline = next((o for p in places if (o := child(p, "outlineLvl")) is not None), None)
        level = attribute(outline, "val")
        if level.isdecimal() and int(level) < _BODY_LEVEL:
            return Role.HEADLINE, int(level) + 1
        number = next((n for p in places if (n := child(p, "numPr", "numId")) is not None), None)
        is_numbered = self._has_numbering and attribute(number, "val") not in ("", "0")
        return named or (Role.LIST_ITEM if is_numbered else Role.PARAGRAPH, 0)

    def number(self, properties: Element | None) -> int:
        """Count a paragraph in its numbered list; 0 where it is in none with plain numbers."""
        chain = self._chain(attribute(child(properties, "pStyle"), "val"))
        places = [child(properties, "numPr"), *(child(s, "pPr", "numPr") for s in chain)]
        given = [place for place in places if place is not None]
        numbers = [attribute(child(place, "numId"), "val") for place in given]
        depths = [attribute(child(place, "ilvl"), "val") for place in given]
        depth = next((whole(depth, 0) for depth in depths if depth), 0)
        kind = next((number for number in numbers if number), ""), depth
        for deeper in [k for k in self._counts if k[0] == kind[0] and k[1] > depth]:
            del self._counts[deeper]  # its next list begins anew
        if kind not in self._first:
            return 0
        self._counts[kind] = self._counts.get(kind, self._first[kind] - 1) + 1
        return self._counts[kind]

    def is_hidden(self, properties: Element | None) -> bool:
        """Say whether a run with these properties is not shown."""
        styles = self._chain(attribute(child(properties, "rStyle"), "val"))
        for place in (properties, *(child(style, "rPr") for style in styles)):
            vanish = child(place, "vanish")
            if vanish is not None:
                return attribute(vanish, "val") not in _OFF
        return False

    def _chain(self, style_id: str) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            style = self._by_id.get(style_id)
            if style is None:
                return
            yield style
            style_id = attribute(child(style, "basedOn"), "val")


def _numbered(numbering: Element | None) -> dict[tuple[str, int], int]:
    """Return where lists with plain numbers begin to count, by their id and depth."""
    plain: dict[tuple[str, int], int] = {}
    for abstract in all_of(numbering, "abstractNum"):
        for level in all_of(abstract, "lvl"):
            if attribute(child(level, "numFmt"), "val") == "decimal":
                kind = attribute(abstract, "abstractNumId"), whole(attribute(level, "ilvl"), 0)
                plain[kind] = whole(attribute(child(level, "start"), "val"), 1)
    return {
        (attribute(number, "numId"), depth): first
        for number in all_of(numbering, "num")
        for (abstract, depth), first in plain.items()
        if abstract == attribute(child(number, "abstractNumId"), "val")
    }
