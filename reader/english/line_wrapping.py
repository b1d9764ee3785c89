"""Tells line breaks that the writer made from those of an editor's line wrapping."""

from __future__ import annotations

from reader.model.article import Article, Paragraph, Role

UNWRAPPED_BELOW = 40  # code points: shorter lines are a poem or an address, not a wrapped paragraph


def is_wrapped(article: Article, paragraph: Paragraph) -> bool:
    """Say whether the line ends in a paragraph mean no more than spaces."""
    if paragraph.role in (Role.TABLE, Role.BOILERPLATE):
        return False
    *inner, _ = paragraph.text(article).split("\n")
    return all(len(line) >= UNWRAPPED_BELOW for line in inner)
