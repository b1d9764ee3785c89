"""Two programs, as a person starts them from the desktop or a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from reader.gui.library.session_file import SessionFile
from reader.gui.single_instance import SingleInstance, _names
from tests.conftest import wait_until

ROOT = Path(__file__).parents[2]
RUN = """
import sys
from pathlib import Path
from reader.gui.application import run
from reader.settings import Settings
new, paths = sys.argv[1] == "new", [Path(name) for name in sys.argv[2:]]
sys.exit(run(paths, settings=Settings(grammar="off", theme="light"), new_window=new))
"""
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """A function that starts the program; what still runs at the end is asked to quit."""
    started: list[subprocess.Popen[str]] = []

    def begin(*paths: Path, new: bool = False) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            [sys.executable, "-c", RUN, "new" if new else "", *map(str, paths)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(program)
        return program

    yield begin
    for program in started:
        program.terminate()
        program.communicate(timeout=20)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for path in paths:
        path.write_text(f"The story of {path.stem}\n\nIt is short.\n", encoding="utf-8")
    return paths


def opened(tmp_path: Path) -> list[str]:
    return [path.stem for path in SessionFile(tmp_path / "askance-config" / "session.json").open]


def test_a_second_start_hands_its_file_to_the_window_that_is_open(
    start: Start, tmp_path: Path, files: list[Path]
) -> None:
    first = start(files[0])
    assert wait_until(lambda: opened(tmp_path) == ["one"], seconds=30)
    second = start(files[1], files[2])
    assert second.wait(timeout=30) == 0
    assert wait_until(lambda: opened(tmp_path) == ["one", "two", "three"], seconds=30)
    assert first.poll() is None


def test_after_a_crash_the_next_start_opens_a_window(
    start: Start, tmp_path: Path, files: list[Path]
) -> None:
    first = start(files[0])
    assert wait_until(lambda: opened(tmp_path) == ["one"], seconds=30)
    first.send_signal(signal.SIGKILL)
    first.wait()
    second = start(files[1])
    # with what was open in the window that crashed
    assert wait_until(lambda: opened(tmp_path) == ["one", "two"], seconds=30)
    third = start(files[2])
    assert third.wait(timeout=30) == 0
    assert wait_until(lambda: len(opened(tmp_path)) == 3, seconds=30)
    assert second.poll() is None


def test_a_new_window_is_one_s_own_and_is_not_remembered(
    start: Start, tmp_path: Path, files: list[Path]
) -> None:
    start(files[0])
    assert wait_until(lambda: opened(tmp_path) == ["one"], seconds=30)
    apart = start(files[1], new=True)
    recent = tmp_path / "askance-config" / "recent.txt"
    assert wait_until(
        lambda: recent.exists() and "two.txt" in recent.read_text(encoding="utf-8"), seconds=30
    )
    assert apart.poll() is None
    assert opened(tmp_path) == ["one"]


def test_of_two_starts_at_once_one_has_all_the_files(
    start: Start, tmp_path: Path, files: list[Path]
) -> None:
    both = [start(files[0]), start(files[1])]
    assert wait_until(lambda: sorted(opened(tmp_path)) == ["one", "two"], seconds=30)
    assert wait_until(lambda: sum(p.poll() is None for p in both) == 1, seconds=10)


def test_a_lone_window_lets_the_next_one_be_the_first() -> None:
    one, two = SingleInstance(), SingleInstance()
    assert one.is_first()
    assert not two.is_first()
    one.close()
    assert two.is_first()
    two.close()


NOISE = [
    b"hello\n", b"[]\n", b"{}\n", b'{"open": 3, "token": ""}\n', b'{"open": [3], "token": ""}\n',
    b'{"open": ["a"], "token": 3}\n', b'{"open": ["a"], "token": "\\u0000"}\n',
    b'{"open": ["\\u0000"], "token": ""}\n', b'{"open": ["\\ud800"], "token": ""}\n',
    b"[" * 500_000 + b"\n", b"7" * 500_000 + b"\n", b"\xff\xfe\n", b"\n", b"x" * 1_500_000,
]  # fmt: skip


@pytest.mark.parametrize("noise", NOISE, ids=range(len(NOISE)))
def test_noise_on_the_socket_is_not_taken_for_files(
    qtbot: QtBot, noise: bytes, expected_logs: list[str]
) -> None:
    expected_logs.append("somebody said what is (no|too long for a) message")
    instance = SingleInstance()
    assert instance.is_first()
    instance.listen()
    names = _names()
    assert names is not None
    socket = QLocalSocket()
    socket.connectToServer(names[1])
    assert socket.waitForConnected(5_000)
    with qtbot.assertNotEmitted(instance.asked), qtbot.waitSignal(socket.disconnected):
        socket.write(noise)
    instance.close()
