"""Imports EPUB e-books; chapters become sections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.office.zip_package import SIGNATURE, Package, resolved
from reader.importers.text.decoding import decode
from reader.importers.web.page_blocks import PageBlock, blocks, parsed
from reader.importers.xml_tree import Element, all_of, attribute, words
from reader.model.article import Article, Removed, Source

_PAGES = ("application/xhtml+xml", "text/html")
_CONTENTS, _TITLE = "the table of contents", "the title page"


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is an e-book."""
    return data.startswith(SIGNATURE) and b"application/epub+zip" in data


def load(data: bytes, path: Path | None) -> Article:
    """Read an e-book's chapters in their order; tables of contents are left out, and kept."""
    package = Package(data, str(path or "Standard input"))
    container = package.xml("META-INF/container.xml")
    part = next((attribute(e, "full-path") for e in all_of(container, "rootfile")), "")
    book = package.xml(part)
    if book is None:
        raise UnreadableFile(f"{package.name} is an e-book without contents; get it anew.")
    chapters = list(_chapters(package, book, part))
    title = words(book, "title")
    builder = ArticleBuilder()
    removed: list[Removed] = []
    is_book = sum(any(b.level == 1 for b in found) for found, why in chapters if not why) > 1
    for found, why in chapters:
        for block in found:
            if why:
                removed.append(Removed(block.text, why))
                continue
            is_title = block.level == 1 and _key(block.text) == _key(title)
            deeper = bool(block.level) and is_book and not is_title
            level = block.level + deeper
            builder.add(block.text, block.role, level=level, number=block.number)
    return builder.article(
        title,
        path=path,
        removed=removed,
        source=Source(author=words(book, "creator"), date=words(book, "date")),
    )


def _chapters(package: Package, book: Element, part: str) -> Iterator[tuple[list[PageBlock], str]]:
    """Yield what stands in each chapter, and why it is no part of the text."""
    locked = {
        attribute(e, "URI").lstrip("/")
        for e in all_of(package.xml("META-INF/encryption.xml"), "CipherReference")
    }
    items = {attribute(item, "id"): item for item in all_of(book, "item")}
    for reference in all_of(book, "itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None or attribute(item, "media-type") not in _PAGES:
            continue
        page = resolved(part, attribute(item, "href"))
        if page in locked:
            raise UnreadableFile(
                f"{package.name} is protected against copying; ask its publisher for another copy."
            )
        data = package.read(page)
        if data.strip():
            root = parsed(decode(data, package.name), package.name)
            is_title = any(
                "titlepage" in e.get("epub:type", "") for e in root.iter("body", "section")
            )
            is_contents = "nav" in attribute(item, "properties").split()
            yield list(blocks(root)), _CONTENTS if is_contents else _TITLE if is_title else ""


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
