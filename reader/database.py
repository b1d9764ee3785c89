"""How this program opens its SQLite files."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

MEMORY = ":memory:"
PATIENCE = 5.0  # seconds to wait for another window that is writing
READ_ONLY = ("mode=ro", "immutable=1")  # the second where not even SQLite's own files can be made


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool
) -> tuple[sqlite3.Connection, str]:
    """Open `path`, bring it to the newest layout, and return it with a sentence about trouble.

    `migrations` holds one script for each layout, oldest first: a new file runs them all, an old
    one those it lacks. A file that is no database, or is damaged, is set aside under another name
    (never deleted) and made anew. Where a file cannot be written, what is in it is there all the
    same, and what comes new lives in memory until the end. With `durable` a commit is on the disk
    when it returns.
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
    sentence = f"{path} cannot be written ({error}): nothing new will be kept after this session."
    for how in READ_ONLY:
        try:
            return _copied(path, how, migrations), sentence
        except sqlite3.Error:
            continue  # then without what is in it: the sentence says that the file is in trouble
    return _opened(MEMORY, migrations, durable=False), sentence


def _copied(path: Path, how: str, migrations: Sequence[str]) -> sqlite3.Connection:
    database = sqlite3.connect(MEMORY, check_same_thread=False)
    try:
        source = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)
        try:
            source.backup(database)
        finally:
            source.close()
        _bring_up(database, migrations)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _opened(path: str, migrations: Sequence[str], durable: bool) -> sqlite3.Connection:
    # one thread at a time uses a connection, but not always the one that opened it
    database = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
    try:
        if _layout(database) != len(migrations):
            _write_ahead(database)
            # once more: a window that was quicker may be writing, and whoever wants to write
            # waits for it, who reads does not
            if _layout(database) != len(migrations):
                _bring_up(database, migrations)
        database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        if durable:  # what must not be lost is small: reading all of it takes a few milliseconds
            (health,) = database.execute("PRAGMA quick_check(1)").fetchone()
            if health != "ok":
                raise sqlite3.DatabaseError(health)
        database.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _write_ahead(database: sqlite3.Connection) -> None:
    """Turn write-ahead logging on; SQLite itself does not wait here for another window."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not is_busy or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _bring_up(database: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Run the scripts that the file lacks, all or none; a second window waits for the first."""
    with database:
        database.execute("BEGIN IMMEDIATE")
        layout = _layout(database)  # once more: another window may have been quicker
        if layout > len(migrations):
            raise sqlite3.OperationalError("it was written by a newer version of this program")
        for script in migrations[layout:]:
            for statement in script.split(";"):
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {len(migrations)}")


def _layout(database: sqlite3.Connection) -> int:
    (layout,) = database.execute("PRAGMA user_version").fetchone()
    return int(layout)
