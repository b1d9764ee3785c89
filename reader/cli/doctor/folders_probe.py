"""Looks whether the program can write where it stores its files."""

from __future__ import annotations

import errno
import os
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.cli.doctor.health import Health, move_away
from reader.system.atomic_file import why_unwritable
from reader.system.paths import cache_folder, config_folder, data_folder, log_folder

FOLDERS: dict[str, Callable[[], Path]] = {
    "data": data_folder,
    "cache": cache_folder,
    "config": config_folder,
    "log": log_folder,
}


def examine() -> Iterator[Health]:
    """Write a file into each folder and remove it."""
    for name, folder in FOLDERS.items():
        path = folder()
        if why := why_unwritable(path):
            yield Health(f"{name} folder", f"{path}: {why}", _mend(name, path, why))
        else:
            yield Health(f"{name} folder", str(path))


def _mend(name: str, path: Path, why: str) -> str:
    elsewhere = f"set ASKANCE_{name.upper()} to a folder that can be written"
    if why == os.strerror(errno.ENOTDIR):
        obstacle = next(place for place in (path, *path.parents) if place.exists())
        return move_away(obstacle)
    if why == os.strerror(errno.EACCES):
        return f'`sudo chown -R "$USER" {shlex.quote(str(path))}`'
    if why == os.strerror(errno.ENOSPC):
        return f"free some space there, or {elsewhere}"
    return elsewhere
