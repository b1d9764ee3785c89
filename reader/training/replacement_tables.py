"""What stands for what: the tables that a spinner takes its replacements from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

TELLING = 0.4  # log-likelihood ratio below which a new word is as common in clean text
NEAR = 0.15  # weight from which a thesaurus synonym is taken for sound in most places


@dataclass(frozen=True)
class Tables:
    """What stands for what. Words and phrases in lower case, lemmas by `lemma|pos` (n v a r)."""

    sense: Mapping[str, Mapping[str, list[tuple[str, float]]]]
    function: Mapping[str, list[str]]
    phrases: Mapping[str, list[str]]
    sound: Mapping[str, frozenset[str]]
    signature: Mapping[str, list[str]]

    def synonymous(self, key: str, candidate: str) -> bool:
        """Say whether `candidate` fits about wherever the word fits: a habit, not a wrong word."""
        return candidate in self.sound.get(key, ()) or any(
            word == candidate and weight >= NEAR
            for source in ("ppdb", "wordnet_synonym")
            for word, weight in self.sense.get(source, {}).get(key, ())
        )


def read_tables(relatives: Path, signature: Path) -> Tables:
    """Read what `relatives.gather` wrote, and a spinner's dictionary.

    The dictionary has tabs between original, new|new|…, a context, and weights|…: how much more
    often each is met in spun text. Replacements that tell nothing are left out.
    """
    with gzip.open(relatives, "rt", encoding="utf-8") as stream:
        found = json.load(stream)
    habits: dict[str, list[str]] = {}
    for line in signature.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            original, replacements, *rest = line.split("\t")
            weights = rest[1].split("|") if len(rest) > 1 else []
            telling = [
                new
                for new, weight in zip_longest(replacements.split("|"), weights, fillvalue="4")
                if float(weight) >= TELLING
            ]
            if telling:
                habits[original] = telling
    return Tables(
        found["sense"],
        found["function"],
        found["phrases"],
        {key: frozenset(words) for key, words in found["sound"].items()},
        habits,
    )
