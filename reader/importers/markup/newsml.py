"""Imports news in NewsML-G2: a frame around a text in NITF, XHTML or plain words."""

from __future__ import annotations

from pathlib import Path

import lxml.etree

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.markup.nitf import nitf_article
from reader.importers.text.plain_text import article_from_text
from reader.importers.web.page_blocks import blocks, parsed
from reader.importers.xml_tree import (
    Element,
    all_of,
    attribute,
    descendant,
    parsed_xml,
    root_name,
    tag,
    text_in,
)
from reader.model.article import Article, Role, Source


def recognise(head: bytes) -> bool:
    """Say whether a file is one piece of news of this kind."""
    return root_name(head) == "newsItem"


def load(data: bytes, path: Path | None) -> Article:
    """Read a piece of news, in the first of its forms that has words."""
    name = str(path or "Standard input")
    return item_article(parsed_xml(data, name), path, name)


def item_article(item: Element, path: Path | None, name: str) -> Article:
    """Make an article of an element `newsItem`; raises `UnreadableFile` where it has no text."""
    meta = descendant(item, "contentMeta")
    title = text_in(descendant(meta, "headline"))
    source = _source(item, meta)
    for content in (*all_of(item, "inlineXML"), *all_of(item, "inlineData")):
        inner = next(iter(content), None)
        if inner is not None and tag(inner) == "nitf":
            made = nitf_article(inner, path, source)
        elif inner is not None:
            made = _page_article(inner, title, path, source, name)
        else:
            made = _text_article(content.text or "", title, path, source)
        if any(paragraph.role is not Role.HEADLINE for paragraph in made.paragraphs):
            return made
    raise UnreadableFile(f"{name} has no text in it; a picture or a video may have come that way.")


def _page_article(
    page: Element, title: str, path: Path | None, source: Source, name: str
) -> Article:
    builder = ArticleBuilder()
    builder.add(title, Role.HEADLINE, level=1)
    html = lxml.etree.tostring(page, encoding="unicode", method="html", with_tail=False)
    for block in blocks(parsed(html, name)):
        if block.text != title:
            builder.add(
                block.text, block.role, level=block.level and block.level + 1, number=block.number
            )
    return builder.article(title, path=path, source=source)


def _text_article(text: str, title: str, path: Path | None, source: Source) -> Article:
    words = article_from_text(text.strip())
    builder = ArticleBuilder()
    builder.add(title, Role.HEADLINE, level=1)
    for paragraph in words.paragraphs:
        if (part := paragraph.text(words)) != title:
            builder.add(part, paragraph.role, level=paragraph.level)
    return builder.article(title, path=path, source=source)


def _source(item: Element, meta: Element | None) -> Source:
    made = descendant(item, "itemMeta", "versionCreated")
    date = text_in(descendant(meta, "contentCreated")) or text_in(made)
    author = text_in(descendant(meta, "by")) or text_in(descendant(meta, "creator", "name"))
    links = (attribute(link, "href") for link in all_of(descendant(item, "itemMeta"), "link"))
    link = next((link for link in links if link.startswith(("http://", "https://"))), "")
    return Source(author.removeprefix("By "), date, link)
