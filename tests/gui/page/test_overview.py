from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.page.overview import ticks
from reader.gui.page.overview_ruler import OverviewRuler
from reader.gui.style.theme import Theme
from reader.model.decision import DecisionKind
from reader.model.finding import Family, Finding
from reader.model.span import Span
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file, passage
from tests.gui.pages import LONG, article, finding, show

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 80), st.integers(1, 20)
)


def mark(span: Span, state: DecisionKind = DecisionKind.OPEN) -> Mark:
    return Mark(Finding(span, Family.GRAMMAR, "a_detector", "a_rule", "Wrong."), state)


@given(st.lists(spans, max_size=20), st.integers(1, 40))
def test_the_bins_together_hold_every_finding_once(places: list[Span], bins: int) -> None:
    counted = ticks([mark(place) for place in places], length=100, bins=bins)
    assert all(0 <= place < bins for place in counted)
    assert sorted(f.span for t in counted.values() for f in t.findings) == sorted(places)


@pytest.fixture
def ruler(qtbot: QtBot, page: ArticleView) -> OverviewRuler:
    ruler = OverviewRuler(page, Theme.load("light"))
    qtbot.addWidget(ruler)
    ruler.resize(14, 600)
    return ruler


def test_a_tick_stands_where_its_finding_is_in_its_family_s_colour(
    qtbot: QtBot, page: ArticleView, ruler: OverviewRuler
) -> None:
    wrong = finding("Paragraph 1500 says", Family.WORDING, text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    y = 600 * wrong.span.start // len(LONG)
    assert ink_at(ruler, y) == Theme.load("light").mark(Family.WORDING).ink
    assert ink_at(ruler, y + 60) == Theme.load("light").colours.window
    page.set_marks([Mark(wrong, DecisionKind.CONFIRMED)])
    assert ink_at(ruler, y) not in (
        Theme.load("light").mark(Family.WORDING).ink,
        Theme.load("light").colours.window,
    )


def test_two_families_in_one_place_stand_beside_each_other(
    qtbot: QtBot, page: ArticleView, ruler: OverviewRuler
) -> None:
    both = [finding("Paragraph 1500", family, text=LONG) for family in list(Family)[:2]]
    show(qtbot, page, article(LONG), both)
    y = 600 * both[0].span.start // len(LONG)
    inks = {Theme.load("light").mark(family).ink.name() for family in list(Family)[:2]}
    assert {ink_at(ruler, y, x=4).name(), ink_at(ruler, y, x=9).name()} == inks


def test_a_tick_says_what_it_stands_for_and_a_click_goes_there(
    qtbot: QtBot, page: ArticleView, ruler: OverviewRuler
) -> None:
    wrong = finding("Paragraph 1500 says", text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    y = 600 * wrong.span.start // len(LONG)
    assert ruler.tool_tip(y) == "Grammar: Something is wrong with Paragraph 1500 says."
    assert ruler.tool_tip(20) == ""
    with qtbot.waitSignal(ruler.finding_chosen) as chosen:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, y + 4))
    assert chosen.args == [wrong]
    with qtbot.assertNotEmitted(ruler.finding_chosen):
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, 20))


def test_five_thousand_findings_are_counted_once_and_painted_in_no_time(
    qtbot: QtBot, page: ArticleView, ruler: OverviewRuler
) -> None:
    show(qtbot, page, article(LONG))
    step = len(LONG) // 5_001
    page.set_marks([mark(Span(n * step, n * step + 9)) for n in range(5_000)])
    ruler.grab()  # the first painting counts
    begun = time.process_time()  # the clock counts also what else runs on the machine
    for _ in range(10):
        ruler.grab()
    assert (time.process_time() - begun) / 10 < 0.05


def test_the_window_goes_where_a_tick_was_clicked(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    last = list(window.parts.page.marks)[-1].finding
    ruler = window.parts.guides.ruler
    text = window.parts.page.article.text
    y = ruler.height() * last.span.start // len(text)
    qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(7, y))
    assert passage(window) == "odd"
    assert window.parts.page.current == last


def ink_at(ruler: OverviewRuler, y: int, *, x: int = 7) -> QColor:
    image = ruler.grab(QRect(0, 0, 14, 600)).toImage()
    return image.pixelColor(x, y // 3 * 3)
