"""Provenance of a report: program, engines, settings, date."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.checking.rule_selectors import Selection
from reader.settings import Strictness
from reader.version import program_version

PROGRAM = "Askance"
FIXED_DATE = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/


@dataclass(frozen=True, slots=True)
class Origin:
    """What every report says about itself, beside what it says about the articles.

    `date` is in UTC. Whoever makes two reports that must be alike gives both the same one.
    `selection` is which findings were asked for.
    """

    strictness: Strictness
    date: datetime
    version: str
    selection: Selection = field(default_factory=Selection)

    @classmethod
    def now(cls, strictness: Strictness, selection: Selection | None = None) -> Origin:
        """Return the origin of a report that is made now; raises `ValueError` as `today` does."""
        return cls(strictness, today(), program_version(), selection or Selection())

    @property
    def asked_for(self) -> str:
        """The strictness, and what was left out besides."""
        return ", ".join(filter(None, (self.strictness, self.selection.words)))

    @property
    def stamp(self) -> str:
        """The date as programs read it."""
        return self.date.strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def program(self) -> str:
        """The program with its version."""
        return f"{PROGRAM} {self.version}"

    @property
    def sentence(self) -> str:
        """All of it, for people."""
        return f"{self.program}, strictness {self.asked_for}, {self.date:%Y-%m-%d %H:%M} UTC"


def today() -> datetime:
    """Return the time, or the one that SOURCE_DATE_EPOCH asks for.

    Raises `ValueError`, whose text is a sentence, where that is no time: a wrong date is worse.
    """
    wanted = os.environ.get(FIXED_DATE)
    if wanted is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(wanted), UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(
            f"{FIXED_DATE} is “{wanted}”; it must be a number of seconds since 1970."
        ) from None
