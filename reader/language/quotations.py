"""Where an English text quotes somebody."""

from __future__ import annotations

import re

from reader.model.span import Span

_QUOTED = re.compile(r"“[^“”]*”|(?<!\w)\"[^\"]*\"(?!\w)")


def quoted_spans(text: str) -> list[Span]:
    """Return the passages between double quotation marks, the marks included, in order."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]
