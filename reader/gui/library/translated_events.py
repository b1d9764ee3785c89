"""What a check reports, in the window's language.

The check speaks English, and so does what it stores. All that the window shows of findings, and
the reports that are made there, stem from these events: this is the one place to translate them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.checking.events import CheckEvent, ConfidenceRevised, ParagraphsChecked
from reader.gui.translation import translated_finding


def translated_events(events: Iterable[CheckEvent]) -> Iterator[CheckEvent]:
    """Yield events whose findings speak the window's language."""
    return map(_translated, events)


def _translated(event: CheckEvent) -> CheckEvent:
    match event:
        case ParagraphsChecked(findings=findings):
            return replace(event, findings=tuple(map(translated_finding, findings)))
        case ConfidenceRevised(pairs):
            both = ((translated_finding(old), translated_finding(new)) for old, new in pairs)
            return ConfidenceRevised(tuple(both))
    return event
