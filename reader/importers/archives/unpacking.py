"""Reads streams that may be packed, piece by piece."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import OpenArchive
from reader.importers.limits import LARGEST_FILE

SUFFIXES = {".gz": b"\x1f\x8b", ".bz2": b"BZh"}
DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError)


def unpacked_stream(archive: OpenArchive) -> BinaryIO:
    """Return the archive's bytes, out of gzip or bzip2 where they are packed."""
    stream = archive.stream
    head = stream.read(3)
    stream.seek(0)
    if head.startswith(SUFFIXES[".gz"]):
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))
    if head.startswith(SUFFIXES[".bz2"]):
        return cast("BinaryIO", bz2.BZ2File(stream))
    return stream


def unpacked_head(head: bytes) -> bytes:
    """Return what the first bytes of a packed file unpack to; others as they are."""
    try:
        if head.startswith(SUFFIXES[".gz"]):
            return zlib.decompressobj(wbits=31).decompress(head, 10 * len(head))
        if head.startswith(SUFFIXES[".bz2"]):
            return bz2.BZ2Decompressor().decompress(head, 10 * len(head))
    except (OSError, zlib.error):
        return head
    return head


def lines(stream: BinaryIO, name: str = "") -> Iterator[bytes]:
    """Yield lines with their ends; one longer than can be read only in its first bytes.

    Raises `UnreadableFile` about the archive `name` where it can be unpacked no further.
    """
    try:
        while line := stream.readline(LARGEST_FILE + 1):
            while len(line) > LARGEST_FILE and not line.endswith(b"\n"):
                rest = stream.readline(1_000_000)
                if not rest or rest.endswith(b"\n"):
                    break
            yield line
    except DAMAGED:
        raise UnreadableFile(
            f"{name} is damaged: nothing can be read after this point. Get it again."
        ) from None
