"""Which files a process may still open, told to the Linux kernel (Landlock).

https://docs.kernel.org/userspace-api/landlock.html
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every machine
_ASK_VERSION, _PATH_BENEATH = 1, 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
# what each version of the interface can forbid: kinds of access to files, of use of the network,
# of reaching processes outside
_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_NETWORK = {4: 0b11}  # bind and connect by TCP
_REACH = {6: 0b11}  # abstract sockets, signals


def version() -> int:
    """Return the version of the kernel's interface; 0 where it has none or it is switched off."""
    return max(_call(_CREATE, None, 0, _ASK_VERSION), 0)


def restrict_files(readable: Iterable[Path]) -> str:
    """Let this thread read what is beneath `readable`, nothing else; return why not, if so.

    Opening for writing, creating, removing and running files is refused, and whatever else this
    version of the kernel can refuse.
    """
    known = version()
    if not known:
        return "the kernel has none, or it is switched off"
    forbidden = [_newest(kinds, known) for kinds in (_FILES, _NETWORK, _REACH)]
    size = 8 if known < 4 else 16 if known < 6 else 24
    rules = _call(_CREATE, struct.pack("QQQ", *forbidden)[:size], size, 0)
    if rules < 0:
        return os.strerror(ctypes.get_errno())
    try:
        for path in readable:
            with suppress(OSError):  # one that is not there needs no permission
                _permit(rules, path)
        if _call(_RESTRICT, rules, 0):
            return os.strerror(ctypes.get_errno())
    finally:
        os.close(rules)
    return ""


def _permit(rules: int, path: Path) -> None:
    place = os.open(path, os.O_PATH)
    try:
        access = _READ_FILE | (_READ_FOLDER if path.is_dir() else 0)
        _call(_ADD, rules, _PATH_BENEATH, struct.pack("=Qi", access, place), 0)
    finally:
        os.close(place)


def _newest(kinds: dict[int, int], known: int) -> int:
    return next((bits for since, bits in reversed(kinds.items()) if since <= known), 0)


def _call(*arguments: int | bytes | None) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(*arguments))
