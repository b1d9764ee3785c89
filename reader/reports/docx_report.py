"""A Word document: the article with its passages highlighted, each finding a comment on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import BinaryIO

from docx import Document
from docx.comments import Comment
from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run

from reader.checking.check_result import CheckResult
from reader.model.article import Paragraph, Role
from reader.model.finding import LineStyle
from reader.reports.marked_paragraphs import MarkedParagraph, NumberedFinding, blocks, marks_of
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.summary import (
    SUGGESTIONS,
    by_family,
    counted,
    decided,
    facts,
    gaps,
    how_sure,
    kind_of,
    note_on,
    rule_id,
    sentence,
    summary,
    title_of,
    verdict_on,
)
from reader.system.visible_text import visible

PART, DEEPEST = 2, 9  # levels of headings: the article's own begin below a part
BULLET = "List Bullet"
# By a family's line. Word has fifteen colours, none of the themes' among them.
HIGHLIGHTS = {
    LineStyle.WAVY: (WD_COLOR_INDEX.PINK, WD_UNDERLINE.WAVY),
    LineStyle.DOUBLE: (WD_COLOR_INDEX.TURQUOISE, WD_UNDERLINE.DOUBLE),
    LineStyle.DASHED: (WD_COLOR_INDEX.YELLOW, WD_UNDERLINE.DASH_HEAVY),
    LineStyle.FADED: (WD_COLOR_INDEX.GRAY_25, WD_UNDERLINE.SINGLE),
    LineStyle.DASH_DOT: (WD_COLOR_INDEX.BRIGHT_GREEN, WD_UNDERLINE.DOT_DASH),
    LineStyle.DOTTED: (WD_COLOR_INDEX.DARK_YELLOW, WD_UNDERLINE.DOTTED),
    LineStyle.TICKED: (WD_COLOR_INDEX.VIOLET, WD_UNDERLINE.THICK),
}


class DocxReport:
    """Gathers the articles and writes the document when all are done."""

    def __init__(self, stream: BinaryIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._document = Document()
        properties = self._document.core_properties
        properties.title, properties.author = f"{PROGRAM} report", origin.program
        properties.comments = ""
        properties.created = properties.modified = origin.date
        self._document.add_heading(f"{PROGRAM} report", level=0)
        self._blank = Document().comments.add_comment()._comment_elm
        self._count = 0  # of the comments

    def add(self, result: CheckResult) -> None:
        """Write an article's section."""
        self._document.add_heading(_shown(title_of(result)), level=1)
        self._line(result.verdict.answer, bold=True)
        self._line(result.verdict.reason)
        families = (f"{family.capitalize()} {number:,}" for family, number in by_family(result))
        found = summary(result)
        self._line(" · ".join([found[:1].upper() + found[1:], *families]))
        for name, value in decided(result):
            self._line(f"{name}: {value}")
        self._list("Not checked", gaps(result, Positions(result.article)))
        self._document.add_heading("Article", level=PART)
        self._article(result)
        removed = result.article.removed
        self._list(
            f"{counted(len(removed), 'passage')} of the file set aside, and not checked",
            (f"{part.why.capitalize()}: {part.text}" for part in removed),
        )
        self._list(
            "About this check", (f"{name}: {value}" for name, value in facts(result, self._origin))
        )

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read."""
        self._document.add_heading(_shown(path), level=1)
        self._line("Not checked", bold=True)
        self._line(error)

    def finish(self) -> None:
        """Write the document."""
        self._document.save(self._stream)
        self._stream.flush()

    def _line(self, text: str, *, bold: bool = False) -> None:
        self._document.add_paragraph().add_run(_shown(text)).bold = bold

    def _list(self, heading: str, lines: Iterable[str]) -> None:
        texts = list(lines)
        if texts:
            self._document.add_heading(heading, level=PART)
        for text in texts:
            self._document.add_paragraph(_shown(text), BULLET)

    # The article

    def _article(self, result: CheckResult) -> None:
        first: dict[int, Run] = {}  # of a finding, by its number
        last: dict[int, Run] = {}
        made = blocks(result.article, marks_of(result, prefix=""))
        for block in made:
            paragraph = self._paragraph(block.paragraph)
            runs = list(_words(result.article.text, block, paragraph))
            for run, marks in runs:
                for mark in marks:
                    first.setdefault(mark.number, run)
                    last[mark.number] = run
            for mark in block.cards:  # of what stands between two paragraphs, behind the first
                first.setdefault(mark.number, runs[-1][0])
                last.setdefault(mark.number, runs[-1][0])
        for block in made:
            for mark in block.cards:
                self._comment([first[mark.number], last[mark.number]], mark)

    def _paragraph(self, paragraph: Paragraph) -> DocxParagraph:
        match paragraph.role:
            case Role.HEADLINE:
                level = min(DEEPEST, PART + max(1, paragraph.level))
                made: DocxParagraph = self._document.add_heading(level=level)
                return made
            case Role.QUOTATION:
                return self._document.add_paragraph(style="Quote")
            case Role.LIST_ITEM:
                return self._document.add_paragraph(style=BULLET)
            case _:
                return self._document.add_paragraph()

    def _comment(self, runs: Sequence[Run], mark: NumberedFinding) -> None:
        decision = mark.decision
        author = decision.mark.author if decision and decision.mark else ""
        element = deepcopy(self._blank)
        element.id = self._count
        element.author = author or PROGRAM
        element.initials = element.author[:1]
        element.date = self._origin.date
        # the library's own way looks through all comments for a free number: minutes for thousands
        comments = self._document.comments
        comments._comments_elm.append(element)
        comment = Comment(element, comments._comments_part)
        comment.paragraphs[0].add_run("\n".join(map(_shown, _about(mark))))
        runs[0].mark_comment_range(runs[-1], self._count)
        self._count += 1


def _words(
    text: str, block: MarkedParagraph, paragraph: DocxParagraph
) -> Iterable[tuple[Run, Sequence[NumberedFinding]]]:
    """Write a paragraph; yield its runs with the marks on them. Of several the last is drawn."""
    whole = block.span
    edges = {whole.start, whole.end}
    for mark in block.marks:
        edges |= {max(whole.start, mark.span.start), min(whole.end, mark.span.end)}
    starting: dict[int, list[NumberedFinding]] = {}
    for mark in block.marks:
        starting.setdefault(max(whole.start, mark.span.start), []).append(mark)
    over: list[NumberedFinding] = []
    for start, end in pairwise(sorted(edges)):
        over = [m for m in (*over, *starting.get(start, ())) if m.span.end > start]
        run = paragraph.add_run(_shown(text[start:end]))
        if over:
            _highlight(run, max(over, key=lambda mark: mark.span.start))
        yield run, tuple(over)
    if whole.start == whole.end:
        yield paragraph.add_run(), ()


def _highlight(run: Run, mark: NumberedFinding) -> None:
    if not mark.kind.terms.counts:
        run.font.underline = WD_UNDERLINE.DOTTED
        return
    run.font.highlight_color, run.font.underline = HIGHLIGHTS[mark.finding.family.line]


def _about(mark: NumberedFinding) -> Iterable[str]:
    """Yield the lines of a finding's comment."""
    finding, decision = mark.finding, mark.decision
    yield f"{kind_of(finding)} ({finding.severity}, {how_sure(finding)})"
    yield finding.message
    if finding.suggestions:
        yield f"Perhaps: {', '.join(finding.suggestions[:SUGGESTIONS])}"
    if finding.evidence:
        yield sentence(finding.evidence)
    if decision is not None:
        note = note_on(finding, decision)
        yield f"{verdict_on(decision)}: {note}" if note else verdict_on(decision)
    yield rule_id(finding)


def _shown(text: str) -> str:
    """Return `text` on one line, with what cannot be seen named: XML takes little of it."""
    return visible(re.sub(r"[\t\n\r ]+", " ", text))
