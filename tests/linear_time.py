"""Whether work grows with the length of a text, or with its square.

Compared are two lengths, in processor time of this thread and without the cycle collector, which
would walk through all that earlier tests left: how fast the machine is, and what else runs on it,
does not matter.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SHORT, LONG = 12_500, 100_000  # code points
GROWTH = LONG / SHORT  # of work that is linear; its square where it is quadratic
SLACK = 3  # caches and the collector disturb short runs
FLOOR = 0.2  # seconds: below, the long text is read fast enough, however it grew


def assert_linear(work: Callable[[int], object]) -> None:
    """Fail where `work(length)` takes far more than eight times as long for eight times as much."""
    long = _seconds(work, LONG)
    if long > FLOOR:
        short = min(_seconds(work, SHORT) for _ in range(2))
        assert long < SLACK * GROWTH * short, f"{LONG} code points: {long:.2f} s, {SHORT}: {short}"


def _seconds(work: Callable[[int], object], length: int) -> float:
    collects = gc.isenabled()
    gc.disable()
    try:
        begun = time.thread_time()
        work(length)
        return time.thread_time() - begun
    finally:
        if collects:
            gc.enable()
