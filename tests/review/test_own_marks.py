"""Marks of a person's own: kept, found again, changed, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.model.decision import DecisionKind, decision_key
from reader.model.finding import Family, Finding
from reader.model.own_mark import is_own_mark
from reader.model.span import Span
from reader.review.review_session import ReviewSession
from reader.review.review_store import ReviewStore
from reader.settings import Strictness
from tests.doubles import Marks, article_of

PATH = Path("/there/ferry.txt")
TEXTS = ("The odd ferry left.", "Nothing here.", "“The ball is in their court,” he said.")
ARTICLE = replace(article_of(*TEXTS), path=PATH)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ReviewStore]:
    store = ReviewStore(tmp_path / "review.sqlite")
    store.reviewer = "Ada"
    yield store
    store.close()


def session_on(article: Article, store: ReviewStore) -> ReviewSession:
    session = ReviewSession(article, store)
    found = Marks().detect(article, article.paragraphs)
    session.add(f for f in found if isinstance(f, Finding))
    return session


def place(article: Article, words: str) -> Span:
    at = article.text.index(words)
    return Span(at, at + len(words))


def marked(session: ReviewSession) -> list[str]:
    return [session.quote(i.finding) for i in session.items if is_own_mark(i.finding)]


def mark_court(store: ReviewStore) -> ReviewSession:
    session = session_on(ARTICLE, store)
    span = place(ARTICLE, "court")
    session.mark(span, Family.QUOTATION, note="He said yard.", suggestion="yard")
    return session


def test_a_mark_is_a_row_that_needs_no_deciding(store: ReviewStore) -> None:
    session = mark_court(store)
    odd, court = session.items
    assert odd.is_open
    assert not court.is_open
    assert court.finding.family is Family.QUOTATION
    assert court.finding.message == "He said yard."
    assert court.finding.suggestions == ("yard",)
    assert court.decision is not None
    assert (court.decision.kind, court.decision.reviewer) == (DecisionKind.CONFIRMED, "Ada")
    assert decision_key(ARTICLE, court.finding) == court.key
    assert session.found == 2


def test_a_mark_is_there_after_a_restart_and_at_every_strictness(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    mark_court(store)
    store.close()
    store = ReviewStore(tmp_path / "review.sqlite")
    session = ReviewSession(ARTICLE, store, strictness=Strictness.SURE)
    assert marked(session) == ["court"]
    store.close()


@pytest.mark.parametrize(
    "texts",
    [
        ("A line put before.", *TEXTS),
        (TEXTS[2],),
        (*TEXTS[:2], "“The ball is still in their court,” he said yesterday."),
        (*TEXTS[:2], "“The  ball is in their\ncourt,” he said."),
    ],
)
def test_a_mark_survives_edits(store: ReviewStore, texts: tuple[str, ...]) -> None:
    mark_court(store)
    edited = replace(article_of(*texts), path=PATH)
    session = session_on(edited, store)
    assert marked(session) == ["court"]
    court = next(i for i in session.items if is_own_mark(i.finding))
    assert decision_key(edited, court.finding) == court.key  # reports find its decision by that
    session.annotate(court, "Or so.")
    assert len(store.own_marks()) == 1
    assert marked(session_on(edited, store)) == ["court"]
    session.undo()
    session.remove_mark(next(i for i in session.items if is_own_mark(i.finding)))
    assert (store.own_marks(), marked(session)) == ((), [])


def test_a_mark_whose_words_are_gone_is_counted_and_comes_back_with_them(
    store: ReviewStore,
) -> None:
    session = mark_court(store)
    session.begin_again(replace(article_of(*TEXTS[:2]), path=PATH))
    assert (marked(session), session.lost_marks) == ([], 1)
    session.begin_again(ARTICLE)
    assert (marked(session), session.lost_marks) == (["court"], 0)


def test_a_mark_is_not_guessed_into_another_article(store: ReviewStore) -> None:
    mark_court(store)
    elsewhere = replace(article_of("In a court of law."), path=Path("/there/other.txt"))
    session = session_on(elsewhere, store)
    assert (marked(session), session.lost_marks) == ([], 0)
    copy = replace(ARTICLE, path=Path("/there/copy.txt"))
    assert marked(session_on(copy, store)) == ["court"]


def test_the_same_words_among_the_same_words_are_one_mark(store: ReviewStore) -> None:
    twice = replace(article_of(TEXTS[2], TEXTS[1], TEXTS[2]), path=PATH)
    session = session_on(twice, store)
    session.mark(place(twice, "court"), Family.QUOTATION)
    assert marked(session) == ["court", "court"]
    session.remove_mark(session.items[0])
    assert marked(session) == []


def test_all_that_is_done_to_a_mark_can_be_undone_by_name(store: ReviewStore) -> None:
    session = mark_court(store)

    def court() -> tuple[DecisionKind, str, tuple[str, ...], Family]:
        item = next(i for i in session.items if is_own_mark(i.finding))
        assert item.decision is not None
        said = item.decision.kind, item.decision.note
        return (*said, item.finding.suggestions, item.finding.family)

    made = court()
    item = session.items[1]
    session.change_mark(item, Family.WORDING, note="No.", suggestion="")
    assert court() == (DecisionKind.CONFIRMED, "No.", (), Family.WORDING)
    assert session.history.undo_name == "change the mark on “court”"
    session.decide(session.items[1], DecisionKind.DISMISSED)
    assert court()[0] is DecisionKind.DISMISSED
    session.reopen(session.items[1])
    assert court()[0] is DecisionKind.CONFIRMED
    session.reopen(session.items[1])  # which is as it was made: nothing happens
    assert session.history.undo_name == "reopen “court”"
    session.remove_mark(session.items[1])
    assert session.history.undo_name == "remove the mark on “court”"
    assert marked(session) == []
    for _ in range(4):
        session.undo()
    assert court() == made
    session.undo()
    assert marked(session) == []
    session.redo()
    assert court() == made


def test_what_a_reader_marked_is_never_folded_into_what_a_detector_found(
    store: ReviewStore,
) -> None:
    session = session_on(ARTICLE, store)
    session.mark(place(ARTICLE, "odd"), Family.WORDING)
    assert [is_own_mark(i.finding) for i in session.items].count(True) == 1
    assert len(session.items) == 2
    assert [i.is_open for i in session.items].count(True) == 1


def test_a_row_keeps_its_finding_while_other_marks_come_and_go(store: ReviewStore) -> None:
    session = mark_court(store)
    before = next(i.finding for i in session.items if is_own_mark(i.finding))
    session.mark(place(ARTICLE, "Nothing"), Family.WORDING)
    assert any(i.finding is before for i in session.items)


def test_marking_the_same_again_says_the_new_thing(store: ReviewStore) -> None:
    session = mark_court(store)
    session.mark(place(ARTICLE, "court"), Family.WORDING, note="Again.")
    assert marked(session) == ["court"]
    assert session.items[1].finding.message == "Again."
    session.undo()
    assert session.items[1].finding.message == "He said yard."


def test_a_note_on_what_is_open_is_kept_and_goes_with_its_last_word(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    session = session_on(ARTICLE, store)
    session.annotate(session.items[0], "called the FT")
    assert session.items[0].is_open
    store.close()
    store = ReviewStore(tmp_path / "review.sqlite")
    session = session_on(ARTICLE, store)
    assert session.items[0].is_open
    assert session.items[0].decision is not None
    assert session.items[0].decision.note == "called the FT"
    session.decide(session.items[0], DecisionKind.CONFIRMED)
    assert session.items[0].decision.note == "called the FT"
    session.reopen(session.items[0])
    assert session.items[0].is_open
    assert session.items[0].decision.note == "called the FT"
    session.annotate(session.items[0], "")
    assert session.items[0].decision is None
    assert store.decisions() == []
    session.undo()
    assert session.items[0].decision.note == "called the FT"
    store.close()


def test_a_mark_that_moved_stays_as_it_is_while_others_are_decided(store: ReviewStore) -> None:
    mark_court(store)
    edited = replace(
        article_of(TEXTS[0], "“The ball is still in their court,” he said."), path=PATH
    )
    session = session_on(edited, store)
    session.decide(session.items[0], DecisionKind.DISMISSED)
    assert [i.decision.kind for i in session.items if i.decision] == [
        DecisionKind.DISMISSED,
        DecisionKind.CONFIRMED,
    ]


def test_a_file_whose_name_is_no_text_has_its_marks(store: ReviewStore) -> None:
    odd = replace(ARTICLE, path=Path("/there/ferry\udcff.txt"))
    session = session_on(odd, store)
    session.mark(place(odd, "court"), Family.QUOTATION)
    session.begin_again(
        replace(article_of("“The ball is still in their court,” he said."), path=odd.path)
    )
    assert marked(session) == ["court"]
