"""Chooses a report's format by the suffix, and encodes it."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

from reader.reports import FORMATS

SUFFIXES = {suffix: form.name for form in FORMATS.values() for suffix in form.suffixes}


def open_report(path: Path, form: str) -> IO[Any]:
    """Open a file for a report of the format `form`, for text or for bytes as it writes them.

    A file name on Linux that no text can hold is written with backslashes.
    """
    encoding = FORMATS[form].encoding if form in FORMATS else "utf-8"
    if not encoding:
        return path.open("wb")
    return path.open("w", encoding=encoding, errors="backslashreplace", newline="\n")
