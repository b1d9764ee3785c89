"""Looks whether Qt's modules and the plugin for this screen can be loaded."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from reader.cli.doctor.health import Health, pip_install
from reader.system.qt_preflight import missing_libraries, packages, why_qt_cannot_start

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtNetwork", "QtSvg")
PACKAGE = "PySide6-Essentials>=6.8,<6.12"


def examine() -> Iterator[Health]:
    """Load the modules, then the plugin; all missing libraries are named at once."""
    if importlib.util.find_spec("PySide6") is None:
        yield Health("Qt", "PySide6 is not installed", pip_install(PACKAGE))
        return
    if why := qt_trouble():
        yield why
        return
    version = import_module("PySide6.QtCore").qVersion()
    yield Health("Qt", f"{version} and the libraries it needs")


def qt_trouble() -> Health | None:
    """Return what keeps Qt from loading, or nothing."""
    for module in MODULES:
        try:
            import_module(f"PySide6.{module}")
        except ImportError as error:
            missing = _missing()
            if missing and sys.platform.startswith("linux"):
                return Health("Qt", f"missing libraries: {', '.join(missing)}", _apt(missing))
            state = f"{module} cannot be loaded ({error})"
            return Health("Qt", state, pip_install(PACKAGE, again=True))
    if why := why_qt_cannot_start(os.environ):
        command = re.search(r"`[^`]+`", why)
        state = why.partition(": `")[0].partition("; install")[0]
        return Health("Qt", state, command[0] if command else pip_install(PACKAGE, again=True))
    return None


def _missing() -> list[str]:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    folder = Path((spec.submodule_search_locations or [""])[0], "Qt", "lib")
    libraries = [folder / f"libQt6{module.removeprefix('Qt')}.so.6" for module in MODULES]
    there = [library for library in libraries if library.exists()]
    return sorted({name for library in there for name in missing_libraries(library)})


def _apt(missing: list[str]) -> str:
    return f"`sudo apt-get install {' '.join(packages(missing))}`"
