"""The real program, killed in the middle of a check."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from reader.model.decision import DecisionKind
from reader.system.paths import data_folder
from tests.conftest import wait_until

ROOT = Path(__file__).parents[2]
DECISIONS = 6
GONE = 2.0  # seconds after which nothing of a killed program may be left

# Decides as a person does, while the grammar engine is at work, and says so after each decision.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.application import run
from reader.gui.window.main_window import MainWindow
from reader.settings import Settings

app = QApplication([])
decided = 0

def decide():
    global decided
    windows = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
    if not windows or not windows[0].parts.actions["next"].isEnabled():
        return
    window, parts = windows[0], windows[0].parts
    is_checking = parts.status_bar.text.startswith("Checking paragraph ")
    if is_checking and window.open_article.state.is_busy:
        parts.actions["next"].trigger()
        parts.actions["dismiss" if decided % 2 else "confirm"].trigger()
        decided += 1
        print(decided, flush=True)

timer = QTimer(interval=20)
timer.timeout.connect(decide)
timer.start()
run([Path(sys.argv[1])], settings=Settings(grammar="embedded", theme="light"))
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return a_long_story(tmp_path)


def a_long_story(folder: Path) -> Path:
    """Write a text with many faults that keeps the engine busy for a while."""
    path = folder / "story.txt"
    sentences = (
        f"Witness {number} said “this is the end of it. ” and the ferry number {number} leave."
        for number in range(4_000)
    )
    path.write_text("The ferry\n\n" + "\n\n".join(sentences), encoding="utf-8")
    return path


@pytest.mark.skipif(importlib.util.find_spec("lt_py") is None, reason="no embedded engine here")
def test_a_kill_in_mid_check_loses_no_decision_and_leaves_no_process(story: Path) -> None:
    assert_all_there(killed_in_mid_check(story, decisions=DECISIONS))


def killed_in_mid_check(story: Path, *, decisions: int) -> int:
    """Kill the program when it has said so many decisions; return how many it said at last."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(story)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout is not None
        said = 0
        while said < decisions:
            line = program.stdout.readline()
            assert line, "the program ended by itself"
            said = int(line)
        children = psutil.Process(program.pid).children(recursive=True)
        assert children, "the engine was not at work"
        program.kill()
        rest = program.stdout.read().split()
        said = int(rest[-1]) if rest else said
    assert wait_until(lambda: not any(map(is_alive, children)), seconds=GONE)
    return said


def assert_all_there(said: int) -> None:
    """Look whether every decision that was said is on the disk."""
    with closing(sqlite3.connect(data_folder() / "review.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        choices = [choice for (choice,) in database.execute("SELECT choice FROM decisions")]
    assert len(choices) in (said, said + 1)  # one may have been written, and not yet said
    assert choices.count(DecisionKind.CONFIRMED) in (said // 2, said // 2 + 1)


def is_alive(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
