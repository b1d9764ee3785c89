"""Looks whether the window's own small files can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader import settings as settings_file
from reader.cli.doctor.health import Health, move_away
from reader.settings import Settings
from reader.system.atomic_file import MISSING, read_json
from reader.system.paths import config_folder

FILES = {"settings.json": 1_000_000, "session.json": 10_000_000}  # and their most bytes


def examine() -> Iterator[Health]:
    """Read the files, and leave them as they are."""
    troubles = {config_folder() / name: _why_unreadable(config_folder() / name) for name in FILES}
    for path, why in troubles.items():
        if why:
            yield Health(path.stem, why, move_away(path))
    if not any(troubles.values()):
        yield Health("settings", f"can be read in {config_folder()}")


def stored_settings() -> Settings:
    """Return the window's settings; the usual ones where the file cannot be read."""
    path = config_folder() / "settings.json"
    return Settings() if _why_unreadable(path) else settings_file.load(path)


def _why_unreadable(path: Path) -> str:
    try:
        if isinstance(read_json(path, largest=FILES[path.name]), dict):
            return ""
    except MISSING:
        return ""
    except OSError as error:
        return f"{path} cannot be read ({error.strerror})"
    except ValueError:
        pass
    return f"{path} is damaged, so nothing of it holds"
