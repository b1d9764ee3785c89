"""The text of a web page as a person sees it: block after block, with what each block is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

from reader.errors import UnreadableFile
from reader.loading.builder import LONGEST_CELL
from reader.model.article import Role

_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl "  # noqa: SIM905
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "audio canvas datalist head iframe math noscript object option script select style "  # noqa: SIM905
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


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A paragraph of a page. `inside` says what it stands in, where that is not the article."""

    text: str
    role: Role = Role.PARAGRAPH
    level: int = 0
    inside: str = ""
    number: int = 0  # of the item of a numbered list that begins here
    box: int = 0  # which element of the page it stands in, lists and quotations apart
    is_link: bool = False  # all of it

    @property
    def pieces(self) -> list[str]:
        """The lines, or the cells of a table, one by one."""
        return re.split(r"[\n\t]", self.text)


@dataclass
class _Walk:
    """Where a walk through the page is: open elements, and text since the last block began."""

    open: list[str] = field(default_factory=list)
    boxes: list[int] = field(default_factory=lambda: [0])  # of the open elements
    entered: int = 0  # elements so far
    text: list[str] = field(default_factory=list)
    is_link: bool = True  # all text since the last block
    counts: list[int] = field(default_factory=list)  # of the items in open lists
    number: int = 0  # of the item that the next block begins

    def enter(self, element: lxml.html.HtmlElement) -> None:
        """Count the items of numbered lists; a list of bullets in one has no numbers."""
        self.entered += 1
        self.boxes.append(self.boxes[-1] if element.tag in _IN_A_BOX else self.entered)
        if element.tag == "ol":
            self.counts.append(_number(element.get("start"), 1) - 1)
        elif element.tag == "li":
            self.number = 0
            if self.counts and next((t for t in self.open[::-1] if t in _LISTS), "") == "ol":
                self.counts[-1] = _number(element.get("value"), self.counts[-1] + 1)
                self.number = self.counts[-1] if _is_decimal(element) else 0

    def add(self, text: str | None) -> None:
        if text:
            self.is_link = self.is_link and ("a" in self.open or not text.strip())
            self.text.append(text if "pre" in self.open else _BLANKS.sub(" ", text))

    def taken(self) -> Iterator[Block]:
        """Yield the text since the last block; two line breaks in it begin a new paragraph."""
        tidied = str.rstrip if "pre" in self.open else _tidy
        text = "\n".join(tidied(line) for line in "".join(self.text).split("\n"))
        self.text.clear()
        is_link, self.is_link = self.is_link, True
        for paragraph in re.split(r"\n{2,}", text):
            if paragraph.strip():
                yield self.block(paragraph.strip("\n"), is_link=is_link)

    def block(self, text: str, role: Role | None = None, *, is_link: bool = False) -> Block:
        level = next((_LEVELS[tag] for tag in self.open if tag in _LEVELS), 0)
        inner = next((_ROLES[tag] for tag in reversed(self.open) if tag in _ROLES), Role.PARAGRAPH)
        inside = next((_AROUND[tag] for tag in self.open if tag in _AROUND), "")
        kind = role or (Role.HEADLINE if level else inner)
        number, self.number = self.number, 0
        number = number if kind is Role.LIST_ITEM else 0
        return Block(text, kind, level, inside, number, self.boxes[-1], is_link)


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
    return page


def blocks(page: lxml.html.HtmlElement) -> Iterator[Block]:
    """Yield the visible paragraphs in their order."""
    walk = _Walk()
    events = lxml.etree.iterwalk(page, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.enter(element)
            walk.open.append(tag)
            if not tag or tag in _UNSEEN or _is_hidden(element) or _leads_back(element):
                events.skip_subtree()
            elif tag == "img" and "figure" in walk.open and not _has_caption(element):
                # elsewhere pictures are mostly signs and ornaments
                if alt := _tidy(_BLANKS.sub(" ", element.get("alt", ""))):
                    yield from walk.taken()
                    yield walk.block(alt, Role.FIGURE)
            elif tag == "table" and (rows := _data(element)):
                yield walk.block(rows, Role.TABLE)
                events.skip_subtree()
            else:
                walk.add(element.text)
        else:
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.boxes.pop()
            if walk.open.pop() == "ol":
                walk.counts.pop()
            if tag == "br":
                walk.text.append("\n")
            walk.add(element.tail)
    yield from walk.taken()


def levels(blocks: Sequence[Block]) -> list[int]:
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


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _leads_back(element: lxml.html.HtmlElement) -> bool:
    """Say whether this is the arrow from a note back to its place."""
    return bool(element.get("role") == "doc-backlink" or element.get("class") == "footnote-back")


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
