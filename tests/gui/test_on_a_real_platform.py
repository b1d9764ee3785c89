"""The window as a person uses it, once more on the X11 platform: offscreen has no window system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCREEN = "1600x1200x24"
# What a person does from the first file to the last decision, by keys and mouse.
FILES = ("findings/test_reviewing.py", "dialogs/test_info_dialogs.py")

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb here")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees, on a number that is free."""
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        with os.fdopen(ours) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@pytest.mark.timeout(600)
def test_a_review_is_done_on_x11_as_it_is_offscreen(display: str, tmp_path: Path) -> None:
    from reader.system.qt_preflight import why_qt_cannot_start

    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    if why_not := why_qt_cannot_start(environment):
        pytest.skip(why_not)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, f"--basetemp={tmp_path / 'x11'}", *(f"tests/gui/{name}" for name in FILES)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-8000:]  # where it crashed
    assert "passed" in done.stdout
