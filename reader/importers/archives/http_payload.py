"""The body of a stored HTTP answer, out of what it was sent in.

Crawlers store answers as they came, or decoded with the headers as they came: what a header claims
is tried, and where it is not so the body is taken as it stands.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from io import BytesIO

from reader.importers.limits import LARGEST_FILE

_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


class TooLarge(Exception):
    """A body that is larger than can be read once it is decoded."""


def decoded(body: bytes, *, transfer: str, encoding: str) -> bytes:
    """Return a body by its headers `Transfer-Encoding` and `Content-Encoding`.

    Raises `TooLarge`.
    """
    if "chunked" in transfer.lower():
        body = _unchunked(body)
    for name in reversed([name.strip().lower() for name in encoding.split(",")]):
        decode = _DECODERS.get(name)
        if decode is None:
            continue
        try:
            unpacked = decode(body)
        except (OSError, EOFError, ValueError, zlib.error):
            continue  # it was decoded when it was stored
        if len(unpacked) > LARGEST_FILE:
            raise TooLarge
        body = unpacked
    return body


def _unchunked(body: bytes) -> bytes:
    """Return chunks put together; of a body that was cut off what there is."""
    pieces: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if not size:
            return b"".join(pieces)
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    return b"".join(pieces) if pieces and at >= len(body) else body


def _inflated(body: bytes) -> bytes:
    """Return what gzip or zlib packed; of what was cut off, the part that is there."""
    unpacker = zlib.decompressobj(wbits=47)  # either head
    return unpacker.decompress(body, LARGEST_FILE + 1)


def _deflated(body: bytes) -> bytes:
    """Return what `deflate` stands for: zlib by the standard, without a head by many servers."""
    try:
        return _inflated(body)
    except zlib.error:
        return zlib.decompressobj(wbits=-15).decompress(body, LARGEST_FILE + 1)


def _brotli(body: bytes) -> bytes:
    from fastwarc.stream_io import BrotliReader

    return BrotliReader(BytesIO(body)).read(LARGEST_FILE + 1)


def _zstandard(body: bytes) -> bytes:
    from fastwarc.stream_io import ZstdReader

    return ZstdReader(BytesIO(body)).read(LARGEST_FILE + 1)


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _deflated,
    "br": _brotli,
    "zstd": _zstandard,
}
