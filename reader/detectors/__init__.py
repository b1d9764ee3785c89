"""The detectors: one file each, and one line each in this list."""

from __future__ import annotations

from reader.detectors.kinds import FunctionDetector

RULES: tuple[FunctionDetector, ...] = ()
