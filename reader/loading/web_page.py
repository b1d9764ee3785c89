"""A web page becomes an article."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnreadableFile
from reader.model.article import Article


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is a web page."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def load(data: bytes, path: Path | None) -> Article:
    """Read a web page."""
    raise UnreadableFile(f"{path} is a web page ({len(data)} bytes), which is not read yet.")
