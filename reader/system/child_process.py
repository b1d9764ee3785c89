"""Child processes that never outlive us, however we end.

On Linux the kernel kills them (`PR_SET_PDEATHSIG`), even where this process is killed with -9.
That signal is tied to the *thread* that started the child, and the threads that check come and
go; so every child gets a thread of its own, which starts it and then waits for its end. Elsewhere
a small second process reads a pipe that only we hold open, and kills the child when it ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from reader.system.paths import resource
from reader.system.private_files import opened

_PYTHON = (sys.executable, "-I", "-S")  # no site: the helpers start in 20 ms instead of 60
_DIE_WITH_PARENT = Path(__file__).with_name("die_with_parent.py")
# Where children work: not where the person stands, since libraries and programs look for files of
# theirs where they are started (a folder `data`, a `.mvn`, modules), and take what lies there.
_ELSEWHERE = resource("languagetool")
_WATCHER = """
import os, sys
if not sys.stdin.buffer.read():  # the end of the pipe, and no word that the child is gone
    os.kill(int(sys.argv[1]), 9)
"""


def start_child(
    command: Sequence[str],
    *,
    log: Path | None = None,
    pipes: bool = False,
    stdin: BinaryIO | None = None,
    env: Mapping[str, str] | None = None,
    folder: Path = _ELSEWHERE,
) -> subprocess.Popen[bytes]:
    """Start a process that cannot outlive us.

    Both its output streams go to `log` (its earlier text is kept in a second file), or nowhere;
    with `pipes` its standard input and output are ours to use, and only its errors go to `log`;
    `stdin` is an open file that is its standard input instead.
    It works in a folder of ours, so paths in `command` must be absolute.
    Raises `OSError` where it cannot be started. It is reaped as soon as it ends.
    """
    on_linux = sys.platform == "linux"
    will = (*_PYTHON, str(_DIE_WITH_PARENT), str(os.getpid())) if on_linux else ()

    def start() -> subprocess.Popen[bytes]:
        with ExitStack() as stack:
            sink = stack.enter_context(_fresh(log)) if log else subprocess.DEVNULL
            return subprocess.Popen(
                [*will, *command],
                stdin=stdin or (subprocess.PIPE if pipes else subprocess.DEVNULL),
                stdout=subprocess.PIPE if pipes else sink,
                stderr=sink,
                env=_from_anywhere(os.environ if env is None else env),
                cwd=folder,
                start_new_session=True,  # Ctrl-C is for us: we end the child when it is time
            )

    started: Future[subprocess.Popen[bytes]] = Future()
    life = Thread(
        target=_accompany,
        args=(start, started),
        kwargs={"watched": not on_linux},
        name=f"askance-child {Path(command[0]).name}",
        daemon=True,  # a child must not keep us from ending: it ends with us
    )
    life.start()
    return started.result()


def end_child(process: subprocess.Popen[bytes]) -> None:
    """Kill a child, wait until it is gone, and close its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):  # what was not yet written has nobody to read it
                pipe.close()


def _accompany(
    start: Callable[[], subprocess.Popen[bytes]],
    started: Future[subprocess.Popen[bytes]],
    *,
    watched: bool,
) -> None:
    """Start a child and stay until it is gone: this thread's end would be the child's."""
    try:
        process = start()
        watcher = _watcher(process.pid) if watched else None
    except OSError as error:
        started.set_exception(error)
        return
    started.set_result(process)
    process.wait()
    if watcher is not None:
        # Not told, it would one day kill whatever has got the child's number by then.
        watcher.communicate(b"gone")


def _from_anywhere(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment that means the same in another folder."""
    places = environment.get("PYTHONPATH")
    if not places:
        return dict(environment)
    absolute = (str(Path(place).absolute()) for place in places.split(os.pathsep) if place)
    return {**environment, "PYTHONPATH": os.pathsep.join(absolute)}


def _watcher(pid: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*_PYTHON, "-c", _WATCHER, str(pid)], stdin=subprocess.PIPE, start_new_session=True
    )


def _fresh(log: Path) -> BinaryIO:
    """Open a log for one run; the run before is kept beside it, older ones are not."""
    with suppress(OSError):  # first run; or, on Windows, another window still writes to it
        log.replace(log.with_suffix(f".previous{log.suffix}"))
    try:
        return open(log, "ab", opener=opened)
    except OSError:  # what an engine has to say is not worth doing without it
        return Path(os.devnull).open("ab")
