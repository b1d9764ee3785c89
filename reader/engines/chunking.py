"""Splits a text into chunks that an engine can take, with offsets back into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.english.overlong_words import prose_in
from reader.english.repaired_text import RepairedText, mended
from reader.english.sentences import sentences
from reader.model.span import Span

LARGEST_PIECE = 5_000  # code points: engines take more than twice as long over twice the text

_UNSENDABLE = re.compile(r"[\ud800-\udfff]+")  # a lone surrogate has no bytes


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a text as an engine gets it; `start` is its place in the whole.

    `masked` are the passages that the engine sees filler in place of: what it says about them
    means nothing. `mended` leads from its text to the one that it was made of.
    """

    start: int
    text: str
    masked: tuple[Span, ...] = ()
    mended: RepairedText | None = None

    def place(self, begin: int, end: int) -> Span | None:
        """Return where a match of the piece stands in the whole; None where it means nothing."""
        if not 0 <= begin < end <= len(self.text):
            return None
        span = Span(begin, end)
        if any(span.overlaps(m) for m in self.masked):
            return None
        span = self.mended.original(begin, end) if self.mended else span
        return span.shifted(self.start)


def pieces(text: str, *, largest: int = LARGEST_PIECE) -> Iterator[Chunk]:
    """Yield `text` in pieces that an engine can take, cut at the ends of sentences.

    A sentence that is itself too long is cut between words, and where it has no words, anywhere.
    Endless words are left out: an engine is busy with one for minutes, and LingoTweaker never comes
    back from 4,550 digits in a row.
    """
    for stretch in prose_in(text):
        prose, begin = stretch.of(text), 0
        for end in _cuts(prose, largest):
            yield _piece(stretch.start + begin, prose[begin:end])
            begin = end


def _piece(start: int, text: str) -> Chunk:
    whole = mended(text)
    text = whole.text
    masked = tuple(Span(*match.span()) for match in _UNSENDABLE.finditer(text))
    return Chunk(start, _UNSENDABLE.sub(lambda m: "x" * len(m.group()), text), masked, whole)


def _cuts(text: str, largest: int) -> Iterator[int]:
    """Yield where the pieces end. Blanks go with the sentence before them."""
    if len(text) > largest:
        begin, last = 0, 0
        starts = [sentence.start for sentence in sentences(text)]
        for stop in [*starts[1:], len(text)]:
            if stop - begin > largest and last > begin:
                yield last
                begin = last
            while stop - begin > largest:
                blank = text.rfind(" ", begin + 1, begin + largest)
                begin = blank if blank > begin else begin + largest
                yield begin
            last = stop
    if text:
        yield len(text)
