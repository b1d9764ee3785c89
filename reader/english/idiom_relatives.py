"""Which words a thesaurus, or a dictionary there and back, gives for a word of an idiom.

Only numbers are kept (`resources/words/idioms/relatives`): enough to ask whether two words are
related, and no list that could be read or taken. `reader.training.idiom_places` makes them.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from zlib import crc32

from reader.system.paths import resource

_NUMBERS = "I"  # four bytes, little-endian in the file: a word, how many relatives, and those


def word_number(word: str) -> int:
    """Return the number that stands for a word. Of 60,000 words, one pair or none shares one."""
    return crc32(word.encode())


@cache
def relatives(word: str) -> frozenset[int]:
    """Return the numbers of the words that are given for `word`."""
    return _table().get(word_number(word), frozenset())


def write_relatives(table: Mapping[str, Iterable[str]], path: Path) -> None:
    """Write the words and their relatives as numbers."""
    numbers = array(_NUMBERS)
    for word, others in sorted(table.items()):
        related = sorted(map(word_number, others))
        numbers.extend((word_number(word), len(related), *related))
    path.write_bytes(_little_endian(numbers).tobytes())


@cache
def _table() -> dict[int, frozenset[int]]:
    numbers = array(_NUMBERS)
    numbers.frombytes(resource("words/idioms/relatives").read_bytes())
    numbers = _little_endian(numbers)
    table = {}
    at = 0
    while at < len(numbers):
        word, count = numbers[at], numbers[at + 1]
        at += 2
        table[word] = frozenset(numbers[at : at + count])
        at += count
    return table


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
