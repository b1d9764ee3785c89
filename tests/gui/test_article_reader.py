from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.checking.detector_set import DetectorSet
from reader.checking.events import (
    CacheTrouble,
    CheckFinished,
    Opened,
    ParagraphsChecked,
    ReadyDetectors,
)
from reader.errors import UnreadableFile
from reader.gui.library import article_reader
from reader.gui.library.article_reader import ArticleReader
from reader.model.detector import Detector
from reader.settings import Settings
from tests.doubles import Marks, Waits


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("The odd ferry left the harbour.\n\nNobody saw it go.\n", encoding="utf-8")
    return path


class Readers:
    """Makes readers that share one file of kept results, and counts how often they equip."""

    def __init__(self, kept: Path) -> None:
        self.kept = kept
        self.equipped = 0
        self.made: list[ArticleReader] = []

    def __call__(self, *detectors: Detector) -> ArticleReader:
        def equip(_settings: Settings) -> DetectorSet:
            self.equipped += 1
            return DetectorSet(detectors)

        self.made.append(ArticleReader(Settings(language="en-GB"), equip, kept=self.kept))
        return self.made[-1]


@pytest.fixture
def readers(tmp_path: Path) -> Iterator[Readers]:
    readers = Readers(tmp_path / "results.sqlite")
    yield readers
    for reader in readers.made:
        reader.close()
        reader.close_cache()


def test_the_article_comes_first_then_what_checks_it_then_its_findings(
    readers: Readers, story: Path
) -> None:
    events = list(readers(Marks()).read(story))
    kinds = [type(event) for event in events]
    assert kinds[:2] == [Opened, ReadyDetectors]
    assert kinds[-1] is CheckFinished
    opened = events[0]
    assert isinstance(opened, Opened)
    assert opened.article.language == "en-GB"
    found = [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]
    assert [f.span.of(opened.article.text) for f in found] == ["odd"]


def test_engines_stay_warm_from_one_article_to_the_next(readers: Readers, story: Path) -> None:
    reader = readers(Marks())
    list(reader.read(story))
    list(reader.read(story))
    assert readers.equipped == 1


def test_a_known_article_is_not_checked_again(readers: Readers, story: Path) -> None:
    first, second = Marks(), Marks()
    list(readers(first).read(story))
    events = list(readers(second).read(story))
    assert first.asked
    assert not second.asked
    assert any(isinstance(e, ParagraphsChecked) and e.findings for e in events)


def test_a_missing_file_raises_one_sentence(readers: Readers, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"nowhere\.txt"):
        list(readers(Marks()).read(tmp_path / "nowhere.txt"))


def test_damaged_kept_results_are_said_and_the_check_goes_on(readers: Readers, story: Path) -> None:
    readers.kept.write_bytes(b"this is no database, " * 100)
    kinds = [type(event) for event in readers(Marks()).read(story)]
    assert CacheTrouble in kinds
    assert kinds[-1] is CheckFinished


def test_a_file_that_takes_long_to_load_can_be_left(
    readers: Readers, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(article_reader, "load", lambda _path, **_: go_on.wait(10))
    assert list(readers(Marks()).read(story, cancelled=lambda: True)) == []
    go_on.set()


def test_a_closed_reader_equips_nobody(readers: Readers, story: Path) -> None:
    reader = readers(Marks())
    reader.close()
    assert [type(event) for event in reader.read(story)] == [Opened]
    assert readers.equipped == 0


def test_a_check_that_was_cancelled_ends_without_being_finished(
    readers: Readers, story: Path
) -> None:
    waits = Waits()
    events = readers(waits).read(story, cancelled=waits.entered.is_set)
    assert CheckFinished not in [type(event) for event in events]
    waits.released.set()
