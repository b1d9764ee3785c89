from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.checking import checker
from reader.checking.check_control import CheckControl
from reader.checking.checker import Checker
from reader.checking.detector_set import DetectorSet
from reader.checking.events import (
    CacheTrouble,
    CheckFinished,
    ParagraphsChecked,
    ReadyDetectors,
)
from reader.errors import UnreadableFile
from reader.model.detector import Detector
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.settings import Settings, Strictness
from tests.doubles import Marks, Waits


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("The odd ferry left the harbour.\n\nNobody saw it go.\n", encoding="utf-8")
    return path


class Checkers:
    """Makes checkers that share one file of stored results, and counts how often they build."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.built = 0
        self.made: list[Checker] = []

    def __call__(self, *detectors: Detector, missing: dict[str, str] | None = None) -> Checker:
        def build(_settings: Settings) -> DetectorSet:
            self.built += 1
            return DetectorSet(detectors, missing=missing)

        self.made.append(Checker(Settings(language="en-GB"), cache=self.cache, build=build))
        return self.made[-1]


@pytest.fixture
def checkers(tmp_path: Path) -> Iterator[Checkers]:
    checkers = Checkers(tmp_path / "results.sqlite")
    yield checkers
    for made in checkers.made:
        made.close()


def test_an_article_is_opened_with_its_language(checkers: Checkers, story: Path) -> None:
    assert checkers(Marks()).open(story).language == "en-GB"
    assert Checker().open(str(story)).language.startswith("en-")


def test_what_came_through_a_pipe_is_an_article_too(checkers: Checkers) -> None:
    article = checkers(Marks()).open_bytes(b"The odd ferry left.\n")
    assert (article.path, article.language) == (None, "en-GB")


def test_what_checks_it_comes_first_then_its_findings(checkers: Checkers, story: Path) -> None:
    checker = checkers(Marks())
    article = checker.open(story)
    events = list(checker.check(article))
    assert type(events[0]) is ReadyDetectors
    assert type(events[-1]) is CheckFinished
    found = [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]
    assert [f.span.of(article.text) for f in found] == ["odd"]


def test_a_result_holds_what_the_events_say(checkers: Checkers, story: Path) -> None:
    result = checkers(Marks(), missing={"grammar": "There is no Java."}).result(story)
    assert [f.span.of(result.article.text) for f in result.findings] == ["odd"]
    whole = Span(0, len(result.article.text))
    assert result.unchecked == (Unchecked(whole, "grammar", "There is no Java."),)
    assert result.failures == {"grammar": "There is no Java."}


def test_only_what_is_sure_enough_is_in_a_result(story: Path) -> None:
    settings = Settings(strictness=Strictness.SURE)
    with Checker(settings, build=lambda _: DetectorSet((Marks(confidence=0.6),))) as checker:
        assert checker.result(story).findings == ()


def test_nothing_begins_before_it_may(checkers: Checkers, story: Path) -> None:
    detector = Marks()
    checker = checkers(detector)
    asked: list[float] = []

    def ready(seconds: float) -> bool:
        asked.append(seconds)
        assert not detector.asked
        return len(asked) == 3

    events = checker.check(checker.open(story), CheckControl(ready=ready))
    assert type(list(events)[-1]) is CheckFinished
    assert len(asked) == 3


def test_a_check_that_never_may_begin_can_be_cancelled(checkers: Checkers, story: Path) -> None:
    checker, stop = checkers(Marks()), threading.Event()

    def ready(_seconds: float) -> bool:
        stop.set()
        return False

    control = CheckControl(ready=ready, cancelled=stop.is_set)
    events = list(checker.check(checker.open(story), control))
    assert [type(event) for event in events] == [ReadyDetectors]


def test_what_it_has_to_do_without_is_said_before_the_first_file(checkers: Checkers) -> None:
    checkers.cache.write_bytes(b"this is no database, " * 100)
    checker = checkers(Marks(), missing={"grammar": "There is no Java."})
    first, second = checker.prepare()
    assert first == "There is no Java."
    assert "damaged" in second


def test_engines_stay_warm_from_one_article_to_the_next(checkers: Checkers, story: Path) -> None:
    checker = checkers(Marks())
    checker.result(story)
    checker.result(story)
    assert checkers.built == 1


def test_engines_are_made_again_when_they_are_no_longer_the_right_ones(
    checkers: Checkers, story: Path
) -> None:
    checker = checkers(Marks())
    checker.result(story)
    checker.invalidate_engines(Settings(language="en-US"))
    assert checker.result(story).article.language == "en-US"
    assert checkers.built == 2


def test_a_known_article_is_not_checked_again(checkers: Checkers, story: Path) -> None:
    first, second = Marks(), Marks()
    found = checkers(first).result(story).findings
    assert checkers(second).result(story).findings == found
    assert first.asked
    assert not second.asked


def test_a_missing_file_raises_one_sentence(checkers: Checkers, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"nowhere\.txt"):
        checkers(Marks()).result(tmp_path / "nowhere.txt")


def test_a_damaged_cache_is_said_and_the_check_goes_on(checkers: Checkers, story: Path) -> None:
    checkers.cache.write_bytes(b"this is no database, " * 100)
    checker = checkers(Marks())
    kinds = [type(event) for event in checker.check(checker.open(story))]
    assert CacheTrouble in kinds
    assert kinds[-1] is CheckFinished


def test_a_file_that_takes_long_to_load_can_be_left(
    checkers: Checkers, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(checker, "load", lambda _path, **_: go_on.wait(10))
    with pytest.raises(UnreadableFile, match="not read to its end"):
        checkers(Marks()).open(story, CheckControl(cancelled=lambda: True))
    go_on.set()


def test_a_closed_checker_builds_nothing(checkers: Checkers, story: Path) -> None:
    checker = checkers(Marks())
    checker.close()
    assert list(checker.check(checker.open(story))) == []
    assert checkers.built == 0


def test_a_check_that_was_cancelled_ends_without_being_finished(
    checkers: Checkers, story: Path
) -> None:
    waits = Waits()
    checker = checkers(waits)
    events = checker.check(checker.open(story), CheckControl(cancelled=waits.entered.is_set))
    assert CheckFinished not in [type(event) for event in events]
    waits.released.set()
