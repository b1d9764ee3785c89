"""The verdict's numbers, fitted on counts that are drawn, not read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.checking.verdict_model import LONGEST, SHORTEST, VerdictModel
from reader.model.finding import Family
from tests.doubles import Marks, Measures

np = pytest.importorskip("numpy", reason="numpy comes with the wording model")

from reader.training import fit_verdict  # noqa: E402

PARAGRAPHS = 600


def drawn(seed: int, *, spun: bool) -> list[dict[str, float]]:
    """Draw paragraphs: the spun ones have five times as much of everything, and vary widely."""
    rng = np.random.default_rng(seed)
    paragraphs = []
    for _ in range(PARAGRAPHS):
        words = int(rng.integers(20, 110))
        rate = rng.gamma(2, 0.5) * (5 if spun else 1)
        paragraphs.append(
            {
                "words": float(words),
                "wrong": float(rng.gamma(1 + 0.006 * rate * words, 0.5)),
                "habit": float(rng.gamma(1 + 0.008 * rate * words, 0.5)),
                "strong": float(rng.poisson(0.002 * rate * words)),
                "signature": float(rng.normal((1 if spun else -1) * 0.01 * words, 0.8)),
            }
        )
    return paragraphs


def texts(seed: int, number: int = 600) -> tuple[list[dict[str, float]], list[int]]:
    rows, labels = [], []
    for label in (0, 1):
        paragraphs = drawn(seed + label, spun=bool(label))
        rows += fit_verdict.joined(paragraphs, number=number, seed=seed + label)
        labels += [label] * number
    return rows, labels


@pytest.fixture(scope="module")
def model() -> VerdictModel:
    return fit_verdict.fit(*texts(1))


def test_texts_of_every_length_are_made_of_the_paragraphs() -> None:
    paragraphs = drawn(1, spun=False)
    words = sorted(row["words"] for row in fit_verdict.joined(paragraphs, number=400, seed=1))
    assert words[0] >= SHORTEST
    assert LONGEST - 400 < words[-1] < LONGEST + 110
    short = sum(number < 350 for number in words)
    assert 150 < short < 250  # as many in each doubling: half of them below the middle one


def test_a_sum_is_that_of_the_paragraphs_it_was_made_of() -> None:
    (row,) = fit_verdict.joined([{"words": 30.0, "wrong": 0.5}], number=1, seed=1)
    assert row == {"words": 30.0, "wrong": 0.5}


def test_unseen_texts_are_told_apart_and_the_probabilities_are_shares(model: VerdictModel) -> None:
    overall, *bins = fit_verdict.quality(model, *texts(11))
    assert overall.texts == 1_200
    assert overall.auroc > 0.97
    assert overall.recall > 0.5
    assert overall.calibration_error < 0.05
    assert [one.shortest for one in bins] == list(fit_verdict.EDGES[:-1])
    assert bins[-1].auroc > bins[0].auroc  # more words say more
    assert str(overall).startswith("40-")


def test_what_the_program_computes_is_what_was_fitted(model: VerdictModel, tmp_path: Path) -> None:
    rows, labels = texts(21, 50)
    model.save(tmp_path / "verdict.json")
    loaded = VerdictModel.load(tmp_path / "verdict.json")
    assert loaded == model
    p = np.array([loaded.probability(row) for row in rows])
    assert (
        fit_verdict.auroc(p, np.array(labels)) == fit_verdict.quality(model, rows, labels)[0].auroc
    )


def test_the_thresholds_allow_as_many_errors_as_was_said(model: VerdictModel) -> None:
    rows, labels = texts(1)
    p = [model.probability(row) for row in rows]
    clean = [one for one, label in zip(p, labels) if not label]
    spun = [one for one, label in zip(p, labels) if label]
    assert sum(one >= model.paraphrased_from for one in clean) <= 0.01 * len(clean) + 1
    assert sum(one < model.no_sign_below for one in spun) <= 0.01 * len(spun) + 1
    assert model.no_sign_below <= 0.5 <= model.paraphrased_from


def test_a_model_that_is_too_sure_of_itself_is_calmed(model: VerdictModel) -> None:
    rows, labels = texts(31)
    sure = replace(
        model,
        intercept=2 * model.intercept + 6,
        weights={name: 2 * weight for name, weight in model.weights.items()},
    )
    before = fit_verdict.quality(sure, rows, labels)[0]
    after = fit_verdict.quality(fit_verdict.recalibrated(sure, rows, labels), *texts(41))[0]
    assert before.calibration_error > 0.05 > after.calibration_error


def test_figures_are_right_on_cases_that_can_be_counted() -> None:
    scores, labels = np.array([0.1, 0.4, 0.4, 0.9]), np.array([0, 0, 1, 1])
    assert fit_verdict.auroc(scores, labels) == (1 + 1 + 1 + 0.5) / 4
    assert fit_verdict.recall(scores, labels) == 0.5
    assert fit_verdict.calibration_error(np.array([0.0, 1.0]), np.array([0, 1])) == 0.0
    assert fit_verdict.calibration_error(np.array([1.0, 0.0]), np.array([0, 1])) == 1.0


def test_both_kinds_weigh_the_same_however_many_there_are(model: VerdictModel) -> None:
    rows, labels = texts(1)
    few = [i for i, label in enumerate(labels) if not label or i % 6 == 0]
    uneven = fit_verdict.fit([rows[i] for i in few], [labels[i] for i in few])
    probe, _ = texts(51, 40)
    apart = [abs(uneven.probability(row) - model.probability(row)) for row in probe]
    assert sum(apart) / len(apart) < 0.05


def test_detectors_are_asked_paragraph_by_paragraph() -> None:
    reads = Measures(name="replaced_words", more=(("wrong", 0.25),))
    spins = Measures(name="spinner_phrases", more=(("signature", 1.5),))
    others = Marks(family=Family.GRAMMAR)
    counts = list(fit_verdict.measured(["An odd one.", "Two words"], [reads, spins, others]))
    assert counts == [
        {"words": 3.0, "wrong": 0.25, "signature": 1.5},
        {"words": 2.0, "wrong": 0.25, "signature": 1.5},
    ]
