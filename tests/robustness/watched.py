"""Looking at a program and all that it starts from outside, C libraries and Java included.

Python's own audit hook (`tests/network_guard.py`) knows only what Python does. Here the kernel is
asked, in two ways, of which one is enough: a network namespace in which nothing but loopback can be
reached, and `strace`, which sees each call and each file that is made.
"""

from __future__ import annotations

import ipaddress
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.robustness import without_network

PATIENCE = 500  # seconds; a run takes 20, on a busy machine a multiple of it
_CALLS = "network,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,"
_TRACE = ("strace", "-f", "-qq", "-y", "-s", "300", "-e", f"trace={_CALLS}symlink,symlinkat")
_MADE = re.compile(
    r"(?:openat\(.*O_CREAT.* = \d+<(?P<open>[^>]*)>"
    r"|(?:mkdir|mknod|creat|rename|link|symlink)\w*\((?:.*, )?\"(?P<path>[^\"]*)\"[^\"]* = \d)"
)
_INET = re.compile(
    r"(?P<call>connect|sendto|sendmsg|sendmmsg)\(.*?"
    r"sin6?_port=htons\((?P<port>\d+)\).*?\"(?P<host>[^\"]*)\""
)
_BOUND = re.compile(r"bind\(.*sin6?_port=htons\((\d+)\)|getsockname\(.*sin6?_port=htons\((\d+)\)")
_RESOLVER = re.compile(r'connect\(.*sun_path="[^"]*(?:resolve|mdns|avahi)[^"]*"')


@dataclass
class Seen:
    """What a run did."""

    status: int
    output: str
    reached: list[str] = field(default_factory=list)  # look-ups, and connections to elsewhere
    made: list[Path] = field(default_factory=list)  # files and folders; empty without strace


@cache
def prefixes() -> dict[str, tuple[str, ...]]:
    """Return the ways to watch that this machine allows, with what comes before the command."""
    namespaces = (("unshare", "-n"), ("unshare", "-r", "-n"))
    ways: dict[str, Sequence[tuple[str, ...]]] = {"namespace": namespaces, "strace": (_TRACE,)}
    working = {name: [way for way in found if _works(way)] for name, found in ways.items()}
    return {name: found[0] for name, found in working.items() if found}


def watch(
    command: Sequence[str],
    notes: Path,
    *,
    ways: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    patience: float = PATIENCE,
) -> Seen:
    """Run a command under these ways of watching, at once; `notes` is a folder for their files."""
    counts, trace = notes / "counts.json", notes / "trace"
    words = list(command)
    if "strace" in ways:
        words = [*prefixes()["strace"], "-o", str(trace), *words]
    if "namespace" in ways:
        inside = [sys.executable, without_network.__file__, str(counts)]
        words = [*prefixes()["namespace"], *inside, *words]
    # in a session of their own, so that where they hang all of them can be ended
    with subprocess.Popen(
        words, cwd=folder, env=environment, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as run:  # fmt: skip
        try:
            output, _ = run.communicate(timeout=patience)
        except BaseException:
            os.killpg(run.pid, signal.SIGKILL)
            raise
    seen = Seen(run.returncode, output)
    if "namespace" in ways:
        counted = json.loads(counts.read_text())
        seen.reached += [f"{name} {times}" for name, times in counted.items() if times]
    if "strace" in ways:
        lines = _whole_calls(trace.read_text(errors="replace").splitlines())
        _read(lines, seen, folder)
    return seen


def _works(prefix: tuple[str, ...]) -> bool:
    if shutil.which(prefix[0]) is None:
        return False
    return subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0


def _whole_calls(lines: Sequence[str]) -> list[str]:
    """Put together the calls in whose middle another thread was heard."""
    begun: dict[str, str] = {}
    whole = []
    for line in lines:
        thread, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            begun[thread] = call.removesuffix("<unfinished ...>")
            continue
        if resumed := re.match(r"<\.\.\. \w+ resumed>", call):
            call = begun.pop(thread, "") + call[resumed.end() :]
        whole.append(call)
    return whole


def _read(calls: Sequence[str], seen: Seen, folder: Path) -> None:
    ours = {port for call in calls for found in _BOUND.findall(call) for port in found if port}
    for call in calls:
        if made := _MADE.match(call):
            seen.made.append(folder / (made["open"] or made["path"]))
        elif _RESOLVER.match(call) or (
            (inet := _INET.match(call))
            and not (
                ipaddress.ip_address(inet["host"].removeprefix("::ffff:")).is_loopback
                and inet["port"] in ours
            )
        ):
            seen.reached.append(call)


def below(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, as paths from there; links are files."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(folder)
