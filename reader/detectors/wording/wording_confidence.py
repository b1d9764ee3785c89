"""Calibrated confidence for words that the wording model doubts."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.engines.wording_model.wording_model import DAMAGED, WordReading
from reader.errors import EngineUnavailable

PRIOR_WORDS = 15  # words of clean news that every paragraph is mixed with: short ones tell little
PRIOR_SHARE = 0.03  # of doubts in clean news
LEAST_EXPECTED = -14.0  # log-probability: below it a word is as unexpected as can be
UNREAD = -6.0  # logit of a word that the thorough reader cuts otherwise

Second = Mapping[int, WordReading]  # words by their beginning, as the thorough reader reads them
NOBODY: Second = {}


@dataclass(frozen=True, slots=True)
class Confidence:
    """What `reader.training.calibrate` fitted: a logistic score, and the share right by score.

    `weights` belong to `features`, the last one is the constant. `scores` rise; `shares` are the
    shares of right marks at them, joined by straight lines. Doubts below `shown_from` are kept to
    ourselves: clean text has too many of them.
    """

    weights: tuple[float, ...]
    scores: tuple[float, ...]
    shares: tuple[float, ...]
    shown_from: float = 0.0

    @classmethod
    def read(cls, file: Path) -> Confidence:
        """Read the part `confidence` of a model's `model.json`.

        Raises `EngineUnavailable` where it is missing or damaged.
        """
        try:
            found = json.loads(file.read_text(encoding="utf-8"))["confidence"]
            return cls(
                tuple(found["weights"]),
                tuple(found["scores"]),
                tuple(found["shares"]),
                found["shown_from"],
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EngineUnavailable(DAMAGED) from error

    def of_words(self, words: Sequence[WordReading], second: Second = NOBODY) -> list[float]:
        """Return for each word of a paragraph the share of such words that is right to mark."""
        return [self.of(self.score(row)) for row in features(words, second)]

    def of(self, score: float) -> float:
        """Return the share of marks with this score that are right."""
        if score <= self.scores[0]:
            return self.shares[0]
        if score >= self.scores[-1]:
            return self.shares[-1]
        right = bisect_right(self.scores, score)
        left = right - 1
        along = (score - self.scores[left]) / (self.scores[right] - self.scores[left])
        return self.shares[left] + along * (self.shares[right] - self.shares[left])

    def score(self, features: Sequence[float]) -> float:
        """Return the logistic score of a word's features."""
        *weights, constant = self.weights
        return sum(w * f for w, f in zip(weights, features, strict=True)) + constant


def features(words: Sequence[WordReading], second: Second = NOBODY) -> list[tuple[float, ...]]:
    """Return for each word of a paragraph: its two logits, and how doubtful the others are.

    A doubt weighs more among doubts: one odd word in a clean paragraph may be the writer's own, the
    same word between ten others is a machine's. `second` is how the thorough reader reads the same
    words, by their beginning; without it a row ends with what the quick one says.
    """
    wrong = [share(word.wrong) for word in words]
    habit = [share(word.habit) for word in words]
    all_wrong, all_habit, count = sum(wrong), sum(habit), len(words) + PRIOR_WORDS - 1
    rows: list[tuple[float, ...]] = []
    for word, w, h in zip(words, wrong, habit, strict=True):
        others_wrong = math.log((all_wrong - w + PRIOR_WORDS * PRIOR_SHARE) / count)
        others_habit = math.log((all_habit - h + PRIOR_WORDS * PRIOR_SHARE) / count)
        rows.append(
            (
                word.wrong,
                word.habit,
                others_wrong,
                others_habit,
                max(word.wrong, -4.0) * others_wrong,
                max(word.habit, -4.0) * others_habit,
                float(word.expected < 0),
                surprise := max(word.expected, LEAST_EXPECTED),
                surprise * word.wrong,
            )
        )
    if not second:
        return rows
    return [(*row, *more) for row, more in zip(rows, _of_second(words, second), strict=True)]


def _of_second(words: Sequence[WordReading], second: Second) -> Iterator[tuple[float, ...]]:
    """Yield what the thorough reader adds: its logits, and its doubts beside and around a word."""
    read = [second.get(word.span.start) for word in words]
    wrong = [share(word.wrong) if word else 0.0 for word in read]
    all_wrong, count = sum(wrong), len(words) + PRIOR_WORDS - 1
    for i, word in enumerate(read):
        others = math.log((all_wrong - wrong[i] + PRIOR_WORDS * PRIOR_SHARE) / count)
        logit, habit = (word.wrong, word.habit) if word else (UNREAD, UNREAD)
        neighbours = max(wrong[max(i - 1, 0) : i] + wrong[i + 1 : i + 2], default=0.0)
        yield logit, habit, others, max(logit, -4.0) * others, neighbours


def share(logit: float) -> float:
    """Return the probability that a logit stands for."""
    return 1 / (1 + math.exp(-max(min(logit, 30.0), -30.0)))
