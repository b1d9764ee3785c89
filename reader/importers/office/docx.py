"""A Word document becomes an article.

Of tracked changes the accepted text is read; what they delete is among what was removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.office.docx_styles import Styles
from reader.importers.office.docx_symbols import symbol
from reader.importers.office.zip_package import SIGNATURE, Package, resolved
from reader.importers.xml_tree import Element, all_of, attribute, child, plain, tag, words
from reader.model.article import Article, Removed, Role, Source

_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_LAST = 5  # pieces of text in which a sentence's end is looked for
_DELETED = "deleted in a tracked change"
_HIDDEN = "hidden text"
_UNKNOWN_SIGN = "a sign of a font whose signs are not known"
# Fallback repeats what AlternateContent holds already, in an older way of writing it
_UNREAD = {"Fallback", "instrText", "delInstrText", "pPr", "rPr", "sectPr", "tblPr", "rt"}
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is a document of this kind."""
    return data.startswith(SIGNATURE) and (b"[Content_Types].xml" in data or b"word/" in data)


def load(data: bytes, path: Path | None) -> Article:
    """Read a Word document: its text, notes, tables and text boxes."""
    package = Package(data, str(path or "Standard input"))
    part = _target(package, "_rels/.rels", "", "officeDocument")
    root = package.xml(part)
    body = child(root, "body")
    if body is None:
        raise UnreadableFile(
            f"{package.name} is an office file but no text document; save its text as .docx."
        )
    rels = resolved(part, f"_rels/{part.rpartition('/')[2]}.rels")
    walk = _Walk(
        ArticleBuilder(),
        Styles(
            package.xml(_target(package, rels, part, "styles")),
            package.xml(_target(package, rels, part, "numbering")),
        ),
    )
    walk.blocks(body)
    for kind in ("footnotes", "endnotes"):
        walk.notes(package.xml(_target(package, rels, part, kind)), kind.removesuffix("s"))
    removed = walk.removed
    for comment in all_of(package.xml(_target(package, rels, part, "comments")), "comment"):
        author = attribute(comment, "author")
        why = f"a comment of {author} in the margin" if author else "a comment in the margin"
        removed.append(Removed(plain(comment), why))
    for kind in ("header", "footer"):
        for target in _targets(package, rels, part, kind):
            removed.append(Removed(plain(package.xml(target)), f"the pages' {kind}"))
    core = package.xml(_target(package, "_rels/.rels", "", "core-properties"))
    walk.builder.guess_headlines()
    return walk.builder.article(
        words(core, "title"),
        path=path,
        removed=[part for part in dict.fromkeys(removed) if part.text.strip()],
        source=Source(author=words(core, "creator"), date=words(core, "created", "modified")),
    )


@dataclass
class _Walk:
    """Where a walk through the document is. A paragraph's text is kept until it ends."""

    builder: ArticleBuilder
    styles: Styles
    removed: list[Removed] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)  # open ones; whether the result has begun
    cited: dict[str, list[str]] = field(default_factory=dict)  # notes by kind, as referred to

    def blocks(self, parent: Element) -> None:
        for element in parent:
            name = tag(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tbl":
                self.builder.add_table([[self.cell(c) for c in row] for row in _rows(element)])
            elif name in ("del", "moveFrom"):
                self.leave_out(element, _DELETED)
            elif name not in _UNREAD:  # sdt, sdtContent, customXml, ins: they stand around blocks
                self.blocks(element)

    def paragraph(self, paragraph: Element) -> None:
        boxes: list[Element] = []
        self.inline(paragraph, boxes)
        properties = child(paragraph, "pPr")
        if child(properties, "rPr", "del") is not None:
            return  # its end is deleted: it goes on with the next one
        role, level = self.styles.role(properties)
        is_item = role is Role.LIST_ITEM and "".join(self.text).strip()
        number = self.styles.number(properties) if is_item else 0
        self.builder.add("".join(self.text), role, level=level, number=number)
        self.text.clear()
        self.fields = [shows for shows in self.fields if shows]  # others never ended
        for box in boxes:
            self.blocks(box)

    def inline(self, element: Element, boxes: list[Element]) -> None:
        for part in element:
            name = tag(part)
            if name == "t":
                if all(self.fields[:-1]):  # not in a field that another one only computes with
                    self.text.append(part.text or "")
            elif name == "br" and attribute(part, "type") in ("page", "column"):
                # it parts paragraphs, but may fall into the middle of a sentence
                ends = _SENTENCE_END.search("".join(self.text[-_LAST:]))
                self.text.append("\n" if ends else " ")
            elif name in _SIGNS:
                self.text.append(_SIGNS[name])
            elif name == "sym":
                font, code = attribute(part, "font"), attribute(part, "char")
                self.text.append(sign := symbol(font, code))
                if not sign:
                    self.removed.append(Removed(f"{font} {code}".strip(), _UNKNOWN_SIGN))
            elif name == "fldChar":
                self.field(attribute(part, "fldCharType"))
            elif name in ("del", "moveFrom"):
                self.leave_out(part, _DELETED)
            elif name == "r" and self.styles.is_hidden(child(part, "rPr")):
                self.leave_out(part, _HIDDEN)
            elif name in ("footnoteReference", "endnoteReference"):
                kind = name.removesuffix("Reference")
                self.cited.setdefault(kind, []).append(attribute(part, "id"))
            elif name == "txbxContent":
                boxes.append(part)
            elif name not in _UNREAD:
                self.inline(part, boxes)

    def field(self, kind: str) -> None:
        """Follow the parts of a field: its code, and then the result that a person sees."""
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def cell(self, cell: Element) -> str:
        walk = _Walk(ArticleBuilder(), self.styles, self.removed, cited=self.cited)
        walk.blocks(cell)
        return walk.builder.article("", path=None).text

    def notes(self, root: Element | None, kind: str) -> None:
        """Add the notes that are referred to, in the order in which they are."""
        by_id = {attribute(note, "id"): note for note in all_of(root, kind)}
        for number in dict.fromkeys(self.cited.get(kind, ())):
            if number in by_id:
                self.builder.add(self.cell(by_id[number]), Role.LIST_ITEM)

    def leave_out(self, element: Element, why: str) -> None:
        self.removed.append(Removed(plain(element), why))


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in all_of(table, "tr"):
        if next(row.iterancestors("{*}tbl")) is table and child(row, "trPr", "del") is None:
            yield [cell for cell in all_of(row, "tc") if next(cell.iterancestors("{*}tr")) is row]


def _target(package: Package, rels: str, part: str, kind: str) -> str:
    return next(_targets(package, rels, part, kind), "")


def _targets(package: Package, rels: str, part: str, kind: str) -> Iterator[str]:
    """Yield the parts of a kind that a part refers to; what lies outside the file is none."""
    for relation in all_of(package.xml(rels), "Relationship"):
        is_inside = relation.get("TargetMode") != "External"
        if is_inside and relation.get("Type", "").endswith(f"/{kind}"):
            yield resolved(part, relation.get("Target", ""))
