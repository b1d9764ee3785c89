from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.model.decision import Decision, DecisionKind, passage_key, surroundings
from reader.model.finding import Family
from reader.model.own_mark import OWN_MARK, OwnMark
from reader.model.span import Span
from reader.review.review_entries import StoredDecision
from reader.review.review_file import (
    ReviewFile,
    UnusableReview,
    load_review,
    name_of,
    review_of,
    review_path,
    save_review,
)
from reader.review.review_store import ReviewStore
from tests.doubles import article_of

ARTICLE = replace(
    article_of("The odd ferry 😀 left.", "“An odd captain” stayed."), path=Path("/there/ferry.txt")
)
DATE = datetime(2026, 3, 14, 15, 9, 26, tzinfo=UTC)


def review() -> ReviewFile:
    stored = []
    for at, kind, note in (
        (4, DecisionKind.CONFIRMED, "“No.”\nReally"),
        (27, DecisionKind.DISMISSED, ""),
    ):
        key = passage_key(ARTICLE, Span(at, at + 3), "marks.odd_word")
        decision = Decision(key, kind, "odd", "marks.odd_word", note)
        stored.append(StoredDecision(decision, "/mine/ferry.txt", 1_700_000_000))
    return review_of(ARTICLE, stored, reviewer="Ada", program="Askance 1.2.3", date=DATE)


def test_a_review_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = review_path(tmp_path / "ferry.txt")
    assert path.name == "ferry.txt.askance.json"
    save_review(review(), path)
    again = load_review(path)
    without_paths = tuple(
        replace(passage, stored=replace(passage.stored, article=""))
        for passage in review().passages
    )
    assert again == replace(review(), passages=without_paths)
    assert [stored.decision.reviewer for stored in again.stored] == ["Ada", "Ada"]


def test_a_review_can_be_read_by_people_and_tells_no_folder(tmp_path: Path) -> None:
    save_review(review(), tmp_path / "r.json")
    text = (tmp_path / "r.json").read_text(encoding="utf-8")
    assert "“An " in text
    assert "/mine" not in text
    assert "/there" not in text
    values = json.loads(text)
    assert values["article"] == {"title": "", "file": "ferry.txt", "sha256": ARTICLE.sha256}
    assert values["date"] == "2026-03-14T15:09:26Z"


def test_a_review_holds_for_the_article_on_another_machine_and_says_what_is_gone(
    tmp_path: Path,
) -> None:
    save_review(review(), tmp_path / "r.json")
    edited = replace(article_of("The odd ferry 😀 left."), path=Path("/elsewhere/ferry.txt"))
    holding, gone = load_review(tmp_path / "r.json").on(edited)
    assert [(stored.decision.kind, stored.article) for stored in holding] == [
        ("confirmed", "/elsewhere/ferry.txt")
    ]
    assert [passage.stored.decision.kind for passage in gone] == ["dismissed"]


def noted_and_marked() -> ReviewFile:
    """Return a review with a note on what is open, and with an own mark."""
    captain = Span(31, 38)
    key = passage_key(ARTICLE, captain, OWN_MARK)
    mark = OwnMark(Family.QUOTATION, "cook", "", *surroundings(ARTICLE, captain))
    decision = Decision(
        key, DecisionKind.CONFIRMED, "captain", OWN_MARK, "There is none.", mark=mark
    )
    open_key = passage_key(ARTICLE, Span(4, 7), "marks.odd_word")
    note = Decision(open_key, DecisionKind.OPEN, "odd", "marks.odd_word", "Who says so?")
    stored = [StoredDecision(one, "/there/ferry.txt", 1_700_000_000) for one in (decision, note)]
    return review_of(ARTICLE, stored, reviewer="Ada", program="Askance 1.2.3", date=DATE)


def test_own_marks_and_notes_on_what_is_open_come_back(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    save_review(noted_and_marked(), path)
    note, marked = (stored.decision for stored in load_review(path).stored)
    assert (note.kind, note.note, note.reviewer) == (DecisionKind.OPEN, "Who says so?", "Ada")
    assert marked == noted_and_marked().stored[1].decision
    assert marked.mark is not None
    assert (marked.mark.author, marked.mark.suggestion) == ("Ada", "cook")


def test_an_own_mark_is_found_in_a_text_that_was_edited_around_it(tmp_path: Path) -> None:
    save_review(noted_and_marked(), tmp_path / "r.json")
    edited = article_of("A ferry 😀 left.", "“An odd old captain” stayed on.")
    holding, gone = load_review(tmp_path / "r.json").on(edited)
    (stored,) = holding
    assert [passage.stored.decision.kind for passage in gone] == [DecisionKind.OPEN]
    assert stored.decision.key == passage_key(edited, Span(29, 36), OWN_MARK)
    assert stored.decision.mark is not None
    assert stored.decision.mark.after == "” stayed on."


@pytest.mark.parametrize(("layout", "made"), [(1, review), (2, noted_and_marked)])
def test_reviews_of_older_versions_are_read(
    tmp_path: Path, layout: int, made: Callable[[], ReviewFile]
) -> None:
    path = tmp_path / "r.json"
    save_review(made(), path)
    now = load_review(path)
    values = json.loads(path.read_text(encoding="utf-8"))
    assert values["askance_review"] == 3
    values["askance_review"] = layout
    for decision in values["decisions"]:
        if decision["choice"] == "confirmed":
            decision["choice"] = "kept"
    path.write_text(json.dumps(values), encoding="utf-8")
    assert '"kept"' in path.read_text(encoding="utf-8")
    assert load_review(path) == now


def test_a_review_of_a_newer_program_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(broken({"askance_review": 99}))
    with pytest.raises(UnusableReview, match=r"written by a newer version"):
        load_review(path)


MARKED = {
    **dict.fromkeys(("key", "before", "quote", "after", "rule", "note", "reviewer"), "a"),
    "choice": "confirmed",
    "decided": "2026-03-14T15:09:26Z",
}


def broken(change: dict[str, Any]) -> str:
    values = {"askance_review": 1, "program": "", "date": "", "reviewer": "", "decisions": []}
    return json.dumps({**values, "article": {"title": "", "file": "", "sha256": ""}, **change})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        '{"askance_review": 2}',
        "[" * 100_000,
        broken({"article": 3}),
        broken({"reviewer": None}),
        broken({"decisions": [{}]}),
        broken({"decisions": 7}),
        broken({"askance_review": 0}),
        broken({"askance_review": "2"}),
        broken({"askance_review": True, "decisions": 7}),
        broken({"decisions": [{**MARKED, "mark": {"family": "none"}}]}),
        broken({"decisions": [{**MARKED, "mark": "wording"}]}),
        broken({"decisions": [{"key": "k", "choice": "maybe"}]}),
    ],
)
def test_what_is_no_review_is_said_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(text)
    with pytest.raises(UnusableReview, match=r"is no review that this version"):
        load_review(path)


def test_a_file_that_is_not_there_or_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableReview, match="cannot be read"):
        load_review(tmp_path / "none")
    with pytest.raises(UnusableReview, match="cannot be written"):
        save_review(review(), tmp_path / "no folder" / "r.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "r.json")
    with pytest.raises(UnusableReview, match=r"cannot be read \(it is no regular file\)"):
        load_review(tmp_path / "r.json")


def test_half_a_surrogate_pair_becomes_a_sign_that_every_file_takes(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    save_review(review(), path)
    path.write_text(path.read_text("utf-8").replace("“No.”", "\\ud800 x \\ud83d\\ude00"), "utf-8")
    notes = {stored.decision.note for stored in load_review(path).stored}
    assert notes == {"\ufffd x 😀\nReally", ""}
    with closing(ReviewStore(tmp_path / "review.sqlite")) as store:
        store.put(load_review(path).stored)
    save_review(load_review(path), path)
    assert {stored.decision.note for stored in load_review(path).stored} == notes


def test_a_review_of_a_file_whose_name_is_no_text_can_be_saved(tmp_path: Path) -> None:
    article = replace(ARTICLE, path=Path("/there/na\udcffme.txt"))
    save_review(review_of(article, []), tmp_path / "r.json")
    assert load_review(tmp_path / "r.json").file == "na\ufffdme.txt"


def test_each_part_of_a_file_has_a_review_and_decisions_of_its_own() -> None:
    part = replace(ARTICLE, part="may/ferry.txt")
    assert (name_of(ARTICLE), name_of(part)) == (
        "/there/ferry.txt",
        "/there/ferry.txt#may/ferry.txt",
    )
    assert review_path(part.id) == Path("/there/ferry#may_ferry.txt.askance.json")
    assert review_path(ARTICLE.id) == review_path(Path("/there/ferry.txt"))
    assert review_of(part, ()).file == "ferry.txt#may/ferry.txt"
