"""Both texts of a comparison in rows of paragraphs, with the numbers of changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.comparison.compare import Comparison
from reader.model.article import Article, Paragraph
from reader.model.span import Span


def rows_of(comparison: Comparison) -> Iterator[tuple[Iterable[int], Iterable[int]]]:
    """Yield the aligned paragraphs in the article's order, the source's own where they belong."""
    seen_article: set[int] = set()
    seen_source: set[int] = set()
    of_source = {n for _, source in comparison.paragraphs for n in source}
    rows = {article[0]: (article, source) for article, source in comparison.paragraphs}
    for number in range(len(comparison.article.paragraphs)):
        if number in seen_article:
            continue
        article, source = rows.get(number, ((number,), ()))
        for before in range(min(source, default=0)):
            if before not in of_source and before not in seen_source:
                seen_source.add(before)
                yield (), (before,)
        seen_article.update(article)
        seen_source.update(source)
        yield article, source
    for number in range(len(comparison.source.paragraphs)):
        if number not in seen_source:
            yield (), (number,)


def pieces_of(
    article: Article, paragraph: Paragraph, marks: Iterable[tuple[int, Span]]
) -> Iterator[tuple[str, int | None]]:
    """Yield a paragraph's words in pieces, each with the number of the change that it is or None.

    Of two changes that share words the first has them.
    """
    at = paragraph.span.start
    for number, span in sorted(marks, key=lambda mark: mark[1]):
        start, end = max(span.start, at), min(span.end, paragraph.span.end)
        if not span.overlaps(paragraph.span) or start >= end:
            continue
        if start > at:
            yield article.text[at:start], None
        yield article.text[start:end], number
        at = end
    if at < paragraph.span.end:
        yield article.text[at : paragraph.span.end], None
