"""The end of a review: said once, with what came of it and where to go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, all_checked, close_window, open_file
from tests.gui.windows import keys, press

LEFT = Qt.MouseButton.LeftButton


def end(window: MainWindow) -> str:
    return window.parts.review_end.text


def opened(qtbot: QtBot, make_window: MakeWindow, *paths: Path) -> MainWindow:
    window = make_window(Marks())
    open_file(qtbot, window, *paths)
    all_checked(qtbot, window)
    return window


def test_when_the_last_is_decided_it_is_said_what_came_of_it(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = opened(qtbot, make_window, story)
    press(window, "next")
    with qtbot.waitSignal(window.parts.screen_reader.announced):
        keys(qtbot, window.parts.page, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_D)
    assert end(window) == ""
    heard: list[str] = []
    window.parts.screen_reader.announced.connect(heard.append)
    press(window, "ask_author")
    assert end(window) == "All 4 decided: 1 error, 2 fine, 1 to ask the author."
    assert end(window) in heard
    assert not window.parts.card_at_mark.card.isVisible()
    assert window.parts.page.hasFocus()
    press(window, "undo")
    assert end(window) == ""
    press(window, "redo")
    assert end(window) == "All 4 decided: 1 error, 2 fine, 1 to ask the author."


def test_the_report_is_one_press_away(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = opened(qtbot, make_window, story)
    asked: list[bool] = []
    window.parts.actions["export"].triggered.disconnect()
    window.parts.actions["export"].triggered.connect(lambda: asked.append(True))
    press(window, "next", "confirm_sure")
    assert end(window) == "All 4 decided: 4 errors."
    buttons = [b for b in window.parts.review_end.findChildren(QPushButton) if b.isVisible()]
    assert [button.text() for button in buttons] == ["Export report"]  # there is no other article
    keys(qtbot, buttons[0], Qt.Key.Key_Space)
    assert asked == [True]
    qtbot.keyClick(buttons[0], Qt.Key.Key_Escape)
    assert end(window) == ""


def test_the_next_article_is_the_one_with_something_to_decide(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for path, words in zip(paths, ("An odd day.", "A plain day.", "An odd night.")):
        path.write_text(f"Title {path.stem}\n\n{words}\n", encoding="utf-8")
    window = opened(qtbot, make_window, *paths)
    press(window, "next", "confirm")
    assert end(window) == "All 1 decided: 1 error."
    qtbot.mouseClick(window.parts.review_end.next, LEFT)
    assert window.open_article.path == paths[2]
    assert end(window) == ""
    press(window, "next", "dismiss")
    assert end(window) == "All 1 decided: 1 fine."
    assert not window.parts.review_end.next.isVisible()


def test_what_was_decided_long_ago_is_not_said_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = opened(qtbot, make_window, story)
    press(window, "next", "confirm_sure")
    close_window(window)
    again = opened(qtbot, make_window, story)
    assert again.parts.review.open_count == 0
    assert end(again) == ""


def test_it_lies_in_the_window_and_not_over_what_was_just_done(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = opened(qtbot, make_window, story)
    window.resize(700, 500)
    press(window, "next", "confirm_sure")
    note, toast = window.parts.review_end, window.parts.toast
    assert window.parts.layout.rect().contains(note.geometry())
    assert toast.isVisible()
    assert not note.geometry().intersects(toast.geometry())
