"""Reading an archive in a process that can be killed, one part at a time.

A part that ends two processes, or takes too long, costs one sentence: the next process goes on
behind it. No more than a few parts are in memory here, however large the archive is.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Any, BinaryIO

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import UnreadPart
from reader.importers.archives.text_fields import DEFAULT_FIELDS, TextFields
from reader.importers.limits import (
    LARGEST_ANSWER,
    LONGEST_LOADING,
    LONGEST_SEARCH,
    MOST_CRASHES,
)
from reader.importers.sandbox.client import POLL, environment
from reader.importers.sandbox.protocol import Said, What, line_from
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.system.child_process import end_child, start_child

MOST_DEATHS = 2  # of processes in one part, before it is left alone …
MOST_STARTS = 5  # … and of those that come to none, before the archive is
_AHEAD = 2  # lines that wait to be taken


@dataclass(frozen=True, slots=True)
class ArchiveReading:
    """What is wanted of the archive at `path`, which the `parts` of `module` reads.

    `start` names the part to begin with; without it all are wanted. `seconds` are those that one
    part may take, and `open` opens the file.
    """

    module: str
    path: Path
    open: Callable[[Path], BinaryIO]
    start: str = ""
    fields: TextFields = DEFAULT_FIELDS
    cancelled: Callable[[], bool] = field(default=lambda: False)
    seconds: float = LONGEST_LOADING

    def articles(self) -> Generator[Article | UnreadPart, None, None]:
        """Yield the articles in their order, and what could not become one, with the reason.

        Raises `UnreadableFile` where it cannot be opened or was cancelled.
        """
        start, skip = self.start, 0  # where the next process begins
        deaths: Counter[bool] = Counter()  # since the last part, inside a part and outside
        crashes = 0
        while crashes < MOST_CRASHES:
            name = ""
            with closing(self._lines(start, skip=skip)) as lines:
                for line in lines:
                    match line.what:
                        case What.PART:
                            name = line.words
                            continue
                        case What.ARTICLE if line.article is not None:
                            yield replace(line.article, part=name)
                        case What.REFUSED:
                            yield UnreadPart(ArticleId(self.path, name), line.words)
                        case What.BROKEN:
                            yield UnreadPart(ArticleId(self.path), line.words)
                            return
                        case What.LOST | What.LATE:
                            break
                        case _:
                            return
                    start, skip, name = name, 1, ""
                    deaths.clear()
            if line.what is What.LOST:
                # somebody may have killed it: that says nothing about the part
                is_inside = bool(name)
                deaths[is_inside] += 1
                if deaths[is_inside] < (MOST_DEATHS if is_inside else MOST_STARTS):
                    start, skip = (name, 0) if name else (start, skip)
                    continue
            yield UnreadPart(ArticleId(self.path, name), line.words)
            if not name:
                return
            start, skip = name, 1
            deaths.clear()
            crashes += 1
        yield UnreadPart(
            ArticleId(self.path),
            f"{self.path} has {MOST_CRASHES} parts that cannot be read at all; the rest of it is "
            "left alone.",
        )

    def names(self) -> Iterator[str]:
        """Yield what the parts are called, without reading them; raises `UnreadableFile`."""
        with closing(self._lines(self.start, skip=0, only_names=True)) as lines:
            for line in lines:
                if line.what is What.PART:
                    yield line.words
                elif line.what is not What.END:
                    raise UnreadableFile(line.words)

    def _lines(
        self, start: str, *, skip: int, only_names: bool = False
    ) -> Generator[Said, None, None]:
        """Yield what one process says; the last line is its end, or what it was lost with."""
        order = {
            "name": str(self.path),
            "start": start,
            "skip": skip,
            "list": only_names,
            "fields": asdict(self.fields),
        }
        process = self._started(order)
        said: Queue[bytes] = Queue(_AHEAD)
        stop = Event()
        Thread(target=_listen, args=(process, said, stop), name="askance-archive").start()
        name, is_reading = str(self.path), False
        try:
            while True:
                limit = self.seconds if is_reading else LONGEST_SEARCH
                words = self._next(said, name, limit)
                if isinstance(words, Said):
                    yield words
                    return
                line = line_from(words, self.path)
                if line is None:
                    yield Said(What.LOST, f"{name} is damaged and cannot be read.")
                    return
                yield line
                is_reading = line.what is What.PART and not only_names
                name = str(ArticleId(self.path, line.words)) if is_reading else str(self.path)
                if line.what in (What.END, What.BROKEN):
                    return
        finally:
            stop.set()
            end_child(process)

    def _started(self, order: dict[str, Any]) -> subprocess.Popen[bytes]:
        worker = "reader.importers.sandbox.archive_worker"
        command = [sys.executable, "-P", "-m", worker, self.module, json.dumps(order)]
        with self.open(self.path) as file:
            try:
                return start_child(command, pipes=True, stdin=file, env=environment())
            except OSError as error:
                raise UnreadableFile(
                    f"{self.path} cannot be read ({error.strerror}). Close other programs and try "
                    "again."
                ) from None

    def _next(self, said: Queue[bytes], name: str, seconds: float) -> bytes | Said:
        end = time.monotonic() + seconds
        while True:
            try:
                return said.get(timeout=POLL)
            except Empty:
                if self.cancelled():
                    raise UnreadableFile(
                        f"{self.path} was not read to its end; open it again."
                    ) from None
                if time.monotonic() > end:
                    return Said(
                        What.LATE, f"{name} takes longer than {seconds:.0f} seconds to read."
                    )


def _listen(process: subprocess.Popen[bytes], said: Queue[bytes], stop: Event) -> None:
    """Put the lines of a process into the queue; the last one is empty."""
    line = b"\n"
    while line and not stop.is_set():
        try:
            line = process.stdout.readline(LARGEST_ANSWER) if process.stdout else b""
        except (OSError, ValueError):  # it was closed meanwhile
            line = b""
        while not stop.is_set():
            try:
                said.put(line, timeout=POLL)
            except Full:
                continue
            break
