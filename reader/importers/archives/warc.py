"""Imports web archives (WARC): each page that was fetched is an article.

A part is called by the byte at which its record begins, as indexes (CDX) call it; an address leads
to the first record that has it.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reader.importers.archives.archive_part import ArchivePart, OpenArchive, refusal
from reader.importers.archives.http_payload import TooLarge, decoded
from reader.importers.archives.stored_page import StoredPage, is_readable
from reader.importers.limits import LARGEST_FILE

_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_WEB = ("http://", "https://", "ftp://", "file:")
_PACKED = b"\x1f\x8b\x08"
_BEGINNING = re.compile(rb"\x1f\x8b\x08|(?<=\n)WARC/1\.")
_LENGTH = re.compile(rb"(?i)\r?\ncontent-length:[ \t]*(\d{1,15})")
_BLOCK = 1 << 20  # bytes that are looked through at a time for the next record
_SIGNED = 1000  # bytes of a packed record that its signature unpacks from
_DAMAGED = (OSError, ValueError, EOFError, zlib.error)


def recognise(head: bytes, suffix: str) -> bool:  # noqa: ARG001 the content says it
    """Say whether a file begins with a record of a web archive."""
    return head.startswith((b"WARC/0.", b"WARC/1."))


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the pages and texts in their order; what is broken is said, and left behind.

    Left out are other files, requests, notes of the crawler, answers that are none, and records
    that only repeat an earlier one (revisit).
    """
    start = archive.start
    is_place = start.isdecimal()
    is_wanted = not start
    for part, address in _parts(archive, int(start) if is_place else 0):
        is_wanted = is_wanted or start in (part.name, address)
        if is_wanted:
            yield part
        elif is_place:
            return  # no record begins there


def page_of(record: WarcRecord, name: str) -> StoredPage | None:
    """Return the page that a record holds; None where it holds none.

    Raises `OSError` where it cannot be unpacked.
    """
    address = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
    if not address.startswith(_WEB):
        return None  # what a crawler keeps for itself: its log, its settings, pictures it drew
    transfer = encoding = ""
    if record.is_http and record.http_headers is not None:
        answer = record.http_headers
        if answer.status_code != 200:
            return None
        content = answer.get("Content-Type") or ""
        transfer = answer.get("Transfer-Encoding") or ""
        encoding = answer.get("Content-Encoding") or ""
    else:
        content = record.headers.get("Content-Type") or ""
    kind, _, rest = content.partition(";")
    kind = kind.strip().lower() or "text/html"
    if not is_readable(kind, address):
        return None
    stored = record.reader.read(LARGEST_FILE + 1)
    if len(stored) > LARGEST_FILE:
        return StoredPage(name, address, problem="is larger than can be read.")
    if len(stored) < record.content_length:
        return StoredPage(name, address, problem="is cut off: the rest of it is missing.")
    try:
        body = decoded(stored, transfer=transfer, encoding=encoding)
    except TooLarge:
        return StoredPage(name, address, problem="unpacks to more than can be read.")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", rest, re.IGNORECASE)
    return StoredPage(name, address, kind, charset[1] if charset else "", body)


def _parts(archive: OpenArchive, at: int) -> Iterator[tuple[ArchivePart, str]]:
    """Yield the parts from a byte on, each with its address; what is lost is a part as well."""
    stream = _stream(archive.stream)
    last = -1  # where the last record began
    has_gap = False
    while at >= 0:
        try:
            stream.seek(at)
            for record in ArchiveIterator(stream, record_types=_KINDS, auto_decode="none"):
                if has_gap:
                    yield _loss(archive, last, record.stream_pos), ""
                has_gap = False
                last = at = record.stream_pos
                name = str(at)
                page = _page(record, archive.called(name))
                if page is not None:
                    yield ArchivePart(name, partial(page.article, archive)), page.address
            return
        except _DAMAGED:
            has_gap, at = True, next_record(stream, at + 1)
    if has_gap:
        yield _loss(archive, last, -1), ""


def _stream(stream: BinaryIO) -> BinaryIO:
    """Return a stream in which each record can be found by its byte.

    Archives are packed record by record; one that was packed as a whole has to be unpacked so.
    """
    head = stream.read(_BLOCK)
    stream.seek(0)
    if not head.startswith(_PACKED):
        return stream
    unpacker = zlib.decompressobj(wbits=31)
    try:
        first = unpacker.decompress(head, _BLOCK)
    except zlib.error:
        return stream
    end = first.find(b"\r\n\r\n")
    length = _LENGTH.search(first, 0, end if end >= 0 else len(first))
    is_whole = length is not None and end >= 0 and len(first) > end + 8 + int(length[1])
    return cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if is_whole else stream


def _page(record: WarcRecord, name: str) -> StoredPage | None:
    try:
        return page_of(record, name)
    except _DAMAGED:  # what follows is found again when the next record is asked for
        return StoredPage(name, "", problem="is damaged and cannot be read.")


def _loss(archive: OpenArchive, last: int, begin: int) -> ArchivePart:
    """Return the part that stands for what cannot be read between two records."""
    where = f"behind byte {last:,}" if last >= 0 else "at its beginning"
    if begin >= 0:
        where += f", up to byte {begin:,}"
    name = f"{max(last, 0)}-{begin if begin >= 0 else ''}"
    return ArchivePart(name, refusal(f"{archive.name} is damaged {where}."))


def next_record(stream: BinaryIO, at: int) -> int:
    """Return where the next record begins that can be one, from a byte on; -1 where none does."""
    try:
        return _found_record(stream, at)
    except _DAMAGED:  # it was packed as a whole
        return -1


def _found_record(stream: BinaryIO, at: int) -> int:
    stream.seek(at)
    base, block = at, b""
    while more := stream.read(_BLOCK):
        block += more
        for match in _BEGINNING.finditer(block):
            place = base + match.start()
            if match[0] != _PACKED or _is_packed_record(stream, place):
                return place
        base, block = base + max(0, len(block) - 8), block[-8:]  # it may begin in the next block
        stream.seek(base + len(block))
    return -1


def _is_packed_record(stream: BinaryIO, place: int) -> bool:
    stream.seek(place)
    try:
        head = zlib.decompressobj(wbits=31).decompress(stream.read(_SIGNED), 10)
    except zlib.error:
        return False
    return head.startswith(b"WARC/")
