"""The real program, loaded once and forked for each run: most of a short run is loading.

What is shared are the interpreter and its modules; arguments, environment, folder, streams and
the way it ends are each run's own. Tests of the start itself take `program.start`.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Mapping, Sequence
from multiprocessing import forkserver, resource_tracker
from pathlib import Path

LOADED = ["tests.cli.loaded_program", "reader.__main__", "reader.cli.check_command"]


def start() -> None:
    """Load the program, unless it is: what it needs is there before a test looks."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(LOADED)
    resource_tracker.ensure_running()
    forkserver.ensure_running()


def run(
    script: Path,
    words: Sequence[str],
    *,
    stdin: bytes,
    folder: Path | None,
    variables: Mapping[str, str],
    seconds: float,
) -> subprocess.CompletedProcess[bytes]:
    """Run `script WORDS…` to its end; raise `TimeoutExpired` where that takes too long."""
    with tempfile.TemporaryDirectory() as name:
        streams = Path(name)
        (streams / "0").write_bytes(stdin)
        program = multiprocessing.get_context("forkserver").Process(
            target=_as_program,
            args=(script, [*words], streams, folder or Path.cwd(), dict(variables)),
        )
        program.start()
        program.join(seconds)
        if program.exitcode is None:
            program.kill()
            program.join()
            raise subprocess.TimeoutExpired([script, *words], seconds)
        status = program.exitcode
        program.close()
        out, err = ((streams / number).read_bytes() for number in "12")
        return subprocess.CompletedProcess([script, *words], status, out, err)


def _as_program(
    script: Path, words: list[str], streams: Path, folder: Path, variables: dict[str, str]
) -> None:
    """Be the program, in the process that was forked for it."""
    for number, flags in enumerate(
        (os.O_RDONLY, os.O_WRONLY | os.O_CREAT, os.O_WRONLY | os.O_CREAT)
    ):
        stream = os.open(streams / str(number), flags)
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)))
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)))
    sys.stderr = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w", closefd=False)))
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(folder)
    warnings.simplefilter("error")
    assert threading.active_count() == 1
    sys.argv = [str(script), *words]
    runpy.run_path(str(script), run_name="__main__")
