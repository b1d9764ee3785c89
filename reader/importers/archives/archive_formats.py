"""The table of archives: files that hold many articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.importers.archives import (
    csv_table,
    json_lines,
    mbox,
    mediawiki,
    news_message,
    wacz,
    warc,
    zip_archive,
)
from reader.importers.archives.archive_part import ArchivePart, OpenArchive


@dataclass(frozen=True, slots=True)
class ArchiveFormat:
    """A kind of file that holds many articles: how to know it, and how to read it.

    `recognise` looks at a file's first bytes, unpacked, and its suffix without `.gz`. `parts` is a
    module's function of that name; it works in a process that can be killed. Where `in_folders` it
    is one also in a folder that is checked; tables hold anything, reports too.
    """

    suffixes: tuple[str, ...]
    recognise: Callable[[bytes, str], bool]
    parts: Callable[[OpenArchive], Iterator[ArchivePart]]
    in_folders: bool = True

    @property
    def module(self) -> str:
        """The name of the module that reads it."""
        return self.parts.__module__


ARCHIVES = (
    ArchiveFormat((".zip",), zip_archive.recognise, zip_archive.parts, in_folders=False),
    ArchiveFormat((".warc",), warc.recognise, warc.parts),
    ArchiveFormat((".wacz",), wacz.recognise, wacz.parts),
    ArchiveFormat((".mbox", ".mbx"), mbox.recognise, mbox.parts),
    ArchiveFormat((".jsonl", ".ndjson"), json_lines.recognise, json_lines.parts, in_folders=False),
    ArchiveFormat((".mediawiki",), mediawiki.recognise, mediawiki.parts),
    ArchiveFormat((".newsmessage",), news_message.recognise, news_message.parts),
    ArchiveFormat((".csv", ".tsv"), csv_table.recognise, csv_table.parts, in_folders=False),
)
