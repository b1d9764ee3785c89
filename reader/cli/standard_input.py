"""Reads standard input so that Ctrl-C is always heard."""

from __future__ import annotations

import io
import math
import sys
from collections.abc import Callable

from reader.importers import limited
from reader.importers.sandbox.read_timeout import in_time


def standard_input(stop_if_asked: Callable[[], None]) -> bytes:
    """Return what comes through standard input; raise `UnreadableFile` where it is too much.

    It is waited for on another thread, and `stop_if_asked` is called again and again (it is
    `console.ctrl_c`'s): an interrupt that came just before, and was dropped or not yet seen, would
    else wait for input that may never come.
    """

    def is_cancelled() -> bool:
        stop_if_asked()
        return False

    # a reader of its own: the interpreter, at its end, wants the lock of the one in `sys.stdin`
    stream = io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False))
    name = "Standard input"
    return in_time(lambda: limited(stream, name), name, cancelled=is_cancelled, seconds=math.inf)
