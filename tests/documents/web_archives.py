"""Web archives of a small site, by wget, warcio and py-wacz."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.documents.site import NOTE, STORIES, page, served

ADDRESS = "https://harbour.example"


def crawled(folder: Path, *options: str) -> Path:
    """Let wget crawl the site into an archive in a folder; return it."""
    with served() as address:
        subprocess.run(
            ["wget", "-q", "-r", "-l", "2", "--warc-file=site", *options, address],
            cwd=folder,
            check=False,  # it minds the page that is gone
        )
    return next(folder.glob("site.warc*"))


def by_wget(result: Path) -> None:
    """Write what wget makes of the site."""
    with tempfile.TemporaryDirectory() as name:
        result.write_bytes(crawled(Path(name)).read_bytes())


def by_warcio(result: Path, *, is_packed: bool = False) -> None:
    """Write an archive with a record of every kind that has, or has no, page in it."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with result.open("wb") as stream:
        writer = WARCWriter(stream, gzip=is_packed)
        write = _writing(writer, StatusAndHeaders)
        writer.write_record(writer.create_warcinfo_record("site.warc", {"software": "warcio"}))
        for name in STORIES[-2:]:
            write(f"{ADDRESS}/{name}", "response", page(name).encode(), "text/html")
        write(f"{ADDRESS}/gone", "response", page("gone").encode(), "text/html", "404 Not Found")
        write(f"{ADDRESS}/quay.png", "response", b"\x89PNG\r\n\x1a\n", "image/png")
        again = writer.create_revisit_record(
            f"{ADDRESS}/again", "sha1:AAAA", f"{ADDRESS}/plain", "2024-03-12T10:00:00Z"
        )
        writer.write_record(again)
        for kind, target in (("resource", f"{ADDRESS}/note.txt"), ("conversion", f"{ADDRESS}/2")):
            writer.write_record(
                writer.create_warc_record(
                    target,
                    kind,
                    payload=BytesIO(NOTE.encode()),
                    warc_content_type="text/plain",
                )
            )
        for target in ("urn:text:https://harbour.example/plain", "metadata://gnu.org/wget.log"):
            writer.write_record(
                writer.create_warc_record(
                    target, "resource", payload=BytesIO(b"Notes."), warc_content_type="text/plain"
                )
            )


def _writing(writer: Any, head: Any) -> Callable[..., None]:
    def write(address: str, kind: str, body: bytes, content: str, status: str = "200 OK") -> None:
        http = head(status, [("Content-Type", content)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(address, kind, payload=BytesIO(body), http_headers=http)
        )

    return write


def by_wacz(result: Path) -> None:
    """Write the archive of warcio with a list of pages and an index, as py-wacz does."""
    pages = [
        {"format": "json-pages-1.0", "id": "pages", "title": "All pages"},
        {"id": "1", "url": f"{ADDRESS}/plain", "title": "Plain", "ts": "2024-03-12T10:00:00Z"},
        {"id": "2", "url": f"{ADDRESS}/deflate", "title": "Deflate", "ts": "2024-03-12T10:00:00Z"},
        {
            "id": "3",
            "url": f"{ADDRESS}/lost",
            "title": "Lost",
            "ts": "2024-03-12T10:00:00Z",
            "text": NOTE,
        },
    ]
    with tempfile.TemporaryDirectory() as name:
        source, listed = Path(name) / "site.warc.gz", Path(name) / "pages.jsonl"
        by_warcio(source, is_packed=True)
        listed.write_text("".join(f"{json.dumps(each)}\n" for each in pages), encoding="utf-8")
        command = ["wacz", "create", "-f", str(source), "-c", "-p", str(listed), "-o", str(result)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


MAKERS: Mapping[str, Callable[[Path], None]] = {
    "wget.warc.gz": by_wget,
    "warcio.warc": by_warcio,
    "py_wacz.wacz": by_wacz,
}
