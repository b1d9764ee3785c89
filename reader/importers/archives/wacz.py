"""Imports web archives as WACZ: a ZIP archive of WARC files, with a list of pages and an index.

A part is called by its number in the list of pages; its address leads to it as well. Where there is
no list, all pages of the WARC files are read.
"""

from __future__ import annotations

import gzip
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO, cast

from fastwarc.warc import ArchiveIterator

from reader.errors import UnreadableFile
from reader.importers.archives import warc
from reader.importers.archives.archive_part import ArchivePart, OpenArchive
from reader.importers.archives.stored_page import text_article
from reader.importers.archives.unpacking import lines
from reader.importers.archives.zip_archive import SIGNATURE, open_zip
from reader.importers.limits import LARGEST_FILE
from reader.importers.unsound_zip import UNSOUND_ZIP
from reader.model.article import Article

_PAGES = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_INDEXES = (".cdx", ".cdxj", ".cdx.gz", ".cdxj.gz")
_MOST_PAGES = 200_000


def recognise(head: bytes, suffix: str) -> bool:
    """Say whether a file is such an archive."""
    return suffix == ".wacz" and head.startswith(SIGNATURE)


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    address: str
    time: str  # as the index writes it: 14 digits
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an index says that the record of an address is."""

    file: str
    offset: int
    length: int
    time: str


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the pages in the order of their list, each read from its record by the index."""
    opened = open_zip(archive)
    pages = list(_pages(archive, opened))
    if not pages:
        yield from _all_records(archive, opened)
        return
    places = _places(archive, opened, {page.address for page in pages})
    is_wanted = not archive.start
    for page in pages:
        is_wanted = is_wanted or archive.start in (str(page.number), page.address)
        if is_wanted:
            known = places.get(page.address, [])
            place = next((p for p in known if p.time == page.time), next(iter(known), None))
            yield ArchivePart(str(page.number), partial(_loaded, archive, opened, page, place))


def _loaded(
    archive: OpenArchive, opened: zipfile.ZipFile, page: _Page, place: _Place | None
) -> Article:
    name = archive.called(str(page.number))
    try:
        record = _record(archive, opened, place) if place else b""
        for each in ArchiveIterator(BytesIO(record), auto_decode="none"):
            if (stored := warc.page_of(each, name)) is not None:
                read = stored.article(archive)
                return read if read.title or not page.title else replace(read, title=page.title)
    except UNSOUND_ZIP:
        pass  # the list may have the page's text
    if page.text.strip():
        return text_article(page.text, page.address, page.title)
    raise UnreadableFile(f"{name} has no page in the archive that can be read: {page.address}.")


def _record(archive: OpenArchive, opened: zipfile.ZipFile, place: _Place) -> bytes:
    """Return the bytes of a record, without unpacking the file before it where that is stored."""
    info = opened.getinfo(place.file)
    length = min(place.length, LARGEST_FILE)
    if info.compress_type != zipfile.ZIP_STORED:
        with opened.open(info) as stream:
            stream.seek(place.offset)
            return stream.read(length)
    archive.stream.seek(info.header_offset + 26)
    sizes = archive.stream.read(4)  # of the name and the extra field in front of the bytes
    ahead = int.from_bytes(sizes[:2], "little") + int.from_bytes(sizes[2:], "little")
    archive.stream.seek(info.header_offset + 30 + ahead + place.offset)
    return archive.stream.read(length)


def _pages(archive: OpenArchive, opened: zipfile.ZipFile) -> Iterator[_Page]:
    number = 0
    for name in _PAGES:
        for record in _records(archive, opened, name):
            address = record.get("url")
            if not isinstance(address, str):
                continue  # the first line says what the list is
            number += 1
            if number > _MOST_PAGES:
                raise UnreadableFile(f"{archive.name} lists more than {_MOST_PAGES:,} pages.")
            time, title, text = (
                value if isinstance(value := record.get(key), str) else ""
                for key in ("ts", "title", "text")
            )
            digits = "".join(c for c in time if c.isdigit())[:14]
            yield _Page(number, address, digits, title, text)


def _places(
    archive: OpenArchive, opened: zipfile.ZipFile, wanted: set[str]
) -> dict[str, list[_Place]]:
    """Return where the records of addresses are, as the indexes say."""
    found: dict[str, list[_Place]] = {}
    for name in opened.namelist():
        if not name.startswith("indexes/") or not name.endswith(_INDEXES):
            continue
        for time, entry in _entries(archive, opened, name):
            address, file = entry.get("url"), entry.get("filename")
            if address not in wanted or not isinstance(file, str):
                continue
            if str(entry.get("status", "200")) != "200" or "revisit" in str(entry.get("mime")):
                continue
            try:
                place = _Place(f"archive/{file}", int(entry["offset"]), int(entry["length"]), time)
            except (KeyError, ValueError, TypeError, OverflowError):
                continue
            if place.offset >= 0 and place.length > 0:
                found.setdefault(address, []).append(place)
    return found


def _entries(
    archive: OpenArchive, opened: zipfile.ZipFile, name: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in _lines(archive, opened, name):
        _, time, rest = (*line.split(b" ", 2), b"", b"")[:3]
        if (entry := _object(rest)) is not None:
            yield time.decode("ascii", "replace"), entry


def _records(archive: OpenArchive, opened: zipfile.ZipFile, name: str) -> Iterator[dict[str, Any]]:
    for line in _lines(archive, opened, name):
        if (record := _object(line)) is not None:
            yield record


def _lines(archive: OpenArchive, opened: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    if name not in opened.NameToInfo:
        return
    try:
        with opened.open(name) as stream:
            plain = gzip.GzipFile(fileobj=stream) if name.endswith(".gz") else stream
            yield from lines(cast("BinaryIO", plain), f"{archive.name} ({name})")
    except UNSOUND_ZIP:
        raise UnreadableFile(f"{archive.name} is damaged: {name} in it cannot be read.") from None


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _all_records(archive: OpenArchive, opened: zipfile.ZipFile) -> Iterator[ArchivePart]:
    """Yield the pages of all WARC files; the part's name is the file's and the record's."""
    for name in sorted(opened.namelist()):
        if not name.startswith("archive/") or ".warc" not in name:
            continue
        with opened.open(name) as stream:
            inner = replace(
                archive, stream=cast("BinaryIO", stream), name=archive.called(name), start=""
            )
            for part in warc.parts(inner):
                called = f"{name}/{part.name}"
                if archive.start in ("", called):
                    archive = replace(archive, start="")
                    yield replace(part, name=called)
