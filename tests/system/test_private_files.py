"""What is kept is for the person's account alone, whatever the umask lets new files be."""

from __future__ import annotations

import logging
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.phrase_lists.phrase_store import stored_lists
from reader.system import paths
from reader.system.child_process import end_child, start_child
from reader.system.private_files import PrivateLog, make_folder
from reader.system.sqlite_file import open_database

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")

TABLE = ("CREATE TABLE notes (note TEXT)",)


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def open_to_others(folder: Path) -> list[str]:
    """Return what below a folder anybody else could look at, the folder itself included."""
    return [
        f"{path.name or '/'} {mode(path):o}"
        for path in (folder, *folder.rglob("*"))
        if not path.is_symlink() and mode(path) & 0o077
    ]


@pytest.mark.parametrize("name", ["data_folder", "cache_folder", "config_folder", "log_folder"])
def test_each_folder_is_made_for_its_owner(name: str) -> None:
    assert mode(getattr(paths, name)()) == 0o700


@pytest.mark.parametrize("durable", [True, False])
def test_a_database_and_what_sqlite_puts_beside_it(tmp_path: Path, durable: bool) -> None:
    opened = open_database(tmp_path / "notes.sqlite", TABLE, durable=durable)
    with opened.connection as database:
        database.execute("INSERT INTO notes VALUES ('the source is Ms Harper')")
    modes = {path.name: mode(path) for path in tmp_path.iterdir()}
    opened.connection.close()
    names = ("notes.sqlite", "notes.sqlite-shm", "notes.sqlite-wal")
    assert modes == dict.fromkeys(names, 0o600)


def test_the_logs_and_those_of_the_run_before(tmp_path: Path) -> None:
    log = paths.log_folder() / "engine.log"
    for _ in range(2):
        child = start_child([sys.executable, "-c", "print('loading')"], log=log)
        child.wait()
        end_child(child)
    handler = PrivateLog(paths.log_folder() / "askance.log", maxBytes=100, backupCount=1)
    for _ in range(5):
        handler.emit(logging.LogRecord("reader", logging.INFO, "", 0, "x" * 60, None, None))
    handler.close()
    assert len(list(paths.log_folder().iterdir())) == 4
    assert open_to_others(paths.log_folder()) == []


def test_lists_of_phrases() -> None:
    stored_lists().put_back("Harbour", b"{}")
    assert len(list(paths.data_folder().rglob("*.*"))) == 1
    assert open_to_others(paths.data_folder()) == []


def test_what_an_earlier_version_left_open_is_closed_at_the_start(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    for place in (folder / "phrases", folder / "pasted", folder / "languagetool" / "6.8"):
        place.mkdir(parents=True)
    left = [
        folder / "review.sqlite.damaged-1",
        folder / "phrases" / "a.json",
        folder / "pasted" / "b.txt",
    ]
    for file in left:
        file.write_text("left")
    jar = folder / "languagetool" / "6.8" / "core.jar"
    jar.write_text("left")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("not ours")
    (folder / "link").symlink_to(elsewhere)
    before = sqlite3.connect(folder / "review.sqlite")
    before.execute("CREATE TABLE notes (note TEXT)")
    before.close()
    (folder / "run.sh").write_text("")
    (folder / "run.sh").chmod(0o755)

    make_folder(folder)
    assert [mode(file) for file in (*left, folder / "review.sqlite")] == [0o600] * 4
    assert [mode(folder / part) for part in ("", "phrases", "pasted")] == [0o700] * 3
    assert mode(folder / "run.sh") == 0o700, "its owner loses nothing"
    assert mode(elsewhere) == 0o644, "a link does not lead out"
    assert mode(jar) == 0o644, "LanguageTool is no secret, and lies in a folder that is closed"
