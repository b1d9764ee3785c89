"""Chooses a report's format by the suffix, and encodes it."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
}


def open_report(path: Path, form: str) -> TextIO:
    """Open a file for a report of the format `form`.

    A table begins with a byte order mark: without one a spreadsheet reads it in an old encoding.
    A file name on Linux that no text can hold is written with backslashes.
    """
    encoding = "utf-8-sig" if form == "csv" else "utf-8"
    return path.open("w", encoding=encoding, errors="backslashreplace", newline="\n")
