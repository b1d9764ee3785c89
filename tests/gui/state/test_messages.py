from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QThread
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.state.messages import Kind, Message, Messages
from reader.gui.style.theme import Theme
from reader.gui.window.message_bar import MessageBar
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file


def test_what_is_said_before_there_is_a_window_waits_for_it(qtbot: QtBot) -> None:
    messages = Messages()
    heard: list[Message] = []
    messages.warn("early")
    messages.said.connect(heard.append)
    assert not heard
    messages.window_is_there()
    messages.error("late")
    assert heard == [Message(Kind.WARNING, "early"), Message(Kind.ERROR, "late")]


def test_what_another_thread_says_is_heard_on_the_window_s_thread(qtbot: QtBot) -> None:
    messages, threads = Messages(), []
    messages.window_is_there()
    messages.said.connect(lambda _: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(messages.said):
        thread = threading.Thread(target=messages.warn, args=("from afar",))
        thread.start()
        thread.join()
    assert threads == [messages.thread()]


def test_the_bar_shows_the_newest_and_then_the_one_before(qtbot: QtBot) -> None:
    bar = MessageBar(Theme.load("light"))
    qtbot.addWidget(bar)
    bar.show_message(Message(Kind.WARNING, "first"))
    bar.show_message(Message(Kind.ERROR, "second"))
    bar.show_message(Message(Kind.ERROR, "second"))
    assert bar.texts == ["first", "second"]
    bar.put_away()
    assert bar.text == "first"
    bar.put_away()
    assert bar.text == ""
    assert bar.isHidden()


def test_what_was_said_about_an_article_goes_with_it(qtbot: QtBot) -> None:
    bar = MessageBar(Theme.load("dark"))
    qtbot.addWidget(bar)
    bar.show_message(Message(Kind.WARNING, "The database is damaged."))
    bar.show_message(Message(Kind.WARNING, "Not checked.", about_article=True))
    bar.forget_article()
    assert bar.texts == ["The database is damaged."]


@pytest.mark.parametrize("size", [QSize(900, 600), QSize(1280, 800), QSize(2560, 1440)])
def test_the_bar_is_as_high_as_its_words_and_the_cross_keeps_its_place(
    qtbot: QtBot, make_window: MakeWindow, story: Path, size: QSize
) -> None:
    window = make_window(Marks())
    window.resize(size)
    bar = window.parts.message_bar
    bar.show_message(Message(Kind.WARNING, "2 articles cannot be found any more."))
    cross = bar.findChild(QToolButton, "close_message")
    assert isinstance(cross, QToolButton)
    qtbot.waitUntil(lambda: 0 < bar.height() <= 48)
    before = cross.mapTo(window, cross.rect().center())
    open_file(qtbot, window, story)
    assert bar.height() <= 48
    assert cross.mapTo(window, cross.rect().center()) == before


def test_what_is_said_of_a_file_names_no_folder(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window, path = make_window(), tmp_path / "empty.txt"
    path.write_text("")
    window.open([path])
    qtbot.waitUntil(lambda: bool(window.parts.message_bar.text), timeout=20_000)
    assert window.parts.message_bar.text == "empty.txt is empty; choose a file with text in it."
