"""Reading a file in a process that can be killed.

Libraries that take complicated formats to pieces can hang, fill the memory, or crash with all that
is around them. In a process of its own such a file costs one sentence. What comes back is JSON and
not a pickle, and no more of it than an article can be: a worker that a hostile file has taken over
must not be able to run anything here, nor to fill the memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from pathlib import Path

import reader
from reader.errors import UnreadableFile
from reader.importers.limits import LARGEST_ANSWER, LONGEST_LOADING
from reader.importers.sandbox.confinement import ASK_CONFINEMENT, Layer
from reader.importers.sandbox.protocol import answer_from
from reader.model.article import Article
from reader.system.child_process import end_child, start_child

POLL = 0.05  # seconds: how soon a stop is heard


def load_in_sandbox(
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
        process = start_child(_command(module, path), pipes=True, env=environment())
    except OSError as error:
        raise UnreadableFile(
            f"{name} cannot be read ({error.strerror}). Close other programs and try again."
        ) from None
    try:
        answer = _answer(process, data, name, cancelled=cancelled, seconds=seconds)
    finally:
        end_child(process)
    said = None if process.returncode else answer_from(answer, path)
    if said is None:
        raise UnreadableFile(
            f"{name} is damaged and cannot be read. Try saving it again from the original program."
        )
    if isinstance(said, str):
        raise UnreadableFile(said)
    return said


def confinement() -> list[Layer]:
    """Return what keeps a worker in on this system, and what is missing, by trying it."""
    process = start_child(_command(ASK_CONFINEMENT), pipes=True, env=environment())
    try:
        said = process.communicate(timeout=LONGEST_LOADING)[0]
    finally:
        end_child(process)
    return [Layer(**layer) for layer in json.loads(said)]


def _answer(
    process: subprocess.Popen[bytes],
    data: bytes,
    name: str,
    *,
    cancelled: Callable[[], bool],
    seconds: float,
) -> bytes:
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(2, "askance-loader") as pool:
        pool.submit(_send, process, data)
        answer = pool.submit(_receive, process)
        try:
            while not wait([answer], POLL).done:
                if cancelled():
                    raise UnreadableFile(f"{name} was not read to its end; open it again.")
                if time.monotonic() > end:
                    raise UnreadableFile(
                        f"{name} takes longer than {seconds:.0f} seconds to read; save its text as "
                        ".txt instead."
                    )
        finally:
            process.kill()
    return answer.result()


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    if process.stdin is not None:
        with suppress(OSError), process.stdin as pipe:  # it may end before it has read all
            pipe.write(data)


def _receive(process: subprocess.Popen[bytes]) -> bytes:
    if process.stdout is None:
        return b""
    answer = process.stdout.read(LARGEST_ANSWER)
    if len(answer) < LARGEST_ANSWER:  # more is no article: it is killed in the middle of it
        process.wait()
    return answer


def _command(module: str, path: Path | None = None) -> list[str]:
    command = [sys.executable, "-P", "-m", "reader.importers.sandbox.worker", module]
    return [*command, str(path)] if path else command


def environment() -> dict[str, str]:
    """Return an environment in which the worker finds this program, installed or not."""
    here = str(Path(reader.__file__).parent.parent)
    others = os.environ.get("PYTHONPATH")
    # numpy, which comes along with trafilatura, would start threads that not every layer keeps in
    return {
        **os.environ,
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join([here, others] if others else [here]),
    }
