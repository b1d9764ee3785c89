"""Paragraphs of the HTML report with highlighted passages, overlapping ones included."""

from __future__ import annotations

from collections.abc import Sequence

from reader.reports.html_text import element, shown
from reader.reports.marked_paragraphs import MarkedParagraph, NumberedFinding
from reader.reports.summary import kind_of


def marked(text: str, block: MarkedParagraph) -> str:
    """Return the words of a paragraph with a `<mark>` around each passage, and their numbers.

    Elements cannot overlap: where one mark ends inside another, the inner is closed and goes on.
    """
    whole = block.span
    starting: dict[int, list[NumberedFinding]] = {}
    for mark in block.marks:
        starting.setdefault(max(whole.start, mark.span.start), []).append(mark)
    ends = {min(whole.end, mark.span.end) for mark in block.marks}
    numbered = {mark.number for mark in block.cards}
    pieces: list[str] = []
    stack: list[NumberedFinding] = []
    at = whole.start
    for edge in sorted({*starting, *ends, whole.end}):
        pieces.append(shown(text[at:edge]))
        at = edge
        ending = [m for m in stack if m.span.end <= edge or edge == whole.end]
        goes_on = _closed(stack, ending, pieces)
        ended = [mark for mark in ending if mark.number in numbered]
        if edge == whole.end:  # those between two paragraphs have no other place
            ended += [mark for mark in block.cards if not mark.span.overlaps(whole)]
        pieces.append(_numbers(sorted(ended, key=lambda mark: mark.number)))
        for mark in sorted([*goes_on, *starting.get(edge, ())], key=lambda m: -m.span.end):
            stack.append(mark)
            pieces.append(f'<mark class="{mark.finding.family} lane{mark.row} {mark.kind}">')
    return "".join(pieces)


def _closed(
    stack: list[NumberedFinding], ending: Sequence[NumberedFinding], pieces: list[str]
) -> list[NumberedFinding]:
    """Close what ends and all that is inside of it; return those of these that must go on."""
    if not ending:
        return []
    outermost = min(stack.index(mark) for mark in ending)
    closed = stack[outermost:]
    del stack[outermost:]
    pieces.append("</mark>" * len(closed))
    return [mark for mark in closed if mark not in ending]


def _numbers(marks: Sequence[NumberedFinding]) -> str:
    """Return the numbers of marks that end in one place: "1, 2", which nobody reads as twelve."""
    return element("sup", ", ".join(map(_number, marks))) if marks else ""


def _number(mark: NumberedFinding) -> str:
    return element(
        "a",
        str(mark.number),
        href=f"#{mark.card}",
        id=mark.anchor,
        aria_label=f"Finding {mark.number}, {kind_of(mark.finding)}",
        aria_describedby=mark.reason,
    )
