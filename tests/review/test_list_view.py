from __future__ import annotations

import pytest

from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.review.grouping import ReviewItem
from reader.review.list_view import DECIDED, Heading, ListView, arranged, matching
from reader.settings import Order
from tests.doubles import article_of

ARTICLE = article_of("The odd ferry left the old harbour with the mad dog at noon.")


def item(
    passage: str,
    rule: str,
    *,
    family: Family = Family.WORDING,
    severity: Severity = Severity.WARNING,
    confidence: float = 0.9,
    decided: bool = False,
    note: str = "",
) -> ReviewItem:
    start = ARTICLE.text.index(passage)
    span = Span(start, start + len(passage))
    finding = Finding(
        span, family, "marks", rule, f"About {rule}.", severity=severity, confidence=confidence
    )
    decision = Decision("k", DecisionKind.CONFIRMED, passage, rule, note) if decided else None
    return ReviewItem(finding, passage, decision)


ODD = item("odd", "queer", confidence=0.7)
OLD = item("old", "aged", family=Family.GRAMMAR, severity=Severity.NOTE, decided=True)
MAD = item("mad", "queer", severity=Severity.SERIOUS, decided=True, note="ask Bo")
NOON = item("noon", "altered", family=Family.QUOTATION, severity=Severity.SERIOUS, confidence=0.65)
ITEMS = [ODD, OLD, MAD, NOON]


def laid_out(arrangement: ListView) -> list[str]:
    """Return rows as a person reads them: passages, and headings as "[name count]"."""
    rows = arranged(ITEMS, arrangement)
    return [f"[{row.name} {row.count}]" if isinstance(row, Heading) else row.key for row in rows]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.PLACE, ["odd", "old", "mad", "noon"]),
        (Order.SERIOUSNESS, ["noon", "mad", "odd", "old"]),
        (Order.CONFIDENCE, ["old", "mad", "odd", "noon"]),
        (Order.FAMILY, ["old", "odd", "mad", "noon"]),
    ],
)
def test_the_list_stands_in_the_order_that_is_wanted(order: Order, expected: list[str]) -> None:
    assert laid_out(ListView(order=order)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ODD", ["odd"]),  # the passage
        ("about aged", ["old"]),  # the message, both words
        ("marks.queer", ["odd", "mad"]),  # the rule
        ("bo", ["odd", "old", "mad", "noon"]),  # "About"
        ("ask bo", ["mad"]),  # the person's own note
        ("nowhere", []),
        ("  ", ["odd", "old", "mad", "noon"]),
    ],
)
def test_words_are_searched_in_passage_message_rule_and_note(
    words: str, expected: list[str]
) -> None:
    assert [item.key for item in matching(ITEMS, words, ARTICLE)] == expected


def test_what_the_same_rule_found_stands_together_and_can_be_shut() -> None:
    by_rule = ListView(by_rule=True)
    assert laid_out(by_rule) == [
        *("[marks.queer 2]", "odd", "mad"),
        *("[marks.aged 1]", "old", "[marks.altered 1]", "noon"),
    ]
    shut = by_rule.turn("marks.queer")
    assert laid_out(shut)[:2] == ["[marks.queer 2]", "[marks.aged 1]"]
    assert shut.turn("marks.queer") == by_rule


def test_what_is_decided_folds_away_and_can_be_opened() -> None:
    folding = ListView(fold_decided=True)
    assert laid_out(folding) == ["odd", "noon", f"[{DECIDED} 2]"]
    assert laid_out(folding.turn(DECIDED)) == ["odd", "noon", f"[{DECIDED} 2]", "old", "mad"]


def test_groups_and_folding_go_together() -> None:
    both = ListView(by_rule=True, fold_decided=True)
    assert laid_out(both) == [
        *("[marks.queer 1]", "odd", "[marks.altered 1]", "noon"),
        f"[{DECIDED} 2]",
    ]
