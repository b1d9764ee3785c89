"""Walks through a text in XML: what its elements are is a table of the format's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from reader.importers.article_builder import ArticleBuilder
from reader.importers.xml_tree import (
    Element,
    all_of,
    attribute,
    is_element,
    one_line,
    sign_of,
    tag,
    text_in,
)
from reader.model.article import Removed, Role

FORMULA = "[…]"  # stands for one in a sentence: its signs are no words
DEEPEST = 6  # levels of headlines
_BARE = re.compile(r"[\d\s,;.*†‡§–-]*|\s*[a-z]\s*")  # the number of a note, without brackets
_OPEN = re.compile(r"[\[(,;–-]\s*$")


class ElementKind(Enum):
    """What an element is in a text."""

    SECTION = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    QUOTATION = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    FIGURE = auto()
    NOTE = auto()
    FORMULA = auto()
    OUT = auto()  # no part of the text, and listed as removed
    SILENT = auto()  # data about the text


_BLOCKS = frozenset(ElementKind) - {
    ElementKind.OUT,
    ElementKind.SILENT,
    ElementKind.FORMULA,
    ElementKind.NOTE,
}
_FLOATS = (ElementKind.TABLE, ElementKind.FIGURE, ElementKind.NOTE)
_SPLITS = (
    ElementKind.LIST,
    ElementKind.QUOTATION,
    ElementKind.PARAGRAPH,
    ElementKind.SECTION,
    ElementKind.ITEM,
)


@dataclass(frozen=True, slots=True)
class ElementTable:
    """What the elements of a format are, by their names without a namespace.

    `why` says of those that are left out what they are. `is_mark` knows what only refers to a note
    or a source; `captions` are the elements of a figure or a table that hold words.
    """

    kinds: Mapping[str, ElementKind]
    why: Mapping[str, str]
    is_mark: Callable[[Element], bool]
    captions: tuple[str, ...]
    rows: tuple[str, ...] = ("tr", "row")
    cells: tuple[str, ...] = ("th", "td", "cell", "entry")


@dataclass
class XmlWalk:
    """Puts what it meets into an article; notes wait until the text has ended."""

    words: ElementTable
    builder: ArticleBuilder = field(default_factory=ArticleBuilder)
    removed: list[Removed] = field(default_factory=list)
    _notes: list[Element] = field(default_factory=list)
    _title: str = ""

    def blocks(self, parent: Element | None, level: int = 1) -> None:
        """Add what stands in an element, whose sections are `level` deep."""
        for element in parent if parent is not None else ():
            self._block(element, level)

    def headline(self, title: str) -> None:
        """Add the article's title; a heading in the text that repeats it is left out."""
        self._title = title
        self.builder.add(title, Role.HEADLINE, level=1)

    def all_of(self, element: Element | None) -> None:
        """Add what stands in an element, or its own words where it has no paragraphs."""
        if element is not None and not self._has_blocks(element):
            self._paragraph(element, Role.PARAGRAPH, 1)
        else:
            self.blocks(element)

    def finish(self) -> None:
        """Add the notes, in the order in which they stand."""
        while self._notes:
            note = self._notes.pop(0)
            self._paragraph(note, Role.LIST_ITEM, 1)

    def _block(self, element: Element, level: int) -> None:
        if not is_element(element):
            return
        kind = self.words.kinds.get(tag(element))
        match kind:
            case ElementKind.SECTION:
                self.blocks(element, level + 1)
            case ElementKind.HEADING:
                text = self._line(element)
                if text != self._title:
                    self.builder.add(text, Role.HEADLINE, level=min(max(level, 2), DEEPEST))
            case ElementKind.PARAGRAPH:
                self._paragraph(element, Role.PARAGRAPH, level)
            case ElementKind.QUOTATION:
                self._within(element, Role.QUOTATION, level)
            case ElementKind.LIST:
                self._list(element, level)
            case ElementKind.ITEM:
                self._within(element, Role.LIST_ITEM, level)
            case ElementKind.TABLE:
                self._table(element)
            case ElementKind.FIGURE:
                self._figure(element)
            case ElementKind.NOTE:
                self._notes.append(element)
            case ElementKind.FORMULA:
                self._leave_out(element, "a formula")
            case ElementKind.OUT:
                self._leave_out(element, self.words.why.get(tag(element), "no part of the text"))
            case ElementKind.SILENT:
                pass
            case None if self._has_blocks(element):
                self.blocks(element, level)
            case None:
                self._paragraph(element, Role.PARAGRAPH, level)

    def _list(self, element: Element, level: int) -> None:
        written = f"{attribute(element, 'list-type')} {attribute(element, 'type')} {tag(element)}"
        number = 1 if re.search(r"\b(?:order|ordered|arabic|ol)\b", written) else 0
        for item in element:
            if self.words.kinds.get(tag(item)) is ElementKind.ITEM:
                self._within(item, Role.LIST_ITEM, level, number)
                number += number > 0
            else:
                self._block(item, level)

    def _has_blocks(self, element: Element) -> bool:
        return any(
            self.words.kinds.get(tag(e)) in _BLOCKS for e in element.iter() if e is not element
        )

    def _within(self, element: Element, role: Role, level: int, number: int = 0) -> None:
        """Add a quotation or an item: its own words, or the paragraphs in it."""
        if (element.text or "").strip() or not self._has_blocks(element):
            self._paragraph(element, role, level, number)
            return
        for inner in filter(is_element, element):
            if self.words.kinds.get(tag(inner)) in (ElementKind.PARAGRAPH, None):
                self._paragraph(inner, role, level, number)
                number = 0  # the others go on with the same item
            else:
                self._block(inner, level)

    def _paragraph(self, element: Element, role: Role, level: int, number: int = 0) -> None:
        """Add words; what floats in them comes behind, and a list or quotation parts them."""
        pieces: list[str] = []
        floats: list[Element] = []

        def flush() -> None:
            text = one_line("".join(pieces))
            if text.replace(FORMULA, "").strip():
                self.builder.add(text, role, number=number)
            pieces.clear()

        def walk(parent: Element) -> None:
            pieces.append(parent.text or "")
            for part in parent:
                kind = self.words.kinds.get(tag(part))
                if not is_element(part):
                    pieces.append(sign_of(part))
                elif self._is_mark(part, "".join(pieces[-3:])):
                    pass
                elif kind in _FLOATS:
                    floats.append(part)
                elif kind in _SPLITS and (
                    kind is not ElementKind.QUOTATION or self._has_blocks(part)
                ):
                    flush()
                    if kind is ElementKind.PARAGRAPH:
                        self._paragraph(part, role, level)
                    else:
                        self._block(part, level)
                elif kind is ElementKind.FORMULA:
                    pieces.append(FORMULA)
                    self._leave_out(part, "a formula")
                elif kind is ElementKind.OUT:
                    self._leave_out(part, self.words.why.get(tag(part), "no part of the text"))
                elif kind is not ElementKind.SILENT:
                    pieces.append(" " if tag(part) in ("break", "lb", "br") else "")
                    walk(part)
                pieces.append(part.tail or "")

        walk(element)
        flush()
        for each in floats:
            self._block(each, level)

    def _is_mark(self, element: Element, before: str) -> bool:
        """Say whether an element is the bare number of a note: in brackets it is text."""
        text = "".join(element.itertext())
        is_mark = self.words.is_mark(element) and _BARE.fullmatch(text) is not None
        return is_mark and not _OPEN.search(before)

    def _line(self, element: Element) -> str:
        """Return the words of a headline or caption, without marks of notes."""
        pieces = [element.text or ""]
        for part in element:
            kind = self.words.kinds.get(tag(part))
            if not is_element(part):
                pieces.append(sign_of(part))
            elif kind is ElementKind.NOTE:
                self._notes.append(part)
            elif kind is ElementKind.FORMULA:
                pieces.append(FORMULA)
            elif kind is not ElementKind.SILENT and not self._is_mark(part, "".join(pieces)):
                pieces.append(self._line(part))
            pieces.append(part.tail or "")
        return one_line("".join(pieces))

    def _captions(self, element: Element) -> str:
        """Return the words of a figure or a table, without those of its cells."""
        found = []
        for part in element:
            if tag(part) in self.words.captions:
                inside = filter(is_element, part)
                inner = (
                    [self._line(each) for each in inside] if not (part.text or "").strip() else []
                )
                found.append(" ".join(filter(None, inner)) or self._line(part))
        return " ".join(filter(None, dict.fromkeys(found)))

    def _figure(self, element: Element) -> None:
        if any(tag(e) in self.words.rows for e in element.iter()):
            self._table(element)
            return
        self.builder.add(self._captions(element), Role.FIGURE)
        for part in element:
            if self.words.kinds.get(tag(part)) is ElementKind.FORMULA:
                self._leave_out(part, "a formula")

    def _table(self, element: Element) -> None:
        """Add a table; what is said of it stands above it, apart from the text's sentences."""
        if caption := self._captions(element):
            self.builder.add(caption, Role.FIGURE)
        rows = []
        for row in element.iter():
            if tag(row) in self.words.rows:
                rows.append([self._line(cell) for cell in row if tag(cell) in self.words.cells])
        self.builder.add_table([row for row in rows if row])
        for note in all_of(element, "table-wrap-foot"):
            self._notes.append(note)

    def _leave_out(self, element: Element, why: str) -> None:
        if text := text_in(element):
            self.removed.append(Removed(text, why))
