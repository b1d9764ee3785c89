from __future__ import annotations

import random
import shutil

import pytest

from reader.training import backtranslation
from reader.training.alignment import Aligner
from reader.training.backtranslation import (
    WORDNET,
    Pivot,
    back_translations,
    cut,
    installed,
    there_and_back,
    through,
)
from reader.training.meanings import Meanings
from reader.training.sources.wordnet import Wordnet

needs_apertium = pytest.mark.skipif(
    not (shutil.which("apertium") and (WORDNET / "data.noun").exists()),
    reason="needs Debian's apertium, its language pairs and wordnet",
)
PARAGRAPH = (
    "The market opened high on Monday and the president of the bank said that shares would fall. "
    "Nobody believed him. The children played in the yard behind the court until it was dark, and "
    "their mother called them home. This one is cut off in the mid"
)


def test_runs_are_of_whole_sentences_and_not_too_long() -> None:
    for seed in range(20):
        runs = list(cut(PARAGRAPH, chance=random.Random(seed)))
        assert runs
        for run in runs:
            assert run in PARAGRAPH
            assert run.endswith(".")
            assert backtranslation.SHORTEST <= len(run) <= backtranslation.LONGEST
            assert "cut off" not in run


def test_a_sentence_that_is_too_long_is_left_out() -> None:
    long = "He said " + "and then again " * 40 + "that."
    assert not list(cut(long, chance=random.Random(0)))
    short = "The children played in the yard behind the court."
    assert list(cut(f"{long} {short}", chance=random.Random(0))) == [short]


@needs_apertium
def test_a_pivot_that_is_not_installed_is_left_out() -> None:
    gone = Pivot("apertium-gone", "eng-gone", "gone-eng", 1.0)
    assert installed((gone,)) == ()
    assert installed((*installed(), gone)) == installed()


@needs_apertium
def test_a_text_goes_through_two_pivots_in_a_row() -> None:
    one, other = installed()[:2]
    texts = ["The market is high.", "Nothing is lost."]
    first = dict(there_and_back(texts, one))
    second = dict(there_and_back([first[0], first[1]], other))
    assert dict(through(texts, (one, other))) == second


@needs_apertium
def test_every_text_that_comes_back_is_told_by_its_mark() -> None:
    texts = ["The market is high.", "He called her\nhome.", "Nothing is lost."]
    for pivot in installed():
        back = dict(there_and_back(texts, pivot))
        assert set(back) <= {0, 1, 2}
        assert back
        assert not any("@" in text for text in back.values())


@needs_apertium
def test_the_changes_stand_where_they_say_and_undo_to_the_original() -> None:
    aligner = Aligner(Meanings(Wordnet.read(WORDNET)))
    made = list(back_translations([PARAGRAPH] * 40, aligner=aligner, seed=4))
    assert any(sequence.changes for sequence in made)
    assert any(not sequence.changes for sequence in made)
    for sequence in made:
        restored = sequence.text
        for change in reversed(sequence.changes):
            assert restored[change.start : change.end] != change.original
            restored = restored[: change.start] + change.original + restored[change.end :]
        # an article before a changed word may have been made to agree with it
        assert restored.replace(" an ", " a ") in PARAGRAPH.replace(" an ", " a ")
        assert len(sequence.changes) <= backtranslation.MOST_CHANGES


@needs_apertium
def test_a_run_with_the_same_seed_is_the_same() -> None:
    aligners = [Aligner(Meanings(Wordnet.read(WORDNET))) for _ in range(2)]
    one, other = (list(back_translations([PARAGRAPH] * 4, aligner=a, seed=2)) for a in aligners)
    assert one == other
