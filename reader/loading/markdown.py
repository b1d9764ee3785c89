"""Markdown becomes an article."""

from __future__ import annotations

from pathlib import Path

from reader.loading import plain_text
from reader.model.article import Article


def load(data: bytes, path: Path | None) -> Article:
    """Read a file of Markdown."""
    return plain_text.load(data, path)
