"""The parts of an archive: what its importers yield, and what they get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import BinaryIO

from reader.errors import UnreadableFile
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.model.article import Article
from reader.model.article_id import ArticleId


class HoldsManyArticles(UnreadableFile):
    """A file that is an archive, asked for as if it were one article."""


@dataclass(frozen=True, slots=True)
class ArchivePart:
    """One article of an archive, before it is read.

    `name` finds it again in the archive. `load` makes the article, or raises `UnreadableFile`
    with a sentence about it; it is called before the next part is asked for, or never.
    """

    name: str
    load: Callable[[], Article]


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A part of an archive that could not become an article, or all that follows, and why."""

    id: ArticleId
    why: str


@dataclass(frozen=True, slots=True)
class OpenArchive:
    """An archive's bytes, and what its importer needs beside them.

    `name` is what sentences call it. `start` is the name of the part to begin with; without it all
    are wanted. `read` makes an article of what a file of a name holds; `is_article` says whether
    one of a name and such first bytes can be one; `fields` say where tables have their texts.
    """

    stream: BinaryIO
    name: str
    read: Callable[[bytes, str], Article]
    is_article: Callable[[str, bytes], bool]
    start: str = ""
    fields: TextFields = DEFAULT_FIELDS

    def called(self, part: str) -> str:
        """Return what sentences call a part."""
        return f"{self.name}#{part}"


def from_start(parts: Iterable[ArchivePart], start: str) -> Iterator[ArchivePart]:
    """Yield the parts from the one named `start` on; all where that is empty."""
    return dropwhile(lambda part: bool(start) and part.name != start, parts)


def refusal(sentence: str) -> Callable[[], Article]:
    """Return the `load` of a part that cannot be read."""

    def load() -> Article:
        raise UnreadableFile(sentence)

    return load
