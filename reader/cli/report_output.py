"""Opens the destination of a report, chooses its format, and writes a file whole or not at all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from reader.cli.argument_types import CONCISE, TEXT
from reader.cli.console import UNENCODABLE
from reader.errors import AskanceError
from reader.reports import FORMATS
from reader.reports.report_files import SUFFIXES, open_report
from reader.system.atomic_file import replaced


class WrongFormat(AskanceError):
    """An output whose name and format do not go together."""


def format_of(arguments: argparse.Namespace) -> str:
    """Return the report's format: as asked for, else by the suffix of its file, else for people."""
    output, asked = arguments.output, arguments.asked_format
    suffix = output.suffix.lower() if output else ""
    by_suffix = SUFFIXES.get(suffix, "")
    if asked:
        if not output and asked in FORMATS and not FORMATS[asked].is_text and sys.stdout.isatty():
            raise WrongFormat(
                f"A report of the format {asked} is no text for a terminal; name a file for it "
                f"with --output, such as report{FORMATS[asked].suffixes[0]}."
            )
        if by_suffix not in ("", TEXT if asked == CONCISE else asked):
            raise WrongFormat(
                f"{output.name} is the name of a file of the format {by_suffix}, and --format asks "
                f"for {asked}; leave --format out, or give the file another suffix."
            )
        return str(asked)
    if by_suffix:
        return by_suffix
    if suffix and not output.exists():
        raise WrongFormat(
            f"Unknown report format “{suffix}”. Use {', '.join(SUFFIXES)}, or say --format."
        )
    return arguments.format or (TEXT if arguments.verbose or output else CONCISE)


@contextmanager
def report_stream(output: Path | None, form: str) -> Iterator[Any]:
    """Open `output` for a report of the format `form`, or standard output where there is none.

    A file takes its name when the report is complete; until then the one that was there stands.
    What is no regular file (a pipe, a device) cannot be replaced, and is written to.
    """
    is_text = form not in FORMATS or FORMATS[form].is_text
    if output is None:
        yield sys.stdout if is_text else sys.stdout.buffer
        return
    target = output.resolve()
    if target.exists() and not target.is_file():
        into: IO[Any] = (
            target.open("w", encoding="utf-8", errors=UNENCODABLE, newline="\n")
            if is_text
            else target.open("wb")
        )
        with into as stream:
            yield stream
        return
    with replaced(target) as part, open_report(part, form) as stream:
        yield stream
