"""One table for everything that was measured."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure of ours beside a peer's on the same text in the same run."""

    what: str
    ours: str
    peer: str = ""
    peer_name: str = ""


def show(title: str, rows: list[Row]) -> None:
    """Print rows as a Markdown table."""
    print(f"\n### {title}\n")
    print("| what | Askance | peer | which |")
    print("| --- | ---: | ---: | --- |")
    for row in rows:
        print(f"| {row.what} | {row.ours} | {row.peer} | {row.peer_name} |")


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Return the median duration of `work` in seconds."""
    spent = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begin)
    return statistics.median(spent)
