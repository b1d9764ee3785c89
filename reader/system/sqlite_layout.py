"""Schema migrations of SQLite files."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

# What comes of a damaged file: SQLite's errors, a length that asks for any memory, and a complaint
# that quotes what is damaged and is no text.
FAILURES = (sqlite3.Error, MemoryError, UnicodeDecodeError)


def layout_of(database: sqlite3.Connection) -> int:
    """Return the number of scripts that made a file; 0 is a new one."""
    (layout,) = database.execute("PRAGMA user_version").fetchone()
    return int(layout)


def run_scripts(database: sqlite3.Connection, scripts: Sequence[str]) -> None:
    """Run the statements of scripts inside the transaction that there is."""
    for script in scripts:
        for statement in script.split(";"):
            database.execute(statement)


def columns_of(database: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the names of the columns of each table."""
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    asked = "SELECT name FROM pragma_table_info(?)"
    return {
        table: {name for (name,) in database.execute(asked, (table,))}
        for (table,) in tables
        if table
    }


def missing_in(database: sqlite3.Connection, migrations: Sequence[str]) -> str:
    """Name what the newest layout has and a file lacks, or nothing."""
    there = columns_of(database)
    with closing(sqlite3.connect(":memory:")) as model:
        run_scripts(model, migrations)
        for table, columns in columns_of(model).items():
            if missing := columns - there.get(table, set()):
                return f"{', '.join(sorted(missing))} of the table {table}"
    return ""
