from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from reader.gui.window.toast import EDGE, Toast
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press, states


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    window.show()
    return window


def button(toast: Toast) -> QPushButton:
    (button,) = toast.findChildren(QPushButton)
    return button


def test_a_decision_is_undone_by_the_button_beside_its_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "next", "confirm")
    assert window.parts.toast.text == "Confirmed “odd”."
    assert window.parts.toast.offers_undo
    qtbot.mouseClick(button(window.parts.toast), Qt.MouseButton.LeftButton)
    assert states(window)[0] == "open"
    assert window.parts.toast.text == "Undone: confirm “odd”."
    assert not window.parts.toast.offers_undo


def test_words_with_quotation_marks_are_quoted_once(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, path = make_window(Marks("“It")), tmp_path / "quoted.txt"
    path.write_text("A story\n\n“It is the end,” she said of the ferry.", encoding="utf-8")
    open_file(qtbot, window, path)
    press(window, "next", "confirm")
    assert window.parts.toast.text == "Confirmed “‘It”."
    assert window.parts.actions["undo"].text() == "&Undo confirm “‘It”"


def test_it_goes_by_itself_unless_somebody_is_about_to_press(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(400, 300)
    over.show()
    toast = Toast(over, stays=50)
    toast.show_message("Confirmed “odd”.", undo=True)
    middle = QPointF(5, 5)
    QCoreApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    qtbot.wait(100)
    assert toast.text == "Confirmed “odd”."
    QCoreApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: toast.text == "")


def test_another_article_s_decision_is_not_offered_to_be_undone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(window, "next", "confirm")
    other = tmp_path / "other.txt"
    other.write_text("Another odd story of the harbour.", encoding="utf-8")
    open_file(qtbot, window, other)
    assert not window.parts.toast.offers_undo


def test_it_takes_no_focus_and_lies_inside_the_window(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "next")
    focus = window.focusWidget()
    press(window, "confirm")
    assert window.focusWidget() is focus
    for width, height in ((1280, 800), (480, 400)):
        window.resize(width, height)
        window.parts.toast.show_message("A long sentence about what was done. " * 4, undo=True)
        over = window.parts.toast.parentWidget()
        assert over is not None
        assert over.rect().contains(window.parts.toast.geometry())
        foot = window.parts.toast.mapTo(over, QPoint(0, window.parts.toast.height())).y()
        assert foot == over.height() - EDGE
        (label,) = window.parts.toast.findChildren(QLabel)
        assert label.height() >= label.heightForWidth(label.width())
