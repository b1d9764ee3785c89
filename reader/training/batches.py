"""Sequences become batches of pieces with labels."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from reader.training.sequence import ReplacementKind, Sequence, load

LONGEST = 160  # pieces: beyond what a run of sentences of 420 code points needs
MASKED = 0.12  # share of untouched words hidden from the encoder, for the restore head to guess
POOL = 768  # examples from which batches of like length are made
SHOWN = 0.5  # times as many are asked for as they stand: a sound word has to be expected
MASKS = ("[MASK]", "<mask>")  # as the base spells it
NO_LABEL = -1.0
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Example:
    """One sequence in pieces. Labels stand at each word's first piece, `NO_LABEL` elsewhere."""

    pieces: list[int]
    wrong: list[float]
    habit: list[float]
    original: list[int]  # the piece that was there, where it is known and one piece; else -1


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples of like length, padded."""

    pieces: Tensor
    mask: Tensor
    wrong: Tensor
    habit: Tensor
    original: Tensor


def example(
    sequence: Sequence, tokenizer: Tokenizer, *, chance: random.Random, masked: float = MASKED
) -> Example:
    """Cut a sequence into pieces and label its words; hide some of them behind one `[MASK]`."""
    encoding = tokenizer.encode(sequence.text)
    pieces = encoding.ids[:LONGEST]
    firsts = {start: i for i, (start, end) in enumerate(encoding.offsets[:LONGEST]) if end > start}
    wrong, habit = [NO_LABEL] * len(pieces), [NO_LABEL] * len(pieces)
    original = [-1] * len(pieces)
    hidden = next(filter(None, map(tokenizer.token_to_id, MASKS)), 0)
    dropped: set[int] = set()
    changes = iter(sequence.changes)
    change = next(changes, None)
    for match in WORD.finditer(sequence.text):
        at = firsts.get(match.start())
        if at is None:
            continue
        while change and change.end <= match.start():
            change = next(changes, None)
        if change and change.start < match.end():
            (habit if change.kind is ReplacementKind.HABIT else wrong)[at] = 1.0
            if change.start == match.start():
                original[at] = _piece(tokenizer, change.original)
        elif chance.random() < masked:
            original[at], pieces[at] = pieces[at], hidden
            following = at + 1
            while following < len(pieces) and _inside(encoding.offsets[following], match):
                dropped.add(following)
                following += 1
        else:
            wrong[at] = habit[at] = 0.0
            if chance.random() < masked * SHOWN:
                original[at] = pieces[at]
    remaining = [i for i in range(len(pieces)) if i not in dropped]
    return Example(
        [pieces[i] for i in remaining],
        [wrong[i] for i in remaining],
        [habit[i] for i in remaining],
        [original[i] for i in remaining],
    )


def _piece(tokenizer: Tokenizer, word: str) -> int:
    """Return the piece that is the whole word, as it is written or in small letters; else -1."""
    found = filter(None, map(tokenizer.token_to_id, (word, word.lower())))
    return next(found, -1)


def _inside(piece: tuple[int, int], word: re.Match[str]) -> bool:
    return word.start() < piece[0] < word.end()


def batches(
    groups: dict[str, float],
    folder: Path,
    tokenizer: Tokenizer,
    *,
    budget: int,
    seed: int,
    masked: float = MASKED,
) -> Iterator[Batch]:
    """Yield batches of at most `budget` padded pieces without end.

    `groups` gives each kind of file (by the name's beginning) its share. The folder is looked at
    anew whenever a file has been read through, so that data may arrive while training runs.
    """
    chance = random.Random(seed)
    streams = {name: _endless(folder, name, chance) for name in groups}
    pool: list[Example] = []
    while True:
        while len(pool) < POOL:
            name = chance.choices(list(groups), list(groups.values()))[0]
            sequence = next(streams[name], None)
            if sequence is not None:
                pool.append(example(sequence, tokenizer, chance=chance, masked=masked))
        pool.sort(key=lambda e: len(e.pieces) + chance.random() * 4)
        ready: list[list[Example]] = [[]]
        for item in pool:
            if (len(ready[-1]) + 1) * len(item.pieces) > budget:
                ready.append([])
            ready[-1].append(item)
        pool = []
        chance.shuffle(ready)
        yield from map(_padded, ready)


def _endless(folder: Path, name: str, chance: random.Random) -> Iterator[Sequence | None]:
    used: set[Path] = set()
    while True:
        files = set(folder.glob(f"{name}-*.jsonl.gz"))
        fresh = sorted(files - used)
        if not fresh:
            used.clear()
            if not files:
                yield None
            continue
        path = chance.choice(fresh)
        used.add(path)
        yield from load(path)


def _padded(examples: list[Example]) -> Batch:
    longest = max(len(e.pieces) for e in examples)

    def filled(rows: list[list[int]] | list[list[float]], value: float) -> Tensor:
        return torch.tensor([row + [value] * (longest - len(row)) for row in rows])

    return Batch(
        filled([e.pieces for e in examples], 0).long(),
        filled([[1] * len(e.pieces) for e in examples], 0).long(),
        filled([e.wrong for e in examples], NO_LABEL),
        filled([e.habit for e in examples], NO_LABEL),
        filled([e.original for e in examples], -1).long(),
    )
