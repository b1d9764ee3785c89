"""Recognises web archives (WARC), which hold many pages and are not read."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnreadableFile
from reader.model.article import Article

_SIGNATURE = b"WARC/1."


def recognise(head: bytes) -> bool:
    """Say whether a file begins with a record of a web archive."""
    return head.startswith(_SIGNATURE)


def load(_: bytes, path: Path | None) -> Article:
    """Refuse the archive: what it holds are records of many pages, not an article."""
    raise UnreadableFile(
        f"{path or 'Standard input'} is a web archive of many pages; save the page you need as"
        " .html."
    )
