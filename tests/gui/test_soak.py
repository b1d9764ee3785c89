"""Hours of use in a minute: articles are opened, checked, decided and closed, again and again.

`ASKANCE_SOAK=300 python -m pytest tests/gui/test_soak.py -s` is the long run, which
tells what it saw.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.checking.detector_set import build_detectors
from reader.gui.window.main_window import MainWindow
from reader.settings import Settings
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press

ROUNDS = int(os.environ.get("ASKANCE_SOAK", "20"))
WARM = max(ROUNDS // 4, 5)  # rounds after which everything that is made once has been made
GROWTH = (
    0.05  # of memory, from then on: allocators round up, a leak of an article a round would not
)

pytestmark = pytest.mark.timeout(60 + 5 * ROUNDS)


class Left(NamedTuple):
    """What is there when nothing is open."""

    objects: int  # of Qt, that the window owns
    timers: int  # that go on without end; one that fires once may be under way at any moment
    threads: int
    processes: int


def left(window: MainWindow) -> Left:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return Left(
        len(window.findChildren(QObject)),
        sum(t.isActive() and not t.isSingleShot() for t in window.findChildren(QTimer)),
        threading.active_count(),
        len(psutil.Process().children(recursive=True)),
    )


def memory() -> int:
    return int(psutil.Process().memory_info().rss)


def write(folder: Path, number: int) -> Path:
    """Write an article of some 170 words that was not there before; the name comes again."""
    path = folder / f"story-{number % 3}.txt"
    sentence = (
        f"The board of the {number}th ferry met on Monday and its budjet was “sound. ” It don’t "
        "hold water, said the man who runs the shop near the old port of the island."
    )
    path.write_text("\n\n".join([sentence] * 5), encoding="utf-8")
    return path


def test_nothing_is_left_of_articles_that_were_closed(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(equip=lambda _: build_detectors(Settings(grammar="off")))
    warm, held = None, 0
    for number in range(ROUNDS):
        open_file(qtbot, window, write(tmp_path, number))
        assert window.parts.review.shown
        press(window, "next", "confirm", "next", "dismiss", "undo", "close")
        if number == WARM:
            warm, held = left(window), memory()
    assert left(window) == warm
    grown = memory() / held - 1
    sys.stdout.write(
        f"\n{ROUNDS} rounds: {memory() >> 20} MB, {grown:+.1%} since round {WARM}; {warm}\n"
    )
    assert grown < GROWTH
