"""Imports OpenDocument texts; tracked changes count as accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.office.style_names import role_of_style
from reader.importers.office.zip_package import SIGNATURE, Package
from reader.importers.xml_tree import Element, all_of, attribute, child, plain, tag, whole, words
from reader.model.article import Article, Removed, Role, Source

_MOST_BLANKS = 100  # that one element may stand for
_LONGEST_CHAIN = 20  # styles based on one another: a circle must end
_UNREAD = {
    "tracked-changes",
    "annotation",
    "note",
    "sequence-decls",
    "forms",
    "title",
    "desc",
    "ruby-text",
}
_HIDDEN = "hidden text"


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is a document of this kind."""
    return data.startswith(SIGNATURE) and b"application/vnd.oasis.opendocument.text" in data


def load(data: bytes, path: Path | None) -> Article:
    """Read an OpenDocument text: its text, notes, tables and text boxes."""
    package = Package(data, str(path or "Standard input"))
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableFile(
            f"{package.name} is protected with a password; save a copy without one."
        )
    content = package.xml("content.xml")
    body = child(content, "body", "text")
    if body is None:
        raise UnreadableFile(
            f"{package.name} is an office file but no text document; save its text as .odt."
        )
    styles = package.xml("styles.xml")
    walk = _Walk(
        ArticleBuilder(),
        _parents(content, styles),
        _numbered(content, styles),
        _hidden(content, styles),
    )
    walk.blocks(body)
    for note in walk.notes:
        walk.builder.add(walk.separate_text(note), Role.LIST_ITEM)
    removed = walk.removed
    for region in all_of(child(body, "tracked-changes"), "deletion"):
        removed.append(Removed(plain(region), "deleted in a tracked change"))
    for comment in all_of(body, "annotation"):
        removed.append(Removed(plain(comment), "a comment in the margin"))
    for kind in ("header", "footer"):
        removed += [Removed(plain(e), f"the pages' {kind}") for e in all_of(styles, kind)]
    meta = package.xml("meta.xml")
    walk.builder.guess_headlines()
    return walk.builder.article(
        words(meta, "title"),
        path=path,
        removed=[part for part in dict.fromkeys(removed) if part.text],
        source=Source(
            author=words(meta, "initial-creator", "creator"),
            date=words(meta, "creation-date", "date"),
        ),
    )


@dataclass
class _Walk:
    """Where a walk through the document is. Notes are collected and come at its end."""

    builder: ArticleBuilder
    parents: dict[str, str]
    numbered: dict[tuple[str, int], int]  # where lists begin to count, by style and depth
    hidden: set[str]  # the styles whose text nobody sees
    removed: list[Removed] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)  # the styles of those that are open
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    number: int = 0  # of the item that the next paragraph begins

    def blocks(self, parent: Element, role: Role = Role.PARAGRAPH) -> None:
        for element in parent:
            name = tag(element)
            if name == "h":
                level = attribute(element, "outline-level")
                self.paragraph(element, Role.HEADLINE, int(level) if level.isdecimal() else 1)
            elif name == "p":
                self.paragraph(element, role)
            elif name == "list":
                self.items(element)
            elif name == "table":
                self.builder.add_table(
                    [
                        [self.separate_text(cell) for cell in row if tag(cell) == "table-cell"]
                        for row in all_of(element, "table-row")
                        if next(row.iterancestors("{*}table")) is element
                    ]
                )
            elif name == "section" and attribute(element, "display") == "none":
                self.leave_out(element)
            elif name not in _UNREAD:  # sections, frames, indexes: they stand around blocks
                self.blocks(element, role)

    def items(self, element: Element) -> None:
        """Read a list; what it does not name of its style it has from the one around it."""
        self.lists.append(attribute(element, "style-name") or "".join(self.lists[-1:]))
        kind = self.lists[-1], len(self.lists)
        first = self.numbered.get(kind)
        if first is not None and attribute(element, "continue-numbering") != "true":
            self.counts[kind] = first - 1
        for item in element:
            if first is not None and tag(item) == "list-item":
                self.counts[kind] = self.counts.get(kind, first - 1) + 1
                self.number = self.counts[kind]
            else:
                self.number = 0
            self.blocks(item, Role.LIST_ITEM)
        self.number = 0
        self.lists.pop()

    def paragraph(self, paragraph: Element, role: Role, level: int = 0) -> None:
        pieces: list[str] = []
        boxes: list[Element] = []
        fields = all_of(paragraph, "hidden-paragraph")
        if attribute(paragraph, "style-name") in self.hidden or any(
            attribute(field, "is-hidden") == "true" for field in fields
        ):
            self.leave_out(paragraph)
            return
        self.inline(paragraph, pieces, boxes)
        for style in self.styles_of(attribute(paragraph, "style-name")):
            named = role_of_style(style)
            if named and role is Role.PARAGRAPH:
                role, level = named
        number, self.number = self.number, 0
        self.builder.add("".join(pieces), role, level=level, number=number)
        for box in boxes:
            self.blocks(box)

    def inline(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        pieces.append(_collapsed(element.text))
        for part in element:
            name = tag(part)
            if name == "s":
                count = attribute(part, "c")
                pieces.append(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS))
            elif name in ("tab", "line-break"):
                pieces.append(" " if name == "tab" else "\n")
            elif name == "note":
                note = child(part, "note-body")
                self.notes += [note] if note is not None else []
            elif name == "text-box":
                boxes.append(part)
            elif name == "hidden-text":
                self.removed.append(Removed(attribute(part, "string-value"), _HIDDEN))
            elif name == "span" and attribute(part, "style-name") in self.hidden:
                self.leave_out(part)
            elif name not in _UNREAD:
                self.inline(part, pieces, boxes)
            pieces.append(_collapsed(part.tail))

    def leave_out(self, element: Element) -> None:
        self.removed.append(Removed(plain(element), _HIDDEN))

    def separate_text(self, element: Element) -> str:
        """Return the text of a cell or a note."""
        walk = _Walk(ArticleBuilder(), self.parents, {}, self.hidden, self.removed, self.notes)
        walk.blocks(element)
        return walk.builder.article("", path=None).text

    def styles_of(self, name: str) -> list[str]:
        chain: list[str] = []
        while name and len(chain) < _LONGEST_CHAIN:
            chain.append(name)
            name = self.parents.get(name, "")
        return chain


def _parents(*roots: Element | None) -> dict[str, str]:
    """Return for each style the one it is based on."""
    return {
        attribute(style, "name"): attribute(style, "parent-style-name")
        for root in roots
        for style in all_of(root, "style")
        if attribute(style, "family") in ("paragraph", "")
    }


def _hidden(*roots: Element | None) -> set[str]:
    """Return the names of the styles whose text is hidden, by themselves or by what they are of."""
    shown: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in (style for root in roots for style in all_of(root, "style")):
        name = attribute(style, "name")
        parents[name] = attribute(style, "parent-style-name")
        shown[name] = attribute(child(style, "text-properties"), "display")
    hidden = set()
    for style_name in shown:
        name = style_name
        for _ in range(_LONGEST_CHAIN):
            if shown.get(name) or name not in parents:
                break
            name = parents[name]
        if shown.get(name) == "none":
            hidden.add(style_name)
    return hidden


def _numbered(*roots: Element | None) -> dict[tuple[str, int], int]:
    """Return where lists with plain numbers begin to count, by their style and depth."""
    first = {}
    for style in (style for root in roots for style in all_of(root, "list-style")):
        for level in all_of(style, "list-level-style-number"):
            if attribute(level, "num-format") == "1":
                kind = attribute(style, "name"), whole(attribute(level, "level"), 0)
                first[kind] = whole(attribute(level, "start-value"), 1)
    return first


def _collapsed(text: str | None) -> str:
    """Return text with runs of blanks made one, as OpenDocument has it."""
    if not text:
        return ""
    inner = " ".join(
        piece for piece in text.replace("\n", " ").replace("\t", " ").split(" ") if piece
    )
    before = " " if text[0] in " \n\t" else ""
    after = " " if text[-1] in " \n\t" and inner else ""
    return before + inner + after
