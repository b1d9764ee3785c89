from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from reader.gui.article_view import ArticleView, Mark, MarkState
from reader.gui.qt_text import TextPositions
from reader.gui.theme import Theme
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.span import Span

TEXT = """A bridge that nobody crossed

The old 😀 bridge over the Lenne was closed on Monday, said engineer נועם לוי of the town.

It’s the third closing this year, and “nobody will miss it. ” she told the council.
"""
LONG = "\n\n".join(
    f"Paragraph {n} says what the one before it said, in other words and no fewer of them, for a "
    "reader who has all the time in the world and nothing else to read."
    for n in range(3_000)
)


def article(text: str = TEXT) -> Article:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            role = Role.PARAGRAPH if paragraphs else Role.HEADLINE
            span = Span(start, start + len(line))
            paragraphs.append(Paragraph(span, role, int(role is Role.HEADLINE)))
        start += len(line) + 1
    return Article(text, tuple(paragraphs))


def finding(
    passage: str, family: Family = Family.GRAMMAR, *, text: str = TEXT, **values: object
) -> Finding:
    start = text.index(passage)
    return Finding(
        Span(start, start + len(passage)),
        family,
        "a_detector",
        "a_rule",
        f"Something is wrong with {passage}.",
        **values,  # type: ignore[arg-type]
    )


@pytest.fixture
def page(qtbot: QtBot) -> ArticleView:
    view = ArticleView(Theme.load("light"))
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view


def show(qtbot: QtBot, page: ArticleView, shown: Article, findings: Sequence[Finding] = ()) -> None:
    with qtbot.waitSignal(page.filled):
        page.show_article(shown)
    page.set_marks([Mark(found) for found in findings])


def middle_of(page: ArticleView, passage: str, text: str = TEXT) -> QPoint:
    """Return where the middle of a passage is on the page, as Qt itself says."""
    place = text.index(passage) + len(passage) // 2
    cursor = QTextCursor(page.document())
    cursor.setPosition(TextPositions(text).to_qt(place))
    return page.cursorRect(cursor).center()


def on_screen(page: ArticleView, found: Finding) -> bool:
    seen = page.visible_span()
    return seen is not None and seen.contains(found.span)


def seen_at_once(page: ArticleView) -> Span:
    seen = page.visible_span()
    assert seen is not None
    return seen


# what is on the page


def test_the_first_screens_are_there_before_anything_else_happens(page: ArticleView) -> None:
    page.show_article(article(LONG))
    assert len(seen_at_once(page)) > 500
    assert page.document().characterCount() < len(LONG) / 10


def test_the_rest_comes_in_slices_between_which_others_have_their_turn(
    qtbot: QtBot, page: ArticleView
) -> None:
    lengths: list[int] = []
    page.visible_changed.connect(lambda: lengths.append(page.document().characterCount()))
    show(qtbot, page, article(LONG))
    assert page.document().characterCount() == len(LONG) + 1
    assert len(set(lengths)) > 5


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


# marks


@pytest.mark.parametrize("passage", ["bridge over", "Monday", "נועם לוי", "of the town", "it. ”"])
def test_a_click_on_a_passage_chooses_its_finding(
    qtbot: QtBot, page: ArticleView, passage: str
) -> None:
    wrong = finding(passage)
    show(qtbot, page, article(), [wrong])
    with qtbot.waitSignal(page.finding_chosen) as chosen:
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(page, passage))
    assert chosen.args == [wrong]


def test_a_click_beside_the_passages_chooses_nothing(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(), [finding("Monday"), finding("third")])
    with qtbot.assertNotEmitted(page.finding_chosen):
        for place in (middle_of(page, "closed"), QPoint(5, 5), QPoint(850, 590)):
            qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_selecting_words_over_a_finding_chooses_nothing(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(), [finding("bridge over the Lenne")])
    start, end = middle_of(page, "bridge over"), middle_of(page, "the Lenne")
    with qtbot.assertNotEmitted(page.finding_chosen):
        qtbot.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(page.viewport(), end)
        qtbot.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_the_innermost_of_two_findings_is_chosen(qtbot: QtBot, page: ArticleView) -> None:
    outer, inner = finding("third closing this year"), finding("closing", Family.WORDING)
    show(qtbot, page, article(), [inner, outer])
    assert page.finding_at(middle_of(page, "closing")) == inner
    assert page.finding_at(middle_of(page, "third")) == outer


def test_the_more_serious_of_two_findings_on_the_same_words_is_chosen(
    qtbot: QtBot, page: ArticleView
) -> None:
    small = finding("closing", severity=Severity.NOTE)
    grave = finding("closing", Family.WORDING, severity=Severity.SERIOUS)
    show(qtbot, page, article(), [small, grave])
    assert page.finding_at(middle_of(page, "closing")) == grave


def test_what_has_no_width_can_be_pointed_at_all_the_same(qtbot: QtBot, page: ArticleView) -> None:
    text = "The word pay\u200bment has something in it."
    hidden = finding("\u200b", Family.CHARACTERS, text=text)
    show(qtbot, page, article(text), [hidden])
    assert page.finding_at(middle_of(page, "\u200b", text)) == hidden


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # the offscreen one
def test_a_finding_under_the_pointer_says_what_it_is(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(), [finding("Monday")])
    place = middle_of(page, "Monday")
    event = QHelpEvent(QEvent.Type.ToolTip, place, page.viewport().mapToGlobal(place))
    QGuiApplication.sendEvent(page.viewport(), event)
    assert QToolTip.text() == "Grammar: Something is wrong with Monday."
    QToolTip.hideText()


def test_the_pointer_is_a_hand_over_a_finding(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(), [finding("Monday")])
    for passage, shape in (
        ("Monday", Qt.CursorShape.PointingHandCursor),
        ("closed", Qt.CursorShape.IBeamCursor),
    ):
        place = QPointF(middle_of(page, passage))
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            page.viewport().mapToGlobal(place),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QGuiApplication.sendEvent(page.viewport(), event)
        assert page.viewport().cursor().shape() is shape


def test_going_to_a_finding_in_sight_moves_nothing(qtbot: QtBot, page: ArticleView) -> None:
    wrong = finding("Paragraph 3 says", text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    page.go_to(wrong)
    assert page.verticalScrollBar().value() == 0


def test_going_to_a_finding_out_of_sight_brings_it_into_the_middle(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("Paragraph 1500 says", text=LONG)
    show(qtbot, page, article(LONG), [wrong])
    page.go_to(wrong)
    assert on_screen(page, wrong)
    y = middle_of(page, "Paragraph 1500 says", LONG).y()
    assert 0.3 < y / page.viewport().height() < 0.7


def test_going_to_a_finding_that_is_not_on_the_page_yet_arrives(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("Paragraph 2900 says", text=LONG)
    page.show_article(article(LONG))
    page.set_marks([Mark(wrong)])
    page.go_to(wrong)
    assert not on_screen(page, wrong)
    qtbot.waitUntil(lambda: on_screen(page, wrong))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("family", list(Family))
def test_every_family_is_drawn_in_its_colour(
    qtbot: QtBot, page: ArticleView, family: Family, name: str
) -> None:
    theme = Theme.load(name)
    page.set_theme(theme)
    wrong = finding("closing this year", family)
    show(qtbot, page, article())
    before = ink_in(page, theme.mark(family).ink)
    page.set_marks([Mark(wrong)])
    assert ink_in(page, theme.mark(family).ink) > before + 20


def test_kept_dismissed_and_current_findings_look_different(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("closing this year", Family.WORDING)
    show(qtbot, page, article())
    looks = [image_of(page)]
    for state in MarkState:
        page.set_marks([Mark(wrong, state)])
        looks.append(image_of(page))
    page.set_current(wrong)
    looks.append(image_of(page))
    assert all(one != other for i, one in enumerate(looks) for other in looks[:i])


def test_a_mark_below_the_screen_costs_no_drawing(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article(LONG))
    before = image_of(page)
    page.set_marks([Mark(finding("Paragraph 1500", text=LONG))])
    assert image_of(page) == before


def image_of(page: ArticleView) -> QImage:
    return page.viewport().grab().toImage()


def ink_in(page: ArticleView, ink: QColor) -> int:
    """Count the pixels around the passage that are nearly of this colour."""
    around = QRect(QPoint(), QSize(200, 40))
    around.moveCenter(middle_of(page, "closing this year"))
    image, found = page.viewport().grab(around).toImage(), 0
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            near = (pixel.red() - ink.red(), pixel.green() - ink.green(), pixel.blue() - ink.blue())
            found += max(map(abs, near)) < 24
    return found


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
