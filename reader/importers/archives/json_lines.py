"""Imports JSON Lines: each line is a record with an article's text, known by its number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import ArchivePart, OpenArchive, from_start
from reader.importers.archives.unpacking import lines, unpacked_stream
from reader.importers.limits import LARGEST_FILE
from reader.model.article import Article


def recognise(head: bytes, suffix: str) -> bool:
    """Say whether a file is made of records, one on each line."""
    return suffix in (".jsonl", ".ndjson") and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the records in their order; blank lines are counted, but are none."""
    return from_start(_parts(archive), archive.start)


def _parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    for number, line in enumerate(lines(unpacked_stream(archive), archive.name), 1):
        if line.strip():
            yield ArchivePart(str(number), partial(_loaded, archive, line, number))


def _loaded(archive: OpenArchive, line: bytes, number: int) -> Article:
    name = archive.called(str(number))
    if len(line) > LARGEST_FILE:
        raise UnreadableFile(f"{name} is larger than {LARGEST_FILE // 1_000_000} MB.")
    try:
        record = json.loads(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        raise UnreadableFile(f"{name} is no JSON, or a part of it is missing.") from None
    article = archive.fields.article(record) if isinstance(record, dict) else None
    if article is None:
        raise UnreadableFile(
            f"{name} has no text under {' or '.join(archive.fields.text)}; say with --fields "
            "text=KEY where it is."
        )
    return article
