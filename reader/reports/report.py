"""What every format of report offers."""

from __future__ import annotations

from dataclasses import dataclass
from pkgutil import resolve_name
from typing import IO, Any, Protocol, cast

from reader.checking.check_result import CheckResult
from reader.errors import AskanceError
from reader.reports.provenance import Origin

STANDARD_INPUT = "-"


class Report(Protocol):
    """Writes articles to a stream, in the order they come, each as soon as it is there."""

    def add(self, result: CheckResult) -> None:
        """Write what was found in an article."""

    def fail(self, path: str, error: str) -> None:
        """Write that FILE, or FILE#PART, could not be read, and why, among the others."""

    def finish(self) -> None:
        """Write what comes after the last article."""


class ReportUnavailable(AskanceError):
    """A format that cannot be written here, as something is not installed that it needs."""


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format of reports: its name, what a person calls it, the suffixes of its files.

    `maker` is where its class stands, "module:Class": it is imported when a report is made, as
    some need a large library. `encoding` is that of a file of its text; a format without one
    writes bytes. `keeps_paths` where a program reads it that looks for the file.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]  # the usual one first
    maker: str
    encoding: str = "utf-8"
    keeps_paths: bool = False

    @property
    def is_text(self) -> bool:
        """Say whether it writes text."""
        return bool(self.encoding)

    def __call__(self, stream: IO[Any], origin: Origin) -> Report:
        """Return a report that writes to a stream; raises `ReportUnavailable`."""
        try:
            return cast("Report", resolve_name(self.maker)(stream, origin))
        except ImportError as error:
            raise ReportUnavailable(
                f"A report of the format {self.name} cannot be made here ({error}); install what "
                "is missing, or choose another format."
            ) from error


def path_of(result: CheckResult) -> str:
    """Return the article as it was given, FILE or FILE#PART; from standard input it is "-"."""
    return str(result.article.id) or STANDARD_INPUT
