"""Checks the named files, in this process or in others, and yields what comes of each."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Event

from reader.checking.checker import Checker
from reader.checking.outcome import Job, Outcome, archive_jobs, job_outcome, outcome_of
from reader.checking.process_pool import Numbered, ProcessPool
from reader.cli.input_files import archive_named
from reader.cli.standard_input import standard_input
from reader.reports.report import STANDARD_INPUT


def outcomes(
    names: Sequence[str],
    checker: Checker,
    pool: ProcessPool | None,
    *,
    piped: Callable[[], Outcome],
) -> Generator[Numbered, None, None]:
    """Yield what comes of each article, with its number among all, as soon as it is done.

    A `pool` checks them in processes of its own, so that an article that ends one ends no more;
    without it, and where standard input is among them, the `checker` does. `piped` checks that.
    """
    stop = Event()
    with closing(_jobs(names, checker, stop)) as jobs:  # else an archive is read on for ever
        if pool is not None and STANDARD_INPUT not in names:
            yield from pool.map(jobs if any(map(archive_named, names)) else names, stop)
            return
        for number, job in enumerate(jobs):
            yield number, piped() if job == STANDARD_INPUT else job_outcome(checker, job)


def piped_outcome(
    checker: Checker, name: Path | None, stop_if_asked: Callable[[], None]
) -> Outcome:
    """Check standard input, which the report calls by its `name`."""
    return outcome_of(
        checker,
        str(name or STANDARD_INPUT),
        lambda: checker.open_bytes(standard_input(stop_if_asked), name),
    )


def _jobs(names: Sequence[str], checker: Checker, stop: Event) -> Generator[Job, None, None]:
    """Yield what is to be checked; in an archive's place stand its articles."""
    for name in names:
        if stop.is_set():
            return
        if archive_named(name):
            yield from archive_jobs(checker, Path(name), stop.is_set)
        else:
            yield name
