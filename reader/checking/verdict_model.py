"""The probability that an article was machine-paraphrased, from the detectors' measures.

A logistic model, small enough to be read: `resources/models/replaced_words/verdict.json` holds

- `version`: raised with every fit;
- `intercept` and `weights`: of the features that `features` makes, by their names. Made by
  `reader/training/fit_verdict.py`, for as many paraphrased texts as others;
- `paraphrased_from`, `no_sign_below`: the probabilities between which nothing is claimed;
- `clean_per_1000`: what is found in 1,000 words of clean news: `altered` wordings that are shown at
  balanced strictness, and the sum of `habit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from math import exp, log
from pathlib import Path
from typing import Self

from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.detectors.wording.spinner_phrases import spinner_phrases
from reader.model.measure import Measure, totals

SHORTEST, LONGEST = 40, 3_000  # words of the texts that the model was fitted on
READER = ReplacedWordsDetector.name  # the detector without whose reading nothing is judged
MEANS = ("wrong", "habit", "signature")  # features: each a word's share of a sum


@dataclass(frozen=True)
class VerdictModel:
    """The fitted numbers."""

    version: str
    intercept: float
    weights: Mapping[str, float]
    paraphrased_from: float
    no_sign_below: float
    clean_per_1000: Mapping[str, float]

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the numbers. Raises `OSError`, `ValueError` or `TypeError` where they are not so."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def save(self, path: Path) -> None:
        """Write the numbers."""
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    def probability(self, counts: Mapping[str, float]) -> float:
        """Return how likely a text with these counts was paraphrased."""
        named = features(counts)
        return sigmoid(self.intercept + sum(w * named[name] for name, w in self.weights.items()))


def counts_of(measures: Iterable[Measure]) -> dict[str, float]:
    """Add up all that the model weighs; without a wording model's reading, nothing."""
    measures = list(measures)
    counts = totals(measures, READER)
    if counts:
        counts["signature"] = totals(measures, spinner_phrases.name).get("signature", 0.0)
    return counts


def features(counts: Mapping[str, float]) -> dict[str, float]:
    """Return the features of a text by name: means over its words, and how much they weigh.

    A mean says more the more words it is taken over: hence the products.
    """
    words = max(counts.get("words", 0.0), 1.0)
    length = log(min(max(words, SHORTEST), LONGEST) / SHORTEST)
    named = {"length": length}
    for name in MEANS:
        named[name] = counts.get(name, 0.0) / words
        named[f"{name} by length"] = named[name] * length
    return named


def sigmoid(value: float) -> float:
    """Return the probability that belongs to these log-odds."""
    return 1 / (1 + exp(-value)) if value > -700 else 0.0
