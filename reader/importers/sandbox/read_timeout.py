"""Waiting for a file that may never give its bytes: a network drive that hangs, a kernel's log.

A system call that hangs cannot be called off. It keeps a thread that nobody waits for any longer.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

from reader.errors import UnreadableFile
from reader.importers.limits import LONGEST_READING

POLL = 0.05  # seconds: how soon a stop is heard

Read = TypeVar("Read")


def in_time(
    read: Callable[[], Read],
    name: str,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = LONGEST_READING,
) -> Read:
    """Return what `read` returns of the file `name`, or raise what it raises.

    Raises `UnreadableFile` where it was `cancelled` meanwhile, or takes too long.
    """
    found: Future[Read] = Future()

    def work() -> None:
        try:
            found.set_result(read())
        except Exception as error:  # noqa: BLE001 raised again where the result is asked for
            found.set_exception(error)

    Thread(target=work, name="askance-file", daemon=True).start()  # daemon: it may never end
    end = time.monotonic() + seconds
    while not wait([found], POLL).done:
        if cancelled():
            raise UnreadableFile(f"{name} was not read to its end; open it again.")
        if time.monotonic() > end:
            raise UnreadableFile(
                f"{name} did not give its text within {seconds:.0f} seconds; open a copy of it on "
                "this machine's own disk."
            )
    return found.result()
