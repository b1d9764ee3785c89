"""Builds an article from the paragraphs of a structured file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.english.boilerplate import is_boilerplate
from reader.importers.text.decoding import normalised
from reader.importers.text.headings import roles
from reader.importers.text.paragraphs import PlainParagraph
from reader.model.article import Article, Paragraph, Removed, Role, Source
from reader.model.span import Span

_CLOSE = {Role.LIST_ITEM, Role.TABLE}  # neighbours of these kinds stand on adjoining lines
_BULLET = re.compile(r"[•‣▪◦]\s+(?=\S)")  # what programs write that know no lists
_SOFT_HYPHEN = "\u00ad"  # where the program may part a word: the typesetter's, not the writer's
LONGEST_CELL = 200  # code points: a table with longer cells lays the page out


class ArticleBuilder:
    """Collects paragraphs in reading order; the article's text is theirs, blank lines between."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._length = 0

    def add(
        self, text: str, role: Role = Role.PARAGRAPH, *, level: int = 0, number: int = 0
    ) -> None:
        """Append a paragraph; one of blanks alone is left out.

        An article has one headline of the first level; what else claims to be is a section's.
        """
        text = normalised(text).replace(_SOFT_HYPHEN, "").strip()
        if not text:
            return
        if role is Role.PARAGRAPH and is_boilerplate(text):
            role = Role.BOILERPLATE
        if role is Role.PARAGRAPH and (bullet := _BULLET.match(text)):
            text, role = text[bullet.end() :], Role.LIST_ITEM
        if level == 1 and any(p.level == 1 for p in self._paragraphs):
            level = 2
        if self._paragraphs:
            before = self._paragraphs[-1].role
            self._write("\n" if before is role and role in _CLOSE else "\n\n")
        start = self._length
        self._write(text)
        self._paragraphs.append(Paragraph(Span(start, self._length), role, level, number))

    def add_table(self, rows: Sequence[Sequence[str]]) -> None:
        """Append a table as lines of cells, or as paragraphs where it only lays out the page."""
        rows = [[" ".join(cell.split()) for cell in row] for row in rows]
        rows = [row for row in rows if any(row)]
        cells = [cell for row in rows for cell in row]
        if len(cells) > len(rows) and all(len(cell) <= LONGEST_CELL for cell in cells):
            self.add("\n".join("\t".join(row) for row in rows), Role.TABLE)
        else:
            for cell in cells:
                self.add(cell)

    def guess_headlines(self) -> None:
        """Take short lines for headlines, as in plain text, where nothing was written as one."""
        if any(p.role is Role.HEADLINE for p in self._paragraphs):
            return
        passages = [PlainParagraph(p.span, p.role) for p in self._paragraphs]
        found = roles("".join(self._pieces), passages)
        self._paragraphs = [
            replace(paragraph, role=role, level=level)
            for paragraph, (role, level) in zip(self._paragraphs, found, strict=True)
        ]

    def article(
        self,
        title: str,
        *,
        path: Path | None,
        removed: Sequence[Removed] = (),
        source: Source = Source(),  # noqa: B008 frozen, so shared by all
    ) -> Article:
        """Return the article; without a `title` it has its headline's or its file's name."""
        text = "".join(self._pieces)
        headlines = (p for p in self._paragraphs if p.role is Role.HEADLINE and p.level == 1)
        headline = next((p.span.of(text) for p in headlines), "")
        title = headline or title or (path.stem if path else "")
        return Article(
            text, tuple(self._paragraphs), title, path, removed=tuple(removed), source=source
        )

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
