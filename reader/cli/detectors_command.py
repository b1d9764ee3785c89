"""`askance detectors`: what is looked for, in the words of the detectors themselves."""

from __future__ import annotations

import argparse

from reader.cli.exit_status import ExitStatus
from reader.cli.terminal import say
from reader.reports.pages import pages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the detector that is asked for."""
    parser.description = "List the detectors, or explain one of them."
    parser.add_argument("name", nargs="?", metavar="NAME", help="the detector to explain")


def run(arguments: argparse.Namespace) -> int:
    """Print the list or a page."""
    if arguments.name is None:
        width = max(len(name) for _, name in pages())
        for (family, name), page in pages().items():
            print(f"{family:12} {name:{width}}  {page.partition('.')[0]}.")
        return ExitStatus.NOTHING_FOUND
    asked_for = [page for (_, name), page in pages().items() if name == arguments.name]
    if not asked_for:
        say(f"There is no detector {arguments.name}; `askance detectors` lists them all.")
        return ExitStatus.WRONG_USAGE
    print(asked_for[0])
    return ExitStatus.NOTHING_FOUND
