"""A text without stray characters inside its words, with offsets back to the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reader.model.span import Span

# hyphens that nobody sees, zero-width characters, what PDF viewers put at a cut, and ligatures
_BROKEN = re.compile(
    r"(?<=[^\W\d_])[\u00ad\u200b\u2060\ufeff\ufffe\x02]+(?=[^\W\d_])|[\ufb00-\ufb06]"
)


@dataclass(frozen=True, slots=True)
class RepairedText:
    """A text with whole words; `places` are those of its characters in the text it was made of."""

    text: str
    places: tuple[int, ...] | None = None  # None: nothing had to be mended

    def original(self, begin: int, end: int) -> Span:
        """Return where the passage from `begin` to `end` stands in the text that was mended."""
        if self.places is None or begin >= end:
            return Span(begin, end)
        return Span(self.places[begin], self.places[end - 1] + 1)


def mended(text: str) -> RepairedText:
    """Return `text` without what splits its words, and with ligatures in single letters."""
    if not _BROKEN.search(text):
        return RepairedText(text)
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for found in _BROKEN.finditer(text):
        pieces.append(text[at : found.start()])
        places += range(at, found.start())
        if found.group() >= "\ufb00" and found.group() <= "\ufb06":
            letters = unicodedata.normalize("NFKC", found.group())
            pieces.append(letters)
            places += [found.start()] * len(letters)
        at = found.end()
    pieces.append(text[at:])
    places += range(at, len(text))
    return RepairedText("".join(pieces), tuple(places))
