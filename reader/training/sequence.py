"""A training example: a text and the places where a machine changed it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ReplacementKind(StrEnum):
    """What a change does to the text, and so which head of the network learns it."""

    SENSE = "sense"  # the word is wrong where it stands: *wrong here?*
    BROKEN = "broken"  # grammar that back-translation broke: *wrong here?*
    HABIT = "habit"  # sound or nearly so, but a spinner's choice: *spinner's habit?*


@dataclass(frozen=True, slots=True)
class Replacement:
    """A passage of the spun text (code points), what stood there, and who put the new words in."""

    start: int
    end: int
    original: str
    kind: ReplacementKind
    source: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A spun text with its changes in order; none where it was left alone."""

    text: str
    changes: tuple[Replacement, ...] = ()


def save(sequences: Iterable[Sequence], path: Path) -> int:
    """Write sequences, one JSON object a line, whole or not at all; return how many."""
    count = 0
    unfinished = path.with_name(path.name + ".part")
    with gzip.open(unfinished, "wt", encoding="utf-8", compresslevel=3) as stream:
        for item in sequences:
            changes = [[c.start, c.end, c.original, c.kind, c.source] for c in item.changes]
            stream.write(json.dumps({"text": item.text, "changes": changes}) + "\n")
            count += 1
    unfinished.replace(path)
    return count


def load(path: Path) -> Iterator[Sequence]:
    """Read what `save` wrote, compressed or plain."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            item = json.loads(line)
            yield Sequence(
                item["text"],
                tuple(
                    Replacement(s, e, o, ReplacementKind(kind), by)
                    for s, e, o, kind, by in item["changes"]
                ),
            )
