"""How long something that goes on will still take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

WINDOW = 8.0  # seconds that are looked back on: engines get faster once they are warm
ENOUGH = 1.0  # seconds of watching before anything is said: kept results come all at once


class TimeLeft:
    """Watches a share grow from 0 to 1 and foretells when it gets there."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._steps: deque[tuple[float, float]] = deque()  # when, and how far it was

    def reached(self, share: float) -> None:
        """Note how far it is now."""
        now = self._clock()
        self._steps.append((now, share))
        while now - self._steps[0][0] > WINDOW and len(self._steps) > 2:
            self._steps.popleft()

    @property
    def seconds_left(self) -> float | None:
        """How long it will take from now on; None as long as nobody can tell."""
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
