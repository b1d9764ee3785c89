"""Prints to the terminal: control characters made visible, one sentence for an error."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from reader.system.visible_text import visible

UNENCODABLE = "backslashreplace"  # file names on Linux may hold what no text can


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: articles are full of curly quotes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=UNENCODABLE, newline="\n")


def open_streams() -> None:
    """Put a stream that leads nowhere in the place of each that was closed before the start.

    Else the next file that is opened would be the new standard output.
    """
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        try:
            os.fstat(number)
        except OSError:
            nowhere = os.open(os.devnull, os.O_RDWR)
            if nowhere != number:  # the system gives the lowest that is free, but who knows
                os.dup2(nowhere, number)
                os.close(nowhere)
            os.set_inheritable(number, True)
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def say(sentence: str) -> None:
    """Tell the person at the terminal something that is not part of a report."""
    print(f"askance: {visible(sentence)}", file=sys.stderr, flush=True)


def tell(answer: str) -> None:
    """Print an answer. A file's name may hold what a terminal obeys: it is named."""
    print(visible(answer, keep="\n"))


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


@contextmanager
def ctrl_c() -> Iterator[Callable[[], None]]:
    """Yield a function that stops what was asked to stop and went on.

    Where the interpreter happens to be inside a callback or a destructor, a KeyboardInterrupt is
    printed and dropped: one who pressed Ctrl-C would wait for all the files.
    """
    came: list[int] = []

    def interrupt(number: int, _frame: FrameType | None) -> None:
        came.append(number)
        raise KeyboardInterrupt

    def look() -> None:
        if came:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield look
    finally:
        signal.signal(signal.SIGINT, before)


def stop_writing() -> None:
    """Let go of a standard output that nobody reads, so that nothing complains at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
