"""A web page becomes an article: trafilatura says what belongs to it, the page what it says.

trafilatura's own text is not taken: it tidies blanks and drops invisible characters, which are
among the things this program looks for.
"""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html

from reader.importers.article_builder import ArticleBuilder
from reader.importers.clipboard_file import SELECTION
from reader.importers.text.decoding import decode
from reader.importers.web.article_extraction import article_blocks
from reader.importers.web.page_blocks import blocks, levels, parsed
from reader.importers.web.page_metadata import source_of
from reader.model.article import Article, Removed

_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d{4}\)(\S+) -->")
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s|<\?xml[^>]*>|<!--.*?-->)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:!--|!doctype|[a-z][a-z0-9]*\b)[^<]*>", re.IGNORECASE)
_HEAD = 4096  # bytes in which a file says what it is
_OUTSIDE = "not part of the article's text"


def recognise(data: bytes) -> bool:
    """Say whether a file is a web page, whatever it is called."""
    return _BEGINS.match(data.replace(b"\0", b"")) is not None  # zeros: it may be UTF-16


def prepare() -> None:
    """Import what `load` needs, before nothing can be opened any more."""
    import trafilatura

    trafilatura.load_html("<p>It reads its tables at the first page.</p>")


def load(data: bytes, path: Path | None) -> Article:
    """Read a web page. Nothing is fetched and no script runs."""
    return read(data, path)


def read(data: bytes, path: Path | None, *, encoding: str = "", link: str = "") -> Article:
    """Read a web page; `encoding` and `link` are what whoever sent it said of it."""
    name = str(path or "Standard input")
    page = parsed(decode(data, name, declared=encoding or _declared(data)), name)
    found = list(blocks(page))
    # what a person selected and copied is the article, all of it
    is_selection = SELECTION.encode() in data[:_HEAD]
    chosen = set(found) if is_selection else article_blocks(page, found, _title(page))
    article = [b for b in found if b in chosen]
    builder = ArticleBuilder()
    for block, level in zip(article, levels(article), strict=True):
        builder.add(block.text, block.role, level=level, number=block.number)
    removed = [Removed(b.text, b.inside or _OUTSIDE) for b in found if b not in chosen]
    source = source_of(page, link or _saved_from(data))
    return builder.article(_title(page), path=path, removed=removed, source=source)


def may_be(head: bytes) -> bool:
    """Say whether a file with a web page's suffix can be one: without a tag it is plain text."""
    return _TAG.search(head.replace(b"\0", b"")) is not None  # zeros: it may be UTF-16


def _saved_from(data: bytes) -> str:
    """Return where a browser says that it saved a page from."""
    match = _SAVED_FROM.search(data[:_HEAD])
    return match[1].decode("utf-8", "replace") if match else ""


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data[:_HEAD].lower())
    return match[1].decode("ascii") if match else ""


def _title(page: lxml.html.HtmlElement) -> str:
    names = page.xpath("//meta[@property='og:title']/@content") or page.xpath("//title/text()")
    return " ".join(names[0].split()) if names else ""
