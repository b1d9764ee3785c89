from __future__ import annotations

import pytest

from reader.english.phrase_query import NotUnderstood, read_fingerprint

Parts = tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("iron door", (("iron door",), (), ())),
        ('"iron door"', (("iron door",), (), ())),
        ("“iron door”", (("iron door",), (), ())),
        ("iron doors (id)", (("iron doors (id)",), (), ())),
        ("neither here nor not there and gone", (("neither here nor not there and gone",), (), ())),
        ('"iron door" AND "lock"', (("iron door",), (("lock",),), ())),
        ('iron door AND "lock"', (("iron door",), (("lock",),), ())),
        ("iron door AND lock NOT key", (("iron door",), (("lock",),), ("key",))),
        ('"iron door" AND ("lock" OR "key hole")', (("iron door",), (("lock", "key hole"),), ())),
        ('"iron door" NOT "key"', (("iron door",), (), ("key",))),
        ('"iron door" AND NOT ("key" OR "lock")', (("iron door",), (), ("key", "lock"))),
        ('("iron door" OR "tin door") AND lock', (("iron door", "tin door"), (("lock",),), ())),
        ('"iron door"~3 AND "lock"~2', (("iron door",), (("lock",),), ())),
        ('"AND" AND "lock"', (("AND",), (("lock",),), ())),
    ],
)
def test_a_fingerprint_is_read(source: str, parts: Parts) -> None:
    read = read_fingerprint(source)
    assert (read.phrases, read.needs, read.bars) == parts
    assert read.source == source
    assert read.is_guarded == bool(parts[1] or parts[2])


@pytest.mark.parametrize(
    "source",
    [
        "",
        "…",
        '"iron door',
        '""',
        "AND lock",
        '"iron door" AND',
        '"iron door" "lock"',
        '"iron door" OR "tin door"',
        '("iron door" AND "lock") AND key',
        '("iron door" OR "tin door',
        '("iron door" OR "tin door"',
        'the so-called "smart" door',
    ],
)
def test_what_is_written_otherwise_is_not_guessed_at(source: str) -> None:
    with pytest.raises(NotUnderstood):
        read_fingerprint(source)
