"""What English words become on the way through one language and back, language by language.

    python -m reader.training.pivots --out pivots.json.gz --news news.txt.gz

The file maps each language to "lemma|part" → [[candidate, weight], …], heaviest first.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from reader.training.gather_substitutes import write
from reader.training.sources import dictionaries
from reader.training.sources.vocabulary import Vocabulary, count_words
from reader.training.sources.wordnet import Wordnet

MOST = 12  # candidates of a word in one language
Pivot = dict[str, list[tuple[str, float]]]


def gather(news: Path, *, dictd: Path, wordnet: Path) -> dict[str, Pivot]:
    """Return the table of every FreeDict dictionary that is installed."""
    vocabulary = Vocabulary(Wordnet.read(wordnet), count_words(news), function=())
    by_language: dict[str, list[dictionaries.Translation]] = defaultdict(list)
    for index in sorted(dictd.glob("freedict-*eng*.index")):
        by_language[dictionaries.language(index)].extend(dictionaries.read(index))
    return {name: pivot(found, vocabulary) for name, found in by_language.items()}


def pivot(translations: Iterable[dictionaries.Translation], vocabulary: Vocabulary) -> Pivot:
    """Return what one language makes of each word."""
    words: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for one, other, part, weight in dictionaries.round_trips(translations, vocabulary.parts):
        if part and " " not in one and " " not in other:
            words[one, part][other] = weight
    table: Pivot = {}
    for (lemma, part), candidates in words.items():
        known = vocabulary.is_original(lemma, part)
        chosen = vocabulary.choose(lemma, part, candidates, most=MOST) if known else []
        if chosen:
            table[f"{lemma}|{part}"] = [(word, round(weight, 4)) for word, weight in chosen]
    return table


def read(path: Path) -> dict[str, Pivot]:
    """Read what `gather` found."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        found: dict[str, Pivot] = json.load(stream)
    return found


def main(arguments: list[str] | None = None) -> None:
    """Write the file from the command line."""
    parser = argparse.ArgumentParser(description="Gather round trips, language by language.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True, help="gzip file of clean news")
    parser.add_argument("--dictd", type=Path, default=Path("/usr/share/dictd"))
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    given = parser.parse_args(arguments)
    write(gather(given.news, dictd=given.dictd, wordnet=given.wordnet), given.out)


if __name__ == "__main__":
    main()
