"""Imports texts in TEI, above all what GROBID makes of the PDF of a paper."""

from __future__ import annotations

from pathlib import Path

from reader.importers.markup.xml_walk import ElementKind, ElementTable, XmlWalk
from reader.importers.xml_tree import (
    Element,
    all_of,
    attribute,
    child,
    descendant,
    parsed_xml,
    root_name,
    tag,
    text_in,
)
from reader.model.article import Article, Source

_KINDS = {
    "div": ElementKind.SECTION,
    "div1": ElementKind.SECTION,
    "div2": ElementKind.SECTION,
    "div3": ElementKind.SECTION,
    "head": ElementKind.HEADING,
    "p": ElementKind.PARAGRAPH,
    "ab": ElementKind.PARAGRAPH,
    "lg": ElementKind.QUOTATION,
    "quote": ElementKind.QUOTATION,
    "list": ElementKind.LIST,
    "item": ElementKind.ITEM,
    "table": ElementKind.TABLE,
    "figure": ElementKind.FIGURE,
    "note": ElementKind.NOTE,
    "formula": ElementKind.FORMULA,
    "listBibl": ElementKind.OUT,
    "listOrg": ElementKind.SILENT,
    "graphic": ElementKind.SILENT,
    "label": ElementKind.SILENT,
    "pb": ElementKind.SILENT,
    "fw": ElementKind.OUT,
}
_WHY = {"listBibl": "the list of sources", "fw": "the head or foot of a page"}
_MARKS = ("bibr", "foot", "note", "formula")


def recognise(head: bytes) -> bool:
    """Say whether a file is a text of this kind."""
    return root_name(head) in ("TEI", "TEI.2")


def load(data: bytes, path: Path | None) -> Article:
    """Read title, abstract and text; captions, notes and formulas are no part of its sentences."""
    root = parsed_xml(data, str(path or "Standard input"))
    header = child(root, "teiHeader")
    walk = XmlWalk(ElementTable(_KINDS, _WHY, _is_mark, ("head", "figDesc")))
    title = text_in(descendant(header, "titleStmt", "title"))
    walk.headline(title)
    walk.all_of(descendant(header, "abstract"))
    text = child(root, "text")
    for part in ("front", "body", "group", "back"):
        walk.blocks(child(text, part))
    walk.finish()
    return walk.builder.article(title, path=path, removed=walk.removed, source=_source(header))


def _is_mark(element: Element) -> bool:
    return tag(element) == "ref" and attribute(element, "type") in _MARKS


def _source(header: Element | None) -> Source:
    described = descendant(header, "sourceDesc")
    writers = list(all_of(descendant(described, "analytic"), "author"))
    writers = writers or list(all_of(descendant(header, "titleStmt"), "author"))
    names = [_name(writer) for writer in writers]
    date = descendant(header, "publicationStmt", "date")
    numbers = {attribute(e, "type").upper(): text_in(e) for e in all_of(described, "idno")}
    doi = numbers.get("DOI", "")
    return Source(
        ", ".join(filter(None, names)),
        attribute(date, "when") or text_in(date),
        f"https://doi.org/{doi}" if doi else "",
    )


def _name(writer: Element) -> str:
    person = descendant(writer, "persName")
    if person is None:
        return text_in(writer) if not len(writer) else ""
    parts = [*all_of(person, "forename"), *all_of(person, "surname")]
    return " ".join(map(text_in, parts)) or text_in(person)
