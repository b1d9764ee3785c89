from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from reader.checking.check import check
from reader.checking.check_control import CheckControl
from reader.checking.events import (
    CheckEvent,
    CheckFinished,
    DetectorFailed,
    EngineStage,
    ParagraphsChecked,
    Progress,
)
from reader.engines.engine_stage import Stage
from reader.errors import EngineUnavailable
from reader.model.article import Article
from reader.model.detector import Scope
from reader.model.measure import totals
from reader.model.span import Span
from tests.conftest import wait_until
from tests.doubles import Marks, Measures, Misses, Raises, Waits, article_of

MANY = article_of(*(f"Paragraph {n} has an odd word. " + "More of it. " * 20 for n in range(60)))


def found(events: Sequence[CheckEvent]) -> list[Span]:
    return [f.span for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]


def finish(events: Sequence[CheckEvent]) -> CheckFinished:
    assert isinstance(events[-1], CheckFinished)
    return events[-1]


def workers() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name.startswith("askance-worker")]


def test_every_detector_sees_every_paragraph_once() -> None:
    detectors = [
        Marks(name="quick"),
        Marks(name="beside", own_thread=True),
        Marks(name="whole", scope=Scope.ARTICLE),
    ]
    events = list(check(MANY, detectors))
    assert len(found(events)) == 3 * len(MANY.paragraphs)
    for detector in detectors:
        assert sorted(p.span for p in detector.asked) == [p.span for p in MANY.paragraphs]
    assert finish(events).unchecked == ()


def test_measures_travel_beside_the_findings_and_add_up() -> None:
    events = list(check(MANY, [Measures(), Marks(), Measures(name="other")]))
    measures = [m for e in events if isinstance(e, ParagraphsChecked) for m in e.measures]
    assert len(measures) == 2 * len(MANY.paragraphs)
    words = len(MANY.text.split())
    assert totals(measures, "measures") == totals(measures, "other") == {"words": words}
    assert totals(measures, "nobody") == {}
    assert len(found(events)) == 3 * len(MANY.paragraphs)


def test_progress_ends_at_all_paragraphs() -> None:
    events = list(check(MANY, [Marks(), Marks(name="beside", own_thread=True)]))
    steps = [e for e in events if isinstance(e, Progress)]
    assert [s.checked for s in steps] == sorted(s.checked for s in steps)
    assert steps[-1] == Progress(len(MANY.paragraphs), len(MANY.paragraphs), 1.0)


def test_progress_does_not_wait_for_what_looks_at_the_article_as_a_whole() -> None:
    whole = Waits(scope=Scope.ARTICLE)
    events = check(MANY, [Marks(), whole])
    try:
        steps = (e for e in events if isinstance(e, Progress))
        assert next(step for step in steps if step.checked == step.total).share == 1.0
    finally:
        whole.released.set()
        events.close()


def test_the_share_grows_while_an_engine_is_still_starting() -> None:
    engine = Waits()
    events = check(MANY, [Marks(), engine])
    try:
        steps = (e for e in events if isinstance(e, Progress))
        step = next(step for step in steps if step.share == 0.5)
        assert step.checked == 0
    finally:
        engine.released.set()
        events.close()


def test_what_engines_have_to_tell_comes_while_nothing_is_found() -> None:
    engine = Waits()
    news = iter([[EngineStage("grammar", Stage.STARTING)], [EngineStage("grammar", Stage.READY)]])
    events = check(MANY, [engine], engine_news=lambda: next(news, ()))
    try:
        stages = (e.stage for e in events if isinstance(e, EngineStage))
        assert [next(stages), next(stages)] == [Stage.STARTING, Stage.READY]
    finally:
        engine.released.set()
        events.close()


def test_what_is_on_screen_is_checked_first() -> None:
    detector = Marks()
    seen = MANY.paragraphs[40].span
    list(check(MANY, [detector], CheckControl(visible=lambda: seen)))
    assert detector.asked[0].span == seen


def test_batches_grow_so_that_the_first_comes_at_once() -> None:
    events = [e for e in check(MANY, [Marks()]) if isinstance(e, ParagraphsChecked)]
    sizes = [len(e.paragraphs) for e in events]
    assert sizes[0] < sizes[2]
    assert max(sizes) < len(MANY.paragraphs)


def test_a_detector_that_raises_is_reported_and_left_out(expected_logs: list[str]) -> None:
    expected_logs.append("detector raises failed")
    events = list(check(MANY, [Raises(after=3), Marks()]))
    (failure,) = [e for e in events if isinstance(e, DetectorFailed)]
    assert failure.detector == "raises"
    assert "out of cheese" in failure.why
    assert len([s for s in found(events) if s]) == len(MANY.paragraphs) + 3
    (part,) = finish(events).unchecked
    assert part.detector == "raises"
    assert part.span.end == MANY.paragraphs[-1].span.end


def test_an_engine_that_is_gone_says_so_in_its_own_words() -> None:
    gone = Raises(error=EngineUnavailable("LanguageTool ended. Start it again."), own_thread=True)
    events = list(check(MANY, [gone, Marks()]))
    assert DetectorFailed("raises", "LanguageTool ended. Start it again.") in events
    assert finish(events).unchecked[0].span == Span(0, MANY.paragraphs[-1].span.end)


def test_a_passage_that_was_not_looked_at_is_never_clean() -> None:
    article = article_of("One.", "Two is odd.", "Three is odd.", "Four.")
    events = list(check(article, [Misses()]))
    (part,) = finish(events).unchecked
    assert part.span.of(article.text) == "Two is odd.\n\nThree is odd."
    assert part.why == "It took too long."


def test_a_cancelled_check_is_silent_within_200_milliseconds_even_when_an_engine_hangs() -> None:
    # the least of three: other programs are not measured
    assert min(_seconds_until_silent() for _ in range(3)) < 0.2


def _seconds_until_silent() -> float:
    hangs, stop = Waits(), threading.Event()
    events = check(MANY, [hangs], CheckControl(cancelled=stop.is_set))
    worker = threading.Thread(target=lambda: heard.extend(events))
    heard: list[CheckEvent] = []
    worker.start()
    assert hangs.entered.wait(5)
    began = time.monotonic()
    stop.set()
    worker.join(5)
    seconds = time.monotonic() - began
    assert not any(isinstance(e, CheckFinished) for e in heard)
    hangs.released.set()
    return seconds


def test_closing_the_generator_stops_the_work() -> None:
    hangs = Waits()
    events = check(MANY, [Marks(), hangs])
    next(events)
    assert hangs.entered.wait(5)
    events.close()
    hangs.released.set()
    wait_until(lambda: not workers(), seconds=5)
    assert 0 < len(hangs.asked) < len(MANY.paragraphs)


def test_nobody_listening_holds_the_lanes_back() -> None:
    long = article_of(
        *("An odd line of words that is long enough to matter. " * 80 for _ in range(200))
    )
    detector = Marks()
    events = check(long, [detector])
    next(events)
    assert len(detector.asked) < len(long.paragraphs)
    events.close()


def test_an_article_without_paragraphs_is_checked_at_once() -> None:
    assert finish(list(check(Article("", ()), [Marks()]))).unchecked == ()


@pytest.mark.parametrize("detectors", [[], [Marks()]])
def test_without_a_wording_model_nothing_is_judged(detectors: list[Marks]) -> None:
    verdict = finish(list(check(MANY, detectors))).verdict
    assert verdict.paraphrased is None
    assert "No verdict" in verdict.label


def test_ctrl_c_before_a_thread_is_under_way_stays_what_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(thread: threading.Thread) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.checking.detector_workers.Thread.start", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(check(article_of("It is odd."), [Marks()]))
