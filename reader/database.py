"""How this program opens its SQLite files."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool
) -> tuple[sqlite3.Connection, str]:
    """Open `path`, bring it to the newest layout, and return it with a sentence about trouble.

    `migrations` holds one script for each layout, oldest first: a new file runs them all, an old
    one those it lacks. A file that is no database, or is damaged, is set aside under another name
    (never deleted) and made anew; where that fails as well, what is written lives in memory until
    the end. With `durable` a commit is on the disk when it returns.
    """
    try:
        return _opened(str(path), migrations, durable), ""
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, read-only, full: not damaged
            return _in_memory(path, migrations, error)
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    try:
        path.replace(aside)
        for tail in ("-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
        database = _opened(str(path), migrations, durable)
    except (OSError, sqlite3.Error) as error:
        return _in_memory(path, migrations, error)
    return database, f"{path.name} was damaged: it was set aside as {aside} and begun anew."


def _in_memory(
    path: Path, migrations: Sequence[str], error: Exception
) -> tuple[sqlite3.Connection, str]:
    sentence = f"{path} cannot be written ({error}): nothing will be kept after this session."
    return _opened(":memory:", migrations, durable=False), sentence


def _opened(path: str, migrations: Sequence[str], durable: bool) -> sqlite3.Connection:
    # one thread at a time uses a connection, but not always the one that opened it
    database = sqlite3.connect(path, timeout=5, check_same_thread=False)
    try:
        (layout,) = database.execute("PRAGMA user_version").fetchone()
        if layout < len(migrations):
            database.execute("PRAGMA journal_mode = WAL")
            for number, script in enumerate(migrations[layout:], layout + 1):
                database.executescript(f"BEGIN;{script};PRAGMA user_version = {number};COMMIT")
        elif layout > len(migrations):
            raise sqlite3.OperationalError("it was written by a newer version of this program")
        database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        database.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        database.close()
        raise
    return database
