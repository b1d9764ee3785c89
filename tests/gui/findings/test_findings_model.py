from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.findings.findings_model import CONTEXT_ROLE, ROW_ROLE, FindingsModel
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.review.grouping import ReviewItem
from tests.doubles import article_of

ARTICLE = article_of("The odd ferry left " * 40, "An odd captain\nstayed. " * 40)


def item(start: int, *, rule: str = "odd", decision: Decision | None = None) -> ReviewItem:
    span = Span(start, start + 3)
    finding = Finding(span, Family.WORDING, "marks", rule, "Odd.", confidence=0.95)
    return ReviewItem(finding, f"{start} {rule}", decision)


def shown(model: FindingsModel) -> list[ReviewItem]:
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


@pytest.fixture
def model(qtbot: QtBot) -> FindingsModel:
    model = FindingsModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    return model


def test_rows_follow_whatever_comes_and_goes(model: FindingsModel) -> None:
    dice = random.Random(7)
    everything = [item(start, rule=rule) for start in range(0, 300, 2) for rule in ("odd", "queer")]
    for _ in range(60):
        wanted: Sequence[ReviewItem] = [i for i in everything if dice.random() < dice.random()]
        model.show(ARTICLE, wanted)
        assert shown(model) == wanted


def test_a_row_keeps_its_place_under_a_view_while_others_come(model: FindingsModel) -> None:
    first, second, third = item(4), item(23), item(42)
    model.show(ARTICLE, [second])
    row = QPersistentModelIndex(model.index(0))
    model.show(ARTICLE, [first, second, third])
    assert row.row() == 1
    model.show(ARTICLE, [second, third])
    assert row.row() == 0


def test_a_finding_that_is_gone_has_no_row(model: FindingsModel) -> None:
    first, second = item(4), item(23)
    model.show(ARTICLE, [first, second])
    assert model.row_of(second.finding) == 1
    model.show(ARTICLE, [first])
    assert model.row_of(second.finding) is None
    assert model.row_of(None) is None


def test_findings_at_one_place_are_told_apart(model: FindingsModel) -> None:
    items = [item(4, rule="odd"), item(4, rule="queer")]
    model.show(ARTICLE, items)
    assert [model.row_of(i.finding) for i in items] == [0, 1]


def test_a_decision_changes_its_row_alone(qtbot: QtBot, model: FindingsModel) -> None:
    first, second = item(4), item(23)
    decided = ReviewItem(
        second.finding, second.key, Decision("k", DecisionKind.CONFIRMED, "odd", "marks.odd")
    )
    model.show(ARTICLE, [first, second])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show(ARTICLE, [first, decided])
    assert [index.row() for index in changed.args[:2]] == [1, 1]
    assert shown(model)[1] == decided


def test_the_context_is_words_of_the_same_paragraph_on_one_line(model: FindingsModel) -> None:
    text = "First here.\n\nThe harbour\nmaster saw\tthe odd ferry leave."
    article = article_of(*text.split("\n\n"))
    start = text.index("odd")
    model.show(article, [item(start)])
    context = model.index(0).data(CONTEXT_ROLE)
    assert context == ("The harbour master saw the ", "odd", " ferry leave.")


def test_a_screen_reader_hears_place_family_sureness_passage_and_state(
    model: FindingsModel,
) -> None:
    model.show(ARTICLE, [item(4), item(23)])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1 of 2, wording, sure: odd, open"


def test_a_row_says_its_reasons_and_nothing_in_them_becomes_markup(model: FindingsModel) -> None:
    finding = Finding(Span(4, 7), Family.WORDING, "marks", "odd", "“<img src='x'>” is odd.")
    model.show(ARTICLE, [ReviewItem(finding, "k", None, also=(item(4, rule="queer"),))])
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<qt>“&lt;img src=&#x27;x&#x27;&gt;” is odd.<br>Odd.</qt>"
