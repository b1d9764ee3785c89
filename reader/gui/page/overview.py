"""Counts marks into bins, for the ruler."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.gui.page.highlights import Mark
from reader.model.finding import Family, Finding


@dataclass(slots=True)
class Tick:
    """The findings that begin in one bin; `open` are the families that wait for a decision."""

    findings: list[Finding] = field(default_factory=list)
    open: set[Family] = field(default_factory=set)
    decided: set[Family] = field(default_factory=set)


def ticks(marks: Iterable[Mark], *, length: int, bins: int) -> dict[int, Tick]:
    """Return what begins in each of `bins` equal parts of a text; empty ones are left out."""
    found: dict[int, Tick] = {}
    for mark in marks:
        place = min(mark.finding.span.start * bins // max(length, 1), bins - 1)
        tick = found.get(place)
        if tick is None:
            tick = found[place] = Tick()
        tick.findings.append(mark.finding)
        families = tick.decided if mark.kind.terms.is_decided else tick.open
        families.add(mark.finding.family)
    return found
