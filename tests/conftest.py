"""What every test of the project stands on: private folders, loud failures, nothing left behind."""

from __future__ import annotations

import importlib.util
import logging
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.cli import loaded_program

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HAS_QT = importlib.util.find_spec("PySide6") is not None
GRACE = 5.0  # seconds that threads and processes get to end after a test

pytest_plugins = ["tests.network_guard", "tests.languagetool_fixture", "tests.lingotweaker_fixture"]
collect_ignore = [] if HAS_QT else ["gui", "robustness/test_program_kills.py"]


def pytest_addoption(parser: pytest.Parser) -> None:
    if (
        importlib.util.find_spec("pytestqt") is None
    ):  # its options are in pyproject.toml all the same
        parser.addini("qt_api", "unused without pytest-qt")
        parser.addini("qt_log_level_fail", "unused without pytest-qt")
        parser.addini("qt_log_ignore", "unused without pytest-qt")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what two processes must not do at once, where tests run in several.

    A window has the focus alone, and one LanguageTool server serves all tests.
    """
    for item in items:
        if "gui" in item.path.parts:
            item.add_marker(pytest.mark.xdist_group("window"))
        elif item.get_closest_marker("languagetool"):
            item.add_marker(pytest.mark.xdist_group("languagetool"))


@pytest.fixture(autouse=True)
def private_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the person's own decisions, settings and caches out of the tests."""
    for name in ("DATA", "CACHE", "CONFIG", "LOG"):
        monkeypatch.setenv(f"ASKANCE_{name}", str(tmp_path / f"askance-{name.lower()}"))


@pytest.fixture(scope="session")
def loaded_program_there() -> None:
    """Load the program that `tests.cli.program.run` forks, before a test looks what it leaves."""
    loaded_program.start()


@pytest.fixture
def expected_logs() -> list[str]:
    """Patterns of warnings that this test provokes on purpose: append to it."""
    return []


@pytest.fixture(autouse=True)
def no_stray_logs(expected_logs: list[str]) -> Iterator[None]:
    """Fail a test in which anything logs a warning that the test did not expect."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(f"{record.name}: {record.getMessage()}")

    listener = Listener(logging.WARNING)
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    stray = [line for line in heard if not any(re.search(p, line) for p in expected_logs)]
    assert not stray, f"unexpected warnings: {stray}"


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process running."""
    threads = set(threading.enumerate())
    children = {child.pid for child in _children()}
    yield
    left: list[str] = []

    def is_nothing_left() -> bool:
        left[:] = [t.name for t in threading.enumerate() if t not in threads and t.is_alive()]
        left[:] = [name for name in left if not name.startswith(("tqdm", "Dummy-"))]
        for child in _children():
            if child.pid not in children:
                try:
                    if child.status() != psutil.STATUS_ZOMBIE:
                        left.append(f"process {child.pid}: {' '.join(child.cmdline())[:120]}")
                except psutil.NoSuchProcess:
                    continue
        return not left

    assert wait_until(is_nothing_left, seconds=GRACE), left


def _children() -> list[psutil.Process]:
    """Return the processes below this one; most tests have none, and Linux says so at once."""
    lists = list(Path("/proc/self/task").glob("*/children"))
    if lists and not any(_text(file) for file in lists):
        return []
    found: list[psutil.Process] = psutil.Process().children(recursive=True)
    return found


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the thread has ended meanwhile
        return ""


@pytest.fixture(autouse=True)
def no_application_without_widgets() -> Iterator[None]:
    """Fail a test that leaves an application in which no window can be made.

    There is one for each process: all tests of windows that come after would fail instead.
    """
    yield
    gui = sys.modules.get("PySide6.QtGui")
    left = gui and gui.QGuiApplication.instance()
    assert not left or left.inherits("QApplication"), "use the fixture `qapp` or `application()`"


def wait_until(condition: Callable[[], bool], *, seconds: float) -> bool:
    """Look until `condition` holds or the time is up; say which."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
