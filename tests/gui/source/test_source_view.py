"""The source on its page next to the article: what it shows, and when it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.page.highlights import Mark
from reader.gui.window.main_window import MainWindow
from reader.model.decision import DecisionKind
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, all_checked, open_file
from tests.gui.source.comparing import compare, write_pair
from tests.gui.windows import keys, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """A window with an article next to its source."""
    article, source = write_pair(tmp_path, times=4)
    made = make_window(Marks("xyzzy"), panel="")
    made.resize(1280, 700)
    open_file(qtbot, made, article)
    compare(qtbot, made, source)
    qtbot.waitUntil(lambda: made.parts.source_pane.page.verticalScrollBar().maximum() > 0)
    return made


def height(window: MainWindow, *, of_source: bool) -> float:
    """Return how far down the screen the passage is that one is at."""
    page = window.parts.source_pane.page if of_source else window.parts.page
    current = page.current
    assert current is not None
    place = page.height_of(current.span.start) - page.verticalScrollBar().value()
    return place + page.mapToGlobal(page.rect().topLeft()).y()


def scroll(window: MainWindow, share: float) -> None:
    bar = window.parts.page.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def test_the_source_is_there_as_soon_as_it_is_compared(window: MainWindow) -> None:
    pane = window.parts.source_pane
    assert pane.isVisible()
    assert pane.page.article.path is not None
    assert pane.page.article.path.name == "source.txt"
    assert window.parts.actions["source_page"].isChecked()
    assert list(pane.page.marks)


def test_both_passages_of_a_change_are_brought_out_on_one_height(window: MainWindow) -> None:
    pane = window.parts.source_pane
    pair = window.parts.comparisons.of(window.open_article)
    assert pair is not None
    places = {one.finding: one.source for one in pair.findings}
    for _ in range(12):
        press(window, "next")
        item = window.parts.review.current
        assert item is not None
        if not any(places.get(part.finding) for part in item.parts):  # nothing there
            assert pane.page.current is None
            continue
        assert pane.page.current is not None
        ours, theirs = height(window, of_source=False), height(window, of_source=True)
        bar = pane.page.verticalScrollBar()
        assert abs(ours - theirs) <= 2 or bar.value() in (bar.minimum(), bar.maximum())


def test_what_is_decided_is_drawn_so_on_both_pages(window: MainWindow) -> None:
    press(window, "next", "confirm", "previous")
    twin = window.parts.source_pane.page.current
    kinds = {mark.finding: mark.kind for mark in window.parts.source_pane.page.marks}
    assert twin is not None
    assert kinds[twin] is DecisionKind.CONFIRMED
    press(window, "undo")
    assert DecisionKind.CONFIRMED not in {m.kind for m in window.parts.source_pane.page.marks}


def test_a_click_on_a_passage_of_the_source_goes_to_its_finding(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.parts.source_pane.page
    viewport = page.viewport()

    def to_be_clicked() -> list[tuple[Mark, QPoint]]:
        corner = viewport.geometry().topLeft()
        seen = [(mark, place.center() - corner) for mark, place in page.marks_in_sight()]
        return [(mark, there) for mark, there in seen if page.finding_at(there) == mark.finding]

    qtbot.waitUntil(lambda: len(to_be_clicked()) > 1)  # the page is set anew in its new width
    mark, there = to_be_clicked()[-1]
    QTest.mouseClick(viewport, LEFT, Qt.KeyboardModifier.NoModifier, there)
    current = window.parts.review.current
    assert current is not None
    assert mark.finding.message in {part.finding.message for part in current.parts}
    assert page.current == mark.finding


def test_the_source_scrolls_along_and_reaches_both_ends(window: MainWindow) -> None:
    bar = window.parts.source_pane.page.verticalScrollBar()
    scroll(window, 0)
    places = []
    for tenth in range(11):
        scroll(window, tenth / 10)
        places.append(bar.value())
    assert places == sorted(places)
    assert places[0] < 0.1 * bar.maximum()
    assert places[-1] > 0.9 * bar.maximum()


def test_the_article_scrolls_along_where_the_source_has_the_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    ours, theirs = (
        window.parts.page.verticalScrollBar(),
        window.parts.source_pane.page.verticalScrollBar(),
    )
    press(window, "other_side")
    qtbot.waitUntil(window.parts.source_pane.page.hasFocus)
    theirs.setValue(theirs.maximum() // 2)
    assert ours.value() > 0.2 * ours.maximum()
    press(window, "other_side")
    assert window.parts.page.hasFocus()


def test_unlocked_each_page_stands_by_itself_and_locked_again_goes_on_from_there(
    window: MainWindow,
) -> None:
    bar = window.parts.source_pane.page.verticalScrollBar()
    scroll(window, 0.3)
    before = bar.value()
    press(window, "scroll_together")
    scroll(window, 0.6)
    assert bar.value() == before
    assert not window.parts.source_pane.lock.isChecked()
    press(window, "scroll_together")
    assert bar.value() == before
    scroll(window, 0.7)
    assert before < bar.value() < 0.5 * bar.maximum() + before


def test_escape_closes_the_card_first_and_then_the_source(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    assert window.parts.card_at_mark.card.isVisible()
    keys(qtbot, window.parts.page, Qt.Key.Key_Escape)
    assert not window.parts.card_at_mark.card.isVisible()
    assert window.parts.source_pane.isVisible()
    keys(qtbot, window.parts.page, Qt.Key.Key_Escape)
    assert not window.parts.source_pane.isVisible()
    assert not window.parts.actions["source_page"].isChecked()
    assert window.parts.review.items  # the findings stay
    press(window, "source_page")
    assert window.parts.source_pane.isVisible()


def test_escape_on_the_source_closes_it_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    keys(qtbot, window.parts.source_pane.page, Qt.Key.Key_Escape)
    assert not window.parts.source_pane.isVisible()
    assert window.parts.page.hasFocus()


def test_the_button_closes_the_source(window: MainWindow) -> None:
    window.parts.source_pane.close_button.click()
    assert not window.parts.source_pane.isVisible()


def test_another_article_has_no_source_until_it_is_compared(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another title\n\nThe odd sea is calm.\n", encoding="utf-8")
    open_file(qtbot, window, other)
    all_checked(qtbot, window)
    assert not window.parts.source_pane.isVisible()
    assert not window.parts.actions["source_page"].isEnabled()
    press(window, "next_article")
    assert window.parts.source_pane.isVisible()
    assert list(window.parts.source_pane.page.marks)


def test_type_and_size_are_those_of_the_article(window: MainWindow) -> None:
    press(window, "zoom_in")
    assert window.parts.source_pane.page.zoom() == window.parts.page.zoom() == 110
    window.parts.source_pane.page.zoom_in()
    assert window.parts.source_pane.page.zoom() == window.parts.page.zoom() == 125


def test_in_a_narrow_window_the_source_takes_the_place_of_the_list(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    article, source = write_pair(tmp_path)
    window = make_window(Marks("xyzzy"), panel="open")
    window.resize(1000, 700)
    open_file(qtbot, window, article)
    panel, pane = window.parts.panel, window.parts.source_pane
    assert panel.isVisible()
    compare(qtbot, window, source)
    assert pane.isVisible()
    assert not panel.isVisible()
    press(window, "panel")
    assert panel.isVisible()
    assert not pane.isVisible()
    press(window, "source_page")
    assert not panel.isVisible()
    window.resize(1280, 700)
    qtbot.waitUntil(panel.isVisible)
    assert pane.isVisible()
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: not panel.isVisible())
    pane.close_button.click()
    assert panel.isVisible()
    assert window.parts.actions["panel"].isChecked()


def test_in_a_small_window_the_source_lies_under_the_article(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(window.minimumSizeHint().width(), 700)
    pages = window.parts.layout.pages
    qtbot.waitUntil(lambda: pages.orientation() is Qt.Orientation.Vertical)
    press(window, "next")
    page = window.parts.source_pane.page
    assert page.current is not None
    assert not page.place_of(page.current).isEmpty()
