"""Reading a file in a process that can be killed.

Libraries that take complicated formats to pieces can hang, fill the memory, or crash with all that
is around them. In a process of its own such a file costs one sentence. What comes back is JSON and
not a pickle: a worker that a hostile file has taken over must not be able to run anything here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import reader
from reader.engines.processes import end_child, start_child
from reader.errors import UnreadableFile
from reader.loading.exchange import article_from, sentence_from
from reader.loading.limits import LONGEST_LOADING
from reader.model.article import Article

POLL = 0.05  # seconds: how soon a stop is heard


def load_apart(
    module: str,
    data: bytes,
    path: Path | None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = LONGEST_LOADING,
) -> Article:
    """Return what the `load` of `module` makes of `data`.

    Raises `UnreadableFile` for what it refuses, and where it crashes, takes too long or was
    `cancelled`.
    """
    name = str(path or "Standard input")
    try:
        process = start_child(_command(module, path), pipes=True, env=_environment())
    except OSError as error:
        raise UnreadableFile(
            f"{name} cannot be read ({error.strerror}); close other programs and try again."
        ) from None
    try:
        answer = _answer(process, data, name, cancelled=cancelled, seconds=seconds)
    finally:
        end_child(process)
    if process.returncode:
        raise UnreadableFile(
            f"{name} is damaged so that it cannot be read; open it in the program that made it and "
            "save it anew."
        )
    if sentence := sentence_from(answer):
        raise UnreadableFile(sentence)
    return article_from(answer, path)


def _answer(
    process: subprocess.Popen[bytes],
    data: bytes,
    name: str,
    *,
    cancelled: Callable[[], bool],
    seconds: float,
) -> bytes:
    end = time.monotonic() + seconds
    # on a thread: called with a timeout and called again, communicate forgets the rest of its input
    with ThreadPoolExecutor(1, "askance-loader") as pool:
        exchange = pool.submit(process.communicate, data)
        try:
            while not wait([exchange], POLL).done:
                if cancelled():
                    raise UnreadableFile(f"{name} was not read to its end; open it again.")
                if time.monotonic() > end:
                    raise UnreadableFile(
                        f"{name} takes longer than {seconds:.0f} seconds to read; save its text as "
                        ".txt instead."
                    )
        finally:
            process.kill()
    return exchange.result()[0]


def _command(module: str, path: Path | None) -> list[str]:
    command = [sys.executable, "-P", "-m", "reader.loading.worker", module]
    return [*command, str(path)] if path else command


def _environment() -> dict[str, str]:
    """Return an environment in which the worker finds this program, installed or not."""
    here = str(Path(reader.__file__).parent.parent)
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([here, others] if others else [here])}
