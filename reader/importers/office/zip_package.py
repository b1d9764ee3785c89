"""Files that are a ZIP archive of XML parts: office documents and e-books.

Nothing is unpacked to the disk, so that no name in an archive can lead anywhere; a part is found
by its name among the archive's own, or not at all.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TypeAlias
from urllib.parse import unquote

import lxml.etree

from reader.errors import UnreadableFile
from reader.importers.limits import (
    EXPANSION_COUNTS_FROM,
    LARGEST_PART,
    LARGEST_UNPACKED,
    MOST_EXPANSION,
    MOST_PARTS,
)

Element: TypeAlias = lxml.etree._Element
SIGNATURE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # what Word writes with a password, and wrote before 2007
_UNSOUND = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    KeyError,
)


_NO_WORDS = ("instrText", "delInstrText", "creator", "date")  # fields, and who commented when


class Package:
    """The parts of an archive; reading counts against the limits of `limits.py`."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._unpacked = 0
        if data.startswith(_OLD_OFFICE):
            raise UnreadableFile(
                f"{name} is protected with a password or of an old kind; save a copy as .docx "
                "without a password."
            )
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _UNSOUND:
            raise self.unsound() from None
        if len(self._archive.infolist()) > MOST_PARTS:
            raise self.too_large()

    def __contains__(self, part: str) -> bool:
        return part in self._archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return a part's bytes; nothing where there is no such part."""
        info = self._archive.NameToInfo.get(part)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise UnreadableFile(
                f"{self.name} is protected with a password; save a copy without one."
            )
        try:
            with self._archive.open(info) as stream:  # what an archive says of sizes may be a lie
                data = stream.read(LARGEST_PART + 1)
        except (*_UNSOUND, RuntimeError):
            raise self.unsound() from None
        self._unpacked += len(data)
        packed = max(1, info.compress_size)
        is_bomb = len(data) > EXPANSION_COUNTS_FROM and len(data) > packed * MOST_EXPANSION
        if is_bomb or len(data) > LARGEST_PART or self._unpacked > LARGEST_UNPACKED:
            raise self.too_large()
        return data

    def xml(self, part: str) -> Element | None:
        """Return a part's root; None where there is no such part."""
        data = self.read(part)
        if not data:
            return None
        parser = lxml.etree.XMLParser(
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return lxml.etree.fromstring(data, parser)
        except (lxml.etree.LxmlError, ValueError):
            raise self.unsound() from None

    def unsound(self) -> UnreadableFile:
        """Return the failure of a file that is broken."""
        return UnreadableFile(
            f"{self.name} is damaged and cannot be read. Try saving it again from the original "
            "program."
        )

    def too_large(self) -> UnreadableFile:
        """Return the failure of a file that unpacks to more than any article has."""
        return UnreadableFile(
            f"{self.name} unpacks to more than an article can be; save its text as .txt instead."
        )


def resolved(part: str, reference: str) -> str:
    """Return the name of the part that `reference`, written in `part`, stands for."""
    target = unquote(reference.partition("#")[0])
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def tag(element: Element) -> str:
    """Return an element's name without its namespace, of which "strict" files have others."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute by its name without a namespace, or nothing."""
    if element is None:
        return ""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def whole(written: str, otherwise: int) -> int:
    """Return a number of a few digits; no list or level needs more, and hostile files have them."""
    return int(written) if written.isdecimal() and len(written) < 7 else otherwise


def child(element: Element | None, *names: str) -> Element | None:
    """Return the element at the end of a path of names, or None."""
    for name in names:
        if element is None:
            return None
        element = next((e for e in element if tag(e) == name), None)
    return element


def all_of(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the elements of a name, at any depth, in order."""
    return element.iter(f"{{*}}{name}") if element is not None else iter(())


def plain(root: Element | None, paragraph: str = "p") -> str:
    """Return all words of a part, a blank between its paragraphs."""
    pieces = []
    walk = lxml.etree.iterwalk(root, ("start", "end")) if root is not None else ()
    for event, element in walk:
        if event == "end":
            pieces.append((element is not root and element.tail) or "")
        elif tag(element) not in _NO_WORDS:
            pieces.append(" " if tag(element) == paragraph else "")
            pieces.append(element.text or "")
    return " ".join("".join(pieces).split())


def words(root: Element | None, *names: str) -> str:
    """Return the text of the first element that has one of these names, the first name first."""
    for name in names:
        for element in all_of(root, name):
            if text := " ".join("".join(element.itertext()).split()):
                return text
    return ""
