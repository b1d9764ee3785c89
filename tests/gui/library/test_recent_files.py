from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.gui.library.recent_files import MOST, RecentFiles


def test_the_newest_is_first_and_none_is_listed_twice(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.txt")
    for name in ("a", "b", "a"):
        recent.add(tmp_path / name)
    assert [path.name for path in recent.paths] == ["a", "b"]


def test_they_are_there_after_a_restart(tmp_path: Path) -> None:
    RecentFiles(tmp_path / "recent.txt").add(tmp_path / "a b", tmp_path / "ü.txt")
    assert [p.name for p in RecentFiles(tmp_path / "recent.txt").paths] == ["a b", "ü.txt"]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.txt")
    for number in range(MOST + 5):
        recent.add(tmp_path / str(number))
    assert len(recent.paths) == MOST
    assert recent.paths[0].name == str(MOST + 4)


def test_a_damaged_or_missing_list_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "recent.txt").write_bytes(b"\xff\xfe\x00\n\n")
    assert len(RecentFiles(tmp_path / "recent.txt").paths) <= 1
    assert RecentFiles(tmp_path / "nowhere" / "recent.txt").paths == ()


def test_forgetting_forgets_for_good(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "recent.txt")
    recent.add(tmp_path / "a")
    recent.clear()
    assert RecentFiles(tmp_path / "recent.txt").paths == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes and names")
def test_what_cannot_be_read_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "recent.txt")
    recent = RecentFiles(tmp_path / "recent.txt")
    assert not recent.paths
    assert "cannot be read" in recent.trouble
    recent.add(tmp_path / "a")
    assert [path.name for path in recent.paths] == ["a"]


def test_odd_names_come_back_as_they_were(tmp_path: Path) -> None:
    names = ["na\udcffme", "line\u2028end", "form\x0cfeed"]
    RecentFiles(tmp_path / "recent.txt").add(*(tmp_path / name for name in names))
    again = RecentFiles(tmp_path / "recent.txt")
    assert [path.name for path in again.paths] == names
    assert not again.trouble
