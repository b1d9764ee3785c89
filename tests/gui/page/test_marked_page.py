from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QMouseEvent,
)
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView, Mark
from reader.gui.style.theme import Theme
from reader.model.decision import DecisionKind
from reader.model.finding import Family, Severity
from tests.gui.pages import LONG, article, finding, middle_of, on_screen, show


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
    wrong = finding("Paragraph 2 says", text=LONG)
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


@pytest.mark.parametrize("name", ["light", "dark", "sepia", "contrast"])
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


def test_every_decision_and_the_current_finding_look_different(
    qtbot: QtBot, page: ArticleView
) -> None:
    wrong = finding("closing this year", Family.WORDING)
    show(qtbot, page, article())
    looks = [image_of(page)]
    for kind in DecisionKind:
        page.set_marks([Mark(wrong, kind)])
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
    """Count the pixels under the passage that are nearly of this colour."""
    around = QRect(QPoint(), QSize(200, 16))
    around.moveCenter(middle_of(page, "closing this year") + QPoint(0, 14))
    image, found = page.viewport().grab(around).toImage(), 0
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            near = (pixel.red() - ink.red(), pixel.green() - ink.green(), pixel.blue() - ink.blue())
            found += max(map(abs, near)) < 24
    return found
