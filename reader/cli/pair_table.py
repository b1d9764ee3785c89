"""Reads a table of pairs: an article and its source a row."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from reader.errors import AskanceError
from reader.importers.text.decoding import decode

HEADS = ("article", "source")


class BadTable(AskanceError):
    """A table that names no pairs; its text says why."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two files, as the table names them from its own folder."""

    article: str
    source: str


def pairs_of(table: Path) -> list[PairRow]:
    """Return the pairs of a CSV file: the columns “article” and “source”, or the first two.

    Paths count from the table's folder. Raises `BadTable`.
    """
    try:
        data = table.read_bytes()
    except OSError as error:
        raise BadTable(f"{table} cannot be read ({error.strerror}).") from error
    try:
        rows = [
            row
            for row in csv.reader(decode(data, str(table)).splitlines())
            if any(map(str.strip, row))
        ]
    except csv.Error as error:
        raise BadTable(f"{table} is no table of pairs ({error}).") from error
    columns = [0, 1]
    if rows and {cell.strip().lower() for cell in rows[0]} >= set(HEADS):
        heads = [cell.strip().lower() for cell in rows.pop(0)]
        columns = [heads.index(name) for name in HEADS]
    found = []
    for number, row in enumerate(rows, 1):
        if len(row) <= max(columns) or not all(row[c].strip() for c in columns):
            raise BadTable(f"Row {number} of {table} does not name an article and a source.")
        article, source = (str(table.parent / row[column].strip()) for column in columns)
        found.append(PairRow(article, source))
    if not found:
        raise BadTable(f"{table} names no pairs.")
    return found
