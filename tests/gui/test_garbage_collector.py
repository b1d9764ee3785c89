"""Cycles are collected on the window's thread, and on no other."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from reader.gui import garbage_collector
from reader.gui.garbage_collector import GarbageCollector


class Circle:
    """Knows itself, and says on which thread it ended."""

    ended: list[str] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread().name)


@pytest.fixture
def ours(qtbot: QtBot) -> Iterator[GarbageCollector]:
    was_on = gc.isenabled()
    Circle.ended.clear()
    made = GarbageCollector()
    yield made
    made.end()
    if not was_on:
        gc.disable()


def work() -> None:
    """Make more cycles than Python's own collector leaves lying."""
    for _ in range(20_000):
        Circle()


def test_what_a_checking_thread_leaves_ends_on_the_window_s(
    qtbot: QtBot, ours: GarbageCollector
) -> None:
    thread = threading.Thread(target=work, name="checker")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(Circle.ended) == 20_000)
    assert set(Circle.ended) == {threading.main_thread().name}


def test_without_it_they_would_end_on_the_thread_that_works() -> None:
    before = gc.isenabled()
    gc.enable()
    Circle.ended.clear()
    thread = threading.Thread(target=work, name="checker")
    thread.start()
    thread.join()
    if not before:
        gc.disable()
    assert "checker" in Circle.ended


def test_each_generation_has_its_turn(
    qtbot: QtBot, ours: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    collect = gc.collect

    def noted(generation: int = 2) -> int:
        collected.append(generation)
        return collect(generation)

    monkeypatch.setattr(gc, "collect", noted)
    kept: list[list[int]] = []
    for _ in count():
        kept += [[n] for n in range(garbage_collector.YOUNG + 1)]
        ours.look()
        if collected.count(2) >= 2:
            break
    assert {0, 1, 2} <= set(collected)
    assert collected.count(0) >= 5 * collected.count(1) >= 5 * 5 * collected.count(2) > 0


def test_the_end_gives_it_back() -> None:
    was_on = gc.isenabled()
    ours = GarbageCollector()
    assert not gc.isenabled()
    ours.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    if not was_on:
        gc.disable()
