"""Queues changes that cannot be written yet, and retries them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from reader.system.sqlite_file import UNWRITABLE, code_of
from reader.system.sqlite_layout import FAILURES


class Statement(NamedTuple):
    """A row to write or to delete: what SQLite is told, and the values in their order."""

    sql: str
    row: tuple[object, ...]
    about: tuple[str, object]  # the table and the name of the row


class WriteQueue:
    """Writes changes in their order, each whole or not at all."""

    def __init__(self) -> None:
        self._changes: list[Sequence[Statement]] = []

    def __len__(self) -> int:
        return len(self._changes)

    def add(self, change: Sequence[Statement]) -> None:
        """Let a change wait for its turn."""
        if change:
            self._changes.append(change)

    def write(self, database: sqlite3.Connection) -> None:
        """Write all that waits in one transaction; raises the first error that there was.

        Where the file cannot be written at all, everything waits on. Where only one change is
        refused, it waits on, with those after it that are about the same rows, and the others are
        written. What no file could ever take is dropped: it holds in memory.
        """
        waiting: list[Sequence[Statement]] = []
        failures: list[Exception] = []
        held: set[tuple[str, object]] = set()
        with database:
            database.execute("BEGIN IMMEDIATE")
            for change in self._changes:
                about = {statement.about for statement in change}
                error = None if about & held else _refused(database, change)
                if error is not None:
                    failures.append(error)
                if about & held or isinstance(error, FAILURES):
                    held |= about
                    waiting.append(change)
        self._changes = waiting
        if failures:
            raise failures[0]


def _refused(database: sqlite3.Connection, change: Sequence[Statement]) -> Exception | None:
    """Make a change inside the transaction; return why it is refused, if it is."""
    database.execute("SAVEPOINT change")
    try:
        for statement in change:
            database.execute(statement.sql, statement.row)
    except FAILURES as error:
        if code_of(error) in UNWRITABLE or not database.in_transaction:
            raise
        refusal: Exception | None = error
    except (ValueError, OverflowError, TypeError) as error:
        refusal = error
    else:
        refusal = None
    if refusal is not None:
        database.execute("ROLLBACK TO change")
    database.execute("RELEASE change")
    return refusal
