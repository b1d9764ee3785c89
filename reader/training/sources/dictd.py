"""Read dictionaries in the format of the dictd server: a base-64 index and a gzip file."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

_DIGITS = {
    character: value
    for value, character in enumerate(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}


def entries(index: Path) -> Iterator[str]:
    """Yield the text of each entry once, however many index lines lead to it."""
    with gzip.open(index.with_suffix(".dict.dz")) as file:
        body = file.read()
    seen = set()
    for line in index.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) < 3 or fields[0].startswith("00database"):
            continue
        place = (_number(fields[1]), _number(fields[2]))
        if place not in seen:
            seen.add(place)
            start, length = place
            yield body[start : start + length].decode("utf-8", "replace")


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value
