"""Creates files and folders that only the person's account can read.

Windows keeps a person's folders from others by itself, and knows no such modes.
"""

from __future__ import annotations

import errno
import logging.handlers
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from io import TextIOWrapper
from pathlib import Path

from reader.system.atomic_file import is_there

FILE, FOLDER = 0o600, 0o700
_OF_OTHERS = 0o077
_OURS = ("", "phrases", "pasted")  # where files of ours lie; LanguageTool is no secret


def make_folder(folder: Path) -> None:
    """Make a folder, and at the first call close what an earlier version left open to others."""
    folder.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    _tighten(folder)


def make_file(path: Path) -> None:
    """Make an empty file if there is none, for libraries that know no modes.

    SQLite gives its own further files the mode of this one, and Qt keeps it.
    """
    with suppress(OSError):  # whoever writes to it says why that fails
        # where a pipe stands in its place, nobody waits for whoever reads it
        os.close(opened(str(path), os.O_WRONLY | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)))


def opened(path: str, flags: int) -> int:
    """Open a file that is private where it is new; the `opener` that `open` takes."""
    return os.open(path, flags | getattr(os, "O_CLOEXEC", 0), FILE)


class PrivateLog(logging.handlers.RotatingFileHandler):
    """A log of which each file is private."""

    def _open(self) -> TextIOWrapper:
        if is_there(Path(self.baseFilename)) and not Path(self.baseFilename).is_file():
            raise OSError(errno.EINVAL, "it is no regular file", self.baseFilename)
        handle = opened(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding=self.encoding, errors=self.errors)


@cache  # once for each folder: what comes later is made private at once
def _tighten(folder: Path) -> None:
    if os.name == "nt":
        return
    for path in _all_of(folder):
        with suppress(OSError):  # gone, or somebody else's
            mode = path.lstat().st_mode  # a link's target may be anything
            if stat.S_IMODE(mode) & _OF_OTHERS and (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                path.chmod(stat.S_IMODE(mode) & ~_OF_OTHERS)


def _all_of(folder: Path) -> Iterator[Path]:
    yield folder
    for part in _OURS:
        with suppress(OSError):  # there is no such part
            yield from (folder / part).iterdir()
