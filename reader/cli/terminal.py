"""How the program speaks where there is no window."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

UNENCODABLE = "backslashreplace"  # file names on Linux may hold what no text can


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: articles are full of curly quotes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=UNENCODABLE, newline="\n")


def say(sentence: str) -> None:
    """Tell the person at the terminal something that is not part of a report."""
    print(f"askance: {sentence}", file=sys.stderr, flush=True)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until this is done: half a line of a report is none."""
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


def stop_writing() -> None:
    """Let go of a standard output that nobody reads, so that nothing complains at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
