"""Paragraphs with the findings in them, numbered, for reports that show the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.checking.check_result import CheckResult
from reader.model.article import Article, Paragraph
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Finding
from reader.model.span import Span

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
