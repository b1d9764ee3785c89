"""The shipped wording model does what it promises on prose that it was not trained on."""

from __future__ import annotations

import pytest

from reader.checking.verdict import Level
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.english.word_tokens import count_words
from reader.model.finding import Family, Finding
from reader.model.span import Span
from tests.benchmarks.wording import (
    Figures,
    Mark,
    Outcome,
    calibration_error,
    figures,
    verdicts,
)
from tests.wording_data import Labelled, Replacement, articles, labelled, without_marks

# Guards, not goals: `python -m tests.benchmarks.wording` prints what is reached.
RECALL = 0.05
PRECISION = 0.7
RESTORED = 0.3
FALSE_PER_1000 = 1.5
CALIBRATION_ERROR = 0.15
SPUN_SEEN = 0.9
CLEAN_ACCUSED = 0.05


@pytest.fixture(scope="module")
def detector() -> ReplacedWordsDetector:
    return ReplacedWordsDetector(WordingReaders())


@pytest.fixture(scope="module")
def measured(detector: ReplacedWordsDetector) -> Figures:
    return figures(detector)


def test_replaced_words_are_found(measured: Figures) -> None:
    assert measured.recall >= RECALL, str(measured)


def test_most_marks_are_right(measured: Figures) -> None:
    assert measured.precision >= PRECISION, str(measured)


def test_originals_are_among_the_suggestions(measured: Figures) -> None:
    assert measured.restored >= RESTORED, str(measured)


def test_clean_prose_is_hardly_marked(measured: Figures) -> None:
    assert measured.false_per_1000 <= FALSE_PER_1000, str(measured)


def test_confidence_is_the_share_that_is_right(measured: Figures) -> None:
    assert measured.calibration_error <= CALIBRATION_ERROR, str(measured)


def test_spun_articles_are_called_paraphrased(detector: ReplacedWordsDetector) -> None:
    said = verdicts((*FUNCTION_DETECTORS, detector), articles(labelled("spun")))
    assert said[Level.PARAPHRASED] / said.total() >= SPUN_SEEN, said


def test_clean_articles_are_not_called_paraphrased(detector: ReplacedWordsDetector) -> None:
    said = verdicts((*FUNCTION_DETECTORS, detector), articles(labelled("clean")))
    assert said[Level.PARAPHRASED] / said.total() <= CLEAN_ACCUSED, said


def test_marks_are_taken_out_of_a_paragraph() -> None:
    assert without_marks("The ⟦yard|court⟧ ruled; ⟦all|everyone⟧ rose.") == Labelled(
        "The yard ruled; all rose.",
        (Replacement(Span(4, 8), "court"), Replacement(Span(16, 19), "everyone")),
    )


def test_the_prose_is_as_much_as_the_figures_need() -> None:
    replaced, spun, clean = labelled("replaced"), labelled("spun"), labelled("clean")
    assert (len(replaced), len(spun), len(clean)) == (90, 40, 80)
    assert sum(len(paragraph.replacements) for paragraph in replaced) >= 220
    assert sum(not paragraph.replacements for paragraph in replaced) == 30
    assert all(50 <= count_words(p.text) <= 120 for p in (*replaced, *spun, *clean))
    assert not any(mark in p.text for p in (*replaced, *spun, *clean) for mark in "⟦|⟧")
    assert len(articles(spun)) == 20


def test_paragraphs_are_joined_until_they_are_long_enough() -> None:
    short = [Labelled(f"{word} word") for word in ("one", "two", "three")]
    assert articles(short, least=4) == ["one word\n\ntwo word"]


def test_a_miss_a_false_mark_and_a_poor_suggestion_lower_the_figures() -> None:
    paragraph = without_marks("The ⟦yard|court⟧ and the ⟦door|goal⟧ and the sea.")
    yard, door = paragraph.replacements
    outcome = Outcome(
        paragraph,
        (mark(yard.span, 0.7, on=yard), mark(Span(26, 29), 0.9), mark(door.span, 0.5, on=door)),
    )
    figures = Figures([outcome], [Outcome(Labelled("Clean words " * 5), (mark(Span(0, 5), 0.6),))])
    assert [one.original for one in outcome.missed] == ["goal"]
    assert figures.recall == pytest.approx(1 / 2)
    assert figures.precision == pytest.approx(1 / 2)
    assert figures.restored == 1.0
    assert figures.false_per_1000 == pytest.approx(100)


def test_confidence_away_from_the_share_is_an_error() -> None:
    sure = [(0.9, True)] * 9 + [(0.9, False)]
    assert calibration_error(sure, bins=1) == pytest.approx(0)
    assert calibration_error([(0.9, False)] * 8, bins=4) == pytest.approx(0.9)
    assert calibration_error([(0.2, True)] * 4 + [(0.8, False)] * 4, bins=2) == pytest.approx(0.8)


def mark(span: Span, confidence: float, *, on: Replacement | None = None) -> Mark:
    found = Finding(
        span,
        Family.WORDING,
        "replaced_words",
        "replaced_word",
        "Odd.",
        suggestions=("Court", "palace"),
        confidence=confidence,
    )
    return Mark(found, "", (on,) if on else ())
