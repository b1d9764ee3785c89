"""Imports messages in NewsML-G2 that hold several pieces of news, known by their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from pathlib import Path

from reader.importers.archives.archive_part import ArchivePart, OpenArchive, from_start
from reader.importers.archives.xml_stream import elements
from reader.importers.markup.newsml import item_article
from reader.importers.xml_tree import root_name, tag


def recognise(head: bytes, suffix: str) -> bool:  # noqa: ARG001 the content says it
    """Say whether a file is such a message."""
    return root_name(head) == "newsMessage"


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the pieces that have words in them, in their order."""
    return from_start(_parts(archive), archive.start)


def _parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    for number, item in enumerate(elements(archive, "newsItem"), 1):
        if not any(tag(e) in ("inlineXML", "inlineData") for e in item.iter()):
            continue  # a picture or a video
        name = archive.called(str(number))
        yield ArchivePart(str(number), partial(item_article, deepcopy(item), Path(name), name))
