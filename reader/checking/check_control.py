"""The control of a running check: what is on screen, whether to stop, whether to begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class CheckControl:
    """Three questions that a check asks, on its own threads.

    `visible` is asked before every batch for the passage on screen, which is checked first.
    `cancelled` says whether to stop. `ready` waits so many seconds at most, and says whether the
    check may begin: a window is drawn undisturbed before that.
    """

    visible: Callable[[], Span | None] = lambda: None
    cancelled: Callable[[], bool] = lambda: False
    ready: Callable[[float], bool] = lambda _seconds: True


UNCONTROLLED = CheckControl()  # nothing is on screen, nobody stops it
