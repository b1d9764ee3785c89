"""Line and column of a passage, and the text around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.model.article import Article
from reader.model.span import Span

AROUND = 40  # code points shown on each side of a passage
LONGEST = 120  # code points of a passage that are shown: a repeated paragraph need not be whole


class Positions:
    """Lines and columns as an editor that shows the file counts them, both from 1.

    Of a text that is not the file's (a web page's) they are the article's own.
    """

    def __init__(self, article: Article) -> None:
        self._starts = article.line_starts or (
            0,
            *(end.end() for end in re.finditer("\n", article.text)),
        )

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def lines(self, span: Span) -> str:
        """Name the lines of a passage: "line 3", "lines 3 to 5"."""
        first, last = self.of(span.start)[0], self.of(span.end - 1)[0]
        return f"line {first}" if first == last else f"lines {first} to {last}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage on one line, with a few words of its paragraph around it."""

    before: str
    passage: str
    after: str

    @classmethod
    def of(cls, article: Article, span: Span) -> Excerpt:
        """Cut it out of an article; a long passage is shown by its ends."""
        around = article.paragraphs_in(span)
        first = min(around[0].span.start, span.start) if around else span.start
        last = max(around[-1].span.end, span.end) if around else span.end
        begin, end = max(first, span.start - AROUND), min(last, span.end + AROUND)
        before, after = article.text[begin : span.start], article.text[span.end : end]
        if begin > first:
            before = "…" + before.partition(" ")[2]
        if end < last:
            after = after.rpartition(" ")[0] + "…"
        return cls(
            _on_one_line(before), _on_one_line(shortened(article, span)), _on_one_line(after)
        )


def shortened(article: Article, span: Span) -> str:
    """Return the passage, or its ends where it is long."""
    passage = span.of(article.text)
    if len(passage) <= LONGEST:
        return passage
    return f"{passage[: LONGEST // 2]} … {passage[-LONGEST // 2 :]}"


def _on_one_line(text: str) -> str:
    """Make runs of white space one space, those at the ends as well: neighbours follow."""
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if words and text[-1:].isspace() else ""
    return before + words + after
