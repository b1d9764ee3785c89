"""What is decided while another program holds the file is saved when it lets go."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.findings.delayed_saving import DelayedSaving
from reader.gui.state.messages import Kind, Message, Messages
from reader.model.decision import Decision, DecisionKind
from reader.review.review_entries import StoredDecision
from reader.review.review_store import NotStored, ReviewStore
from reader.system.paths import data_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file

ROOT = Path(__file__).parents[3]
# Decides while another program holds the file, and closes the window as soon as it is told so.
RUN = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.application import run
from reader.gui.window.main_window import MainWindow
from reader.settings import Reading, Settings

app = QApplication([])

def look():
    windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
    if not windows or not windows[0].parts.review.shown or windows[0].open_article.state.is_busy:
        return
    window, = windows
    timer.stop()
    window.parts.actions["next"].trigger()
    begun = time.monotonic()
    window.parts.actions["confirm"].trigger()
    print(f"{time.monotonic() - begun:.2f} {window.parts.message_bar.text}", flush=True)
    QTimer.singleShot(0, window.close)

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
settings = Settings(grammar="off", theme="light", reading=Reading.QUICK)
sys.exit(run([Path(sys.argv[1])], settings=settings))
"""


@pytest.fixture
def holder() -> Iterator[sqlite3.Connection]:
    """Another program that holds the decisions."""
    path = data_folder() / "review.sqlite"
    ReviewStore(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_why_it_waits_is_said_once_and_taken_back(qtbot: QtBot, holder: sqlite3.Connection) -> None:
    messages, heard, back = Messages(), list[Message](), list[str]()
    messages.window_is_there()
    messages.said.connect(heard.append)
    messages.taken_back.connect(back.append)
    with closing(ReviewStore(data_folder() / "review.sqlite", patience=0)) as store:
        saving = DelayedSaving(store, messages)
        saving.look()
        assert heard == []
        with pytest.raises(NotStored):
            store.put(
                [StoredDecision(Decision("k1", DecisionKind.CONFIRMED, "odd", "marks.odd_word"))]
            )
        saving.look()
        saving.look()
        assert [message.kind for message in heard] == [Kind.ERROR]
        assert "Another program holds the file of your decisions" in heard[0].text
        holder.execute("ROLLBACK")
        qtbot.waitUntil(lambda: not store.is_waiting)
        assert back == [heard[0].text]
        assert heard[1].text == "Your decisions are saved now."
        assert holder.execute("SELECT key FROM decisions").fetchall() == [("k1",)]


def test_the_window_says_so_and_takes_it_back(
    qtbot: QtBot, make_window: MakeWindow, story: Path, holder: sqlite3.Connection
) -> None:
    window = make_window(Marks(), patience=0)
    open_file(qtbot, window, story)
    window.parts.actions["next"].trigger()
    window.parts.actions["confirm"].trigger()
    assert "Another program holds the file" in window.parts.message_bar.text
    saving = DelayedSaving(window.parts.review._store, window.parts.messages, window)
    saving.look()
    holder.execute("ROLLBACK")
    saving.look()
    assert window.parts.message_bar.text == ""
    assert holder.execute("SELECT choice FROM decisions").fetchall() == [("confirmed",)]


def test_what_was_decided_meanwhile_is_there_after_the_window_was_closed(
    tmp_path: Path, holder: sqlite3.Connection
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("A story\n\n“I hope this is the end of it. ” said the mayor.\n", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(story)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        waited, _, sentence = program.stdout.readline().partition(" ")
        assert float(waited) < 2, "the window waited for the other program"
        assert "Another program holds the file" in sentence
        time.sleep(0.5)  # the window is closed by now, and its program tries once more
        holder.execute("ROLLBACK")
        _, complaints = program.communicate(timeout=30)
        assert (program.returncode, complaints) == (0, "")
    assert holder.execute("SELECT choice FROM decisions").fetchall() == [("confirmed",)]
