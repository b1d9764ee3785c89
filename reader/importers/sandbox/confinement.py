"""Locking a process in before it reads what a stranger wrote.

A library that is taken over by a hostile file does not ask Python: only the kernel can say no to
it. Each layer that this system lacks is left out and named; nothing here needs more rights than
anybody has.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.importers.limits import LONGEST_LOADING, MOST_MEMORY
from reader.importers.sandbox.landlock import restrict_files
from reader.importers.sandbox.seccomp import restrict_system_calls
from reader.system.paths import resource

ASK_CONFINEMENT = "--confinement"  # to the worker, in a module's place: what keeps it in?
_NO_NEW_PRIVILEGES = 38  # for prctl
_MOST_DESCRIPTORS = 64
_ELSEWHERE = "only Linux has it"
_REFUSED_EVENTS = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.kill", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link",
    "os.symlink", "os.truncate", "os.chmod", "os.chown", "resource.setrlimit", "resource.prlimit",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing that keeps a process in; `missing` says why it does not hold here."""

    name: str
    keeps_from: str
    missing: str = ""

    @property
    def holds(self) -> bool:
        """Whether it does."""
        return not self.missing


def confine(seconds: float = LONGEST_LOADING) -> list[Layer]:
    """Take from this process whatever it does not need to turn bytes into text; say what held.

    Call it after everything was imported and before the bytes are looked at. There is no way back.
    It may compute for so many `seconds`.
    """
    sys.dont_write_bytecode = True
    layers = [
        Layer("descriptors", "what was open in the program", _close_descriptors()),
        Layer("limits", "memory, writing, processes, memory images", _set_limits(seconds)),
        *(Layer(name, keeps, layer()) for name, keeps, layer in _LAYERS),
    ]
    sys.addaudithook(_refuse)  # last: it would refuse the others
    return [*layers, Layer("audit hook", "all of that, where a library asks Python")]


def _close_descriptors() -> str:
    os.closerange(3, 65_536)
    return ""


def _set_limits(seconds: float) -> str:
    try:
        import resource as limits
    except ImportError:
        return "Windows has no such limits"
    refused = []
    for name, most in {
        "RLIMIT_AS": MOST_MEMORY,
        "RLIMIT_CPU": int(seconds) + 5,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NPROC": 0,
        "RLIMIT_NOFILE": _MOST_DESCRIPTORS,
    }.items():
        try:
            limits.setrlimit(getattr(limits, name), (most, most))
        except (AttributeError, OSError, ValueError):  # or somebody allows us less already
            refused.append(name)
    return f"{', '.join(refused)} cannot be set" if refused else ""


def _forgo_privileges() -> str:
    if sys.platform != "linux":
        return _ELSEWHERE
    libc = ctypes.CDLL(None, use_errno=True)
    failed = libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return os.strerror(ctypes.get_errno()) if failed else ""


def _restrict_files() -> str:
    if sys.platform != "linux":
        return _ELSEWHERE
    try:
        threads = len(list(Path("/proc/self/task").iterdir()))
    except OSError:
        threads = threading.active_count()
    if why := restrict_files(_readable()):
        return why
    return "" if threads == 1 else f"{threads - 1} other threads are not kept by it"


def _restrict_system_calls() -> str:
    return restrict_system_calls() if sys.platform == "linux" else _ELSEWHERE


_LAYERS: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("no new privileges", "what a set-user-ID program may do", _forgo_privileges),
    ("Landlock", "files that are no part of Python and its libraries", _restrict_files),
    ("seccomp", "network, programs, processes, changes of files", _restrict_system_calls),
)


def _readable() -> Iterator[Path]:
    """Yield what later imports and conversions may need: libraries, our word lists, time zones."""
    yield Path(os.__file__).parent
    for entry in map(Path, sys.path):
        if entry.name in ("site-packages", "dist-packages", "lib-dynload"):
            yield entry
    for name, module in list(sys.modules.items()):
        if "." not in name:  # a package that lies elsewhere, as this one does in its repository
            yield from map(Path, getattr(module, "__path__", ()))
    yield resource("")
    for library in (Path("/usr/lib"), Path("/usr/lib64"), Path("/lib")):
        yield library / "gconv"  # what libxml2 reads rare encodings with
        yield from library.glob("*-linux-*/gconv")
    yield from (Path("/usr/share/zoneinfo"), Path("/etc/localtime"))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Let no library reach out by way of Python, on any system."""
    flags = arguments[2] if event == "open" and len(arguments) > 2 else 0
    if event.startswith(_REFUSED_EVENTS) or (isinstance(flags, int) and flags & _WRITING):
        raise PermissionError("a file that is read may not reach out")
