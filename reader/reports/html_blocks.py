"""Paragraphs of the HTML report with highlighted passages, overlapping ones included."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.checking.check_result import CheckResult
from reader.model.article import Article, Paragraph
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.html_text import element, shown
from reader.reports.summary import kind_of

ROWS = 3  # overlapping marks get lines below each other, as deep as the space between lines is


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding of the report with its number, and the row in which its line is drawn."""

    number: int
    finding: Finding
    row: int
    prefix: str  # of this article's anchors, in a report of many
    decision: Decision | None = None

    @property
    def kind(self) -> DecisionKind:
        """What was decided about it."""
        return self.decision.kind if self.decision else DecisionKind.OPEN

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.finding.span

    @property
    def anchor(self) -> str:
        """The name of its number in the article."""
        return f"{self.prefix}m{self.number}"

    @property
    def card(self) -> str:
        """The name of its card."""
        return f"{self.prefix}f{self.number}"

    @property
    def reason(self) -> str:
        """The name of the sentence on its card that says what is wrong."""
        return f"{self.card}-why"


def marks_of(result: CheckResult, *, prefix: str) -> list[NumberedFinding]:
    """Number the findings in their order, and give each a row that no overlapping one has."""
    findings = result.findings
    rows, ends = {}, [0] * ROWS
    # the outer of two marks comes first, as its line is drawn first
    for number, finding in sorted(
        enumerate(findings, 1), key=lambda pair: (pair[1].span.start, -pair[1].span.end)
    ):
        span = finding.span
        free = (row for row, end in enumerate(ends) if end <= span.start)
        rows[number] = row = next(free, ROWS - 1)
        ends[row] = max(ends[row], span.end)
    return [
        NumberedFinding(n, finding, rows[n], prefix, result.decision(finding))
        for n, finding in enumerate(findings, 1)
    ]


@dataclass(slots=True)
class MarkedParagraph:
    """A paragraph with the marks that stand in it, and those whose cards belong beside it."""

    paragraph: Paragraph
    marks: list[NumberedFinding]
    cards: list[NumberedFinding]

    @property
    def span(self) -> Span:
        """Where the paragraph stands."""
        return self.paragraph.span


def blocks(article: Article, marks: Sequence[NumberedFinding]) -> list[MarkedParagraph]:
    """Give each paragraph its marks; a card stands beside the first that its mark is in.

    A finding between two paragraphs has no mark, and its card beside the one before it.
    """
    made = [MarkedParagraph(paragraph, [], []) for paragraph in article.paragraphs]
    starts = [block.span.start for block in made]
    for mark in marks:
        before = max(0, bisect_right(starts, mark.span.start) - 1)
        reached = made[before : bisect_left(starts, mark.span.end)]
        around = [block for block in reached if block.span.overlaps(mark.span)]
        for block in around:
            block.marks.append(mark)
        (around[0] if around else made[before]).cards.append(mark)
    return made


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
