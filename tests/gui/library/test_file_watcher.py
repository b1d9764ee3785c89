from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.library.file_watcher import FileWatcher


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("first", encoding="utf-8")
    return path


@pytest.fixture
def watch(qtbot: QtBot, story: Path) -> Iterator[FileWatcher]:
    watch = FileWatcher()
    watch.watch(story)
    yield watch
    watch.watch(None)


def test_a_file_written_in_place_has_changed(qtbot: QtBot, watch: FileWatcher, story: Path) -> None:
    with qtbot.waitSignal(watch.changed):
        story.write_text("second", encoding="utf-8")


def test_a_file_that_an_editor_replaces_has_changed_each_time(
    qtbot: QtBot, watch: FileWatcher, story: Path
) -> None:
    for text in ("second", "third", "fourth"):
        with qtbot.waitSignal(watch.changed), qtbot.assertNotEmitted(watch.gone):
            new = story.with_suffix(".new")
            new.write_text(text, encoding="utf-8")
            new.replace(story)


def test_a_file_that_is_deleted_and_brought_back_has_changed(
    qtbot: QtBot, watch: FileWatcher, story: Path
) -> None:
    with qtbot.waitSignal(watch.gone):
        story.unlink()
    with qtbot.waitSignal(watch.changed):
        story.write_text("again", encoding="utf-8")


def test_a_burst_of_changes_is_told_once(qtbot: QtBot, watch: FileWatcher, story: Path) -> None:
    told: list[bool] = []
    watch.changed.connect(lambda: told.append(True))
    for number in range(20):
        story.write_text(f"version {number}", encoding="utf-8")
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.assertNotEmitted(watch.changed, wait=300):
        pass
    assert len(told) == 1


def test_another_file_of_the_folder_is_not_ours(
    qtbot: QtBot, watch: FileWatcher, story: Path
) -> None:
    with qtbot.assertNotEmitted(watch.changed, wait=300):
        story.with_name("other.txt").write_text("other", encoding="utf-8")


def test_what_is_not_watched_any_more_is_not_told(
    qtbot: QtBot, watch: FileWatcher, story: Path
) -> None:
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.changed, wait=300):
        story.write_text("second", encoding="utf-8")
