"""A page of a web archive, before it is read: its bytes, and what its headers say of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import OpenArchive
from reader.importers.text.decoding import decode
from reader.importers.text.plain_text import article_from_text
from reader.importers.web import html
from reader.model.article import Article, Source

_PAGES = ("text/html", "application/xhtml+xml")
_TEXT = "text/plain"
_DOCUMENTS = {
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/markdown": ".md",
    "text/rtf": ".rtf",
}
_FOR_ROBOTS = ("/robots.txt", "/sitemap.txt", "/ads.txt", "/app-ads.txt", "/security.txt")


@dataclass(frozen=True, slots=True)
class StoredPage:
    """What was stored of an address. `problem` says why it cannot be read, if so."""

    name: str  # what sentences call it
    address: str
    type: str = ""
    charset: str = ""
    body: bytes = b""
    problem: str = ""

    def article(self, archive: OpenArchive) -> Article:
        """Read it as what it says it is; raises `UnreadableFile`."""
        if self.problem:
            raise UnreadableFile(f"{self.name} {self.problem}")
        if self.type in _PAGES:
            return html.read(self.body, Path(self.name), encoding=self.charset, link=self.address)
        if self.type == _TEXT:
            if html.recognise(self.body[:4096]):
                return html.read(self.body, Path(self.name), link=self.address)
            return text_article(decode(self.body, self.name, declared=self.charset), self.address)
        read = archive.read(self.body, f"{self.name}{_DOCUMENTS[self.type]}")
        return replace(read, source=replace(read.source, link=read.source.link or self.address))


def is_readable(type_: str, address: str) -> bool:
    """Say whether something of this type can be an article; a file for robots is none."""
    if type_ not in _PAGES and type_ != _TEXT and type_ not in _DOCUMENTS:
        return False
    try:
        return not urlsplit(address).path.lower().endswith(_FOR_ROBOTS)
    except ValueError:
        return True


def text_article(text: str, address: str, title: str = "") -> Article:
    """Make an article of the text of a page; places are the article's own."""
    made = article_from_text(text, title=title)
    named = made.title or address.rstrip("/").rpartition("/")[2]
    return replace(made, title=named, source=Source(link=address), line_starts=())
