"""The stages of an engine's start: loading, ready, failed."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """What an engine is doing before it can answer."""

    IDLE = "idle"  # nothing has been asked of it so far
    STARTING = "starting"  # its process comes up
    LOADING = "loading"  # it reads its rules or its model
    READY = "ready"
