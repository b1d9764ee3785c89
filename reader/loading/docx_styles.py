"""What the styles of a Word document say about its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from reader.loading.package import Element, all_of, attribute, child
from reader.loading.styles import role_of_style
from reader.model.article import Role

_BODY_LEVEL = 9  # how Word writes "no outline level"
_OFF = {"0", "false", "off"}
_LONGEST_CHAIN = 20  # styles based on one another: a circle must end


class Styles:
    """The paragraph and character styles, by their ids."""

    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._by_id = {attribute(style, "styleId"): style for style in all_of(styles, "style")}
        self._has_numbering = numbering is not None

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
