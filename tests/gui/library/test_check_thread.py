from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reader.gui.library.check_thread import CheckThread, Work


class Heard:
    """Writes down what a checker says, and on which thread."""

    def __init__(self, checker: CheckThread) -> None:
        self.events: list[object] = []
        self.threads: set[QThread] = set()
        self.checker = checker
        checker.reported.connect(self._on_reported)

    def _on_reported(self, event: object) -> None:
        self.events.append(event)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def checker(qtbot: QtBot) -> Iterator[CheckThread]:
    checker = CheckThread()
    yield checker
    checker.shutdown()


def telling(*events: object) -> Work:
    return lambda _cancelled: iter(events)


class Endless:
    """Work that goes on until it is cancelled."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.closed = threading.Event()

    def __call__(self, cancelled: Callable[[], bool]) -> Iterator[object]:
        try:
            while not cancelled():
                yield "on and on"
                self.begun.set()
        finally:
            self.closed.set()


def test_events_arrive_in_order_on_the_listener_s_thread(
    qtbot: QtBot, checker: CheckThread
) -> None:
    heard = Heard(checker)
    with qtbot.waitSignal(checker.finished):
        checker.check(telling(1, 2, 3))
    assert heard.events == [1, 2, 3]
    assert heard.threads == {checker.thread()}
    assert not checker.is_busy


def test_a_replaced_run_is_never_heard_again(qtbot: QtBot, checker: CheckThread) -> None:
    heard, endless = Heard(checker), Endless()
    checker.check(endless)
    assert endless.begun.wait(5)  # its events lie in the queue: this thread has not run its loop
    with qtbot.waitSignal(checker.finished):
        checker.check(telling("new"))
    assert heard.events == ["new"]
    assert endless.closed.wait(5)


def test_a_cancelled_run_is_silent_at_once_and_ends(qtbot: QtBot, checker: CheckThread) -> None:
    seconds = []
    for _ in range(3):  # the least counts: other programs are not measured
        endless = Endless()
        checker.check(endless)
        qtbot.waitSignal(checker.reported).wait()
        begun = time.perf_counter()
        checker.cancel()
        heard = Heard(checker)
        assert endless.closed.wait(5)
        seconds.append(time.perf_counter() - begun)
        with qtbot.assertNotEmitted(checker.finished, wait=50):
            assert not heard.events
        assert not checker.is_busy
    assert min(seconds) < 0.2


def test_an_error_is_reported_and_the_next_run_works(qtbot: QtBot, checker: CheckThread) -> None:
    def broken(_cancelled: Callable[[], bool]) -> Iterator[object]:
        yield "first"
        raise ValueError("out of cheese")

    heard = Heard(checker)
    with qtbot.waitSignal(checker.crashed) as crashed:
        checker.check(broken)
    assert heard.events == ["first"]
    assert isinstance(crashed.args[0], ValueError)
    with qtbot.waitSignal(checker.finished):
        checker.check(telling("second"))
    assert heard.events == ["first", "second"]


def test_shutting_down_in_the_middle_ends_the_thread(qtbot: QtBot) -> None:
    checker, endless = CheckThread(), Endless()
    checker.check(endless)
    assert endless.begun.wait(5)
    checker.shutdown()
    assert endless.closed.is_set()


def test_the_new_run_of_many_that_replace_each_other_is_the_one_heard(
    qtbot: QtBot, checker: CheckThread
) -> None:
    heard = Heard(checker)
    with qtbot.waitSignal(checker.finished):
        for number in range(200):
            checker.check(telling(number, number))
    assert heard.events == [199, 199]
