"""Fit what a doubt is worth: the share of marks that are right, by score.

Marks are words. A word of a labelled text is right to mark where it was replaced; on clean text
every mark is wrong. Sets are weighted so that a set of few real examples is heard beside thousands
that were made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Many
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.detectors.wording.replaced_words import names
from reader.detectors.wording.wording_confidence import Confidence, features
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.training.labelled import halves
from reader.training.sequence import Sequence

Floats = NDArray[np.float64]
KNOTS = 14  # of the line from score to share
RIDGE = 1.0
CLEAN_WEIGHTS = (1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 8.0, 10.0, 14.0, 20.0)
LIMITS = {  # marks per 1,000 clean words at the confidences of strictness
    "clean": {0.9: 0.1, 0.6: 0.4},
    "registers": {0.9: 0.15, 0.6: 0.8},
}
MOST = 5.0  # marks per 1,000 clean words that are shown at all
REAL_WEIGHT = 5.0  # of a word in a real labelled text
MADE_WEIGHT = 2.0  # of a word in a text made for training


@dataclass(frozen=True)
class Marks:
    """Words with their features (n, k), whether marking them is right (n,), and weights (n,)."""

    rows: Floats
    right: Floats
    weight: Floats

    def weighing(self, factor: float) -> Marks:
        """Return the same words, each counting `factor` times as much."""
        return replace(self, weight=self.weight * factor)


def calibrate(
    readers: WordingReaders,
    *,
    clean: Many[str],
    real: Many[Many[Sequence]],
    registers: Many[str] = (),
    made: Many[Sequence] = (),
) -> Iterator[str]:
    """Fit on half of each set, say how well it holds on the other, then fit on all and keep it.

    How much clean text there is beside the rest decides what a confidence means: news and other
    `registers` (fiction, speeches, manuals …) each get the least weight with which strictness keeps
    its promise on them (`LIMITS`).
    """
    sets = {
        name: (marks(readers, texts, weight=weight), marks(readers, others, weight=weight))
        for name, one, weight in [
            *((f"real {n + 1}", one, REAL_WEIGHT) for n, one in enumerate(real)),
            ("made", made, MADE_WEIGHT),
            ("clean", [Sequence(text) for text in clean], 1.0),
            ("registers", [Sequence(text) for text in registers], 1.0),
        ]
        for texts, others in [halves(list(one), seed=1)]
        if texts and others
    }
    both = {name: _together(two) for name, two in sets.items()}
    weights, fitted = _weighed(both)
    shown = max(shown_from(fitted, both[name]) for name in LIMITS if name in both)
    yield f"clean text weighs {weights}, doubts are shown from {shown:.2f}"
    halved = fit(_together([k.weighing(weights.get(n, 1.0)) for n, (k, _) in sets.items()]))
    unseen = {name: part.weighing(weights.get(name, 1.0)) for name, (_, part) in sets.items()}
    for name, part in unseen.items():
        yield f"{name}: {_described(halved, part, shown)}"
    yield f"all: {_described(halved, _together(list(unseen.values())), shown)}"
    usual = max(usual_per_1000(fitted, both[name], shown) for name in LIMITS if name in both)
    keep(replace(fitted, shown_from=shown, usual_per_1000=usual), readers.folder)


def _weighed(sets: Mapping[str, Marks]) -> tuple[dict[str, float], Confidence]:
    """Return the least weights of clean sets with which all promises hold, and the fit.

    A set that takes the greatest weight and still breaks its promise has that one.
    """
    steps = {name: 0 for name in LIMITS if name in sets}
    while True:
        weights = {name: CLEAN_WEIGHTS[step] for name, step in steps.items()}
        fitted = fit(_together([m.weighing(weights.get(name, 1.0)) for name, m in sets.items()]))
        raised = [
            name
            for name, step in steps.items()
            if step + 1 < len(CLEAN_WEIGHTS)
            and not _keeps_promise(fitted, sets[name], LIMITS[name])
        ]
        if not raised:
            return weights, fitted
        for name in raised:
            steps[name] += 1


def _keeps_promise(fitted: Confidence, clean: Marks, limits: Mapping[float, float]) -> bool:
    given = confidences(fitted, clean.rows)
    return all(1000 * np.mean(given >= at) <= most for at, most in limits.items())


def shown_from(fitted: Confidence, clean: Marks) -> float:
    """Return the least confidence from which clean text has no more than `MOST` marks."""
    given = np.sort(confidences(fitted, clean.rows))[::-1]
    return float(round(given[int(MOST * len(given) / 1000)] + 0.005, 2))


def usual_per_1000(fitted: Confidence, clean: Marks, shown: float) -> float:
    """Return the sum of the confidences that are shown in 1,000 words of clean text."""
    given = confidences(fitted, clean.rows)
    return float(round(1000 * np.sum(given[given >= shown]) / len(given), 2))


def _together(parts: Many[Marks]) -> Marks:
    return Marks(
        np.vstack([p.rows for p in parts]),
        np.concatenate([p.right for p in parts]),
        np.concatenate([p.weight for p in parts]),
    )


def _described(fitted: Confidence, unseen: Marks, shown: float) -> str:
    given = confidences(fitted, unseen.rows)
    error = calibration_error(given, unseen.right, unseen.weight, shown_from=shown)
    parts = [f"calibration error {error:.3f}"]
    for name, limit in (("sure", 0.9), ("balanced", 0.6), ("everything", shown)):
        on = given >= limit
        found = unseen.right[on].sum() / max(unseen.right.sum(), 1)
        right = unseen.right[on].mean() if on.any() else 1.0
        wrong = 1000 * (on & (unseen.right == 0)).sum() / len(on)
        parts.append(f"{name}: found {found:.2f}, right {right:.2f}, wrong {wrong:.2f} per 1,000")
    return "; ".join(parts)


def marks(readers: WordingReaders, texts: Many[Sequence], *, weight: float = 1.0) -> Marks:
    """Read labelled (or clean) texts and label their words."""
    rows: list[tuple[float, ...]] = []
    right: list[float] = []
    plain = [sequence.text for sequence in texts]
    both = readers.read(plain), readers.read_thoroughly(plain)
    for sequence, words, second in zip(texts, *both, strict=True):
        if not words:
            continue
        named = names(sequence.text, words)
        for i, (word, row) in enumerate(zip(words, features(words, second), strict=True)):
            if i not in named:
                span, changes = word.span, sequence.changes
                rows.append(row)
                right.append(float(any(c.start < span.end and span.start < c.end for c in changes)))
    found = np.array(rows), np.array(right)
    return Marks(*found, np.full(len(right), weight))


def fit(known: Marks) -> Confidence:
    """Fit the logistic score by Newton's method, then the rising line from score to share."""
    mean, spread = known.rows.mean(axis=0), known.rows.std(axis=0) + 1e-9
    inputs = np.hstack([(known.rows - mean) / spread, np.ones((len(known.rows), 1))])
    weights = np.zeros(inputs.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[-1, -1] = 0
    for _ in range(60):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (known.weight * (chance - known.right)) + ridge @ weights
        curve = (inputs * (known.weight * chance * (1 - chance))[:, None]).T @ inputs + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    plain = weights[:-1] / spread
    all_weights = (*plain.tolist(), float(weights[-1] - plain @ mean))
    scores, shares = rising_line(known.rows @ plain + all_weights[-1], known.right, known.weight)
    return Confidence(all_weights, scores, shares)


def rising_line(
    score: Floats, right: Floats, weight: Floats
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return knots of a line that rises from score to share: isotonic regression, thinned."""
    order = np.argsort(score)
    blocks: list[list[float]] = []  # weight, right, sum of scores
    # Beyond the lowest doubts nothing is shown: begin where one word in fifty is right.
    for s, r, w in zip(score[order], right[order], weight[order], strict=True):
        blocks.append([w, w * r, w * s])
        while len(blocks) > 1 and blocks[-2][1] * blocks[-1][0] >= blocks[-1][1] * blocks[-2][0]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    places = np.array([b[2] / b[0] for b in blocks])
    shares = np.array([b[1] / b[0] for b in blocks])
    wanted = np.linspace(0.02, 0.98, KNOTS)
    knots = np.interp(wanted, shares, places)
    remaining = np.concatenate([[True], np.diff(knots) > 1e-6])
    return tuple(knots[remaining].tolist()), tuple(wanted[remaining].tolist())


def confidences(confidence: Confidence, rows: Floats) -> Floats:
    """Return the confidence of each row of features."""
    score = rows @ np.array(confidence.weights[:-1]) + confidence.weights[-1]
    found: Floats = np.interp(score, confidence.scores, confidence.shares)
    return found


def calibration_error(
    given: Floats, right: Floats, weight: Floats, *, shown_from: float, bins: int = 8
) -> float:
    """Return the expected calibration error of the marks that are shown at all."""
    error = total = 0.0
    for low, high in zip(edges := np.linspace(shown_from, 1.0001, bins + 1), edges[1:]):
        inside = (given >= low) & (given < high)
        if amount := weight[inside].sum():
            gap = np.average(given[inside], weights=weight[inside]) - np.average(
                right[inside], weights=weight[inside]
            )
            error += abs(gap) * amount
            total += amount
    return float(error / max(total, 1e-9))


def keep(confidence: Confidence, folder: Path) -> None:
    """Write the fitted numbers into the model's `model.json`."""
    file = folder / "model.json"
    card = json.loads(file.read_text(encoding="utf-8"))
    card["confidence"] = {
        "shown_from": confidence.shown_from,
        "usual_per_1000": confidence.usual_per_1000,
        "weights": [round(w, 5) for w in confidence.weights],
        "scores": [round(s, 4) for s in confidence.scores],
        "shares": [round(s, 4) for s in confidence.shares],
    }
    file.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
