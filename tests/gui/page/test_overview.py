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
from reader.gui.page.density_strip import DensityStrip
from reader.gui.page.overview import density, ticks
from reader.gui.page.overview_ruler import OverviewRuler
from reader.gui.style.theme import Theme
from reader.model.decision import DecisionKind
from reader.model.finding import Family, Finding
from reader.model.span import Span
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file, passage
from tests.gui.pages import LONG, article, finding, on_screen, show

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


@given(st.lists(spans, max_size=20), st.integers(1, 40))
def test_the_shares_add_up_to_what_is_marked(places: list[Span], bins: int) -> None:
    shares = density([mark(place) for place in places], length=100, bins=bins)
    marked = {at for place in places for at in range(place.start, place.end)}
    assert sum(shares) * 100 / bins == pytest.approx(len(marked))
    assert all(share <= 1.0001 for share in shares)


def test_what_was_dismissed_makes_no_part_dense() -> None:
    assert density([mark(Span(0, 50), DecisionKind.DISMISSED)], length=100, bins=4) == [0, 0, 0, 0]


@pytest.fixture
def ruler(qtbot: QtBot, page: ArticleView) -> OverviewRuler:
    ruler = OverviewRuler(page, Theme.load("light"))
    qtbot.addWidget(ruler)
    ruler.resize(14, 600)
    return ruler


@pytest.fixture
def strip(qtbot: QtBot, page: ArticleView) -> DensityStrip:
    strip = DensityStrip(page, Theme.load("light"))
    qtbot.addWidget(strip)
    strip.resize(500, 8)
    return strip


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


def test_a_click_in_the_strip_shows_that_part_of_the_article(
    qtbot: QtBot, page: ArticleView, strip: DensityStrip
) -> None:
    wrong = finding("Paragraph 1500 says", text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    x = round(500 * wrong.span.start / len(LONG))
    assert strip.tool_tip(x).endswith("% of this part of the article is marked")
    assert strip.tool_tip(100) == "Nothing is marked in this part of the article"
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 4))
    seen = page.visible_span()
    assert seen is not None
    assert abs(seen.start - wrong.span.start) < len(LONG) / 200
    assert not on_screen(page, finding("Paragraph 10 says", text=LONG))


def test_five_thousand_findings_are_counted_once_and_painted_in_no_time(
    qtbot: QtBot, page: ArticleView, ruler: OverviewRuler, strip: DensityStrip
) -> None:
    show(qtbot, page, article(LONG))
    step = len(LONG) // 5_001
    page.set_marks([mark(Span(n * step, n * step + 9)) for n in range(5_000)])
    for widget in (ruler, strip):
        widget.grab()  # the first painting counts
    begun = time.process_time()  # the clock counts also what else runs on the machine
    for widget in 10 * (ruler, strip):
        widget.grab()
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
