"""A page that is a picture of text, as a scanner makes it."""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode

_WIDTH, _HEIGHT = 160, 220


def page_with_picture() -> str:
    """Return a page with nothing on it but a picture: grey lines, as of a text seen from afar."""
    picture = b64encode(_png()).decode()
    image = f'<img src="data:image/png;base64,{picture}">'
    return f"<!doctype html><style>@page{{margin:0}}</style>{image}"


def _png() -> bytes:
    line, blank = b"\0" + b"\x80" * _WIDTH, b"\0" + b"\xff" * _WIDTH
    rows = b"".join(line if y % 10 < 4 else blank for y in range(_HEIGHT))
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    )
