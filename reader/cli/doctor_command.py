"""`askance doctor`: says of each part of the installation whether it is ready, or what mends it."""

from __future__ import annotations

import argparse

from reader.cli.console import tell
from reader.cli.doctor.probe_client import heard
from reader.cli.doctor.probe_table import PROBES
from reader.cli.exit_status import ExitStatus

WIDTH = 15  # of the longest name of a part


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the names of probes."""
    names = [probe.name for probe in PROBES]
    parser.description = (
        "Look at the engines, the wording model, Qt, the display and the files of Askance, and say "
        "of each that it is ready, or what is wrong and what mends it. Nothing is changed. The "
        "exit status is 0 where all is ready, else 3."
    )
    parser.add_argument(
        "probes",
        nargs="*",
        type=_probe_name,
        metavar="PROBE",
        help=f"look at this alone: {', '.join(names)}",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a line for each part and return the exit status."""
    wrong = 0
    for probe in PROBES:
        if arguments.probes and probe.name not in arguments.probes:
            continue
        for health in heard(probe):
            word = "ready" if health.is_ready else "WRONG"
            mend = "" if health.is_ready else f" → {health.mend}"
            state = " ".join(health.state.split())  # SQLite's complaints have lines
            tell(f"{word}  {health.part:{WIDTH}}  {state}{mend}")
            wrong += not health.is_ready
    if wrong:
        tell(f"{wrong} thing{'' if wrong == 1 else 's'} to mend.")
        return ExitStatus.NOT_CHECKED
    tell("All is ready.")
    return ExitStatus.NOTHING_FOUND


def _probe_name(word: str) -> str:
    names = [probe.name for probe in PROBES]
    if word not in names:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(names)}")
    return word
