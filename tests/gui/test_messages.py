from __future__ import annotations

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reader.gui.look.theme import Theme
from reader.gui.message_bar import MessageBar
from reader.gui.messages import Kind, Message, Messages


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
