"""Looks whether the databases can be read, and leaves them as they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from reader.checking import result_cache
from reader.cli.doctor.health import Health, move_away
from reader.review import review_store
from reader.system.atomic_file import is_there
from reader.system.paths import cache_folder, data_folder
from reader.system.sqlite_file import BUSY, code_of
from reader.system.sqlite_layout import FAILURES, layout_of, missing_in

OPEN_ONCE = "start Askance once: it sets the file aside and takes over what can still be read"
UPDATE = "update Askance to the version that wrote it"


def examine() -> Iterator[Health]:
    """Look at all pages of both files, and at their layout."""
    decisions, results = data_folder() / "review.sqlite", cache_folder() / "results.sqlite"
    yield _health("decisions", decisions, review_store.MIGRATIONS, mend=OPEN_ONCE)
    yield _health("results", results, result_cache.MIGRATIONS, mend=move_away(results))


def _health(part: str, path: Path, migrations: Sequence[str], *, mend: str) -> Health:
    if not is_there(path):
        return Health(part, "none yet")
    if not path.is_file():
        return Health(part, f"{path} is no regular file", move_away(path))
    # a log of what was written last must be read as well; without one, SQLite is to make none
    has_log = path.with_name(f"{path.name}-wal").exists()
    how = "mode=ro" if has_log else "immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True)) as file:
            return _looked_into(part, path, file, migrations, mend)
    except FAILURES as error:
        if code_of(error) in BUSY:
            return Health(part, f"{path} is in use")
        return Health(part, f"{path} is damaged ({error})", mend)


def _looked_into(
    part: str, path: Path, file: sqlite3.Connection, migrations: Sequence[str], mend: str
) -> Health:
    layout = layout_of(file)
    (health,) = file.execute("PRAGMA integrity_check(1)").fetchone()
    if health != "ok":
        return Health(part, f"{path} is damaged ({health})", mend)
    if layout > len(migrations):
        return Health(part, f"{path} was written by a newer version", UPDATE)
    if missing := missing_in(file, migrations[:layout]):
        return Health(part, f"{path} is damaged (it lacks {missing})", mend)
    return Health(part, str(path))
