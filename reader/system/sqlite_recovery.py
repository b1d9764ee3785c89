"""Recovers the readable rows of a damaged SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from reader.system.sqlite_layout import FAILURES, columns_of, layout_of, missing_in, run_scripts


def salvaged(damaged: Path, database: sqlite3.Connection, migrations: Sequence[str]) -> int:
    """Fill a new database with the rows of a damaged one; return how many they are.

    The damaged file is left as it is. Its rows come into the layout that they were written in,
    which is then brought up to the newest; what does not keep to that layout stays behind.
    """
    # with a log of what was written last it must be read together with that, else not be touched
    has_log = damaged.with_name(f"{damaged.name}-wal").exists()
    how = "mode=ro" if has_log else "immutable=1"
    with closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?{how}", uri=True)) as old:
        number = _filled(database, old, migrations)
    if not number:
        with closing(sqlite3.connect(":memory:")) as old, suppress(*FAILURES):
            old.deserialize(_with_new_head(damaged.read_bytes(), migrations))
            return _filled(database, old, migrations)
    return number


def _filled(
    database: sqlite3.Connection, old: sqlite3.Connection, migrations: Sequence[str]
) -> int:
    number = 0
    with database:
        database.execute("BEGIN IMMEDIATE")
        for table in columns_of(database):  # of an attempt before this one
            database.execute(f"DROP TABLE {table}")
        layout = _layout(old, migrations)
        run_scripts(database, migrations[:layout])
        with suppress(*FAILURES):
            there = columns_of(old)
            for table, columns in columns_of(database).items():
                shared = sorted(columns & there.get(table, set()))
                if shared:
                    number += _copied(old, database, table, shared)
        run_scripts(database, migrations[layout:])
        database.execute(f"PRAGMA user_version = {len(migrations)}")
    return number


def _with_new_head(content: bytes, migrations: Sequence[str]) -> bytes:
    """Return a file with the first page of a new one in the place of its own.

    That page says how the file is made and where its tables begin, which is the same in all files:
    the same scripts made them. Without it nothing of the others can be read.
    """
    with closing(sqlite3.connect(":memory:")) as new:
        run_scripts(new, migrations)
        new.execute(f"PRAGMA user_version = {len(migrations)}")
        new.commit()
        page = int(new.execute("PRAGMA page_size").fetchone()[0])
        head = bytearray(new.serialize()[:page])
    pages = len(content) // page
    head[28:32] = pages.to_bytes(4, "big")
    return bytes(head) + content[page : pages * page]


def _layout(old: sqlite3.Connection, migrations: Sequence[str]) -> int:
    """Return the newest layout of which a file has all columns, else the one that it names."""
    newest = len(migrations)
    with suppress(*FAILURES):
        for layout in range(newest, 0, -1):
            if not missing_in(old, migrations[:layout]):
                return layout
        layout = layout_of(old)
        return layout if 0 < layout < newest else newest
    return newest


def _copied(
    old: sqlite3.Connection, new: sqlite3.Connection, table: str, columns: Sequence[str]
) -> int:
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    number = 0
    for rowid in _rowids(old, table):
        with suppress(*FAILURES):
            row = old.execute(f"SELECT {names} FROM {table} WHERE rowid = ?", (rowid,)).fetchone()
            if row is not None:
                into = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
                number += new.execute(into, row).rowcount
    return number


def _rowids(old: sqlite3.Connection, table: str) -> Iterable[int]:
    """Return the numbers of all rows that can be reached from the front, the back or an index."""
    rowids: set[int] = set()
    for order in ("ORDER BY rowid", "ORDER BY rowid DESC", ""):
        with suppress(*FAILURES):
            rowids.update(number for (number,) in old.execute(f"SELECT rowid FROM {table} {order}"))
    return sorted(rowids)
