"""Checks files in parallel, in processes with engines of their own."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

from reader.checking.checker import Checker
from reader.checking.detector_set import build_detectors
from reader.checking.outcome import Failed, Outcome, outcome_of
from reader.settings import Settings

Numbered = tuple[int, Outcome]
_HAS_MASKS = hasattr(signal, "pthread_sigmask")

_checker: Checker | None = None  # of a worker's process


@dataclass(frozen=True, slots=True)
class ProcessPool:
    """So many processes that check files by the settings, and share the file of a cache."""

    settings: Settings
    jobs: int
    cache: Path | None = None

    def map(self, paths: Sequence[str]) -> Generator[Numbered, None, None]:
        """Yield what comes of each file as soon as it is done, with the file's number in `paths`.

        Closing the generator, also by Ctrl-C, ends the processes at once; what they stored stays.
        """
        waiting: Queue[tuple[int, str]] = Queue()
        done: Queue[Numbered | Exception] = Queue()
        for job in enumerate(paths):
            waiting.put(job)
        stop = Event()
        if _HAS_MASKS:
            # else the first worker's thread starts it, which takes the thread's mask away
            resource_tracker.ensure_running()
        strangers = set(multiprocessing.active_children())
        workers = [
            _Worker(self.settings, self.cache, cores)
            for cores in shares(min(self.jobs, len(paths)))
        ]
        threads = [Thread(target=_work, args=(waiting, done, stop, worker)) for worker in workers]
        for thread in threads:
            thread.start()
        try:
            for _ in paths:
                outcome = done.get()
                if isinstance(outcome, Exception):
                    raise outcome
                yield outcome
        finally:
            stop.set()
            if not waiting.empty() or any(thread.is_alive() for thread in threads):
                _end_soon(waiting, threads, strangers)


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


def _end_soon(
    waiting: Queue[tuple[int, str]],
    threads: Sequence[Thread],
    strangers: set[multiprocessing.process.BaseProcess],
) -> None:
    is_early = not waiting.empty()
    for thread in threads:
        while thread.is_alive():
            if is_early:
                for child in set(multiprocessing.active_children()) - strangers:
                    child.terminate()
            thread.join(0.1)


class _Worker:
    """A process that checks one file after the other; where it dies, the next file gets another."""

    def __init__(self, settings: Settings, cache: Path | None, cores: frozenset[int]) -> None:
        self._arguments = (settings, cache, cores)
        self._process: ProcessPoolExecutor | None = None

    def outcome(self, path: str) -> Outcome:
        """Check a file; what kills the process is said of the file."""
        if self._process is None:
            self._process = ProcessPoolExecutor(
                1,
                mp_context=multiprocessing.get_context("spawn"),  # a fork would copy our threads
                initializer=_prepare,
                initargs=self._arguments,
            )
        try:
            return self._process.submit(_outcome, path).result()
        except BrokenProcessPool:
            self._process.shutdown()
            self._process = None
            return Failed(path, f"{path} ended the process that checked it; check it on its own.")

    def close(self) -> None:
        """End the process and its engines."""
        if self._process is not None:
            with suppress(BrokenProcessPool):
                self._process.submit(_close).result()
            self._process.shutdown()


def _work(
    waiting: Queue[tuple[int, str]],
    done: Queue[Numbered | Exception],
    stop: Event,
    worker: _Worker,
) -> None:
    if _HAS_MASKS:
        # Ctrl-C reaches every process of a terminal; the workers take the mask from this thread
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with closing(worker):
            while not stop.is_set():
                number, path = waiting.get_nowait()
                done.put((number, worker.outcome(path)))
    except Empty:
        return
    except Exception as error:  # noqa: BLE001 raised again where the outcomes are taken
        done.put(error)


def _prepare(settings: Settings, cache: Path | None, cores: frozenset[int]) -> None:
    global _checker  # a worker's process has one for its whole life
    if cores:
        os.sched_setaffinity(0, cores)  # its engines' processes take it over
    _checker = Checker(
        settings, cache=cache, build=partial(build_detectors, cores=max(1, len(cores)))
    )


def _outcome(path: str) -> Outcome:
    assert _checker is not None
    return outcome_of(_checker, path, partial(_checker.open, path))


def _close() -> None:
    assert _checker is not None
    _checker.close()
