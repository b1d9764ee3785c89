from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDropEvent,
    QGuiApplication,
    QWheelEvent,
)
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.qt_text import TextPositions
from reader.gui.style.theme import Theme
from reader.model.article import Article, Paragraph
from reader.model.span import Span
from tests.gui.pages import LONG, TEXT, article, seen_at_once, show

# what is on the page


def test_the_first_screens_are_there_before_anything_else_happens(page: ArticleView) -> None:
    page.show_article(article(LONG))
    assert len(seen_at_once(page)) > 500
    assert page.document().characterCount() < len(LONG) / 10


def test_the_rest_comes_in_slices_between_which_others_have_their_turn(
    qtbot: QtBot, page: ArticleView
) -> None:
    lengths: list[int] = []
    others = QTimer(page, interval=0)
    others.timeout.connect(lambda: lengths.append(page.document().characterCount()))
    others.start()
    show(qtbot, page, article(LONG))
    others.stop()
    assert page.document().characterCount() == len(LONG) + 1
    assert len(set(lengths)) > 5


def test_what_is_on_screen_is_asked_for_only_while_it_can_change(
    qtbot: QtBot, page: ArticleView
) -> None:
    """Qt takes milliseconds to say it: asked at each slice, 5 MB took three times as long."""
    heard: list[None] = []
    page.visible_changed.connect(lambda: heard.append(None))
    show(qtbot, page, article(LONG))
    assert 1 <= len(heard) <= 6


def test_an_article_that_is_replaced_while_it_arrives_leaves_nothing_behind(
    qtbot: QtBot, page: ArticleView
) -> None:
    page.show_article(article(LONG))
    show(qtbot, page, article())
    assert page.document().characterCount() == TextPositions(TEXT).to_qt(len(TEXT)) + 1


def test_an_empty_article_is_an_empty_page(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, Article("", ()))
    assert page.visible_span() is None
    assert page.finding_at(QPoint(100, 100)) is None


def test_lines_have_the_length_that_is_read_best(qtbot: QtBot, page: ArticleView) -> None:
    page.resize(1600, 600)
    show(qtbot, page, article(LONG))
    block = page.document().findBlockByNumber(2)
    lengths = [block.layout().lineAt(i).textLength() for i in range(block.layout().lineCount())]
    assert all(55 <= length <= 75 for length in lengths[:-1])


def test_the_page_stands_in_the_middle_of_a_wide_window(page: ArticleView) -> None:
    page.resize(1600, 600)
    left = page.viewport().geometry().left()
    right = page.width() - page.viewport().geometry().right()
    assert left > 300
    assert abs(left - right) <= 20  # the scroll bar's room


def test_copying_gives_the_article_s_own_characters(qtbot: QtBot, page: ArticleView) -> None:
    text = "A null \0 and a bell \x07 were in the file that was sent to us,\nwrapped 😀 by hand."
    show(qtbot, page, Article(text, (Paragraph(Span(0, len(text))),)))
    page.selectAll()
    page.copy()
    assert QGuiApplication.clipboard().text() == text


# place, size and colour


def test_the_place_stays_when_the_type_grows_or_the_colours_change(
    qtbot: QtBot, page: ArticleView
) -> None:
    show(qtbot, page, article(LONG))
    page.set_place(LONG.index("Paragraph 1500"))
    place = page.place()
    for change in (page.zoom_in, page.zoom_in, lambda: page.set_theme(Theme.load("dark"))):
        with qtbot.waitSignal(page.filled):
            change()
        assert page.place() <= place < page.place() + 100
    seen = seen_at_once(page)
    assert seen.start <= place < seen.end


def test_the_place_stays_when_the_window_becomes_narrow(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(LONG))
    place = LONG.index("Paragraph 1500")
    page.set_place(place)
    with qtbot.waitSignal(page.filled):
        page.resize(400, 600)
    assert page.place() == place


def test_a_place_that_is_not_on_the_page_yet_is_reached_when_it_is(
    qtbot: QtBot, page: ArticleView
) -> None:
    place = LONG.index("Paragraph 2900")
    page.show_article(article(LONG))
    page.set_place(place)
    assert page.place() == place
    qtbot.waitUntil(lambda: seen_at_once(page).start == place)


def test_what_is_selected_stays_selected_when_the_type_grows(
    qtbot: QtBot, page: ArticleView
) -> None:
    show(qtbot, page, article())
    page.find_text("council")
    with qtbot.waitSignal(page.filled):
        page.zoom_in()
    assert page.textCursor().selectedText() == "council"


def test_the_type_grows_by_keys_and_wheel_between_limits(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article())
    heard: list[int] = []
    page.zoom_changed.connect(heard.append)
    page.zoom_in()
    turn(page, 120, Qt.KeyboardModifier.ControlModifier)
    turn(page, -120, Qt.KeyboardModifier.ControlModifier)
    page.zoom_reset()
    page.zoom_reset()
    page.set_zoom(5_000)
    assert heard == [110, 125, 110, 100, 400]


def test_the_wheel_alone_scrolls(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(LONG))
    turn(page, -120, Qt.KeyboardModifier.NoModifier)
    assert page.zoom() == 100
    assert page.verticalScrollBar().value() > 0


def turn(page: ArticleView, angle: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(200, 200)
    event = QWheelEvent(
        at,
        QPointF(page.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(page.viewport(), event)


def test_arrow_keys_scroll_and_with_a_caret_they_move_it(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(LONG))
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    assert page.textCursor().position() == 0
    page.set_caret_browsing(True)
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.textCursor().position() > 0


# files


def test_files_that_are_dropped_on_the_page_are_handed_on(
    qtbot: QtBot, page: ArticleView, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(tmp_path / "a.txt"), QUrl("https://example.org/b.txt")])
    drop = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(drop)
    assert dropped.args == [[tmp_path / "a.txt"]]
