"""Imports tables of texts (CSV, TSV): each row is an article, known by its number."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from functools import partial
from io import TextIOWrapper

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import (
    ArchivePart,
    OpenArchive,
    from_start,
    refusal,
)
from reader.importers.archives.unpacking import DAMAGED, unpacked_stream
from reader.importers.limits import LARGEST_FILE
from reader.model.article import Article

DELIMITERS = ",;\t|"
_SAMPLE = 65_536  # bytes that the encoding is told by


def recognise(head: bytes, suffix: str) -> bool:
    """Say whether a file is a table; its first row says what is in its columns."""
    return suffix in (".csv", ".tsv") and bool(head.strip())


def parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    """Yield the rows in their order; row 1 follows the names of the columns."""
    return from_start(_parts(archive), archive.start)


def _parts(archive: OpenArchive) -> Iterator[ArchivePart]:
    csv.field_size_limit(LARGEST_FILE)
    rows = _rows(archive)
    header = next(rows, [])
    columns = [] if isinstance(header, UnreadableFile) else [name.strip() for name in header]
    for number, row in enumerate(rows, 1):
        name = str(number)
        if isinstance(row, UnreadableFile):
            yield ArchivePart(name, refusal(f"{archive.called(name)}: {row}"))
        elif any(row):
            yield ArchivePart(name, partial(_loaded, archive, dict(zip(columns, row)), name))


def _loaded(archive: OpenArchive, record: dict[str, str], name: str) -> Article:
    article = archive.fields.article(record)
    if article is None:
        raise UnreadableFile(f"{archive.called(name)} has no text in its column.")
    return article


def _rows(archive: OpenArchive) -> Iterator[list[str] | UnreadableFile]:
    stream = unpacked_stream(archive)
    try:
        encoding = _encoding(stream.read(_SAMPLE))
        stream.seek(0)
        text = TextIOWrapper(stream, encoding, errors="replace", newline="")
        first = text.readline(LARGEST_FILE)
        text.seek(0)
        rows = csv.reader(text, delimiter=_delimiter(archive, first))
        while True:
            try:
                yield next(rows)
            except csv.Error:
                yield UnreadableFile(f"a field is larger than {LARGEST_FILE // 1_000_000} MB.")
            except StopIteration:
                return
    except (*DAMAGED, UnicodeError):
        raise UnreadableFile(
            f"{archive.name} is damaged: nothing can be read after this point. Get it again."
        ) from None


def _delimiter(archive: OpenArchive, first: str) -> str:
    """Return what separates the names of columns, so that one of them is the text's."""
    for delimiter in DELIMITERS:
        try:
            row = next(csv.reader([first], delimiter=delimiter))
        except csv.Error:
            continue
        names = {name.strip().lower() for name in row}
        if archive.fields.named(names.__contains__):
            return delimiter
    raise UnreadableFile(
        f"{archive.name} has no column {' or '.join(archive.fields.text)}; say with --fields "
        "text=COLUMN where the texts are."
    )


def _encoding(sample: bytes) -> str:
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8-sig")().decode(sample)
    except UnicodeDecodeError:
        return "cp1252"  # what spreadsheets write in English
    return "utf-8-sig"
