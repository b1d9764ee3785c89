"""JSON Lines report: one object for each file, written as it is done."""

from __future__ import annotations

import json
from typing import TextIO

from reader.checking.check_result import CheckResult
from reader.reports.json_values import Values, failure, values_of
from reader.reports.provenance import Origin


class JsonlReport:
    """Writes a line as soon as its file is done."""

    def __init__(self, stream: TextIO, origin: Origin, *, with_text: bool = True) -> None:
        self._stream = stream
        self._origin = origin
        self._with_text = with_text

    def add(self, result: CheckResult) -> None:
        """Write an article's line."""
        self._write(values_of(result, self._origin, with_text=self._with_text))

    def fail(self, path: str, error: str) -> None:
        """Write the line of a file that could not be read."""
        self._write(failure(path, error))

    def finish(self) -> None:
        """Write nothing: every line stands for itself."""

    def _write(self, values: Values) -> None:
        # ASCII: many a reader splits lines at U+2028 or U+0085 as well, even inside of a string
        self._stream.write(json.dumps(values) + "\n")
        self._stream.flush()
