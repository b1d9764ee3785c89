"""Checks articles in processes with engines of their own, so that none of them ends the program.

A process that dies, by an article or by somebody's kill, costs the work on one article: another
begins it again. An article on which two have died is set aside.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Generator, Iterable, Iterator, Sequence, Sized
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from queue import Queue
from threading import Event, Lock, Thread

from reader.checking.checker import Checker
from reader.checking.detector_set import build_detectors
from reader.checking.outcome import Failed, Job, Outcome, job_outcome, name_of
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.settings import Settings

Numbered = tuple[int, Outcome]
_Arguments = tuple[Settings, Path | None, TextFields, bool, frozenset[int]]
MOST_DEATHS = 2  # of processes, before their article is left alone
MOST_STARTS = 10  # of processes that end before they have begun with an article
_HAS_MASKS = hasattr(signal, "pthread_sigmask")

_checker: Checker | None = None  # of a worker's process


@dataclass(frozen=True, slots=True)
class ProcessPool:
    """So many processes that check articles by the settings, and share the file of a cache.

    With `triage` they read quickly, and thoroughly what is suspicious then.
    """

    settings: Settings
    jobs: int
    cache: Path | None = None
    fields: TextFields = DEFAULT_FIELDS
    triage: bool = False

    def map(
        self, jobs: Iterable[Job], stop: Event | None = None
    ) -> Generator[Numbered, None, None]:
        """Yield what comes of each job as soon as it is done, with its number among the `jobs`.

        These are taken one at a time, as processes get free, so that an archive's articles are not
        all in memory. Closing the generator, also by Ctrl-C, sets `stop` and ends the processes at
        once; what they stored stays.
        """
        stop = stop or Event()
        waiting = _Jobs(jobs, stop)
        done: Queue[Numbered | Exception | None] = Queue()
        if _HAS_MASKS:
            # else the first worker's thread starts it, which takes the thread's mask away
            resource_tracker.ensure_running()
        strangers = set(multiprocessing.active_children())
        workers = [
            _Worker((self.settings, self.cache, self.fields, self.triage, cores), stop)
            for cores in shares(min(self.jobs, len(jobs) if isinstance(jobs, Sized) else self.jobs))
        ]
        threads = [Thread(target=_work, args=(waiting, done, worker)) for worker in workers]
        for thread in threads:
            thread.start()
        at_work = len(threads)
        try:
            while at_work:
                outcome = done.get()
                if isinstance(outcome, Exception):
                    raise outcome
                if outcome is None:
                    at_work -= 1
                else:
                    yield outcome
        finally:
            stop.set()
            _end_soon(threads, strangers, is_early=at_work > 0)


def shares(jobs: int) -> list[frozenset[int]]:
    """Return for each of so many workers the cores that are its own; none where that is unknown.

    On cores of their own two workers are 1.6 times as fast as where the system moves their threads
    about: threads of Python that hand the interpreter from one core to another wait for it.
    """
    if not hasattr(os, "sched_getaffinity"):
        return [frozenset()] * jobs
    cores = sorted(os.sched_getaffinity(0))
    each = max(1, len(cores) // jobs)
    starts = (job * each % len(cores) for job in range(jobs))
    return [frozenset(cores[start : start + each]) for start in starts]


class _Jobs:
    """Jobs with their numbers, which several threads take one at a time."""

    def __init__(self, jobs: Iterable[Job], stop: Event) -> None:
        self._jobs = enumerate(jobs)
        self._stop = stop
        self._lock = Lock()

    def __iter__(self) -> Iterator[tuple[int, Job]]:
        """Yield those that the thread takes, until there are none or it is to stop."""
        while not self._stop.is_set():
            with self._lock:
                job = next(self._jobs, None)
            if job is None:
                return
            yield job


def _end_soon(
    threads: Sequence[Thread],
    strangers: set[multiprocessing.process.BaseProcess],
    *,
    is_early: bool,
) -> None:
    for thread in threads:
        while thread.is_alive():
            if is_early:
                for child in set(multiprocessing.active_children()) - strangers:
                    child.terminate()
            thread.join(0.1)


class _Worker:
    """A process that checks one article after the other; where it dies, another takes its place."""

    def __init__(self, arguments: _Arguments, stop: Event) -> None:
        self._arguments = arguments
        self._stop = stop
        self._process: ProcessPoolExecutor | None = None

    def outcome(self, job: Job) -> Outcome:
        """Check an article; what kills one process after the other is said of the article."""
        if isinstance(job, Failed):
            return job
        name = name_of(job)
        for _ in range(MOST_DEATHS):
            process = self._ready()
            if process is None:
                return Failed(
                    name,
                    f"{name} could not be checked, as no process could be started for it. Close "
                    "other programs and try again.",
                )
            try:
                return process.submit(_outcome, job).result()
            except BrokenProcessPool:
                self._end()
        return Failed(
            name, f"The check of {name} crashed {MOST_DEATHS} times; check this file on its own."
        )

    def _ready(self) -> ProcessPoolExecutor | None:
        """Return a process that answers; None where none does, or it is to stop.

        One that is killed while it starts, or has nothing to do, says nothing about an article.
        """
        for _ in range(MOST_STARTS):
            if self._stop.is_set():
                break
            if self._process is None:
                # a fork would copy our threads
                spawning = multiprocessing.get_context("spawn")
                self._process = ProcessPoolExecutor(1, spawning, _prepare, self._arguments)
            try:
                self._process.submit(_answer).result()
            except BrokenProcessPool:
                self._end()
            else:
                return self._process
        return None

    def _end(self) -> None:
        if self._process is not None:
            self._process.shutdown()
            self._process = None

    def close(self) -> None:
        """End the process and its engines."""
        if self._process is not None:
            with suppress(BrokenProcessPool):
                self._process.submit(_close).result()
        self._end()


def _work(waiting: _Jobs, done: Queue[Numbered | Exception | None], worker: _Worker) -> None:
    if _HAS_MASKS:
        # Ctrl-C reaches every process of a terminal; the workers take the mask from this thread
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with closing(worker):
            for number, job in waiting:
                done.put((number, worker.outcome(job)))
        done.put(None)
    except Exception as error:  # noqa: BLE001 raised again where the outcomes are taken
        done.put(error)


def _prepare(
    settings: Settings, cache: Path | None, fields: TextFields, triage: bool, cores: frozenset[int]
) -> None:
    global _checker  # a worker's process has one for its whole life
    Thread(target=_end_with_parent, name="askance-parent", daemon=True).start()
    if cores:
        os.sched_setaffinity(0, cores)  # its engines' processes take it over
    _checker = Checker(
        settings,
        cache=cache,
        fields=fields,
        build=partial(build_detectors, cores=max(1, len(cores)), triage=triage),
    )


def _end_with_parent() -> None:
    """End when the program is gone, however it ended: nobody would ever ask for anything again."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)


def _answer() -> None:
    """Do nothing, when all is prepared."""


def _outcome(job: Job) -> Outcome:
    assert _checker is not None
    try:
        return job_outcome(_checker, job)
    except Exception as error:  # noqa: BLE001 one article of many is no reason to leave the others
        name, why = name_of(job), f"{type(error).__name__}: {error}"
        return Failed(name, f"{name} could not be checked, as the program failed ({why[:300]}).")


def _close() -> None:
    assert _checker is not None
    _checker.close()
