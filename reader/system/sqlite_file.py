"""Opens, migrates and repairs the program's SQLite files."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.system.atomic_file import is_there, set_aside
from reader.system.private_files import make_file
from reader.system.sqlite_layout import FAILURES, layout_of, missing_in, run_scripts
from reader.system.sqlite_recovery import salvaged

MEMORY = ":memory:"
PATIENCE = 5.0  # seconds to wait for another program that is writing
READ_ONLY = ("mode=ro", "immutable=1")  # the second where not even SQLite's own files can be made
# What is about the disk, or about another program: the file itself may be sound. Of these the first
# two pass.
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
UNWRITABLE = (
    *BUSY, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_NOMEM,
)  # fmt: skip


class NewerFile(sqlite3.DatabaseError):
    """A file that a newer version of this program wrote."""


class OpenDatabase(NamedTuple):
    """A database that can be worked with, whatever was wrong with the file.

    `trouble` is a sentence about that, or empty. Without `is_on_disk` what is written is in memory;
    with `is_busy` that is because another program holds the file, which will pass. `is_damaged`
    where the file was.
    """

    connection: sqlite3.Connection
    trouble: str = ""
    is_on_disk: bool = True
    is_busy: bool = False
    is_damaged: bool = False


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool, patience: float = PATIENCE
) -> OpenDatabase:
    """Open `path` and bring it to the newest layout.

    `migrations` holds one script for each layout, oldest first: a new file runs them all, an old
    one those it lacks. A file that is no database, or is damaged, is set aside under another name
    (never deleted) and made anew; what can still be read in it is taken over where the file is
    `durable`, and then a commit is on the disk when it returns as well. Where a file cannot be
    written, or comes from a newer version, what is in it is there all the same, and what comes new
    lives in memory until the end.

    Text that is no UTF-8 is read as None, instead of ending the reading of all.
    """
    if is_there(path) and not path.is_file():  # opening a pipe to read from it might never return
        return _in_memory(path, migrations, "it is no regular file", may_read=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return OpenDatabase(_opened(str(path), migrations, durable, patience))
    except OSError as error:
        why = os.strerror(errno.ENOTDIR) if isinstance(error, FileExistsError) else error.strerror
        return _in_memory(path, migrations, str(why), may_read=False)
    except NewerFile:
        return _in_memory(path, migrations, "it was written by a newer version of this program")
    except FAILURES as error:
        if code_of(error) in UNWRITABLE:
            return _in_memory(path, migrations, str(error), is_busy=code_of(error) in BUSY)
        return _replaced(path, migrations, durable, str(error))


def in_memory(migrations: Sequence[str]) -> OpenDatabase:
    """Return an empty database that is gone with the program."""
    return OpenDatabase(_opened(MEMORY, migrations, False, 0), is_on_disk=False)


def code_of(error: BaseException) -> int:
    """Return SQLite's code of an error; Python's own errors have none."""
    if isinstance(error, UnicodeDecodeError):  # what SQLite complained of is not even text
        return sqlite3.SQLITE_CORRUPT
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def _replaced(path: Path, migrations: Sequence[str], durable: bool, why: str) -> OpenDatabase:
    """Set a damaged file aside and begin a new one, with what can still be read in it."""
    try:
        aside = set_aside(path)
        for tail in ("-wal", "-shm"):  # the first may hold what was written last
            part = path.with_name(path.name + tail)
            if part.exists():
                part.rename(aside.with_name(aside.name + tail))
        taken_over = _begun(path, migrations, aside if durable else None)
        database = _opened(str(path), migrations, durable, PATIENCE)
    except (OSError, *FAILURES) as error:
        opened = _in_memory(path, migrations, f"{error}; it is damaged: {why}")
        return opened._replace(is_damaged=True)
    trouble = f"{path.name} was damaged: it was set aside as {aside} and begun anew"
    if taken_over:
        trouble += f", with what could still be read in it ({_entries(taken_over)})"
    return OpenDatabase(database, f"{trouble}.", is_damaged=True)


def _begun(path: Path, migrations: Sequence[str], damaged: Path | None) -> int:
    """Fill a new file with what is in a `damaged` one; return the number of rows."""
    if damaged is None:
        return 0
    with closing(_connected(str(path), PATIENCE)) as database:
        _write_ahead(database)
        return salvaged(damaged, database, migrations)


def _in_memory(
    path: Path, migrations: Sequence[str], why: str, *, is_busy: bool = False, may_read: bool = True
) -> OpenDatabase:
    sentence = f"{path} cannot be written ({why}): nothing new will be kept after this session."
    if is_busy:
        sentence = (
            f"Another program holds {path} ({why}): what you decide is saved when it lets go."
        )
    for how in READ_ONLY if may_read else ():
        try:
            return OpenDatabase(_copied(path, how, migrations), sentence, False, is_busy)
        except FAILURES:
            continue  # then without what is in it: the sentence says that the file is in trouble
    empty = _opened(MEMORY, migrations, False, PATIENCE)
    return OpenDatabase(empty, sentence, False, is_busy)


def _copied(path: Path, how: str, migrations: Sequence[str]) -> sqlite3.Connection:
    database = _connected(MEMORY, 0)
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=0)
        ) as source:
            layout_of(
                source
            )  # raises where another program holds the file: the copy waits for ever
            source.backup(database)
        if layout_of(database) < len(migrations):
            _bring_up(database, migrations)
        if missing := missing_in(database, migrations):
            raise sqlite3.DatabaseError(f"it lacks {missing}")
    except FAILURES:
        database.close()
        raise
    return database


def _connected(path: str, patience: float) -> sqlite3.Connection:
    if path != MEMORY:
        make_file(Path(path))
    # one thread at a time uses a connection, but not always the one that opened it
    database = sqlite3.connect(path, timeout=patience, check_same_thread=False)
    database.text_factory = _text
    return database


def _text(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _opened(
    path: str, migrations: Sequence[str], durable: bool, patience: float
) -> sqlite3.Connection:
    database = _connected(path, patience)
    try:
        if layout_of(database) != len(migrations):
            _write_ahead(database)
            # once more: a window that was quicker may be writing, and whoever wants to write
            # waits for it, who reads does not
            if layout_of(database) != len(migrations):
                _bring_up(database, migrations)
        database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        if durable:  # what must not be lost is small: reading all of it takes a few milliseconds
            (health,) = database.execute("PRAGMA integrity_check(1)").fetchone()
            if health != "ok":
                raise sqlite3.DatabaseError(health)
            _try_to_write(database, patience)
        if missing := missing_in(database, migrations):
            raise sqlite3.DatabaseError(f"it lacks {missing}")
    except FAILURES:
        database.close()
        raise
    return database


def _try_to_write(database: sqlite3.Connection, patience: float) -> None:
    """Raise where nothing can be written: a person should know before they have decided."""
    database.execute("PRAGMA busy_timeout = 0")
    try:
        database.execute("BEGIN IMMEDIATE")
        database.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if code_of(error) not in BUSY:  # somebody else can
            raise
    database.execute(f"PRAGMA busy_timeout = {round(1000 * patience)}")


def _write_ahead(database: sqlite3.Connection) -> None:
    """Turn write-ahead logging on; SQLite itself does not wait here for another window."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if code_of(error) not in BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _bring_up(database: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Run the scripts that the file lacks, all or none; a second window waits for the first."""
    with database:
        database.execute("BEGIN IMMEDIATE")
        layout = layout_of(database)  # once more: another window may have been quicker
        if layout > len(migrations):
            raise NewerFile
        if layout < 0:
            raise sqlite3.DatabaseError(f"there is no layout {layout}")
        run_scripts(database, migrations[layout:])
        database.execute(f"PRAGMA user_version = {len(migrations)}")


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number:,} entries"
