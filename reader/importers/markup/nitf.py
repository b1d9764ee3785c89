"""Imports news in NITF, as agencies send them."""

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
from reader.model.article import Article, Removed, Source

_KINDS = {
    "hl1": ElementKind.SILENT,  # it is the title
    "hl2": ElementKind.HEADING,
    "p": ElementKind.PARAGRAPH,
    "bq": ElementKind.QUOTATION,
    "pre": ElementKind.PARAGRAPH,
    "ul": ElementKind.LIST,
    "ol": ElementKind.LIST,
    "dl": ElementKind.LIST,
    "li": ElementKind.ITEM,
    "dt": ElementKind.ITEM,
    "dd": ElementKind.ITEM,
    "table": ElementKind.TABLE,
    "nitf-table": ElementKind.TABLE,
    "media": ElementKind.FIGURE,
    "fn": ElementKind.NOTE,
    "note": ElementKind.OUT,
    "hr": ElementKind.SILENT,
}
_WHY = {"note": "a note to the editors"}


def recognise(head: bytes) -> bool:
    """Say whether a file is a piece of news of this kind."""
    return root_name(head) == "nitf"


def load(data: bytes, path: Path | None) -> Article:
    """Read a piece of news: its headlines and text, and who wrote it when."""
    return nitf_article(parsed_xml(data, str(path or "Standard input")), path)


def nitf_article(root: Element, path: Path | None, source: Source = Source()) -> Article:  # noqa: B008 frozen
    """Make an article of an element `nitf`; what it says of itself goes before `source`."""
    head = descendant(root, "body.head")
    walk = XmlWalk(
        ElementTable(_KINDS, _WHY, lambda element: tag(element) == "sup", ("media-caption",))
    )
    headline = descendant(head, "hedline")
    title = text_in(child(headline, "hl1")) or text_in(headline)
    walk.headline(title)
    walk.blocks(headline)
    walk.all_of(descendant(head, "abstract"))
    walk.all_of(descendant(root, "body.content"))
    walk.finish()
    for part in ("dateline", "tagline"):
        for element in all_of(root, part):
            walk.removed.append(Removed(text_in(element), f"the {part}"))
    byline = text_in(descendant(head, "byttl"))
    writer = text_in(descendant(head, "byline", "person")) or _without_by(
        text_in(descendant(head, "byline")).removesuffix(byline).strip()
    )
    date = attribute(descendant(root, "docdata", "date.issue"), "norm")
    return walk.builder.article(
        title or text_in(descendant(root, "title")),
        path=path,
        removed=[part for part in walk.removed if part.text],
        source=Source(writer or source.author, date or source.date, source.link),
    )


def _without_by(words: str) -> str:
    return words[3:] if words[:3].lower() == "by " else words
