"""What hands expect of a window: keys that work everywhere, words that say what was done."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.window.command_registry import COMMANDS
from reader.gui.window.first_show import FRAME, FirstShow, fit_to_screen
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import keys, press

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = re.compile(r"\([^()]*\)$")


def test_what_was_decided_undone_and_done_again_is_said(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    said = []
    press(window, "next")
    for name in ("confirm", "dismiss", "undo", "redo", "previous", "reopen"):
        press(window, name)
        said.append(window.parts.toast.text)
    assert said[:4] == [
        "Confirmed “odd”.",
        "Dismissed “odd”.",
        "Undone: dismiss “odd”.",
        "Redone: dismiss “odd”.",
    ]
    assert said[-1] == "“odd” is open again."


def test_no_tooltip_names_a_key_that_the_person_took_away(make_window: MakeWindow) -> None:
    window = make_window(Marks())
    tips = {part: part.toolTip() for part in window.findChildren(QWidget) if part.toolTip()}
    assert sum(bool(KEYS.search(tip)) for tip in tips.values()) > 10
    window.parts.settings.change(keys={command.name: "" for command in COMMANDS})
    left = [part.toolTip() for part in tips if KEYS.search(part.toolTip())]
    assert left == []


def test_a_tooltip_names_the_key_that_the_person_chose(make_window: MakeWindow) -> None:
    window = make_window(Marks())
    window.parts.settings.change(keys={"confirm": "X", "filter": "Ctrl+L"})
    texts = {part.toolTip() for part in window.parts.panel.findChildren(QWidget)}
    assert "It is an error (X)" in texts
    assert "Search passages, reasons and rules (Ctrl+L)" in texts


def test_f11_fills_the_screen_on_every_desktop(make_window: MakeWindow) -> None:
    window = make_window(Marks())
    shortcuts = [key.toString() for key in window.parts.actions["full_screen"].shortcuts()]
    assert shortcuts.count("F11") == 1


def test_no_command_has_a_key_twice(make_window: MakeWindow) -> None:
    window = make_window()
    for command in COMMANDS:
        shortcuts = [key.toString() for key in window.parts.actions[command.name].shortcuts()]
        assert len({*shortcuts}) == len(shortcuts), command.name


def test_ctrl_home_and_ctrl_end_scroll_the_page(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Line {n} is odd." for n in range(200)), encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    bar = window.parts.page.verticalScrollBar()
    qtbot.keyClick(window.parts.page, Qt.Key.Key_End, CONTROL)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(window.parts.page, Qt.Key.Key_Home, CONTROL)
    assert bar.value() == 0


def test_a_text_is_pasted_on_the_empty_window_which_says_how(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(Marks())
    paste = QKeySequence(QKeySequence.StandardKey.Paste).toString()
    hints = [label.text() for label in window.findChildren(QLabel) if paste in label.text()]
    assert hints
    QGuiApplication.clipboard().setText("An odd sea.\n\nIt was a long text.")
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(window.settled, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    assert window.open_article.article is not None
    assert window.open_article.article.text.startswith("An odd sea.")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_that_has_the_focus_is_pressed_by_enter(
    qtbot: QtBot, make_window: MakeWindow, story: Path, key: Qt.Key
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "filters")
    buttons = window.parts.filters.findChildren(QPushButton)
    everything = next(button for button in buttons if button.text() == "Everything")
    keys(qtbot, everything, key)
    assert window.parts.settings.value.strictness == "everything"


def dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def enter(target: QWidget, data: QMimeData) -> None:
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), copy, data, buttons, none))


def test_the_window_lights_up_while_files_are_held_over_it(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    data, words = dragged(story), QMimeData()
    words.setText("words")
    enter(window, words)
    assert not window.parts.drop_overlay.isVisible()
    enter(window, data)
    assert window.parts.drop_overlay.isVisible()
    assert window.parts.drop_overlay.size() == window.size()
    QApplication.sendEvent(window, QDragLeaveEvent())  # to the page, which is a part of it
    enter(window.parts.page.viewport(), data)
    assert window.parts.drop_overlay.isVisible()
    QApplication.sendEvent(window.parts.page.viewport(), QDragLeaveEvent())
    qtbot.waitUntil(lambda: not window.parts.drop_overlay.isVisible())
    enter(window, data)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(window, drop)
    assert not window.parts.drop_overlay.isVisible()


def test_a_window_with_a_file_appears_with_it_and_never_invites(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    window.hide()
    window.open([story])
    FirstShow(window).begin()
    assert not window.isVisible()
    with qtbot.waitSignal(window.parts.articles.fronted, timeout=20_000):
        pass
    assert window.isVisible()
    assert not window.is_empty


def test_a_window_whose_file_cannot_be_opened_appears_and_says_so(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(Marks())
    window.hide()
    window.open([tmp_path / "gone.txt"])
    FirstShow(window).begin()
    qtbot.waitUntil(window.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: window.parts.message_bar.text != "")


def test_a_window_without_a_file_appears_at_once(make_window: MakeWindow) -> None:
    window = make_window()
    window.hide()
    FirstShow(window).begin()
    assert window.isVisible()
    assert window.is_empty


def test_what_is_opened_is_named_where_nothing_else_is_seen(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    window.open([story])
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Opening story.txt …" in shown
    assert "What do you want to check?" not in shown
    qtbot.waitUntil(lambda: not window.is_empty, timeout=20_000)


def test_a_window_is_not_larger_than_its_screen(make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(4_000, 3_000)
    fit_to_screen(window)
    room = window.screen().availableGeometry().size() - FRAME
    assert window.width() <= room.width()
    assert window.height() <= room.height()
