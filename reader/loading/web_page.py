"""A web page becomes an article: trafilatura says what belongs to it, the page what it says.

trafilatura's own text is not taken: it tidies blanks and drops invisible characters, which are
among the things this program looks for.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

import lxml.html

from reader.loading.builder import ArticleBuilder
from reader.loading.decoding import decode
from reader.loading.page_blocks import Block, blocks, levels, parsed
from reader.loading.page_source import source_of
from reader.loading.pasted import SELECTION
from reader.model.article import Article, Removed, Role

_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""")
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d{4}\)(\S+) -->")
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s|<\?xml[^>]*>|<!--.*?-->)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:!--|!doctype|[a-z][a-z0-9]*\b)[^<]*>", re.IGNORECASE)
_HEAD = 4096  # bytes in which a file says what it is
_TELLING = 24  # letters at an end of a block that show it to be the extracted one, a link missing
_TOO_LITTLE = 250  # code points: trafilatura itself does not trust its answer below that
_PICTURES = ("the caption of a picture", "the description of a picture")  # `Block.inside`
_OUTSIDE = "not part of the article's text"


def recognise(data: bytes) -> bool:
    """Say whether a file is a web page, whatever it is called."""
    return _BEGINS.match(data.replace(b"\0", b"")) is not None  # zeros: it may be UTF-16


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
    kept = set(found) if is_selection else _article_blocks(page, found)
    article = [b for b in found if b in kept]
    builder = ArticleBuilder()
    for block, level in zip(article, levels(article), strict=True):
        builder.add(block.text, block.role, level=level, number=block.number)
    removed = [Removed(b.text, b.inside or _OUTSIDE) for b in found if b not in kept]
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


def _article_blocks(page: lxml.html.HtmlElement, found: Sequence[Block]) -> set[Block]:
    """Return the blocks that make up the article."""
    kept = _extracted_blocks(found, _extracted(page))
    if sum(len(b.text) for b in found if b in kept) < _TOO_LITTLE:
        # short and odd pages: better all that is not around an article than too little
        return {b for b in found if not b.inside} or set(found)
    if not any(b in kept and b.level == 1 for b in found):
        kept.update(_headline(page, found, kept))
    return kept | set(_overlooked(found, kept))


def _headline(page: lxml.html.HtmlElement, found: Sequence[Block], kept: set[Block]) -> list[Block]:
    """Return the headline that was left out of the article, or nothing.

    It is in the page's title as well, or it is the only one and stands above the article.
    """
    title = _key(_title(page))
    if heads := [b for b in found if b.level == 1 and _key(b.text) in title]:
        # the longest: the site's name may be a headline and in the title as well
        return [max(heads, key=lambda b: len(b.text))]
    above = found[: next(place for place, block in enumerate(found) if block in kept)]
    heads = [b for b in found if b.level == 1 and not b.inside]
    return heads if len(heads) == 1 and heads[0] in above else []


def _overlooked(found: Sequence[Block], kept: set[Block]) -> Iterator[Block]:
    """Yield what stands in the article and extractors pass over.

    That are its pictures, passages that stand in it twice, headings above what is kept, and the
    items of lists between its paragraphs, if they are more than links.
    """
    places = [place for place, block in enumerate(found) if block in kept]
    known = {_key(block.text) for block in kept}
    boxes = {block.box for block in kept if block.role is Role.PARAGRAPH}
    for block, following in pairwise(found[places[0] : places[-1] + 1]):
        is_picture = block.role is Role.FIGURE and block.inside in _PICTURES
        is_again = not block.level and not block.inside and _key(block.text) in known
        is_heading = block.level > 1 and not block.inside and following in kept
        is_item = block.role is Role.LIST_ITEM and block.box in boxes and not block.is_link
        if is_picture or is_again or is_heading or (is_item and not block.inside):
            yield block


def _extracted(page: lxml.html.HtmlElement) -> list[str]:
    """Return trafilatura's idea of the article, piece by piece."""
    import trafilatura  # 0.1 s that other files need not pay

    # it complains of every page without an article, which is no fault of the program's
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(copy.deepcopy(page), include_comments=False)
    except ValueError:  # it cannot move text that has control characters: "&#1;"
        return []
    body = getattr(document, "body", None)
    return [key for text in body.itertext() if (key := _key(text))] if body is not None else []


def _extracted_blocks(found: Sequence[Block], extracted: Sequence[str]) -> set[Block]:
    """Align the page with what was extracted from it, in order of both."""
    owners = [block for block in found for _ in block.pieces]
    keys = [_key(piece) for block in found for piece in block.pieces]
    kept = set()
    matcher = SequenceMatcher(None, keys, extracted)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag == "equal":
            kept.update(owners[begin:end])
        elif tag == "replace":  # extracted without a link or a note's number, or cut otherwise
            others = "\n".join(extracted[other_begin:other_end])
            for owner, key in zip(owners[begin:end], keys[begin:end], strict=True):
                if len(key) >= _TELLING and (key[:_TELLING] in others or key[-_TELLING:] in others):
                    kept.add(owner)
    return kept


def _key(text: str) -> str:
    """Return what does not change when blanks and signs are tidied."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _title(page: lxml.html.HtmlElement) -> str:
    names = page.xpath("//meta[@property='og:title']/@content") or page.xpath("//title/text()")
    return " ".join(names[0].split()) if names else ""
