"""Selects the blocks of a web page that are its article, with trafilatura."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Sequence
from difflib import SequenceMatcher

import lxml.html

from reader.importers.web.page_blocks import CAPTION, TABLE_CAPTION, PageBlock
from reader.model.article import Role

_TELLING = 24  # letters at an end of a block that show it to be the extracted one, a link missing
_LABELS = ("advertisement", "advertisment", "sponsored", "sponsoredcontent", "promoted")
_TOO_LITTLE = 250  # code points: trafilatura itself does not trust its answer below that
_PICTURES = (CAPTION, TABLE_CAPTION, "the description of a picture")  # `Block.inside`
_AROUND_PAGES = ("the page's header", "the page's footer", "navigation")
_LITTLE = 0.2  # of the kept text
_NEARLY_ALL = 0.9  # of the kept text: a note or a repeated passage may stand elsewhere
_SHORTEST_SENTENCE = 4  # words
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*(?:\s*\([^()]{1,60}\))?$")  # also with its source
_SENTENCES = re.compile(r"\w{2}[.!?][\"'”’)\]]*\s+[\"'“‘(]?[A-Z]")
_TWO_SENTENCES = 15  # words: with a full stop among them they need none at their end


def article_blocks(
    page: lxml.html.HtmlElement, found: Sequence[PageBlock], title: str
) -> set[PageBlock]:
    """Return the blocks of `found` that make up the article of a page with that title."""
    chosen = _extracted_blocks(found, _extracted(page))
    chosen -= _boilerplate(found, chosen) | _advertised(found, chosen)
    if sum(len(b.text) for b in found if b in chosen) < _TOO_LITTLE:
        # short and odd pages: better all that is not around an article than too little
        return {b for b in found if not b.inside} or set(found)
    if not any(b in chosen and b.level == 1 for b in found):
        chosen.update(_headline(title, found, chosen))
    return chosen | _overlooked(found, chosen)


def _boilerplate(found: Sequence[PageBlock], chosen: set[PageBlock]) -> set[PageBlock]:
    """Return the blocks of `chosen` that belong to the page around the article.

    What a site says of itself can be longer than its article, and extractors then take that.
    """
    weights: dict[object, int] = {}
    for block in chosen:
        weights[block.container] = weights.get(block.container, 0) + len(block.text)
    little = sum(weights.values()) * _LITTLE
    is_elsewhere = any(_is_said(b) for b in found if not b.inside)
    return {
        block
        for block in chosen
        if (block.inside in _AROUND_PAGES and is_elsewhere)
        # a box that holds the story is no furniture, whatever the page calls it
        or (block.container is not None and block.level != 1 and weights[block.container] < little)
    }


def _headline(title: str, found: Sequence[PageBlock], chosen: set[PageBlock]) -> list[PageBlock]:
    """Return the headline that was left out of the article, or nothing.

    It is in the page's title as well, or it is the only one and stands above the article.
    """
    title = folded(title)
    if heads := [b for b in found if b.level == 1 and folded(b.text) in title]:
        # the longest: the site's name may be a headline and in the title as well
        return [max(heads, key=lambda b: len(b.text))]
    above = found[: next(place for place, block in enumerate(found) if block in chosen)]
    heads = [b for b in found if b.level == 1 and not b.inside]
    return heads if len(heads) == 1 and heads[0] in above else []


def _overlooked(found: Sequence[PageBlock], chosen: set[PageBlock]) -> set[PageBlock]:
    """Return what stands in the article and extractors pass over.

    That are its pictures, passages that stand in it twice, headings above what is kept, the lines
    between headline and text, whole sentences in boxes of their own, and the items of lists.
    """
    places = [place for place, block in enumerate(found) if block in chosen]
    texts = [place for place in places if found[place].role is Role.PARAGRAPH]
    begins = texts[0] if texts else places[0]
    known = {folded(block.text) for block in chosen}
    boxes = {block.box for block in chosen if block.role is Role.PARAGRAPH}
    holding = {block.container for block in chosen} | {None}  # whatever they are called
    typed = {block.element for block in chosen if block.element is not None and block.is_typed}
    shapes = {_shape(block) for block in chosen if block.role is Role.PARAGRAPH}
    within = _within(found, chosen)
    advertised = _advertised(found, chosen)
    announced = False  # a paragraph that ends with a colon announces the list below it
    follows = False  # the next block is part of the article
    added = set()
    for place, block in enumerate(found):
        if block.role is not Role.LIST_ITEM:
            announced = block in chosen and block.text.endswith(":")
        if block in chosen or block in advertised or block.level > 1:
            continue
        if block.container not in holding:
            continue
        is_inner = places[0] < place < places[-1]
        if block.role is Role.FIGURE:
            is_part = is_inner and block.inside in _PICTURES
        elif block.inside:
            is_part = False
        elif block.role is Role.LIST_ITEM:
            is_long = block in within and len(block.text.split()) >= _SHORTEST_SENTENCE
            is_adjacent = is_inner and (block.box in boxes or is_long) and not block.is_link
            is_said = announced or _is_said(block)
            is_part = is_adjacent or block.element in typed or (block in within and is_said)
        elif block.role is Role.TABLE:
            is_part = is_inner and block in within
        else:
            is_again = is_inner and not block.level and folded(block.text) in known
            is_placed = places[0] < place < begins or block in within
            # "Fine.": as short as that, but set as the paragraphs around it are
            is_alike = is_inner and block in within and _shape(block) in shapes
            is_part = (
                is_again
                or block.element in typed
                or (is_placed and _is_said(block))
                or (is_alike and not block.is_link and _SENTENCE_END.search(block.text) is not None)
            )
        if is_part:
            added.add(block)
    for place in range(len(found) - 1, -1, -1):
        block = found[place]
        is_deck = places[0] < place < begins and _is_said(block)
        is_heading = block.level > 1 and not block.inside and block.container in holding
        if is_heading and (is_deck or (follows and place > places[0])):
            added.add(block)
        follows = block in chosen or block in added
    return added


def _within(found: Sequence[PageBlock], chosen: set[PageBlock]) -> set[PageBlock]:
    """Return the blocks in the element that the page calls an article and that holds the text.

    Where it calls none so, it is the smallest element that holds nearly all of the kept text.
    """
    weights: dict[lxml.html.HtmlElement, int] = {}
    for block in found:
        if block in chosen:
            for element in _upwards(block):
                weights[element] = weights.get(element, 0) + len(block.text)
    whole = max(weights.values(), default=0)
    # those that hold so much lie in each other, and the walk meets the inner ones later
    around = min(
        (e for e, w in weights.items() if w >= _NEARLY_ALL * whole), key=weights.__getitem__
    )
    head = next((b for b in found if b in chosen and b.level == 1), None)
    if head is not None:
        # what holds the headline as well, where that is not the whole page
        above = set(_upwards(head))
        upwards = (around, *around.iterancestors())
        wider = next((e for e in upwards if e in above), around)
        around = around if wider.tag in ("body", "html") else wider
    around = next(around.iterancestors("article"), around)
    return {block for block in found if around in _upwards(block)}


def _advertised(found: Sequence[PageBlock], chosen: set[PageBlock]) -> set[PageBlock]:
    """Return the blocks in boxes that say of themselves that they are advertisements."""
    labels = [b.element for b in found if folded(b.text) in _LABELS and b.element is not None]
    boxes = dict.fromkeys((label.getparent() for label in labels), 0)
    if not boxes:
        return set()
    inside = {b: [e for e in _upwards(b) if e in boxes] for b in found}
    for block in chosen:
        for box in inside[block]:
            boxes[box] += len(block.text)
    little = sum(len(b.text) for b in chosen) * _LITTLE  # a label can stand among the story's lines
    return {block for block in found if any(boxes[box] < little for box in inside[block])}


def _upwards(block: PageBlock) -> list[lxml.html.HtmlElement]:
    """Return the elements around a block, the innermost first."""
    inner = block.element
    return [] if inner is None else [inner, *inner.iterancestors()]


def _shape(block: PageBlock) -> tuple[tuple[str, str | None, str | None], ...]:
    """Return how a block is set: tags, classes and styles around it, the innermost first."""
    return tuple((e.tag, e.get("class"), e.get("style")) for e in _upwards(block)[:3])


def _is_said(block: PageBlock) -> bool:
    """Say whether a block reads as text: a sentence, or the long heading below a headline."""
    if block.is_link:
        return False
    words = len(block.text.split())
    return words >= _SHORTEST_SENTENCE and (
        block.level > 1
        or _SENTENCE_END.search(block.text) is not None
        or (words >= _TWO_SENTENCES and _SENTENCES.search(block.text) is not None)
    )


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
    return (
        [piece for text in body.itertext() if (piece := folded(text))] if body is not None else []
    )


def _extracted_blocks(found: Sequence[PageBlock], extracted: Sequence[str]) -> set[PageBlock]:
    """Align the page with what was extracted from it, in order of both."""
    owners = [block for block in found for _ in block.pieces]
    keys = [folded(piece) for block in found for piece in block.pieces]
    chosen = set()
    matcher = SequenceMatcher(None, keys, extracted)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag == "equal":
            chosen.update(owners[begin:end])
        elif tag == "replace":  # extracted without a link or a note's number, or cut otherwise
            others = "\n".join(extracted[other_begin:other_end])
            for owner, key in zip(owners[begin:end], keys[begin:end], strict=True):
                if len(key) >= _TELLING and (key[:_TELLING] in others or key[-_TELLING:] in others):
                    chosen.add(owner)
    return chosen


def folded(text: str) -> str:
    """Return what does not change when blanks and signs are tidied."""
    return "".join(c for c in text.casefold() if c.isalnum())
