"""Imports exports of a MediaWiki: each page of the main namespace is an article.

A part is called by its page's number in the file; the page's title leads to it as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import ArchivePart, OpenArchive, refusal
from reader.importers.archives.xml_stream import elements
from reader.importers.article_builder import ArticleBuilder
from reader.importers.limits import LARGEST_FILE
from reader.importers.markup.wikitext import blocks
from reader.importers.xml_tree import Element, child, root_name
from reader.model.article import Article, Removed, Role, Source

_WIKITEXT = ("", "wikitext")
_SOURCES = "a list of sources or links"


def recognise(head: bytes, suffix: str) -> bool:  # noqa: ARG001 the content says it
    """Say whether a file is such an export."""
    return root_name(head) == "mediawiki"


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the pages with their newest text; redirects and other namespaces are left out."""
    is_wanted = not archive.start
    base = ""
    for number, page in enumerate(elements(archive, "page"), 1):
        base = base or page.getroottree().findtext(".//{*}siteinfo/{*}base") or ""  # gone after it
        title = _text(page, "title")
        is_wanted = is_wanted or archive.start in (str(number), title)
        revision = [e for e in page if isinstance(e.tag, str) and e.tag.endswith("revision")]
        is_article = _text(page, "ns") in ("", "0") and child(page, "redirect") is None
        if not is_wanted or not is_article or not revision:
            continue
        newest, name = revision[-1], str(number)
        text = _text(newest, "text")
        if _text(newest, "model") not in _WIKITEXT:
            sentence = f"{archive.called(name)} is no page of text: {title}."
            yield ArchivePart(name, refusal(sentence))
        elif len(text) > LARGEST_FILE:
            yield ArchivePart(name, refusal(f"{archive.called(name)} is larger than can be read."))
        else:
            author = _text(child(newest, "contributor"), "username")
            source = Source(author, _text(newest, "timestamp"), _address(base, title))
            yield ArchivePart(name, partial(_article, archive.called(name), title, text, source))


def _article(name: str, title: str, text: str, source: Source) -> Article:
    builder = ArticleBuilder()
    builder.add(title, Role.HEADLINE, level=1)
    removed = []
    for block in blocks(text):
        if block.is_source:
            removed.append(Removed(block.text, _SOURCES))
        else:
            builder.add(block.text, block.role, level=block.level)
    made = builder.article(title, path=None, removed=removed, source=source)
    if len(made.paragraphs) < 2:
        raise UnreadableFile(f"{name} has no sentences in it: {title}.")
    return made


def _text(element: Element | None, name: str) -> str:
    found = child(element, name)
    return (found.text or "") if found is not None else ""


def _address(base: str, title: str) -> str:
    """Return where the page is on the web, by the address of the wiki's main page."""
    if not base.startswith(("http://", "https://")) or "/" not in base[8:]:
        return ""
    return f"{base.rpartition('/')[0]}/{quote(title.replace(' ', '_'))}"
