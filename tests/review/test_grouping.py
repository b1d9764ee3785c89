from __future__ import annotations

import random
from itertools import pairwise

from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span
from reader.review.grouping import PHRASE, ReviewItem, fold


def item(
    start: int,
    end: int,
    rule: str = "odd",
    *,
    family: Family = Family.WORDING,
    severity: Severity = Severity.WARNING,
    confidence: float = 0.9,
) -> ReviewItem:
    finding = Finding(
        Span(start, end), family, "marks", rule, "Odd.", severity=severity, confidence=confidence
    )
    return ReviewItem(finding, f"{start} {end} {rule}", None)


def folded(*items: ReviewItem) -> list[list[str]]:
    """Return the rules of each passage, the leading one first."""
    ordered = sorted(items, key=lambda i: i.finding.sort_key)
    return [[part.finding.rule for part in passage.parts] for passage in fold(ordered)]


def test_findings_on_the_same_words_become_one_row() -> None:
    assert folded(item(10, 16, "spinner"), item(10, 16, "model", confidence=0.7)) == [
        ["spinner", "model"]
    ]


def test_a_finding_within_another_is_folded_into_it_and_a_neighbour_is_not() -> None:
    phrase, word = item(10, 30, "phrase"), item(18, 23, "word", confidence=0.95)
    assert folded(phrase, word, item(30, 34, "next")) == [["word", "phrase"], ["next"]]


def test_passages_that_only_overlap_stay_apart() -> None:
    assert folded(item(10, 20, "one"), item(15, 25, "two")) == [["one"], ["two"]]


def test_the_gravest_leads_and_words_in_somebodys_mouth_above_all() -> None:
    altered = item(10, 16, "altered", family=Family.QUOTATION, severity=Severity.SERIOUS)
    serious = item(10, 16, "serious", severity=Severity.SERIOUS, confidence=0.99)
    note = item(10, 16, "note", severity=Severity.NOTE, confidence=1.0)
    assert folded(note, serious, altered) == [["altered", "serious", "note"]]


def test_a_long_passage_does_not_swallow_what_is_found_in_it() -> None:
    repeated = item(0, PHRASE + 1, "repeated", severity=Severity.SERIOUS)
    assert folded(repeated, item(4, 9, "word"), item(20, 25, "other")) == [
        ["repeated"],
        ["word"],
        ["other"],
    ]
    assert folded(repeated, item(0, PHRASE + 1, "again")) == [["repeated", "again"]]


def test_folding_loses_nothing_doubles_nothing_and_keeps_the_order() -> None:
    dice = random.Random(11)
    for _ in range(200):
        starts = [dice.randrange(200) for _ in range(40)]
        items = [item(s, s + dice.randint(1, 60), str(n)) for n, s in enumerate(starts)]
        rows = fold(sorted(items, key=lambda i: i.finding.sort_key))
        parts = [part.finding.rule for row in rows for part in row.parts]
        assert sorted(parts) == sorted(i.finding.rule for i in items)
        assert all(a.finding.sort_key < b.finding.sort_key for a, b in pairwise(rows))
