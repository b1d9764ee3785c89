"""Read and check thousands of broken documents.

    python -m tests.robustness.fuzz NAME N [SEED]     # NAME: a suffix as .pdf, or "detectors"

A document may become an article or be refused with a sentence. Anything else is a fault: another
exception, the end of the process, ten seconds, a gigabyte. The broken documents of a run are the
same each time; a fault is told with its number, and `document(…)` makes it again.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from reader.detectors.registry import FUNCTION_DETECTORS
from reader.errors import AskanceError, UnreadableFile
from reader.importers import ARCHIVE_SUFFIXES, FORMATS, archive_at
from reader.importers.archives.archive_formats import ARCHIVES
from reader.importers.text.plain_text import article_from_text
from tests.robustness.mutations import mutated

DOCUMENTS = Path(__file__).parent.parent / "documents"
DETECTORS = "detectors"
LONGEST = 10  # seconds that one document may take
MOST_MEMORY = 1_000_000  # KiB that the process may have taken at its peak
_BATCH = 250  # documents that a process reads


@dataclass
class Outcome:
    """What became of the documents. `faults` say the number of a document and what happened."""

    articles: int = 0
    refused: int = 0
    slowest: float = 0.0
    memory: int = 0  # MiB at the peak
    faults: list[tuple[int, str]] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.articles + self.refused + len(self.faults)} documents: {self.articles} read, "
            f"{self.refused} refused, {len(self.faults)} faults; slowest {self.slowest:.1f} s, "
            f"{self.memory} MiB"
        )


def document(name: str, number: int, seed: int = 0) -> bytes:
    """Return a broken document: the same one for the same numbers."""
    suffix = ".txt" if name == DETECTORS else name
    seeds = sorted(DOCUMENTS.glob(f"*{suffix}"))
    random = Random(f"{name} {seed} {number}")
    return mutated(random.choice(seeds).read_bytes(), random)


def fuzz(name: str, count: int, *, seed: int = 0, most_memory: int = MOST_MEMORY) -> Outcome:
    """Read so many broken documents, in processes that may die."""
    outcome = Outcome()
    context = multiprocessing.get_context("spawn")
    number = 0
    while number < count:
        ours, theirs = context.Pipe(duplex=False)
        batch = range(number, min(number + _BATCH, count))
        child = context.Process(target=_read, args=(name, batch, seed, theirs))
        child.start()
        theirs.close()
        last = number - 1
        for last, took, what in _heard(ours):
            outcome.slowest = max(outcome.slowest, took)
            outcome.articles += what == "read"
            outcome.refused += what == "refused"
            if what.startswith("peak"):
                peak = int(what.split()[1])
                outcome.memory = max(outcome.memory, peak // 1024)
                if peak > most_memory:
                    outcome.faults.append((last, f"this or one before it took {peak} KiB"))
            elif what not in ("read", "refused"):
                outcome.faults.append((last, what))
        ours.close()
        child.join()
        number = last + 1
        if child.exitcode:
            outcome.faults.append((number, f"the process ended with {child.exitcode}"))
            number += 1
        child.close()
    return outcome


def _heard(pipe: Connection) -> Iterator[tuple[int, float, str]]:
    while True:
        try:
            yield pipe.recv()
        except EOFError:
            return


def _read(name: str, batch: range, seed: int, pipe: Connection) -> None:
    """Read documents one after the other, and say of each what became of it."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process, in the middle of C as well
    read = _check if name == DETECTORS else _loader(name)
    for number in batch:
        start = time.monotonic()
        signal.alarm(LONGEST)
        try:
            read(document(name, number, seed))
            what = "read"
        except AskanceError:
            what = "refused"
        except Exception as error:  # noqa: BLE001 that is what is looked for
            what = f"{type(error).__name__}: {error}"[:200]
        signal.alarm(0)
        pipe.send((number, time.monotonic() - start, what))
    pipe.send((batch[-1], 0.0, f"peak {_peak_memory()}"))


def _peak_memory() -> int:
    """Return the most memory that this process had, in KiB.

    Linux's `ru_maxrss` begins with what the process had that started this one: the whole test run.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (ln for ln in status.read_text().splitlines() if ln.startswith("VmHWM:"))
        return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _loader(suffix: str) -> Callable[[bytes], object]:
    kind = suffix.removesuffix(".gz")
    if kind in ARCHIVE_SUFFIXES:
        return lambda data: _load_parts(kind, data)
    form = next(form for form in FORMATS if suffix in form.suffixes)
    return lambda data: form.load(data, Path(f"broken{suffix}"))


def _load_parts(suffix: str, data: bytes) -> None:
    """Read all parts of an archive; one that is refused is none that breaks the program."""
    kind = next(kind for kind in ARCHIVES if suffix in kind.suffixes)
    for part in kind.parts(archive_at(BytesIO(data), f"broken{suffix}")):
        with suppress(UnreadableFile):
            part.load()


def _check(data: bytes) -> None:
    article = article_from_text(data.decode("utf-8", "replace"))
    for detector in FUNCTION_DETECTORS:
        for finding in detector.detect(article, article.paragraphs):
            assert 0 <= finding.span.start < finding.span.end <= len(article.text)


def main(arguments: list[str]) -> None:
    """Print what became of the documents, and each fault."""
    name, count, *seed = arguments
    outcome = fuzz(name, int(count), seed=int(*seed) if seed else 0)
    sys.stdout.write(f"{name}: {outcome}\n")
    for number, what in outcome.faults:
        sys.stdout.write(f"  {number}: {what}\n")
    sys.exit(bool(outcome.faults))


if __name__ == "__main__":
    main(sys.argv[1:])
