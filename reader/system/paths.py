"""The folders in which the program stores its files.

Each is made where it is missing. One that cannot be made is returned all the same: what can be done
without it is done, and whoever writes into it meets an `OSError`.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

import platformdirs

from reader.system.private_files import make_folder

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program ("themes/light.toml")."""
    installed = _PACKAGE / "_resources"
    return (installed if installed.is_dir() else _PACKAGE.parent / "resources") / name


def data_folder() -> Path:
    """Return the folder of what must not be lost: decisions, dictionary, LanguageTool."""
    return _made(os.environ.get("ASKANCE_DATA") or platformdirs.user_data_dir("askance", False))


def cache_folder() -> Path:
    """Return the folder of what can be made again: kept results."""
    return _made(os.environ.get("ASKANCE_CACHE") or platformdirs.user_cache_dir("askance", False))


def config_folder() -> Path:
    """Return the folder of the settings."""
    return _made(os.environ.get("ASKANCE_CONFIG") or platformdirs.user_config_dir("askance", False))


def log_folder() -> Path:
    """Return the folder of the engines' logs."""
    return _made(os.environ.get("ASKANCE_LOG") or platformdirs.user_log_dir("askance", False))


def runtime_folder() -> Path | None:
    """Return the folder of sockets, or None where another user could have put something there."""
    user = (
        os.getuid() if hasattr(os, "getuid") else None
    )  # elsewhere each has a folder of their own
    try:
        above = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
        folder = Path(above) / ("askance" if user is None else f"askance-{user}")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_ours = user is None or folder.stat().st_uid == user
    except OSError:
        return None
    return folder if is_ours else None


def _made(folder: str) -> Path:
    path = Path(folder)
    with suppress(OSError):  # whoever writes into it is told why that fails
        make_folder(path)
    return path
