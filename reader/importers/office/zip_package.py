"""Files that are a ZIP archive of XML parts: office documents and e-books.

Nothing is unpacked to the disk, so that no name in an archive can lead anywhere; a part is found
by its name among the archive's own, or not at all.
"""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from urllib.parse import unquote

from reader.errors import UnreadableFile
from reader.importers.limits import (
    EXPANSION_COUNTS_FROM,
    LARGEST_PART,
    LARGEST_UNPACKED,
    MOST_EXPANSION,
    MOST_PARTS,
)
from reader.importers.unsound_zip import UNSOUND_ZIP
from reader.importers.xml_tree import Element, parsed_xml

SIGNATURE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # what Word writes with a password, and wrote before 2007


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
        except UNSOUND_ZIP:
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
        except UNSOUND_ZIP:
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
        return parsed_xml(data, self.name)

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
