"""Writes files whole or not at all; reads the program's own small files."""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from secrets import token_hex
from typing import Any

MISSING = (FileNotFoundError, NotADirectoryError)  # what says that no file of a name is there
PRIVATE, COMMON = 0o600, 0o666  # modes of new files; the second is narrowed by the umask


@contextmanager
def replaced(path: Path, *, private: bool = False) -> Iterator[Path]:
    """Yield an empty file to write to; it takes the place of `path` when all went well.

    Until then the file that was there stands, and where writing fails nothing else is left. A file
    keeps its mode; a new one is readable by its owner only where it is `private`. A link is kept,
    and what it leads to is replaced. What took its place is on the disk. Raises `OSError`.
    """
    target = _target(path)
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    part = target.with_name(f".askance-{token_hex(8)}.part")  # a long name leaves no room for more
    is_new = not target.exists()
    mode = COMMON if is_new and not private else PRIVATE
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    try:
        yield part
        if not is_new:
            shutil.copymode(target, part)
        _to_disk(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    with suppress(OSError):  # some systems let nobody write a folder out; the file itself is there
        _to_disk(target.parent)


def write_whole(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write bytes, or a text in UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    with replaced(path, private=private) as part:
        part.write_bytes(data)


def read_whole(path: Path, *, largest: int) -> bytes:
    """Read a small file; raises `OSError` also where it is none, or larger than it can be.

    What waits for another program, as a pipe does, is no file.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file", str(path))
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise OSError(errno.EFBIG, "it is too large", str(path))
    return data


def read_json(path: Path, *, largest: int) -> Any:
    """Read a small JSON file; raises `ValueError` where it is none, `OSError` as `read_whole`."""
    try:
        return json.loads(read_whole(path, largest=largest))
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def why_unwritable(folder: Path) -> str:
    """Say why nothing can be written into a folder, which is made where it is missing, or ""."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with replaced(folder / f".askance-{token_hex(8)}.trial") as part:
            part.write_bytes(b"\0" * 4096)  # a block: an empty file fits on a full disk
            raise _Enough
    except _Enough:
        return ""
    except FileExistsError:
        return os.strerror(errno.ENOTDIR)
    except OSError as error:
        return error.strerror or str(error)


class _Enough(Exception):
    """The trial went well, and nothing is to be left of it."""


def is_there(path: Path) -> bool:
    """Say whether a file is there and can be looked at; a name that no file can have is not."""
    return os.path.exists(path)  # noqa: PTH110 (what a Path has raises in folders that are shut)


def set_aside(path: Path) -> Path:
    """Give a damaged file another name, that nobody had before, and return it."""
    name = f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}"
    for number in count(1):
        aside = path.with_name(name if number == 1 else f"{name}-{number}")
        if not os.path.lexists(aside):
            break
    path.rename(aside)
    return aside


def _target(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # Python's word for links that lead in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def _to_disk(path: Path) -> None:
    # Windows writes out only what was opened for writing, others open no folder for it
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
