"""Splits a web page into blocks of text, as a person sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

import lxml.etree
import lxml.html

from reader.errors import UnreadableFile
from reader.importers.article_builder import LONGEST_CELL
from reader.importers.web.rendered_text import render
from reader.model.article import Role

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl "  # noqa: SIM905
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "audio canvas datalist head iframe math noscript object option rp rt script select style "  # noqa: SIM905
    "svg template textarea title video".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\n\r\f]+")  # as HTML has it: a no-break space is not one of them
_ROLES = {
    "blockquote": Role.QUOTATION,
    "li": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "figcaption": Role.FIGURE,
}
_LISTS = ("ol", "ul", "menu")
_LEVELS = {f"h{n}": n for n in range(1, 7)}
_IN_A_BOX = frozenset((*_LISTS, *_LEVELS, "li", "p", "blockquote", "a", "b", "em", "i", "strong"))
_AROUND = {
    "nav": "navigation",
    "header": "the page's header",
    "footer": "the page's footer",
    "aside": "beside the article",
    "form": "a form",
    "button": "a button",
    "figcaption": "the caption of a picture",
    "img": "the description of a picture",
}
CAPTION, TABLE_CAPTION = _AROUND["figcaption"], "the caption of a table"
_IN_ARTICLE = ("article", "main")  # a header in one of these is the article's own
# What the classes and ids of boxes say that stand between the paragraphs and do not belong there.
_BOILERPLATE = frozenset(
    "ad ads advert advertisement breadcrumb breadcrumbs comment comments cookie cookies consent "  # noqa: SIM905
    "cta disqus menu nav navbar navigation newsletter newsletters noprint outbrain paywall popular "
    "promo promos promotion recirc recommended recommendations related rail share sharing "
    "sharebar sidebar signup social sponsor sponsored subscribe subscription taboola tags teaser "
    "teasers toc toolbar trending widget widgets".split()
)
_CAPTIONS = frozenset(("caption", "thumbcaption", "imgcaption", "figcaption"))
_CREDITS = frozenset(
    ("credit", "credits", "attribution", "photographer", "copyright", "source", "byline")
)
_TYPED_ITEM = re.compile(r"^[ \t]*[*•‣▪◦·–-][ \t]+", re.MULTILINE)  # of a list in typed text
_TYPED_LIST = re.compile(rf"(?:{_TYPED_ITEM.pattern}[^\n]+(?:\n|$))+", re.MULTILINE)
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True, eq=False)
class PageBlock:
    """A paragraph of a page. `inside` says what it stands in, where that is not the article."""

    text: str
    role: Role = Role.PARAGRAPH
    level: int = 0
    inside: str = ""
    number: int = 0  # of the item of a numbered list that begins here
    box: int = 0  # which element of the page it stands in, lists and quotations apart
    is_link: bool = False  # all of it
    container: lxml.html.HtmlElement | None = None  # the innermost box of furniture around it
    element: lxml.html.HtmlElement | None = None  # the innermost one around it
    is_typed: bool = False  # its lines and blanks are as they were typed

    @property
    def pieces(self) -> list[str]:
        """The lines, or the cells of a table, one by one."""
        return re.split(r"[\n\t]", self.text)


@dataclass
class _Walk:
    """Where a walk through the page is: open elements, and text since the last block began."""

    open: list[str] = field(default_factory=list)
    elements: list[lxml.html.HtmlElement] = field(default_factory=list)  # that are open
    captions: int = 0  # how many of them are captions of pictures by their names
    # those of them that are no part of an article by their names
    container: list[lxml.html.HtmlElement] = field(default_factory=list)
    boxes: list[int] = field(default_factory=lambda: [0])  # of the open elements
    entered: int = 0  # elements so far
    text: list[str] = field(default_factory=list)
    is_link: bool = True  # all text since the last block
    is_caption: bool = True  # all text since the last block, by the names around it
    counts: list[int] = field(default_factory=list)  # of the items in open lists
    number: int = 0  # of the item that the next block begins

    def enter(self, element: lxml.html.HtmlElement) -> None:
        """Count the items of numbered lists; a list of bullets in one has no numbers."""
        self.entered += 1
        self.elements.append(element)
        names = _names(element)
        self.captions += bool(names & _CAPTIONS)
        if names & _BOILERPLATE:
            self.container.append(element)
        self.boxes.append(self.boxes[-1] if element.tag in _IN_A_BOX else self.entered)
        if element.tag == "ol":
            self.counts.append(_number(element.get("start"), 1) - 1)
        elif element.tag == "li":
            self.number = 0
            if self.counts and next((t for t in self.open[::-1] if t in _LISTS), "") == "ol":
                self.counts[-1] = _number(element.get("value"), self.counts[-1] + 1)
                self.number = self.counts[-1] if _is_decimal(element) else 0

    def leave(self) -> None:
        """Take back what `enter` counted of the innermost element."""
        names = _names(self.elements.pop())
        self.captions -= bool(names & _CAPTIONS)
        if names & _BOILERPLATE:
            self.container.pop()
        self.boxes.pop()
        if self.open.pop() == "ol":
            self.counts.pop()

    def add(self, text: str | None) -> None:
        if text:
            is_blank = not text.strip()
            self.is_link = self.is_link and ("a" in self.open or is_blank)
            self.is_caption = self.is_caption and (self.captions > 0 or is_blank)
            self.text.append(text if "pre" in self.open else _BLANKS.sub(" ", text))

    def taken(self) -> Iterator[PageBlock]:
        """Yield the text since the last block; two line breaks in it begin a new paragraph."""
        tidied = str.rstrip if "pre" in self.open else _tidy
        text = "\n".join(tidied(line) for line in "".join(self.text).split("\n"))
        self.text.clear()
        is_link, self.is_link = self.is_link, True
        is_caption = self.is_caption and not any(tag in _LEVELS for tag in self.open)
        inside = CAPTION if is_caption else ""
        self.is_caption = True
        for paragraph in re.split(r"\n{2,}", text):
            if "pre" in self.open and _TYPED_LIST.fullmatch(paragraph):
                for item in _TYPED_ITEM.split(paragraph)[1:]:
                    yield self.block(item.strip(), Role.LIST_ITEM, is_link=is_link)
            elif paragraph.strip():
                yield self.block(paragraph.strip("\n"), is_link=is_link, inside=inside)

    def block(
        self, text: str, role: Role | None = None, *, is_link: bool = False, inside: str = ""
    ) -> PageBlock:
        level = next((_LEVELS[tag] for tag in self.open if tag in _LEVELS), 0)
        inner = next((_ROLES[tag] for tag in reversed(self.open) if tag in _ROLES), Role.PARAGRAPH)
        kind = role or (Role.HEADLINE if level else Role.FIGURE if inside else inner)
        number, self.number = self.number, 0
        number = number if kind is Role.LIST_ITEM else 0
        return PageBlock(
            text,
            kind,
            level,
            self._around() or inside,
            number,
            self.boxes[-1],
            is_link,
            self.container[-1] if self.container else None,
            self.elements[-1] if self.elements else None,
            "pre" in self.open,
        )

    def _around(self) -> str:
        """Return what is around the next block, where that is not the article."""
        for place, tag in enumerate(self.open):
            if tag == "header" and any(t in _IN_ARTICLE for t in self.open[:place]):
                continue
            if tag == "button" and self.open[place - 1] in _LEVELS:
                continue  # the heading of an accordion
            if tag in _AROUND:
                return _AROUND[tag]
        return ""


def parsed(text: str, name: str) -> lxml.html.HtmlElement:
    """Return the elements of a page, or raise `UnreadableFile` about the file `name`."""
    # as bytes: lxml refuses a str that declares its encoding; huge: long texts are not attacks here
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        page = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError as error:
        raise UnreadableFile(f"{name} is a web page without text ({error}).") from None
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        # libxml2 leaves out what is deeper than 2,048 elements, and half an article is none
        raise UnreadableFile(f"{name} is nested too deeply to be read; save it as text instead.")
    render(page)
    return page


def blocks(page: lxml.html.HtmlElement) -> Iterator[PageBlock]:
    """Yield the visible paragraphs in their order."""
    walk = _Walk()
    folded = _folded(page)
    events = lxml.etree.iterwalk(page, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.enter(element)
            walk.open.append(tag)
            if not tag or tag in _UNSEEN or _is_hidden(element, folded):
                events.skip_subtree()
            elif tag == "img" and "figure" in walk.open and not _has_caption(element):
                # elsewhere pictures are mostly signs and ornaments
                if alt := _tidy(_BLANKS.sub(" ", element.get("alt", ""))):
                    yield from walk.taken()
                    yield walk.block(alt, Role.FIGURE)
            elif tag == "table" and (rows := _data(element)):
                for caption in element.iterchildren("caption"):
                    if words := _tidy(_BLANKS.sub(" ", caption.text_content())):
                        yield replace(walk.block(words, Role.FIGURE), inside=TABLE_CAPTION)
                yield walk.block(rows, Role.TABLE)
                events.skip_subtree()
            else:
                if _names(element) & _CREDITS and (walk.captions or "figcaption" in walk.open):
                    walk.text.append("\n")  # a picture's credit is no part of its caption
                walk.add(element.text)
        else:
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.leave()
            if tag == "br":
                walk.text.append("\n")
            walk.add(element.tail)
    yield from walk.taken()


def levels(blocks: Sequence[PageBlock]) -> list[int]:
    """Return the level of each block that is a headline, 0 for others.

    An article has one headline of the first level; pages have none or many.
    """
    heads = [b for b in blocks if b.level]
    own = next((b for b in heads if b.level == 1), None)
    if own is None and heads and heads[0] is blocks[0]:
        own = heads[0]
    return [b.level and (1 if b is own else max(b.level, 2)) for b in blocks]


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written.strip()) else otherwise


def _is_decimal(item: lxml.html.HtmlElement) -> bool:
    around = item.getparent()
    return around is not None and around.get("type", "1") == "1"


def _is_hidden(element: lxml.html.HtmlElement, folded: Set[lxml.html.HtmlElement]) -> bool:
    if element in folded:
        return False
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _folded(page: lxml.html.HtmlElement) -> set[lxml.html.HtmlElement]:
    """Return the hidden elements that a button in a heading, or one that names them, unfolds."""
    controlled = {name for e in page.iter() if (name := e.get("aria-controls"))}
    found = set()
    for element in page.xpath("//*[@hidden][not(ancestor::nav)]"):
        before = element.getprevious()
        is_below = (
            before is not None and before.tag in _LEVELS and before.find(".//button") is not None
        )
        if is_below or element.get("id") in controlled:
            found.add(element)
    return found


def _names(element: lxml.html.HtmlElement) -> set[str]:
    """Return the words of an element's classes and id, in small letters."""
    if not isinstance(element.tag, str):
        return set()
    written = re.split(r"[\s_-]+", f"{element.get('class', '')} {element.get('id', '')}")
    # programs make names of random letters and digits
    return {name.lower() for word in written if word.isalpha() for name in _NAME.findall(word)}


def _has_caption(picture: lxml.html.HtmlElement) -> bool:
    figure = next(picture.iterancestors("figure"))
    return next(figure.iterdescendants("figcaption"), None) is not None


def _data(table: lxml.html.HtmlElement) -> str:
    """Return a table's rows as lines; nothing where the table only lays out the page."""
    rows = [
        [_tidy(_BLANKS.sub(" ", cell.text_content())) for cell in row.xpath("./td|./th")]
        for row in table.iter("tr")
    ]
    is_data = (
        next(table.iterdescendants("table"), None) is None
        and any(len(row) > 1 for row in rows)
        and all(len(cell) <= LONGEST_CELL for row in rows for cell in row)
    )
    return "\n".join("\t".join(row) for row in rows if any(row)) if is_data else ""


def _tidy(line: str) -> str:
    return line.strip(" \t\r\f")
