"""Counts marks into bins, for the ruler and the density strip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.gui.page.highlights import Mark
from reader.gui.page.span_cover import Cover
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


def density(marks: Iterable[Mark], *, length: int, bins: int) -> list[float]:
    """Return the share of each of `bins` equal parts that is marked, dismissed marks left out."""
    marked = [0.0] * bins
    size = length / bins
    cover = Cover(mark.finding.span for mark in marks if mark.kind.terms.counts)
    for part in cover.parts:
        first, last = part.start * bins // length, (part.end * bins - 1) // length
        for place in range(first, last + 1):
            start, end = max(part.start, place * size), min(part.end, (place + 1) * size)
            marked[place] += (end - start) / size
    return marked
