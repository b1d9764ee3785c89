"""Lines that are too long to be laid out at once, cut into blocks that are not.

Qt lays out a block as a whole, whenever anything in it changes, and a word without a place to break
it takes time that grows with the square of its length: a megabyte of base64 stopped the window for
minutes. So a long line becomes several blocks. The page alone is cut: `Article.text` has no line
end there, and positions are counted past it (`TextPositions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.gui.page.typesetting import Line, lines_of
from reader.model.article import Article

LONGEST_BLOCK = 10_000  # code points: five pages of a book, and laid out in a few milliseconds
LONGEST_WORD = 2_000  # code points: what has no blank takes Qt much longer
_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}")
_BACK = 200  # code points before that, in which a blank is looked for
_HELD = re.compile("[\u0300-\u036f\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def blocks_of(article: Article) -> Iterator[Line]:
    """Yield the blocks in which an article is set, in order."""
    for line in lines_of(article):
        start = line.start
        while line.end - start > LONGEST_BLOCK:
            cut = _cut(article.text, start)
            mark = line.mark if start == line.start else ""
            yield replace(
                line, start=start, end=cut, closes=False, mark=mark, is_rest=start > line.start
            )
            start = cut
        yield replace(line, start=start, is_rest=True) if start > line.start else line


def cuts_of(article: Article) -> list[int]:
    """Return where blocks begin that no line end stands before."""
    longest = max(map(len, article.text.split("\n")))
    longest = max([longest, *(len(paragraph.span) for paragraph in article.paragraphs)])
    if longest <= LONGEST_BLOCK:  # as all but a few are: their lines need not be counted now
        return []
    return [block.start for block in blocks_of(article) if block.is_rest]


def _cut(text: str, start: int) -> int:
    """Return where the next block begins: behind a blank, or in the middle of what has none."""
    end = start + LONGEST_BLOCK
    word = _WORD.search(text, start, end)
    if word is None:
        blank = text.rfind(" ", end - _BACK, end)
        if blank >= 0:
            return blank + 1
    else:
        end = word.end()
    while end > start + 1 and (_HELD.match(text, end) or text[end - 1] == "\u200d"):
        end -= 1  # not between a letter and its accent, nor inside an emoji of several characters
    return end
