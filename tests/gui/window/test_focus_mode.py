from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from reader.model.decision import DecisionKind
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import keys


def around(window: MainWindow) -> list[QWidget]:
    """Return what stands around the page while one reviews."""
    guides = window.parts.guides
    return [
        window.parts.header,
        window.parts.panel,
        guides.ruler,
    ]


def focus(qtbot: QtBot, window: MainWindow) -> None:
    """Press the key of focus mode."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.parts.page.setFocus()
    qtbot.keyClick(window.parts.page, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)


def visible(widgets: list[QWidget]) -> list[bool]:
    return [widget.isVisible() for widget in widgets]


def test_shift_f11_leaves_the_page_and_the_status_line_and_escape_brings_the_rest_back(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    before = visible(around(window))
    focus(qtbot, window)
    assert not any(visible(around(window)))
    assert window.parts.page.isVisible()
    assert window.parts.status_bar.isVisible()
    assert window.parts.actions["focus"].isChecked()
    keys(qtbot, window.parts.page, Qt.Key.Key_Escape)
    assert visible(around(window)) == before
    assert not window.parts.actions["focus"].isChecked()


def test_shift_f11_again_leaves_it_too(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    focus(qtbot, window)
    focus(qtbot, window)
    assert window.parts.header.isVisible()


def test_review_goes_on_by_keys_in_focus_mode(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    focus(qtbot, window)
    keys(qtbot, window.parts.page, Qt.Key.Key_N, Qt.Key.Key_C)
    assert [mark.kind for mark in window.parts.page.marks].count(DecisionKind.CONFIRMED) == 1


def test_escape_closes_the_find_bar_before_it_leaves_focus_mode(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    focus(qtbot, window)
    window.parts.find_bar.open_for_typing()
    qtbot.keyClick(window.parts.find_bar.field, Qt.Key.Key_Escape)
    assert not window.parts.find_bar.isVisible()
    assert window.parts.focus_mode.is_on
    qtbot.keyClick(window.parts.page, Qt.Key.Key_Escape)
    assert not window.parts.focus_mode.is_on


def test_a_panel_that_was_shut_stays_shut(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    window.parts.actions["panel"].trigger()
    focus(qtbot, window)
    keys(qtbot, window.parts.page, Qt.Key.Key_Escape)
    assert not window.parts.panel.isVisible()
    assert not window.parts.actions["panel"].isChecked()


def test_the_panel_can_be_had_in_focus_mode(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    focus(qtbot, window)
    keys(qtbot, window.parts.page, Qt.Key.Key_F9)
    assert window.parts.panel.isVisible()
    assert not window.parts.header.isVisible()


def test_closing_the_article_leaves_focus_mode(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    focus(qtbot, window)
    window.close_article()
    assert not window.parts.focus_mode.is_on
    assert window.parts.header.isVisible()


def test_f11_fills_the_screen_and_gives_it_back_maximised_or_not(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    window.showMaximized()
    keys(qtbot, window.parts.page, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    assert window.parts.actions["full_screen"].isChecked()
    keys(qtbot, window.parts.page, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()
    window.showFullScreen()  # as the desktop does it
    assert window.parts.actions["full_screen"].isChecked()
