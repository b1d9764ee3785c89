"""How the verdict's numbers are made: a logistic model of texts of every length.

    paragraphs = measured(texts, detectors)          # what the detectors count in each paragraph
    rows = joined(paragraphs, number=4_000, seed=1)  # texts of 40 to 3,000 words made of them
    model = fit(rows, labels)                        # labels: 1 paraphrased, 0 not
    print(quality(model, held_out_rows, held_out_labels))
    model.save(resource("models/replaced_words/verdict.json"))

Paragraphs of one text must not be in both halves. numpy only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.checking.verdict_model import LONGEST, SHORTEST, VerdictModel, counts_of, features
from reader.model.article import Article, Paragraph
from reader.model.detector import Detector
from reader.model.measure import Measure
from reader.model.span import Span

Counts = Mapping[str, float]
Floats = NDArray[np.float64]

NAMES = tuple(features({}))
STEPS = 100  # of Newton's method; a dozen are usual
EDGES = (SHORTEST, 80, 160, 320, 640, 1_280, LONGEST + 1)  # words: the bins of length
BINS = 10  # of probability, for the calibration error


def measured(texts: Iterable[str], detectors: Sequence[Detector]) -> Iterator[dict[str, float]]:
    """Yield what the detectors count in each text, taken as one paragraph."""
    for text in texts:
        paragraph = Paragraph(Span(0, len(text)))
        article = Article(text, (paragraph,))
        seen = [one for detector in detectors for one in detector.detect(article, [paragraph])]
        yield counts_of(one for one in seen if isinstance(one, Measure))


def joined(paragraphs: Sequence[Counts], *, number: int, seed: int) -> list[dict[str, float]]:
    """Make `number` texts of every length of runs of neighbouring paragraphs, the last one whole.

    Lengths are as many in each doubling. Neighbours, since they may come from one article.
    """
    rng = np.random.default_rng(seed)
    texts: list[dict[str, float]] = []
    for goal in np.exp(rng.uniform(np.log(SHORTEST), np.log(LONGEST), number)):
        text: dict[str, float] = {}
        place = int(rng.integers(len(paragraphs)))
        for _ in paragraphs:  # at most once each
            for name, count in paragraphs[place].items():
                text[name] = text.get(name, 0.0) + count
            if text.get("words", 0.0) >= goal:
                break
            place = (place + 1) % len(paragraphs)
        texts.append(text)
    return texts


def fit(
    rows: Sequence[Counts],
    labels: Sequence[int],
    *,
    penalty: float = 1.0,
    version: str = "1",
    clean_per_1000: Mapping[str, float] | None = None,
    false_alarms: float = 0.01,
    misses: float = 0.01,
) -> VerdictModel:
    """Fit the model to texts, both kinds of equal weight in all however many there are.

    Of the texts that were not paraphrased a share of `false_alarms` is above `paraphrased_from`; of
    those that were, a share of `misses` is below `no_sign_below`. Take another set than that of the
    fit for them where there is one: `with_thresholds`.
    """
    x, y = _table(rows), np.asarray(labels, dtype=np.float64)
    mean, spread = x.mean(axis=0), x.std(axis=0)
    spread[spread == 0] = 1.0
    weights = _newton(_with_ones((x - mean) / spread), y, penalty)
    slopes = weights[1:] / spread
    model = VerdictModel(
        version,
        float(weights[0] - slopes @ mean),
        dict(zip(NAMES, map(float, slopes), strict=True)),
        paraphrased_from=0.5,
        no_sign_below=0.5,
        clean_per_1000=clean_per_1000 or _clean_rates(rows, labels),
    )
    return with_thresholds(model, rows, labels, false_alarms=false_alarms, misses=misses)


def recalibrated(
    model: VerdictModel, rows: Sequence[Counts], labels: Sequence[int]
) -> VerdictModel:
    """Return the model with its log-odds stretched and shifted to fit held-out texts (Platt)."""
    odds = _log_odds(model, rows)
    shift, stretch = map(float, _newton(_with_ones(odds[:, None]), np.asarray(labels, float), 0.0))
    return replace(
        model,
        intercept=model.intercept * stretch + shift,
        weights={name: weight * stretch for name, weight in model.weights.items()},
    )


def with_thresholds(
    model: VerdictModel,
    rows: Sequence[Counts],
    labels: Sequence[int],
    *,
    false_alarms: float,
    misses: float,
) -> VerdictModel:
    """Return the model with the thresholds that these texts call for."""
    p, y = _probabilities(model, rows), np.asarray(labels)
    above = float(np.quantile(p[y == 0], 1 - false_alarms, method="higher"))
    below = float(np.quantile(p[y == 1], misses, method="lower"))
    low, high = sorted((above, below))
    return replace(model, paraphrased_from=max(high, 0.5), no_sign_below=min(low, 0.5))


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the probabilities are, over texts of these lengths in words."""

    shortest: int
    longest: int
    texts: int
    auroc: float
    recall: float  # at 1 % false alarms
    calibration_error: float  # expected, both kinds of text of equal weight

    def __str__(self) -> str:
        return (
            f"{self.shortest}-{self.longest} words: n={self.texts} auroc={self.auroc:.4f} "
            f"recall_at_1pct={self.recall:.3f} ece={self.calibration_error:.3f}"
        )


def quality(model: VerdictModel, rows: Sequence[Counts], labels: Sequence[int]) -> list[Quality]:
    """Measure the model on texts: over all lengths first, then bin by bin."""
    p, y = _probabilities(model, rows), np.asarray(labels)
    words = np.array([row["words"] for row in rows])
    found = []
    for low, high in [(EDGES[0], int(words.max()) + 1), *pairwise(EDGES)]:
        inside = (words >= low) & (words < high)
        if len(set(y[inside])) == 2:
            some, truth = p[inside], y[inside]
            figures = auroc(some, truth), recall(some, truth), calibration_error(some, truth)
            found.append(Quality(low, high - 1, int(inside.sum()), *figures))
    return found


def auroc(scores: Floats, labels: NDArray[np.int64]) -> float:
    """Return how often a paraphrased text scores above another, ties counted half."""
    order = np.sort(scores)
    ranks = (np.searchsorted(order, scores) + np.searchsorted(order, scores, "right") + 1) / 2
    bad = labels == 1
    n, m = int(bad.sum()), int((~bad).sum())
    return float((ranks[bad].sum() - n * (n + 1) / 2) / (n * m))


def recall(scores: Floats, labels: NDArray[np.int64], *, false_alarms: float = 0.01) -> float:
    """Return the share of paraphrased texts above all but `false_alarms` of the others."""
    highest = np.quantile(scores[labels == 0], 1 - false_alarms, method="higher")
    return float((scores[labels == 1] > highest).mean())


def calibration_error(p: Floats, labels: NDArray[np.int64]) -> float:
    """Return the expected calibration error: how far probabilities are from shares, on average."""
    weight = np.where(labels == 1, 0.5 / (labels == 1).sum(), 0.5 / (labels == 0).sum())
    bins = np.minimum((p * BINS).astype(int), BINS - 1)
    off = (np.bincount(bins, weight * (p - labels), BINS)).astype(np.float64)
    return float(np.abs(off).sum())


def _newton(x: Floats, y: Floats, penalty: float) -> Floats:
    """Return the weights of a logistic model, the first one's slope (the intercept) unpunished."""
    weight = np.where(y == 1, 0.5 / (y == 1).mean(), 0.5 / (y == 0).mean())
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 0.0
    w = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = _sigmoid(x @ w)
        slope = x.T @ (weight * (p - y)) + ridge * w
        bend = (x.T * (weight * p * (1 - p))) @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        w = w - step * min(1.0, 5.0 / max(float(np.abs(step).max()), 1e-12))  # no leap
        if np.abs(step).max() < 1e-8:
            break
    return np.asarray(w, dtype=np.float64)


def _clean_rates(rows: Sequence[Counts], labels: Sequence[int]) -> dict[str, float]:
    """Return what 1,000 words of texts that were not paraphrased have."""
    clean = [row for row, label in zip(rows, labels, strict=True) if not label]
    words = sum(row["words"] for row in clean)
    named = {"altered": "strong", "habit": "habit"}
    return {
        name: 1000 * sum(row.get(count, 0.0) for row in clean) / words
        for name, count in named.items()
    }


def _table(rows: Sequence[Counts]) -> Floats:
    return np.array([[features(row)[name] for name in NAMES] for row in rows], dtype=np.float64)


def _with_ones(x: Floats) -> Floats:
    return np.hstack([np.ones((len(x), 1)), x])


def _log_odds(model: VerdictModel, rows: Sequence[Counts]) -> Floats:
    slopes = np.array([model.weights.get(name, 0.0) for name in NAMES])
    return np.asarray(_table(rows) @ slopes + model.intercept, dtype=np.float64)


def _probabilities(model: VerdictModel, rows: Sequence[Counts]) -> Floats:
    return _sigmoid(_log_odds(model, rows))


def _sigmoid(values: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -500, 500))), dtype=np.float64)
