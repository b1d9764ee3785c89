"""Labelled text as it comes: what the network and its calibration are measured on."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from reader.training.sequence import Replacement, ReplacementKind, Sequence, load

WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


def clean_lines(path: Path, *, shortest: int = 0) -> list[str]:
    """Read clean text, a paragraph a line, compressed or plain."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        return [line.strip() for line in stream if len(line.strip()) > shortest]


def labelled(path: Path) -> list[Sequence]:
    """Read labelled sequences in any of the forms they come in.

    Lines with `changes` (ours), with `changed` (start, end, the original word), `spans` (start,
    end, original, kind; a claim can be seen with its source only, and what has none is clean), or
    with `spun` and `other`, its original, which are aligned word by word.
    """
    first = next(_objects(path), {})
    if "spans" in first:
        return [
            Sequence(
                item["text"],
                tuple(
                    Replacement(
                        s["start"], s["end"], s["original"], ReplacementKind.SENSE, s["kind"]
                    )
                    for s in sorted(item.get("spans", ()), key=lambda s: int(s["start"]))
                ),
            )
            for item in _objects(path)
        ]
    if "changes" in first:
        return list(load(path))
    if "changed" in first:
        return [
            Sequence(
                item["text"],
                tuple(
                    Replacement(s, e, old, ReplacementKind.SENSE, "hand")
                    for s, e, old in item["changed"]
                ),
            )
            for item in _objects(path)
        ]
    return [
        Sequence(item["spun"], tuple(aligned(item["spun"], item["other"])))
        for item in _objects(path)
        if not item.get("other_is_spun")
    ]


def texts_of(path: Path) -> list[str]:
    """Read the texts of a file of JSON lines, whatever else it says of them."""
    return [str(item["text"]) for item in _objects(path)]


def aligned(spun: str, original: str) -> Iterator[Replacement]:
    """Yield the words of `spun` that its original has not."""
    new, old = list(WORD.finditer(spun)), [m.group() for m in WORD.finditer(original)]
    matcher = SequenceMatcher(
        None, [m.group().lower() for m in new], [word.lower() for word in old], autojunk=False
    )
    for what, first, last, begin, end in matcher.get_opcodes():
        if what in {"replace", "delete"}:
            before = " ".join(old[begin:end])
            yield Replacement(
                new[first].start(), new[last - 1].end(), before, ReplacementKind.HABIT, "pair"
            )


def halves(items: list[Sequence], *, seed: int) -> tuple[list[Sequence], list[Sequence]]:
    """Part items at random into two halves: one to fit on, one to measure on."""
    items = list(items)
    random.Random(seed).shuffle(items)
    return items[::2], items[1::2]


def _objects(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)
