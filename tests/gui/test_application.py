from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.gui import application
from reader.gui.state.messages import Messages
from tests.conftest import wait_until

ROOT = Path(__file__).parents[2]
STORY = "A ferry story\n\n“I hope this is the end of it. ” said the mayor of the harbour town.\n"
RUN = """
import sys
from pathlib import Path
from reader.gui.application import run
from reader.settings import Settings
paths, shot = [Path(name) for name in sys.argv[2:]], Path(sys.argv[1]) if sys.argv[1] else None
sys.exit(run(paths, screenshot=shot, settings=Settings(grammar="off", theme="light")))
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_screenshot_shows_the_checked_window(tmp_path: Path, story: Path) -> None:
    file = tmp_path / "new" / "window.png"
    with start(str(file), str(story)) as program:
        out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (0, "", "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1280, 7) for y in range(0, 800, 3)}
    assert len(colours) > 20


def test_a_screenshot_of_nothing_says_why_and_fails(tmp_path: Path) -> None:
    with start(str(tmp_path / "window.png"), str(tmp_path / "missing.txt")) as program:
        _, err = program.communicate(timeout=60)
    assert program.returncode == 3
    assert "missing.txt" in err
    assert "Traceback" not in err
    assert not (tmp_path / "window.png").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_quits_in_good_order(tmp_path: Path, story: Path, number: int) -> None:
    with start("", str(story)) as program:
        assert wait_until((tmp_path / "askance-config" / "recent.txt").exists, seconds=30)
        program.send_signal(number)
        out, err = program.communicate(timeout=20)
    assert (program.returncode, out, err) == (0, "", "")


class Fails(QObject):
    """Raises in a slot on whatever thread it lives."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fail)

    def fail(self) -> None:
        raise ValueError("out of cheese")


def test_an_exception_on_any_thread_is_logged_and_said_in_the_window(
    qtbot: QtBot, expected_logs: list[str]
) -> None:
    expected_logs.append("nobody caught this")
    messages, heard = Messages(), []
    messages.window_is_there()
    messages.said.connect(lambda message: heard.append((message.text, QThread.currentThread())))
    with qtbot.captureExceptions(), application.failures_said(messages):
        thread = threading.Thread(target=Fails().fail)
        thread.start()
        thread.join()
        worker, fails = QThread(), Fails()
        fails.moveToThread(worker)
        worker.start()
        fails.asked.emit()
        qtbot.waitUntil(lambda: len(heard) == 2)
        worker.quit()
        worker.wait()
    assert all("ValueError" in text for text, _ in heard)
    assert {thread for _, thread in heard} == {messages.thread()}
