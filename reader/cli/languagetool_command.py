"""`askance languagetool`: installs or removes LanguageTool, prints its status."""

from __future__ import annotations

import argparse
from pathlib import Path

from tqdm import tqdm

from reader.cli.console import say, tell
from reader.engines.languagetool.installation import (
    installations,
    installed,
    uninstall,
)
from reader.engines.languagetool.installer import VERSION, install
from reader.engines.languagetool.java import find_java
from reader.errors import InstallFailed

OK, FAILED = 0, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words `install`, `status` and `uninstall`."""
    parser.description = (
        "LanguageTool finds the grammar errors where it is installed. Askance runs it on this "
        "machine; it needs Java 17 or newer and takes 100 MB."
    )
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD")
    add = words.add_parser(
        "install",
        help=f"fetch LanguageTool {VERSION}, or unpack it from a file",
        description=f"Fetch LanguageTool {VERSION} with Maven where it is installed, else as a "
        "download of the Python package language-tool-python.",
    )
    add.add_argument(
        "--from",
        dest="archive",
        type=Path,
        metavar="FILE.zip",
        help="unpack this archive of LanguageTool instead of fetching it",
    )
    words.add_parser("status", help="say what is installed, and whether it is used")
    words.add_parser("uninstall", help="remove LanguageTool")


def run(arguments: argparse.Namespace) -> int:
    """Do what the word says and return the exit status."""
    if arguments.word == "install":
        return _install(arguments.archive)
    return _status() if arguments.word == "status" else _uninstall()


def _install(archive: Path | None) -> int:
    with tqdm(desc="LanguageTool", leave=False, disable=None) as bar:

        def show(done: int, total: int, what: str) -> None:
            bar.total, bar.unit = total, f" {what}"
            bar.update(done - bar.n)

        try:
            installation = install(archive=archive, progress=show)
        except InstallFailed as failure:
            bar.close()
            say(str(failure))
            return FAILED
    tell(f"LanguageTool {installation.version} is installed in {installation.folder}.")
    search = find_java()
    if search.java is None:
        say(search.why_not)
    return OK


def _status() -> int:
    """Print how things stand; 0 where LanguageTool is used, 3 where it is not."""
    for installation in installations():
        tell(f"LanguageTool {installation.version} from {installation.source}")
        tell(f"  in {installation.folder}")
        if installation.damage:
            tell(f"  damaged: {installation.damage}")
    search = find_java()
    if search.java is not None:
        tell(f"Java {search.java.version} from {search.java.found_in}")
        tell(f"  at {search.java.path}")
    for clause in search.passed_over:
        tell(f"  passed over: {clause}")
    whole = installed()
    if whole is None:
        broken = "damaged" if installations() else "not installed"
        tell(f"Not used: LanguageTool is {broken} (askance languagetool install).")
    elif search.java is None:
        tell(f"Not used: {search.why_not}")
    else:
        tell(f"Used: LanguageTool {whole.version} checks grammar unless --grammar says otherwise.")
        return OK
    return FAILED


def _uninstall() -> int:
    if not installations():
        tell("LanguageTool is not installed.")
        return OK
    uninstall()
    tell("LanguageTool was removed.")
    return OK
