"""Where two reviews disagree, each passage is asked about once."""

from __future__ import annotations

from reader.model.decision import Decision, DecisionKind, passage_key
from reader.model.finding import Family
from reader.model.own_mark import OWN_MARK, OwnMark
from reader.model.span import Span
from reader.review.merge import Conflict
from reader.review.merge_questions import questions
from reader.review.review_entries import StoredDecision
from tests.doubles import article_of

ARTICLE = article_of("It ends with the year. Nothing more.", "It was an odd, odd year.")
KEPT, DISMISSED = DecisionKind.CONFIRMED, DecisionKind.DISMISSED


def conflict(
    words: str,
    rule: str = "marks.odd_word",
    *,
    mine: DecisionKind = KEPT,
    theirs: DecisionKind = DISMISSED,
    mark: OwnMark | None = None,
) -> Conflict:
    at = ARTICLE.text.find(words)
    key = passage_key(ARTICLE, Span(at, at + len(words)), rule) if at >= 0 else words
    sides = (
        StoredDecision(Decision(key, choice, words, rule, "", who, mark))
        for who, choice in (("Ada", mine), ("Ben", theirs))
    )
    return Conflict(*sides)


def asked(*conflicts: Conflict) -> list[list[str]]:
    found = questions(ARTICLE, conflicts)
    return [[one.mine.decision.quote for one in question.conflicts] for question in found]


def test_what_is_about_the_same_words_is_one_question_the_longest_first() -> None:
    year, stop = conflict("year"), conflict("year.", "others.stop")
    assert asked(year, stop) == [["year.", "year"]]


def test_other_words_are_other_questions_in_order_of_place() -> None:
    assert asked(conflict("odd, odd"), conflict("year")) == [["year"], ["odd, odd"]]


def test_who_decided_the_parts_differently_is_asked_about_each() -> None:
    other = conflict("year.", "others.stop", mine=DISMISSED, theirs=KEPT)
    assert asked(conflict("year"), other) == [["year."], ["year"]]


def test_an_own_mark_is_a_question_of_its_own() -> None:
    mark = conflict("year.", OWN_MARK, mark=OwnMark(Family.WORDING))
    assert asked(conflict("year"), mark) == [["year."], ["year"]]


def test_what_stands_nowhere_is_asked_about_last() -> None:
    assert asked(conflict("gone"), conflict("lost"), conflict("year")) == [
        ["year"],
        ["gone"],
        ["lost"],
    ]
    assert questions(ARTICLE, [conflict("gone")])[0].span is None
