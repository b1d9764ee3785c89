"""Distorted idioms are found and sound ones left alone, on sentences that nobody tuned to."""

from __future__ import annotations

import pytest

from reader.english.idiom_lexicon import idiom_lines
from tests.benchmarks.idioms import (
    Figures,
    Outcome,
    Use,
    detector_of_idioms,
    measure,
    total,
    uses,
)

RECALL = 0.5  # a guard; the goal is 0.8
PRECISION = 0.93
LEAST_IDIOMS = 2500


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return measure(detector_of_idioms(), uses())


def test_there_are_as_many_sound_uses_as_distorted_ones() -> None:
    distorted = [use for use in uses() if use.distorted]
    sound = [use for use in uses() if not use.distorted]
    assert (len(distorted), len(sound)) == (300, 300)
    assert all(use.kind.startswith("distorted") for use in distorted)
    assert all(use.kind.startswith("sound") for use in sound)


def test_most_distorted_idioms_are_found(outcomes: list[Outcome]) -> None:
    figures = total(outcomes)
    assert figures.recall >= RECALL, [o.missed for o in outcomes if o.missed]


def test_nearly_every_mark_is_right(outcomes: list[Outcome]) -> None:
    figures = total(outcomes)
    assert figures.precision >= PRECISION, [o.wrong for o in outcomes if o.wrong]


def test_the_lexicon_is_large() -> None:
    entries = list(idiom_lines())
    assert len({entry.partition(" ! ")[0] for entry in entries}) >= LEAST_IDIOMS


def test_a_missed_idiom_and_a_false_mark_lower_the_figures() -> None:
    found = Outcome(Use("", "", ()), (), ("mark",), ("wrong",))
    assert total([found]) == Figures(distorted=0, found=0, right=1, wrong=1)
    assert total([found]).precision == pytest.approx(0.5)
    assert Figures(distorted=4, found=1, right=1, wrong=0).recall == pytest.approx(0.25)
