"""`Article`: the text that is checked, with its paragraphs and metadata."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reader.model.article_id import ArticleId
from reader.model.span import Span


class Role(StrEnum):
    """What a paragraph is in its article."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"  # a block quotation, not a paragraph with quotation marks in it
    LIST_ITEM = "list_item"
    TABLE = "table"
    FIGURE = "figure"  # the place of a picture: its caption, else the words that stand for it
    BOILERPLATE = "boilerplate"  # page furniture that came along with the text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of `Article.text` without a line end before or after it."""

    span: Span
    role: Role = Role.PARAGRAPH
    level: int = 0  # of a headline: 1 is the article's own, 2 and more are its sections
    number: int = 0  # of an item in a numbered list, where its words do not say it

    def text(self, article: Article) -> str:
        """Return the paragraph's words."""
        return self.span.of(article.text)


@dataclass(frozen=True, slots=True)
class Removed:
    """A passage of the file that the loader left out of the article, and why."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who wrote an article, when, and where it stands, in the words of its file."""

    author: str = ""
    date: str = ""
    link: str = ""

    @property
    def words(self) -> str:
        """All that is known, on one line; empty where nothing is."""
        parts = (" ".join(part.split()) for part in (self.author, self.date, self.link))
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ForeignPassage:
    """A passage that is not in English, and the code of its language."""

    span: Span
    language: str


@dataclass(frozen=True)
class Article:
    r"""A text with its paragraphs.

    `paragraphs` stand in order and do not overlap.

    `text` is normalised once, by the loader (line ends are `\n`, no byte-order mark), and is the
    only truth about what was read: every `Span` counts its code points, and nobody reads it back
    from a widget. `sha256` is of `text` in UTF-8. `language` is the variety of English, or another
    language where most of the text is in that; `foreign` is what is not in English, in order.

    `line_starts` is where the lines of the file begin, of a text whose places are the file's: a
    line end there may be a blank here. It is empty where only the article has lines.

    `part` is its name in the file at `path`, where that holds many: with it, the article's `id`.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    path: Path | None = None
    language: str = "en-US"
    foreign: tuple[ForeignPassage, ...] = ()
    removed: tuple[Removed, ...] = ()
    source: Source = Source()
    line_starts: tuple[int, ...] = ()
    part: str = ""
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "sha256", digest)

    @property
    def id(self) -> ArticleId:
        """Which article it is, wherever that is stored or reported."""
        return ArticleId(self.path, self.part)

    def paragraphs_in(self, span: Span) -> tuple[Paragraph, ...]:
        """Return the paragraphs that share a code point with `span`."""
        first = bisect_right(self.paragraphs, span.start, key=lambda p: p.span.end)
        last = bisect_left(self.paragraphs, span.end, key=lambda p: p.span.start)
        return self.paragraphs[first:last]
