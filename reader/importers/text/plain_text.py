"""Imports plain text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.importers.text.decoding import decode, line_starts, normalised
from reader.importers.text.gutenberg import book_in, described_book
from reader.importers.text.headings import headline_of, roles
from reader.importers.text.paragraphs import PlainParagraph, passages
from reader.model.article import Article, Paragraph, Role


def load(data: bytes, path: Path | None) -> Article:
    """Read a file of plain text."""
    return article_from_text(decode(data, str(path or "Standard input")), path=path)


def article_from_text(text: str, *, title: str = "", path: Path | None = None) -> Article:
    r"""Make an article of a plain text, in any of the ways that people write paragraphs.

    The article's text is the file's, place for place: only line ends become `\n`, and the `\n`
    inside of a hard-wrapped paragraph a blank, so that the paragraph reads as its sentences do.
    What Project Gutenberg puts around a book stays where it is, and is furniture.
    """
    starts = line_starts(text)
    text = normalised(text)
    found = list(passages(text))
    book = book_in(text, found)
    named, source = described_book(text)
    text = _unwrapped(text, found)
    kinds = [(Role.BOILERPLATE, 0)] * len(found)
    kinds[book.start : book.stop] = roles(text, found[book.start : book.stop])
    paragraphs = tuple(
        Paragraph(passage.span, role, level)
        for passage, (role, level) in zip(found, kinds, strict=True)
    )
    title = title or named or headline_of(text, paragraphs) or (path.stem if path else "")
    return Article(text, paragraphs, title, path, source=source, line_starts=starts)


def _unwrapped(text: str, found: Iterable[PlainParagraph]) -> str:
    pieces, at = [], 0
    for passage in found:
        for line_end in passage.joints:
            pieces += [text[at:line_end], " "]
            at = line_end + 1
    return "".join([*pieces, text[at:]])
