"""An archive whose words say what shall go wrong while they are read, in a worker process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from reader.importers.archives.archive_part import ArchivePart, OpenArchive, from_start
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article
from tests.importers import hostile_format


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    orders = archive.stream.read().decode().split()
    return from_start(_parts(orders), archive.start)


def _parts(orders: list[str]) -> Iterator[ArchivePart]:
    for number, order in enumerate(orders, 1):
        if order == "vanish":
            os._exit(3)
        yield ArchivePart(str(number), partial(_load, order))


def _load(order: str) -> Article:
    made = hostile_format.load(order.encode(), None)
    return replace(article_from_text(made.text), path=None)
