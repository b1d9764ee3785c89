"""Child processes that never outlive us, however we end.

On Linux the kernel kills them (`PR_SET_PDEATHSIG`), even where this process is killed with -9.
That signal is tied to the *thread* that started the child, and the threads that check come and
go; so every child is started from one thread that stays. Elsewhere a second small process waits
for the end of a pipe that only we hold open, and kills the child then.
"""

from __future__ import annotations

import os
import subprocess
import sys
import weakref
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

_LAST_WILL = Path(__file__).with_name("last_will.py")
_PYTHON = (sys.executable, "-I", "-S")  # no site: the helper starts in 20 ms instead of 60

_WATCHER = """
import os, sys
if not sys.stdin.buffer.read():  # the end of the pipe, and no word that the child is gone
    os.kill(int(sys.argv[1]), 9)
"""

# Its thread lives until the interpreter ends: see the module's docstring.
_starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="child-starter")


def start_child(
    command: Sequence[str],
    *,
    log: Path | None = None,
    pipes: bool = False,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process that cannot outlive us.

    Both its output streams go to `log` (its earlier text is kept in a second file), or nowhere;
    with `pipes` its standard input and output are ours to use, and only its errors go to `log`.
    Hold on to what is returned for as long as the child shall live. Raises `OSError` where it
    cannot be started, and `RuntimeError` where the interpreter is already ending.
    """
    return _starter.submit(_start, command, log, pipes, env, folder).result()


def end_child(process: subprocess.Popen[bytes]) -> None:
    """Kill a child, wait until it is gone, and close its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):  # what was not yet written has nobody to read it
                pipe.close()


def _start(
    command: Sequence[str],
    log: Path | None,
    pipes: bool,
    env: Mapping[str, str] | None,
    folder: Path | None,
) -> subprocess.Popen[bytes]:
    on_linux = sys.platform == "linux"
    will = (*_PYTHON, str(_LAST_WILL), str(os.getpid())) if on_linux else ()
    with ExitStack() as stack:
        sink = stack.enter_context(_fresh(log)) if log else subprocess.DEVNULL
        process = subprocess.Popen(
            [*will, *command],
            stdin=subprocess.PIPE if pipes else subprocess.DEVNULL,
            stdout=subprocess.PIPE if pipes else sink,
            stderr=sink,
            env=env,
            cwd=folder,
            start_new_session=True,  # Ctrl-C is for us: we end the child when it is time
        )
    if not on_linux:
        _watch(process)
    return process


def _fresh(log: Path) -> BinaryIO:
    """Open a log for one run; the run before is kept beside it, older ones are not."""
    with suppress(OSError):  # first run; or, on Windows, another window still writes to it
        log.replace(log.with_suffix(f".previous{log.suffix}"))
    return log.open("ab")


def _watch(process: subprocess.Popen[bytes]) -> None:
    watcher = subprocess.Popen(
        [*_PYTHON, "-c", _WATCHER, str(process.pid)],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
    # A watcher that is not told would one day kill whatever has got the child's number.
    weakref.finalize(process, watcher.communicate, b"gone").atexit = False
