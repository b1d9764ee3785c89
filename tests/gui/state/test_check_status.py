from __future__ import annotations

import pytest

from reader.checking.events import (
    CheckFinished,
    DetectorFailed,
    EngineStage,
    Progress,
    ReadyDetectors,
)
from reader.checking.verdict import not_judged
from reader.engines.engine_stage import Stage
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.state.time_left import TimeLeft, time_left
from reader.model.finding import Unchecked
from reader.model.span import Span
from tests.doubles import article_of

ARTICLE = article_of("One ferry.", "Two ferries.", "Three ferries.")
FINISHED = CheckFinished(not_judged(), ())
EQUIPPED = ReadyDetectors({"grammar": "LanguageTool 6.8", "wording": "replaced-words 1"}, {})


def after(*events: object) -> CheckStatus:
    state = CheckStatus(ARTICLE)
    for event in events:
        state.heard(event)
    return state


def sentence(state: CheckStatus, found: int = 0, hidden: int = 0) -> str:
    return state.sentence(found=found, hidden=hidden)


def test_with_nothing_open_there_is_nothing_to_say() -> None:
    state = CheckStatus()
    assert (sentence(state), state.engine_words, state.unchecked, state.is_busy) == (
        "",
        "",
        [],
        False,
    )


def test_every_engine_is_named_and_its_start_is_told_in_words() -> None:
    state = after(EQUIPPED)
    assert state.engine_words == "LanguageTool 6.8 · wording model"
    state.heard(EngineStage("grammar", Stage.STARTING))
    state.heard(EngineStage("wording", Stage.LOADING))
    assert state.engine_words == "LanguageTool 6.8 is starting · wording model is loading"
    assert state.what_follows.splitlines() == [
        "Grammar follows: LanguageTool 6.8 is starting",
        "Wording follows: wording model is loading",
    ]
    state.heard(EngineStage("grammar", Stage.LOADING))
    assert state.engine_words.startswith("LanguageTool 6.8 is loading its rules")
    for engine in ("grammar", "wording"):
        state.heard(EngineStage(engine, Stage.READY))
    assert state.engine_words == "LanguageTool 6.8 · wording model"
    assert state.what_follows == ""
    assert state.engine_details == "LanguageTool 6.8\nreplaced-words 1"


def test_an_engine_that_fails_does_not_start_for_ever() -> None:
    state = after(EQUIPPED, EngineStage("grammar", Stage.STARTING))
    state.heard(DetectorFailed("grammar", "It does not start."))
    assert state.engine_words == "Grammar is not checked · wording model"
    assert state.engine_details.startswith("It does not start.")
    assert state.what_follows == ""
    assert state.has_failed_engine


def test_how_far_it_is_is_said_by_paragraph_with_the_time_left() -> None:
    now = [100.0]
    state = CheckStatus(ARTICLE, clock=lambda: now[0])
    state.heard(Progress(0, 80, 0.0))
    assert sentence(state) == "Checking paragraph 1 of 80"
    now[0] += 4
    state.heard(Progress(11, 80, 0.4))
    assert sentence(state) == "Checking paragraph 12 of 80, about 6 s left"
    state.heard(Progress(80, 80, 1.0))
    assert sentence(state) == "Checking the article as a whole"


def test_the_time_left_does_not_climb_unless_it_was_far_too_short() -> None:
    now = [0.0]
    watched = TimeLeft(lambda: now[0])
    said: list[float | None] = []
    for share in (0.0, 0.25, 0.5, 0.58, 0.66, 0.72, 0.78):  # slower and slower
        watched.reached(share)
        said.append(watched.seconds_left)
        now[0] += 2
    times = [seconds for seconds in said if seconds is not None]
    assert len(times) == 6
    assert times == sorted(times, reverse=True)
    now[0] += 30  # an engine hangs
    watched.reached(0.79)
    assert (watched.seconds_left or 0) > 60


def test_what_comes_at_once_out_of_the_kept_results_foretells_nothing() -> None:
    state = CheckStatus(ARTICLE, clock=lambda: 100.0)
    state.heard(Progress(0, 80, 0.0))
    state.heard(Progress(40, 80, 0.5))
    assert sentence(state) == "Checking paragraph 41 of 80"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "about 1 s left"),
        (6.4, "about 6 s left"),
        (43, "about 45 s left"),
        (150, "about 2 min left"),
    ],
)
def test_a_time_is_said_as_roughly_as_it_is_known(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_what_was_found_is_said_and_nothing_is_said_as_such() -> None:
    state = after(EQUIPPED, FINISHED)
    assert sentence(state) == "Checked: nothing found"
    assert sentence(state, found=1) == "Checked: 1 finding"
    assert sentence(state, found=1200) == "Checked: 1,200 findings"
    hidden = sentence(state, hidden=4)
    assert hidden.startswith("Checked: 4 finding")
    assert hidden.endswith(", hidden by your filters")


def test_a_part_that_was_not_checked_is_never_passed_over() -> None:
    part = Unchecked(Span(0, 10), "grammar", "It took too long.")
    state = after(EQUIPPED, CheckFinished(not_judged(), (part,)))
    assert sentence(state) == "Checked in part: nothing found"
    assert state.unchecked == [part]


def test_a_missing_engine_leaves_the_whole_article_unchecked_for_it() -> None:
    state = after(ReadyDetectors({"grammar": None}, {"grammar": "There is no Java."}), FINISHED)
    whole = Span(0, len(ARTICLE.text))
    assert state.unchecked == [Unchecked(whole, "grammar", "There is no Java.")]
    assert state.engine_words == "Grammar is not checked"
    assert state.engine_details == "There is no Java."


def test_a_stopped_check_says_how_far_it_came() -> None:
    state = after(EQUIPPED, Progress(2, 3, 0.6))
    state.ended_early(Phase.STOPPED)
    assert sentence(state, found=5) == "The check was stopped after 2 of 3 paragraphs"
    assert [part.why for part in state.unchecked] == [
        "The check was stopped after 2 of 3 paragraphs."
    ]
    assert not state.is_busy


def test_stopping_what_is_through_changes_nothing() -> None:
    state = after(EQUIPPED, FINISHED)
    state.ended_early(Phase.STOPPED)
    assert sentence(state) == "Checked: nothing found"


def test_the_next_file_s_opening_is_said_while_this_article_stays() -> None:
    state = after(EQUIPPED, FINISHED)
    state.opening = "next.txt"
    assert sentence(state) == "Opening next.txt …"
    assert state.is_busy
    state.ended_early(Phase.BROKEN)
    assert sentence(state) == "Checked: nothing found"
