"""Calibrated confidence for words that the wording model doubts."""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.engines.wording_model.wording_model import DAMAGED, WordReading
from reader.errors import EngineUnavailable

PRIOR_WORDS = 15  # words of clean news that every paragraph is mixed with: short ones tell little
PRIOR_SHARE = 0.03  # of doubts in clean news
DENSE = math.log(0.1)  # a share of doubts that clean prose of other kinds hardly reaches
LEAST_DOUBT = -4.0  # logit: below it a word is as sound as can be
UNREAD = -6.0  # logit of a word that the thorough reader cuts otherwise

Second = Mapping[int, WordReading]  # words by their beginning, as the thorough reader reads them
NOBODY: Second = {}


@dataclass(frozen=True, slots=True)
class Confidence:
    """What `reader.training.calibrate` fitted: a logistic score, and the share right by score.

    `weights` belong to `features`, the last one is the constant. `scores` rise; `shares` are the
    shares of right marks at them, joined by straight lines. Doubts below `shown_from` are kept to
    ourselves: clean text has too many of them. `usual_per_1000` is the sum of the confidences that
    are shown in 1,000 words of clean prose.
    """

    weights: tuple[float, ...]
    scores: tuple[float, ...]
    shares: tuple[float, ...]
    shown_from: float = 0.0
    usual_per_1000: float = 1.0

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
                found["usual_per_1000"],
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
    same word between ten others is a machine's. Fiction, speeches and manuals have more doubts all
    through than news has, so only what exceeds `DENSE` counts. `second` is how the thorough reader
    reads the same words, by their beginning; without it a row ends with what the quick one says.
    """
    wrong, habit = [word.wrong for word in words], [word.habit for word in words]
    dense_wrong, dense_habit = _denseness(wrong), _denseness(habit)
    columns = [wrong, habit, dense_wrong, dense_habit]
    columns += [_times(wrong, dense_wrong), _times(habit, dense_habit)]
    if second:
        read = [second.get(word.span.start) for word in words]
        again = [word.wrong if word else UNREAD for word in read]
        dense_again = _denseness(again)
        columns += [again, dense_again, _times(again, dense_again)]
    return list(zip(*columns, strict=True))


def _denseness(logits: Sequence[float]) -> list[float]:
    """Return for each word by how much the doubts around it exceed `DENSE`."""
    doubts = list(map(share, logits))
    every, count = sum(doubts) + PRIOR_WORDS * PRIOR_SHARE, len(doubts) + PRIOR_WORDS - 1
    return [max(math.log((every - own) / count) - DENSE, 0.0) for own in doubts]


def _times(logits: Sequence[float], dense: Sequence[float]) -> list[float]:
    return [max(logit, LEAST_DOUBT) * d for logit, d in zip(logits, dense, strict=True)]


def share(logit: float) -> float:
    """Return the probability that a logit stands for."""
    return 1 / (1 + math.exp(-max(min(logit, 30.0), -30.0)))
