"""Imports web pages saved as one file (MHTML)."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.mime import charset, content, header, headers_in, leaves, message
from reader.importers.web import html
from reader.model.article import Article

_PAGES = ("text/html", "application/xhtml+xml")


def recognise(head: bytes) -> bool:
    """Say whether a file is a page saved by Chromium and its kin, or by Internet Explorer."""
    return bool(headers_in(head)) and (
        b"snapshot-content-location:" in head.lower()
        or (b"multipart/related" in head.lower() and b"\nto:" not in head.lower())
    )


def prepare() -> None:
    """Import what `load` needs, before nothing can be opened any more."""
    html.prepare()


def load(data: bytes, path: Path | None) -> Article:
    """Read the page; its pictures, styles and frames are left in the file."""
    name = str(path or "Standard input")
    whole = message(data, name)
    page = next((p for p in leaves(whole) if p.get_content_type() in _PAGES), None)
    if page is None:
        raise UnreadableFile(f"{name} has no web page in it; save the page again as .html.")
    link = header(whole, "Snapshot-Content-Location") or header(page, "Content-Location")
    return html.read(content(page), path, encoding=charset(page), link=link)
