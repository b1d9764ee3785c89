#!/usr/bin/env bash
# What readers of web archives (WARC) do where a record is not as its headers say, or is broken.
#
# Guess from memory, before it was tried: "A body that is not packed as its HTTP header claims is
#   handed out as it stands, as crawlers store bodies decoded under the headers that came. `deflate`
#   without zlib's head is unpacked, as browsers do. Each record is a gzip member of its own so that
#   a broken one costs that record, and reading goes on with the next."
# Behaviour: FastWARC with auto_decode="all" raises OSError on all three kinds of body, and its
#   iterator ends there: the records behind are not reached. warcio hands all three out.
#   Behind a broken member neither goes on: the iterator raises, and what follows is lost.
#   warcio's `get_record_offset()` reads the record away: its body is empty after it.
# Output seen (FastWARC 2.0.1, warcio 1.8.1, Python 3.11, December 2026), of three records of which
#   the second is odd: how many bodies come out right
#   gzip claimed:     fastwarc 1 OSError, warcio 3
#   chunked claimed:  fastwarc 1 OSError, warcio 3
#   raw deflate:      fastwarc 1 OSError, warcio 3
#   broken member:    fastwarc 1 OSError, warcio 1 ArchiveLoadFailed
#   body after get_record_offset(): b''
#
# Needs: python3 with venv.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check FastWARC==2.0.1 warcio==1.8.1
"$work/venv/bin/python" - <<'PYTHON'
import gzip
import sys
import zlib
from io import BytesIO

from fastwarc.warc import ArchiveIterator as FastWarc
from warcio.archiveiterator import ArchiveIterator as Warcio

BODY = b"<p>The ferry is late.</p>" * 40


def record(header: str = "", body: bytes = BODY) -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://harbour.example/\r\n"
        "WARC-Date: 2024-03-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


def read(name: str, data: bytes) -> str:
    right = 0
    try:
        if name == "fastwarc":
            for one in FastWarc(BytesIO(data), auto_decode="all"):
                right += one.reader.read() == BODY
        else:
            for one in Warcio(BytesIO(data)):
                right += one.content_stream().read() == BODY
    except Exception as error:
        return f"{right} {type(error).__name__}"
    return str(right)


broken = bytearray(record())
broken[200:240] = b"\xaa" * 40
ODD = {
    "gzip claimed": record("Content-Encoding: gzip\r\n"),
    "chunked claimed": record("Transfer-Encoding: chunked\r\n"),
    "raw deflate": record("Content-Encoding: deflate\r\n", zlib.compress(BODY)[2:-4]),
    "broken member": bytes(broken),
}
seen = {}
for name, odd in ODD.items():
    data = record() + odd + record()
    seen[name] = (read("fastwarc", data), read("warcio", data))
    print(f"{name}: fastwarc {seen[name][0]}, warcio {seen[name][1]}")
records = Warcio(BytesIO(record()))
first = next(iter(records))
records.get_record_offset()
rest = first.content_stream().read()
print("body after get_record_offset():", rest)
expected = {name: ("1 OSError", "3") for name in ODD}
expected["broken member"] = ("1 OSError", "1 ArchiveLoadFailed")
sys.exit(seen != expected or rest != b"")
PYTHON
