"""Makes articles of a test's own words."""

from __future__ import annotations

from pathlib import Path

from reader.comparison.compared_text import ComparedText
from reader.importers import article_of
from reader.model.article import Article


def article(text: str) -> Article:
    """Return an article as the importer of plain text makes it."""
    return article_of(text.encode(), Path("a.txt"))


def compared(*paragraphs: str) -> ComparedText:
    """Return a text of paragraphs, cut into sentences."""
    return ComparedText.of(article("\n\n".join(paragraphs)))
