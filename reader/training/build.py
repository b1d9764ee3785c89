"""Spun text from any folder of plain text: the files that training reads."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from reader.training import sequence, tagging
from reader.training.chains import ChainSpinner
from reader.training.labelled import clean_lines
from reader.training.pivots import Pivot
from reader.training.replacement_tables import Tables
from reader.training.spinning import Spinner

CHUNK = 8_000  # paragraphs a file
LEAST_PIVOT = 1_500  # words of a dictionary
log = logging.getLogger(__name__)


def paragraphs(source: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of every paragraph once, from a file or a folder of .txt and .txt.gz."""
    files = [source] if source.is_file() else sorted(source.rglob("*.txt*"))
    seen: set[str] = set()
    for file in files:
        for number, text in enumerate(clean_lines(file)):
            if text not in seen:
                seen.add(text)
                yield f"{file.name}:{number}", text


def tag(source: Path, folder: Path, *, without: frozenset[str] = frozenset()) -> list[Path]:
    """Tag the text in chunks, leaving out the paragraphs named in `without`; keep what is there."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [row for row in paragraphs(source) if row[0] not in without]
    random.Random(3).shuffle(rows)
    files = []
    for number, begin in enumerate(range(0, len(rows), CHUNK)):
        file = folder / f"tagged-{number:03}.jsonl.gz"
        if not file.exists():
            count = tagging.save(tagging.tagged(rows[begin : begin + CHUNK], seed=begin), file)
            log.info("%s: %d sequences", file.name, count)
        files.append(file)
    return files


def spin(tagged: Iterable[Path], tables: Tables, folder: Path, *, passes: int = 1) -> None:
    """Spin every tagged file `passes` times, differently each time, and its idioms once.

    What is there is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in tagged:
        idioms = folder / f"idioms-{file.name.partition('-')[2]}"
        if not idioms.exists():
            spinner = Spinner(tables, random.Random(f"{file.name} idioms"))
            spinner.learn(islice(tagging.load(file), 5_000))
            sequence.save(spinner.spin_idioms(tagging.load(file)), idioms)
        for number in range(passes):
            out = folder / f"spun-{number}-{file.name.partition('-')[2]}"
            if out.exists():
                continue
            spinner = Spinner(tables, random.Random(f"{file.name} {number}"))
            spinner.learn(islice(tagging.load(file), 5_000))
            count = sequence.save(spinner.spin(tagging.load(file)), out)
            log.info("%s: %d sequences", out.name, count)


def spin_chains(
    tagged: Iterable[Path],
    tables: Tables,
    pivots: Mapping[str, Pivot],
    folder: Path,
    *,
    passes: int = 1,
    longest: int = 260,
) -> None:
    """Bring every tagged sequence of at most `longest` code points through a chain, `passes` times.

    What is there is kept. Small dictionaries are left out: their few words would come too often.
    """
    large = {name: table for name, table in pivots.items() if len(table) >= LEAST_PIVOT}
    for file in tagged:
        for number in range(passes):
            out = folder / f"chain-{number}-{file.name.partition('-')[2]}"
            if not out.exists():
                spinner = ChainSpinner(
                    tables, random.Random(f"{file.name} chain {number}"), pivots=large or pivots
                )
                short = [text for text in tagging.load(file) if len(text.text) <= longest]
                spinner.chance.shuffle(short)
                log.info("%s: %d sequences", out.name, sequence.save(spinner.spin(short), out))
