from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model.decision import DecisionKind
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.review.review_session import ReviewSession
from reader.review.review_store import NotStored, ReviewStore
from reader.settings import Strictness
from tests.doubles import Marks, article_of

ARTICLE = article_of("The odd ferry left.", "An odd captain stayed.", "Nothing here.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    store = ReviewStore(tmp_path / "review.sqlite")
    yield store
    store.close()


def found(article: object = ARTICLE, **values: Any) -> list[Finding]:
    marked = Marks().detect(ARTICLE, ARTICLE.paragraphs)
    return [replace(f, **values) for f in marked if isinstance(f, Finding)]


def open_quotes(session: ReviewSession) -> list[str]:
    return [i.finding.span.of(session.article.text) for i in session.items if i.is_open]


def test_findings_are_listed_in_order_of_place_and_never_twice(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    first, second = found()
    session.add([second])
    session.add([first, second])
    assert [i.finding for i in session.items] == [first, second]


def test_strictness_filters_at_once(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    first, second = found()
    session.add([replace(first, confidence=0.95), replace(second, confidence=0.3)])
    shown = {}
    for strictness in Strictness:
        session.strictness = strictness
        shown[strictness] = len(session.items)
    assert shown == {"sure": 1, "balanced": 1, "everything": 2}


def test_a_finding_becomes_surer_and_keeps_its_place_and_decision(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    before = found(confidence=0.5)
    session.add(before)
    assert not session.items
    session.revise([(finding, replace(finding, confidence=0.7)) for finding in before])
    assert [item.finding.confidence for item in session.items] == [0.7] * len(before)
    session.decide(session.items[0], DecisionKind.CONFIRMED)
    session.add(before)  # the check begins again
    session.revise([(finding, replace(finding, confidence=0.8)) for finding in before])
    assert [item.finding.confidence for item in session.items] == [0.8] * len(before)
    assert [item.is_open for item in session.items] == [False, *[True] * (len(before) - 1)]


def test_decisions_survive_a_restart_and_edits_elsewhere(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    session = ReviewSession(ARTICLE, store)
    session.add(found())
    session.decide(session.items[0], DecisionKind.CONFIRMED, note="really")
    session.decide(session.items[1], DecisionKind.DISMISSED)
    store.close()

    edited = article_of("A line put before.", "The odd ferry left.", "An odd captain stayed.")
    session = ReviewSession(edited, ReviewStore(tmp_path / "review.sqlite"))
    marked = Marks().detect(edited, edited.paragraphs)
    session.add(f for f in marked if isinstance(f, Finding))
    kept, dismissed = (item.decision for item in session.items)
    assert kept is not None
    assert (kept.kind, kept.note, kept.quote) == (DecisionKind.CONFIRMED, "really", "odd")
    assert dismissed is not None
    assert dismissed.kind is DecisionKind.DISMISSED


def test_every_change_can_be_taken_back_and_done_again(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    session.add(found(is_spelling=True))
    row = session.items[0]
    first = row.finding

    def state() -> tuple[object, ...]:
        return tuple((i.finding.span, i.decision) for i in session.items)

    states = [state()]
    changes: tuple[Callable[[], object], ...] = (
        lambda: session.decide(row, DecisionKind.CONFIRMED),
        lambda: session.decide(row, DecisionKind.DISMISSED),
        lambda: session.annotate(session.items[0], "ask Bo"),
        lambda: session.reopen(session.items[0]),
        lambda: session.switch_rule_off(first, everywhere=False),
        lambda: session.add_word("Odd"),
        lambda: session.switch_rule_off(first, everywhere=True),
    )
    for change in changes:
        change()
        states.append(state())
    for expected in reversed(states[:-1]):
        session.undo()
        assert state() == expected
    assert session.history.undo_name == ""
    for expected in states[1:]:
        session.redo()
        assert state() == expected
    assert session.history.redo_name == ""


def test_a_change_is_named_in_the_menu(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    session.add(found())
    session.decide(session.items[0], DecisionKind.DISMISSED)
    assert session.history.undo_name == "dismiss “odd”"
    session.undo()
    assert (session.history.undo_name, session.history.redo_name) == ("", "dismiss “odd”")


def test_a_rule_switched_off_here_is_on_elsewhere(store: ReviewStore) -> None:
    here, there = ReviewSession(ARTICLE, store), ReviewSession(article_of("Odd odd."), store)
    here.add(found())
    there.add(found()[:1])
    here.switch_rule_off(here.items[0].finding, everywhere=False)
    there.add([])
    assert (len(here.items), len(there.items)) == (0, 1)
    there.switch_rule_off(there.items[0].finding, everywhere=True)
    assert len(there.items) == 0


def test_a_dictionary_word_silences_spelling_and_nothing_else(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    spelling = found(rule="MORFOLOGIK_RULE_EN_US", family=Family.GRAMMAR, is_spelling=True)
    session.add([*spelling, *found(severity=Severity.SERIOUS)])
    assert [len(i.also) for i in session.items] == [1, 1]
    session.add_word("ODD")
    assert [len(i.also) for i in session.items] == [0, 0]
    assert [i.finding.rule for i in session.items] == ["odd_word", "odd_word"]


def test_a_new_version_of_the_article_keeps_decisions_and_history(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    session.add(found())
    session.decide(session.items[0], DecisionKind.DISMISSED)
    session.begin_again(ARTICLE)
    assert session.items == ()
    session.add(found())
    assert open_quotes(session) == ["odd"]
    session.undo()
    assert open_quotes(session) == ["odd", "odd"]


def test_two_windows_do_not_lose_each_others_decisions(tmp_path: Path) -> None:
    stores = [ReviewStore(tmp_path / "review.sqlite") for _ in range(2)]
    first, second = (ReviewSession(ARTICLE, store) for store in stores)
    for session, index in ((first, 0), (second, 1)):
        session.add(found())
        session.decide(session.items[index], DecisionKind.DISMISSED)
    first.begin_again(ARTICLE)
    first.add(found())
    assert open_quotes(first) == []


def test_whoever_shows_the_items_is_told_of_every_change(store: ReviewStore) -> None:
    told: list[int] = []
    session = ReviewSession(ARTICLE, store, changed=lambda: told.append(1))
    session.add(found())
    session.decide(session.items[0], DecisionKind.CONFIRMED)
    session.undo()
    assert len(told) == 3


def test_a_decision_that_cannot_be_written_is_said_and_still_holds(store: ReviewStore) -> None:
    told: list[int] = []
    session = ReviewSession(ARTICLE, store, changed=lambda: told.append(1))
    session.add(found())
    store.close()
    with pytest.raises(NotStored, match="could not be saved"):
        session.decide(session.items[0], DecisionKind.DISMISSED)
    assert open_quotes(session) == ["odd"]
    assert len(told) == 2


def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    path.write_text("no database at all, but long enough to be read as one " * 40)
    store = ReviewStore(path)
    assert "set aside" in store.trouble
    assert [p.read_text()[:11] for p in tmp_path.glob("*.damaged-*")] == ["no database"]


def test_a_passage_is_decided_as_a_whole(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    session.add([*found(), *found(detector="other", confidence=0.7)])
    assert [i.finding.detector for i in session.items] == ["marks", "marks"]
    session.decide(session.items[0], DecisionKind.DISMISSED)
    first = session.items[0]
    assert [part.decision and part.decision.kind for part in first.parts] == ["dismissed"] * 2
    assert len(store.decisions()) == 2
    session.undo()
    assert store.decisions() == []


def test_many_are_decided_in_one_step_and_taken_back_in_one(store: ReviewStore) -> None:
    session = ReviewSession(ARTICLE, store)
    session.add(found())
    session.decide(session.items[1], DecisionKind.CONFIRMED, note="sure of it")
    before = session.items
    session.decide_all(session.items, DecisionKind.DISMISSED, name="Dismiss 2 findings")
    assert open_quotes(session) == []
    assert session.history.undo_name == "Dismiss 2 findings"
    session.undo()
    assert session.items == before


def test_the_same_words_of_the_same_rule_are_alike(store: ReviewStore) -> None:
    article = article_of("The odd ferry.", "An Odd one, an odd other.")
    session = ReviewSession(article, store)
    for word in ("odd", "Odd"):
        marked = Marks(word).detect(article, article.paragraphs)
        session.add(f for f in marked if isinstance(f, Finding))
    other = replace(session.items[0].finding, span=Span(4, 13), rule="another")
    session.add([other])
    assert [i.finding.span.start for i in session.alike(session.items[-1].finding)] == [4, 19, 31]
