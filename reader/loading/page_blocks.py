"""The text of a web page as a person sees it: block after block, with what each block is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.etree
import lxml.html

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
_ROLES = {"blockquote": Role.QUOTATION, "li": Role.LIST_ITEM, "dd": Role.LIST_ITEM}
_LEVELS = {f"h{n}": n for n in range(1, 7)}
_AROUND = {
    "nav": "navigation",
    "header": "the page's header",
    "footer": "the page's footer",
    "aside": "beside the article",
    "form": "a form",
    "button": "a button",
    "figcaption": "the caption of a picture",
}
_LONGEST_CELL = 200  # code points: a table with longer cells lays the page out
_BREAK = "\n"


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A paragraph of a page. `inside` says what it stands in, where that is not the article."""

    text: str
    role: Role = Role.PARAGRAPH
    level: int = 0
    inside: str = ""

    @property
    def pieces(self) -> list[str]:
        """The lines, or the cells of a table, one by one."""
        return re.split(r"[\n\t]", self.text)


@dataclass
class _Walk:
    """Where a walk through the page is: open elements, and text since the last block began."""

    open: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            self.text.append(text if "pre" in self.open else _BLANKS.sub(" ", text))

    def taken(self) -> Iterator[Block]:
        """Yield the text since the last block; two line breaks in it begin a new paragraph."""
        lines = "".join(self.text).split(_BREAK)
        self.text.clear()
        if any(lines):
            paragraphs = re.split(r"\n{2,}", "\n".join(_tidy(line) for line in lines))
            for paragraph in paragraphs:
                if paragraph.strip():
                    yield self.block(paragraph.strip())

    def block(self, text: str, role: Role | None = None) -> Block:
        level = next((_LEVELS[tag] for tag in self.open if tag in _LEVELS), 0)
        inner = next((_ROLES[tag] for tag in reversed(self.open) if tag in _ROLES), Role.PARAGRAPH)
        inside = next((_AROUND[tag] for tag in self.open if tag in _AROUND), "")
        return Block(text, role or (Role.HEADLINE if level else inner), level, inside)


def blocks(page: lxml.html.HtmlElement) -> Iterator[Block]:
    """Yield the visible paragraphs in their order."""
    walk = _Walk()
    events = lxml.etree.iterwalk(page, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.open.append(tag)
            if not tag or tag in _UNSEEN or _is_hidden(element):
                events.skip_subtree()
            elif tag == "table" and (rows := _data(element)):
                yield walk.block(rows, Role.TABLE)
                events.skip_subtree()
            else:
                walk.add(element.text)
        else:
            if tag in _BLOCKS:
                yield from walk.taken()
            walk.open.pop()
            if tag == "br":
                walk.text.append(_BREAK)
            walk.add(element.tail)
    yield from walk.taken()


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _data(table: lxml.html.HtmlElement) -> str:
    """Return a table's rows as lines; nothing where the table only lays out the page."""
    rows = [
        [_tidy(_BLANKS.sub(" ", cell.text_content())) for cell in row.xpath("./td|./th")]
        for row in table.iter("tr")
    ]
    is_data = (
        next(table.iterdescendants("table"), None) is None
        and any(len(row) > 1 for row in rows)
        and all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)
    )
    return "\n".join("\t".join(row) for row in rows if any(row)) if is_data else ""


def _tidy(line: str) -> str:
    return line.strip(" \t\r\f")
