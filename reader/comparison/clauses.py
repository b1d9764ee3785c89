"""Clauses of a sentence: what stands between marks, and from a condition on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.model.span import Span

_ENDS = re.compile(r"[;:()–—]|,(?!\d)|[.!?](?=\s|[\"”’]|\Z)")
_MARKS = ' \n\t,;:()–—.!?"”“’‘'


def clauses(text: str, sentence: Span, opening: re.Pattern[str] | None = None) -> Iterator[Span]:
    """Yield the clauses of a sentence, without the marks around them.

    A match of `opening` begins a clause as well.
    """
    starts = {sentence.start}
    for match in _ENDS.finditer(text, sentence.start, sentence.end):
        starts.add(match.end())
    if opening:
        for match in opening.finditer(text, sentence.start, sentence.end):
            starts.add(match.start())
    for start, end in pairwise([*sorted(starts), sentence.end]):
        passage = text[start:end]
        stripped = passage.strip(_MARKS)
        if stripped:
            begin = start + passage.index(stripped)
            yield Span(begin, begin + len(stripped))
