"""What a check reports, in the window's language.

The check speaks English, and so does what it stores. All that the window shows of findings, and
the reports that are made there, stem from these events: this is the one place to translate them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.checking.events import (
    CheckEvent,
    CheckFinished,
    ConfidenceRevised,
    ParagraphsChecked,
)
from reader.gui.translation import translated, translated_finding
from reader.model.finding import Unchecked


def translated_events(events: Iterable[CheckEvent]) -> Iterator[CheckEvent]:
    """Yield events whose findings, gaps and verdict speak the window's language."""
    return map(_translated, events)


def _translated(event: CheckEvent) -> CheckEvent:
    match event:
        case ParagraphsChecked(findings=findings, unchecked=gaps):
            found = tuple(map(translated_finding, findings))
            return replace(event, findings=found, unchecked=tuple(map(_translated_gap, gaps)))
        case ConfidenceRevised(pairs):
            both = ((translated_finding(old), translated_finding(new)) for old, new in pairs)
            return ConfidenceRevised(tuple(both))
        case CheckFinished(verdict, gaps):
            said = replace(verdict, basis=translated(verdict.basis), translate=translated)
            return CheckFinished(said, tuple(map(_translated_gap, gaps)))
    return event


def _translated_gap(gap: Unchecked) -> Unchecked:
    return replace(gap, why=translated(gap.why))
