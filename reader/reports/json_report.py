"""One JSON array of all files, indented."""

from __future__ import annotations

import json
import textwrap
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.reports.json_values import Values, failure, values_of
from reader.reports.provenance import Origin


class JsonReport:
    """Writes an array, whose elements are the lines of the format jsonl."""

    def __init__(self, stream: TextIO, origin: Origin, *, with_text: bool = True) -> None:
        self._stream = stream
        self._origin = origin
        self._with_text = with_text
        self._opening = "[\n"

    def add(self, result: CheckResult) -> None:
        """Write an article as the next element."""
        self._write(values_of(result, self._origin, with_text=self._with_text))

    def fail(self, path: str, error: str) -> None:
        """Write a file that could not be read as the next element."""
        self._write(failure(path, error))

    def finish(self) -> None:
        """Close the array."""
        self._stream.write("\n]\n" if self._opening != "[\n" else "[]\n")
        self._stream.flush()

    def _write(self, values: Values) -> None:
        text = json.dumps(values, ensure_ascii=False, indent=2)
        self._stream.write(self._opening + textwrap.indent(text, "  "))
        self._stream.flush()
        self._opening = ",\n"
