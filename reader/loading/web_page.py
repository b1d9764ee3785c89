"""A web page becomes an article: trafilatura says what belongs to it, the page what it says.

trafilatura's own text is not taken: it tidies blanks and drops invisible characters, which are
among the things this program looks for.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import lxml.etree
import lxml.html

from reader.errors import UnreadableFile
from reader.loading.builder import ArticleBuilder
from reader.loading.decoding import decode
from reader.loading.page_blocks import Block, blocks
from reader.model.article import Article, Removed, Role

_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_LATIN = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
_TELLING = 24  # letters at an end of a block that show it to be the extracted one, a link missing
_TOO_LITTLE = 250  # code points: trafilatura itself does not trust its answer below that
_OUTSIDE = "not part of the article's text"


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is a web page."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html"))


def load(data: bytes, path: Path | None) -> Article:
    """Read a web page. Nothing is fetched and no script runs."""
    name = str(path or "Standard input")
    page = _parsed(decode(data, name, declared=_declared(data)), name)
    found = list(blocks(page))
    kept = _article_blocks(page, found)
    builder = ArticleBuilder()
    removed = []
    for block, level in zip(found, _levels(found, kept), strict=True):
        if id(block) in kept:
            builder.add(block.text, block.role, level=level)
        else:
            removed.append(Removed(block.text, block.inside or _OUTSIDE))
    return builder.article(_title(page), path=path, removed=removed)


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data[:4096].lower())
    encoding = match[1].decode("ascii") if match else ""
    return "cp1252" if encoding in _LATIN else encoding  # as browsers read it


def _parsed(text: str, name: str) -> lxml.html.HtmlElement:
    # as bytes: lxml refuses a str that declares its encoding; huge: long texts are not attacks here
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        page = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError as error:
        raise UnreadableFile(f"{name} is a web page without text ({error}).") from None
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        # libxml2 leaves out what is deeper than 2,048 elements, and half an article is none
        raise UnreadableFile(f"{name} is nested too deeply to be read; save it as text instead.")
    return page


def _article_blocks(page: lxml.html.HtmlElement, found: Sequence[Block]) -> set[int]:
    """Return the identities of the blocks that make up the article."""
    kept = _extracted_blocks(found, _extracted(page))
    if sum(len(b.text) for b in found if id(b) in kept) < _TOO_LITTLE:
        # short and odd pages: better all that is not around an article than too little
        return {id(b) for b in found if not b.inside} or {id(b) for b in found}
    if not any(id(b) in kept and b.level == 1 for b in found):
        title = _key(_title(page))
        heads = [b for b in found if b.level == 1 and _key(b.text) in title]
        if heads:  # the longest: the site's name may be a headline and in the title as well
            kept.add(id(max(heads, key=lambda b: len(b.text))))
    return kept


def _extracted(page: lxml.html.HtmlElement) -> list[str]:
    """Return trafilatura's idea of the article, piece by piece."""
    import trafilatura  # 0.1 s that other files need not pay

    # it complains of every page without an article, which is no fault of the program's
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(copy.deepcopy(page), include_comments=False)
    body = getattr(document, "body", None)
    return [key for text in body.itertext() if (key := _key(text))] if body is not None else []


def _extracted_blocks(found: Sequence[Block], extracted: Sequence[str]) -> set[int]:
    """Align the page with what was extracted from it, in order of both."""
    owners = [block for block in found for _ in block.pieces]
    keys = [_key(piece) for block in found for piece in block.pieces]
    kept = set()
    matcher = SequenceMatcher(None, keys, extracted)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag == "equal":
            kept |= {id(owner) for owner in owners[begin:end]}
        elif tag == "replace":  # extracted without a link or a note's number, or cut otherwise
            others = "\n".join(extracted[other_begin:other_end])
            for owner, key in zip(owners[begin:end], keys[begin:end], strict=True):
                if len(key) >= _TELLING and (key[:_TELLING] in others or key[-_TELLING:] in others):
                    kept.add(id(owner))
    return kept


def _key(text: str) -> str:
    """Return what does not change when blanks and signs are tidied."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _levels(found: Sequence[Block], kept: set[int]) -> list[int]:
    """Return the headlines' levels: the article has one of the first level, at its head."""
    first = next((b for b in found if id(b) in kept and b.level == 1), None)
    if first is None:
        first = next((b for b in found if id(b) in kept and b.role is not Role.BOILERPLATE), None)
    return [b.level and (1 if b is first else max(b.level, 2)) for b in found]


def _title(page: lxml.html.HtmlElement) -> str:
    names = page.xpath("//meta[@property='og:title']/@content") or page.xpath("//title/text()")
    return " ".join(names[0].split()) if names else ""
