from __future__ import annotations

from reader.checking.events import CheckFinished, DetectorFailed, ParagraphsChecked, Progress
from reader.checking.verdict import not_judged
from reader.gui.check_state import CheckState, Phase
from reader.gui.reading import Equipped
from reader.model.finding import Unchecked
from reader.model.span import Span
from tests.doubles import article_of

ARTICLE = article_of("One ferry.", "Two ferries.", "Three ferries.")
FINISHED = CheckFinished(not_judged(), ())
EQUIPPED = Equipped({"grammar": "LanguageTool 6.8"}, {})


def after(*events: object) -> CheckState:
    state = CheckState(ARTICLE)
    for event in events:
        state.heard(event)
    return state


def sentence(state: CheckState, found: int = 0, hidden: int = 0) -> str:
    return state.sentence(found=found, hidden=hidden)


def test_with_nothing_open_there_is_nothing_to_say() -> None:
    state = CheckState()
    assert (sentence(state), state.engine, state.unchecked, state.is_busy) == ("", "", [], False)


def test_the_engine_s_start_is_said_until_it_answers() -> None:
    state = after(EQUIPPED, Progress(0, 3))
    assert sentence(state) == "Starting LanguageTool 6.8 …"
    state.heard(ParagraphsChecked(("mojibake",), ARTICLE.paragraphs, ()))
    assert sentence(state) == "Starting LanguageTool 6.8 …"
    state.heard(ParagraphsChecked(("grammar",), ARTICLE.paragraphs[:1], ()))
    state.heard(Progress(1, 3))
    assert sentence(state) == "Checking: 1 of 3 paragraphs"


def test_an_engine_that_fails_does_not_start_for_ever() -> None:
    state = after(EQUIPPED, DetectorFailed("grammar", "It does not start."))
    assert sentence(state) == "Checking: 0 of 3 paragraphs"


def test_what_was_found_is_said_and_nothing_is_said_as_such() -> None:
    state = after(EQUIPPED, FINISHED)
    assert sentence(state) == "Checked: nothing found"
    assert sentence(state, found=1) == "Checked: 1 finding"
    assert sentence(state, found=1200) == "Checked: 1,200 findings"
    assert sentence(state, hidden=4) == "Checked: nothing found that is shown, 4 hidden"


def test_a_part_that_was_not_checked_is_never_passed_over() -> None:
    part = Unchecked(Span(0, 10), "grammar", "It took too long.")
    state = after(EQUIPPED, CheckFinished(not_judged(), (part,)))
    assert sentence(state) == "Checked in part: nothing found"
    assert state.unchecked == [part]


def test_a_missing_engine_leaves_the_whole_article_unchecked_for_it() -> None:
    state = after(Equipped({"grammar": None}, {"grammar": "There is no Java."}), FINISHED)
    whole = Span(0, len(ARTICLE.text))
    assert state.unchecked == [Unchecked(whole, "grammar", "There is no Java.")]
    assert state.engine == "Grammar is not checked"


def test_a_stopped_check_says_how_far_it_came() -> None:
    state = after(EQUIPPED, Progress(2, 3))
    state.ended_early(Phase.STOPPED)
    assert sentence(state, found=5) == "The check was stopped after 2 of 3 paragraphs"
    assert [part.why for part in state.unchecked] == ["It was stopped after 2 of 3 paragraphs."]
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
