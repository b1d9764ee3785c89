"""Looks whether a screen answers and Qt starts on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

from reader.cli.doctor.health import Health, last_line, pip_install
from reader.cli.doctor.qt_probe import PACKAGE, qt_trouble
from reader.system.qt_preflight import has_display

PATIENCE = 30.0  # seconds that Qt may take to start
STRAY = ("QT_QPA_PLATFORM", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_PLUGIN_PATH")
START = (
    "from PySide6.QtWidgets import QApplication\n"
    "app = QApplication([])\n"
    "print(app.platformName(), app.primaryScreen().size().toTuple())\n"
)


def examine() -> Iterator[Health]:
    """Start Qt in one more process: it ends a program that it cannot open a window for."""
    if qt_trouble() is not None:
        yield Health("display", "not tried without Qt", "mend Qt first")
        return
    if not has_display(os.environ):
        named = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        state = f"nothing answers at {named}" if named else "none: no window can be opened"
        mend = "start Askance on a desktop; without one, `askance check FILE` prints a report"
        yield Health("display", state, mend)
        return
    try:
        started = subprocess.run(
            [sys.executable, "-P", "-c", START],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        yield Health("display", f"Qt does not start within {PATIENCE:g} seconds", _mend())
        return
    if started.returncode:
        why = last_line(started.stderr.partition("This application failed")[0])
        yield Health("display", f"Qt cannot open a window ({why})", _mend())
        return
    yield Health("display", f"Qt opens windows on {started.stdout.strip()}")


def _mend() -> str:
    """Return what to do: variables that are meant for another Qt are the usual reason."""
    if stray := [name for name in STRAY if os.environ.get(name)]:
        return f"`unset {' '.join(stray)}`"
    return pip_install(PACKAGE, again=True)
