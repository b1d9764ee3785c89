"""What every format of report offers."""

from __future__ import annotations

from typing import Protocol

from reader.checking.check_result import CheckResult


class Report(Protocol):
    """Writes articles to a stream, in the order they come, each as soon as it is there."""

    def add(self, result: CheckResult) -> None:
        """Write what was found in an article."""

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read, and why, in its place among the others."""

    def finish(self) -> None:
        """Write what comes after the last article."""


def path_of(result: CheckResult) -> str:
    """Return the path as it was given; an article from standard input has "-"."""
    return str(result.article.path or "-")
