"""Findings as the page draws them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model.finding import Finding


class MarkState(StrEnum):
    """What became of a finding, as far as its drawing goes."""

    OPEN = "open"
    KEPT = "kept"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding to be drawn on the page."""

    finding: Finding
    state: MarkState = MarkState.OPEN
