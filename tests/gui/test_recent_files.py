from __future__ import annotations

from pathlib import Path

from reader.gui.articles.recent_files import MOST, RecentFiles


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
