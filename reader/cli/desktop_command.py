"""`askance desktop`: adds the program to the desktop's menu, or removes it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.console import say, tell
from reader.cli.desktop_files import EARLIER, desktop_files, program, refresh, user_folder
from reader.system.atomic_file import write_whole

OK, FAILED = 0, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words `install`, `status` and `remove`."""
    parser.description = (
        "Let the desktop know Askance: its entry in the menu, its icon, and which files it opens. "
        "Only your own account is touched, and no other program loses the files it opens."
    )
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD")
    words.add_parser("install", help="add Askance to the menu")
    words.add_parser("status", help="say whether Askance is in the menu")
    words.add_parser("remove", help="take Askance out of the menu")


def run(arguments: argparse.Namespace) -> int:
    """Do what the word says and return the exit status."""
    if sys.platform in ("win32", "darwin"):
        say("This works only on desktops that follow freedesktop.org.")
        return FAILED
    folder = user_folder()
    files = list(desktop_files(folder, program()))
    entry = files[0].place
    try:
        if arguments.word == "install":
            for file in files:
                file.place.parent.mkdir(parents=True, exist_ok=True)
                write_whole(file.place, file.content)
            (folder / EARLIER).unlink(missing_ok=True)
            refresh(folder)
            tell(f"Askance is in the menu ({entry}).")
        elif arguments.word == "remove":
            was_there = entry.exists() or (folder / EARLIER).exists()
            for place in (folder / EARLIER, *(file.place for file in files)):
                place.unlink(missing_ok=True)
            refresh(folder)
            tell("Askance is out of the menu." if was_there else "Askance was not in the menu.")
        else:
            return _status(entry, files[0].content)
    except OSError as error:
        say(f"{error.filename or folder} could not be changed ({error.strerror}).")
        return FAILED
    return OK


def _status(entry: Path, content: bytes) -> int:
    """Print how things stand; 0 where the menu starts this very program."""
    if not entry.exists():
        tell("Askance is not in the menu (askance desktop install).")
        return FAILED
    if entry.read_bytes() != content:
        tell(f"{entry} starts another program, or an older one (askance desktop install).")
        return FAILED
    tell(f"Askance is in the menu ({entry}).")
    return OK
