from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.page.article_view import ArticleView
from reader.gui.page.reading_face import reading_face, shipped_face
from reader.gui.page.typography import USUAL, Typography
from reader.settings import Settings
from tests.gui.conftest import MakeWindow
from tests.gui.pages import LONG, article, seen_at_once, show


def test_the_page_is_set_in_the_face_that_ships(qtbot: QtBot, page: ArticleView) -> None:
    show(qtbot, page, article())
    assert QFontInfo(page.document().defaultFont()).family() == "Source Serif Pro"


def test_a_family_that_is_not_there_gives_the_face_that_ships(qapp: QApplication) -> None:
    assert reading_face("No Such Family") == shipped_face()
    assert reading_face("DejaVu Sans") == "DejaVu Sans"


def test_face_size_measure_and_leading_are_set_at_once_and_the_place_stays(
    qtbot: QtBot, page: ArticleView
) -> None:
    page.resize(1600, 600)
    show(qtbot, page, article(LONG))
    page.set_place(LONG.index("Paragraph 700 "))
    with qtbot.waitSignal(page.filled):
        page.set_typography(Typography("DejaVu Sans", 24, 50, 200))
    assert abs(seen_at_once(page).start - LONG.index("Paragraph 700 ")) < 200
    block = page.document().findBlockByNumber(1402)
    layout = block.layout()
    assert page.document().defaultFont().pixelSize() == 24
    assert all(40 <= layout.lineAt(i).textLength() <= 60 for i in range(layout.lineCount() - 1))
    assert layout.lineAt(1).y() - layout.lineAt(0).y() == 48


def test_settings_out_of_range_are_brought_into_it() -> None:
    wild = Settings(reading_size=500, reading_measure=3, reading_leading=-1)
    assert Typography.of(wild) == Typography("", 32, 50, 120)
    assert Typography.of(Settings()) == USUAL


def test_a_setting_changed_in_the_window_reaches_the_page(make_window: MakeWindow) -> None:
    window = make_window()
    window.parts.settings.change(reading_size=22)
    assert window.parts.page.document().defaultFont().pixelSize() == 22


@pytest.mark.parametrize(("spread", "percent"), [(0.05, 110), (-0.05, 90), (0.0, 100)])
def test_two_fingers_zoom_by_a_step_when_they_have_moved_far_enough(
    page: ArticleView, spread: float, percent: int
) -> None:
    for _ in range(3):
        pinch(page, spread)
    assert page.zoom() == percent


def pinch(page: ArticleView, spread: float) -> None:
    at = QPointF(100, 100)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        QPointF(page.viewport().mapToGlobal(at.toPoint())),
        spread,
        QPointF(),
    )
    QGuiApplication.sendEvent(page.viewport(), event)
