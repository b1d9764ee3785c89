"""Files are written whole or not at all, and nothing else is left where that fails."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.system.atomic_file import read_whole, replaced, set_aside, write_whole

if sys.platform == "win32":
    pytest.skip("has no modes, pipes and limits like these", allow_module_level=True)


@contextmanager
def full_disk() -> Iterator[None]:
    """A disk that takes no more than a kilobyte a file.

    No fixture: what the test runner itself prints in between may go to a file, and would fail.
    """
    import resource

    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.txt"


def test_a_new_file_has_the_mode_of_new_files_or_is_private(path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(path, "new")
        write_whole(path.with_name("private"), b"new", private=True)
    finally:
        os.umask(before)
    assert (mode(path), mode(path.with_name("private"))) == (0o644, 0o600)


def test_a_file_keeps_its_mode(path: Path) -> None:
    path.write_text("old")
    path.chmod(0o640)
    write_whole(path, "new", private=True)
    assert (path.read_text(), mode(path)) == ("new", 0o640)


def test_a_link_is_kept(path: Path) -> None:
    path.write_text("old")
    link = path.with_name("link")
    link.symlink_to(path.name)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"


def test_links_that_lead_in_a_circle_are_a_failure_like_others(path: Path) -> None:
    path.symlink_to(path.name)
    with pytest.raises(OSError, match="symbolic links"):
        write_whole(path, "new")


def test_a_full_disk_leaves_what_was_there_and_nothing_else(path: Path) -> None:
    path.write_text("old")
    with pytest.raises(OSError, match="too large"), full_disk():
        write_whole(path, "new " * 1_000)
    assert [p.name for p in path.parent.iterdir()] == ["file.txt"]
    assert path.read_text() == "old"


def test_what_fails_halfway_leaves_what_was_there(path: Path) -> None:
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "\ud800")
    with pytest.raises(ZeroDivisionError), replaced(path) as part:
        part.write_text(str(1 / 0))
    assert [p.name for p in path.parent.iterdir()] == ["file.txt"]
    assert path.read_text() == "old"


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    write_whole(path, "new")
    assert path.read_text() == "new"


def test_a_pipe_is_neither_read_nor_replaced(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(OSError, match="no regular file"):
        read_whole(path, largest=10)
    with pytest.raises(OSError, match="no regular file"):
        write_whole(path, "new")
    assert path.is_fifo()


def test_what_is_too_large_is_not_read(path: Path) -> None:
    path.write_text("12345")
    assert read_whole(path, largest=5) == b"12345"
    with pytest.raises(OSError, match="too large"):
        read_whole(path, largest=4)


def test_damaged_files_never_take_each_others_name(path: Path) -> None:
    for number in range(3):
        path.write_text(str(number))
        set_aside(path)
    aside = sorted(path.parent.glob("file.txt.damaged-*"), key=lambda p: p.read_text())
    assert [p.read_text() for p in aside] == ["0", "1", "2"]


@pytest.mark.parametrize("opener", ["tempfile.mkstemp", "os.replace"])
def test_nothing_else_writes_a_file_by_way_of_another(opener: str) -> None:
    root = Path(__file__).parents[2] / "reader"
    users = [p.name for p in root.rglob("*.py") if opener in p.read_text(encoding="utf-8")]
    assert users == []
