"""A list of common English words."""

from __future__ import annotations

import json
from functools import cache

from reader.system.paths import resource

_PIECE_MARK = "##"  # in front of what only goes on a word


@cache
def common_words() -> frozenset[str]:
    """Return some twenty thousand words in small letters: those that the wording model knows."""
    with resource("models/replaced_words/tokenizer.json").open(encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    return frozenset(word for word in vocabulary if word.isalpha() and len(word) > 1)
