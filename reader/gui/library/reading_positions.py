"""Reading positions that hold when the file changes."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph, by its number and a hash of its text, and how many code points into it."""

    paragraph: int
    digest: str
    offset: int


def place_of(article: Article, position: int) -> Place | None:
    """Return the place of a position; None at the very beginning, where everybody begins."""
    if position <= 0:
        return None
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.span.end > position:
            offset = max(position - paragraph.span.start, 0)
            return Place(number, _digest(paragraph.text(article)), offset)
    return None


def position_of(place: Place, article: Article) -> int:
    """Return where a place is now: in the nearest paragraph of the same text.

    Where the text is not there any more, it is the beginning of the paragraph of that number.
    """
    if not article.paragraphs:
        return 0
    same = (
        number
        for number, paragraph in enumerate(article.paragraphs)
        if _digest(paragraph.text(article)) == place.digest
    )
    number = min(same, key=lambda number: abs(number - place.paragraph), default=None)
    if number is None:
        last = len(article.paragraphs) - 1
        return article.paragraphs[min(place.paragraph, last)].span.start
    span = article.paragraphs[number].span
    return min(span.start + place.offset, span.end - 1)


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def place_in(article: Article, position: int, *, before: Article | None) -> int:
    """Return where `position` of an article's earlier version is in this one.

    That is the nearest place where the same paragraph stands, or the same number of code points
    from the beginning where it does not stand any more.
    """
    if before is None or position == 0:
        return position
    here = (p for p in before.paragraphs if p.span.end > position)
    paragraph = next(here, None)
    if paragraph is None:
        return min(position, len(article.text))
    text = paragraph.text(before)
    same = (p.span.start for p in article.paragraphs if p.text(article) == text)
    start = min(same, key=lambda start: abs(start - paragraph.span.start), default=None)
    if start is None:
        return min(position, len(article.text))
    return start + max(0, position - paragraph.span.start)
