"""Estimates the time left."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

WINDOW = 8.0  # seconds that are looked back on: engines get faster once they are warm
ENOUGH = 1.0  # seconds of watching before anything is said: kept results come all at once
# A longer time than was said is said only where it is so by this factor and these seconds: engines
# are never evenly fast, and a time that climbs by a second each second helps nobody.
LONGER, LATER = 1.5, 3.0


class TimeLeft:
    """Watches a share grow from 0 to 1 and foretells when it gets there."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._steps: deque[tuple[float, float]] = deque()  # when, and how far it was
        self._said: float | None = None  # what was foretold last

    def reached(self, share: float) -> None:
        """Note how far it is now."""
        now = self._clock()
        self._steps.append((now, share))
        while now - self._steps[0][0] > WINDOW and len(self._steps) > 2:
            self._steps.popleft()

    @property
    def seconds_left(self) -> float | None:
        """How long it will take from now on; None as long as nobody can tell.

        From one time to the next it does not get more, unless what was said was far too short.
        """
        estimate, said = self._estimate(), self._said
        if estimate is None:
            return None
        if said is None or not said <= estimate <= max(LONGER * said, said + LATER):
            self._said = estimate
        return self._said

    def _estimate(self) -> float | None:
        if len(self._steps) < 2:
            return None
        (began, first), (_, last) = self._steps[0], self._steps[-1]
        watched = self._clock() - began
        if watched < ENOUGH or last <= first:
            return None
        return (1 - last) * watched / (last - first)


def time_left(seconds: float) -> str:
    """Say a time as roughly as it is known: "about 6 s left"."""
    if seconds >= 90:
        text = QCoreApplication.translate("words", "about {minutes} min left")
        return text.format(minutes=round(seconds / 60))
    step = 5 if seconds > 20 else 1
    text = QCoreApplication.translate("words", "about {seconds} s left")
    return text.format(seconds=max(step * round(seconds / step), 1))
