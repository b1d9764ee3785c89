"""Desktop integration after freedesktop.org: menu entry, icons, file types."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.system.paths import resource

ID = "org.askance.askance"
ENTRY = f"desktop/{ID}.desktop"
EARLIER = "applications/askance.desktop"  # as versions before had it
ICONS = "icons/hicolor"
PLAIN = re.compile(r"[\w%@+=:,./-]+")  # words that need no quotation marks
SPECIAL = '"`$\\'  # what the desktop entry specification wants a backslash before
REFRESH = (("update-desktop-database", "applications"), ("gtk-update-icon-cache", "icons/hicolor"))


@dataclass(frozen=True, slots=True)
class DesktopFile:
    """A file of the desktop's: where it goes, and what is in it."""

    place: Path
    content: bytes


def desktop_files(folder: Path, command: Sequence[str]) -> Iterator[DesktopFile]:
    """Yield the files that make `command` known in a folder of data ("~/.local/share")."""
    entry = resource(ENTRY).read_text(encoding="utf-8")
    yield DesktopFile(folder / f"applications/{ID}.desktop", _started_by(command, entry).encode())
    yield DesktopFile(
        folder / "icons/hicolor/scalable/apps/askance.svg",
        resource("icons/askance.svg").read_bytes(),
    )
    for icon in sorted(resource(ICONS).glob("*/apps/askance.png")):
        name = icon.relative_to(resource(ICONS))
        yield DesktopFile(folder / "icons/hicolor" / name, icon.read_bytes())


def user_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder in which a desktop looks for a person's own files."""
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".local/share"


def program() -> list[str]:
    """Return the words that start this very program."""
    program = Path(sys.executable).with_name("askance")
    found = str(program) if program.exists() else shutil.which("askance")
    return [found] if found else [sys.executable, "-m", "reader"]


def refresh(folder: Path) -> None:
    """Let the desktop look at its files anew, where it keeps lists of them."""
    for tool, below in REFRESH:
        if (path := shutil.which(tool)) and (folder / below).is_dir():
            subprocess.run([path, "-q", str(folder / below)], check=False, capture_output=True)


def _started_by(command: Sequence[str], entry: str) -> str:
    """Let an entry start `command` where it says `askance`."""
    words = " ".join(map(_quoted, command))
    lines = (
        line.replace("=askance", f"={words}", 1) if line.startswith("Exec=") else line
        for line in entry.splitlines()
        # a program that is moved away is to be missed by the person, not to vanish from the menu
        if not line.startswith("TryExec=")
    )
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """Quote a word of a command line as the desktop entry specification says."""
    word = word.replace("%", "%%")
    if PLAIN.fullmatch(word):
        return word
    escaped = "".join(f"\\{c}" if c in SPECIAL else c for c in word)
    # once more for the value as such, in which a backslash is written as two
    return f'"{escaped}"'.replace("\\", "\\\\")
