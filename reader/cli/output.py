"""Where a report goes: standard output, or a file that is whole or not there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from reader.cli.terminal import UNENCODABLE
from reader.whole_file import replaced


@contextmanager
def report_stream(output: Path | None) -> Iterator[TextIO]:
    """Open `output`, or standard output where there is none.

    A file takes its name when the report is complete; until then the one that was there stands.
    What is no regular file (a pipe, a device) cannot be replaced, and is written to.
    """
    if output is None:
        yield sys.stdout
        return
    target = output.resolve()
    if target.exists() and not target.is_file():
        with _opened(target) as stream:
            yield stream
        return
    with replaced(target) as part, _opened(part) as stream:
        yield stream


def _opened(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors=UNENCODABLE, newline="\n")
