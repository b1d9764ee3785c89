"""Imports scholarly articles in JATS, as publishers and PubMed Central hand them out."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnreadableFile
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

_TELLING = (b"JATS", b"NLM//DTD", b"article-type=", b"dtd-version=", b"<front>", b"<article-meta>")
_MARKS = ("fn", "table-fn", "bibr", "aff", "corresp", "author-notes")
_KINDS = {
    "sec": ElementKind.SECTION,
    "app": ElementKind.SECTION,
    "ack": ElementKind.SECTION,
    "glossary": ElementKind.SECTION,
    "boxed-text": ElementKind.SECTION,
    "title": ElementKind.HEADING,
    "p": ElementKind.PARAGRAPH,
    "disp-quote": ElementKind.QUOTATION,
    "verse-group": ElementKind.QUOTATION,
    "list": ElementKind.LIST,
    "list-item": ElementKind.ITEM,
    "def-list": ElementKind.LIST,
    "def-item": ElementKind.ITEM,
    "table-wrap": ElementKind.TABLE,
    "fig": ElementKind.FIGURE,
    "graphic": ElementKind.SILENT,
    "media": ElementKind.SILENT,
    "supplementary-material": ElementKind.OUT,
    "fn": ElementKind.NOTE,
    "disp-formula": ElementKind.FORMULA,
    "inline-formula": ElementKind.FORMULA,
    "chem-struct-wrap": ElementKind.FORMULA,
    "math": ElementKind.FORMULA,
    "tex-math": ElementKind.FORMULA,
    "ref-list": ElementKind.OUT,
    "label": ElementKind.SILENT,
    "sec-meta": ElementKind.SILENT,
    "object-id": ElementKind.SILENT,
}
_WHY = {
    "ref-list": "the list of sources",
    "supplementary-material": "what belongs to the article beside its text",
}


def recognise(head: bytes) -> bool:
    """Say whether a file is an article of this kind, and not a piece of a web page."""
    plain = head.replace(b"\0", b"")  # it may be UTF-16
    return root_name(plain) == "article" and any(sign in plain for sign in _TELLING)


def load(data: bytes, path: Path | None) -> Article:
    """Read title, abstracts, text and what stands behind it; captions and notes by themselves."""
    name = str(path or "Standard input")
    root = parsed_xml(data, name)
    meta = descendant(root, "article-meta")
    walk = XmlWalk(ElementTable(_KINDS, _WHY, _is_mark, ("label", "caption")))
    title = text_in(descendant(meta, "article-title"))
    walk.headline(title)
    for abstract in all_of(meta, "abstract"):
        walk.all_of(abstract)
    for part in ("body", "back", "floats-group"):
        walk.blocks(child(root, part))
    for other in (*all_of(root, "sub-article"), *all_of(root, "response")):
        walk.removed.append(Removed(text_in(other), "another article in the same file"))
    walk.finish()
    made = walk.builder.article(title, path=path, removed=walk.removed, source=_source(meta))
    if not made.text and not title:
        raise UnreadableFile(f"{name} holds data about an article, but not its text.")
    return made


def _is_mark(element: Element) -> bool:
    if tag(element) == "sup":
        return next(all_of(element, "xref"), None) is not None
    if tag(element) != "xref" or attribute(element, "ref-type") not in _MARKS:
        return False
    is_raised = next(all_of(element, "sup"), None) is not None
    return is_raised or attribute(element, "ref-type") != "bibr"


def _source(meta: Element | None) -> Source:
    authors = [
        _name(contributor)
        for contributor in all_of(meta, "contrib")
        if attribute(contributor, "contrib-type") in ("author", "")
    ]
    numbers = {attribute(e, "pub-id-type"): text_in(e) for e in all_of(meta, "article-id")}
    doi = numbers.get("doi", "")
    return Source(
        ", ".join(filter(None, authors)), _date(meta), f"https://doi.org/{doi}" if doi else ""
    )


def _name(contributor: Element) -> str:
    parts = [text_in(descendant(contributor, part)) for part in ("given-names", "surname")]
    whole = (text_in(descendant(contributor, part)) for part in ("string-name", "collab"))
    return " ".join(filter(None, parts)) or next(filter(None, whole), "")


def _date(meta: Element | None) -> str:
    """Return the earliest day that the article came out."""
    dates = []
    for date in all_of(meta, "pub-date"):
        parts = [text_in(child(date, part)) for part in ("year", "month", "day")]
        known = [part.zfill(2) for part in parts if part.isdecimal()]
        if known:
            dates.append("-".join(known))
    return min(dates, key=lambda date: (-len(date), date), default="")
