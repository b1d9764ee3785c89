"""Handles an uncaught exception: one sentence for the person, the traceback in the log."""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime

from reader.cli.console import say
from reader.cli.exit_status import ExitStatus

LOG = "askance.log"  # the window writes there as well


def tell_crash(error: Exception) -> ExitStatus:
    """Say that the program failed, which is no finding about any text."""
    if (
        isinstance(error, ModuleNotFoundError)
        and (error.name or "reader").split(".")[0] != "reader"
    ):
        say(
            f"{error.name} is not installed; make the environment with `python3 -m venv .venv && "
            ".venv/bin/python -m pip install .` and start `.venv/bin/askance` instead."
        )
        return ExitStatus.BROKEN
    details = "".join(traceback.format_exception(error))
    try:
        from reader.system.paths import log_folder  # a library that may be missing stands behind it

        file = log_folder() / LOG
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} ERROR nobody caught this\n{details}")
        where = f"the details are in {file}."
    except OSError:
        sys.stderr.write(details)
        where = "the details stand above."
    say(f"Something went wrong inside the program ({type(error).__name__}); {where}")
    return ExitStatus.BROKEN
