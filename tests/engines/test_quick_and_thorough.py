"""The quick reader of wording and the thorough one, alone and together.

The thorough one is played by the quick one's own files, with other numbers for what it is worth.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from reader.checking.detector_set import build_detectors
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.detectors.wording.wording_confidence import features
from reader.engines.engine_stage import Stage
from reader.engines.wording_model.quick_and_thorough import WordingReaders, has_thorough
from reader.engines.wording_model.wording_model import WordingModel
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Finding
from reader.settings import Reading, Settings
from reader.system.paths import resource

SPUN = (
    "Police got here to the home after nationals phoned to say a person was lacking. The workforce "
    "have been not able to in finding the fellow, and the inspector mentioned the seek would pass "
    "on during the night time with the lend a hand of neighbours."
)
QUICK = resource("models/replaced_words")


def thorough(folder: Path, *, worth: float) -> WordingModel:
    """Make a thorough reader whose logit of *wrong* has this weight beside the quick one's."""
    shutil.copytree(QUICK, folder)
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    *weights, constant = card["confidence"]["weights"]
    [word, *_], [other, *_] = WordingModel().read(["A word.", "A word."])
    more = len(features([word], {0: other})[0]) - len(features([word])[0])
    card["confidence"]["weights"] = [*weights, worth, *[0.0] * (more - 1), constant]
    (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return WordingModel(folder)


def found(readers: WordingReaders) -> list[Finding]:
    article = article_from_text(SPUN)
    seen = ReplacedWordsDetector(readers).detect(article, article.paragraphs)
    return [one for one in seen if isinstance(one, Finding)]


def test_a_second_opinion_of_no_weight_moves_no_finding(tmp_path: Path) -> None:
    readers = WordingReaders(thorough=thorough(tmp_path / "thorough", worth=0.0))
    alone, both = found(WordingReaders()), found(readers)
    assert [(f.span, f.confidence) for f in both] == [(f.span, f.confidence) for f in alone]
    assert "Thorough reader" in both[0].evidence
    assert "Thorough" not in alone[0].evidence


def test_the_thorough_reader_has_the_last_word(tmp_path: Path) -> None:
    readers = WordingReaders(thorough=thorough(tmp_path / "thorough", worth=0.5))
    alone, both = ({f.span: f.confidence for f in found(r)} for r in (WordingReaders(), readers))
    [again] = readers.read_thoroughly([SPUN])
    single = [s for s in alone if s in both and s.start in again and again[s.start].span == s]
    raised = [both[s] - alone[s] for s in single if again[s.start].wrong > 0]
    lowered = [both[s] - alone[s] for s in single if again[s.start].wrong < 0]
    assert min(raised) >= 0  # the surest cannot rise
    assert max(lowered) <= 0 > min(lowered)


def test_both_readers_are_named_and_are_ready_together(tmp_path: Path) -> None:
    readers = WordingReaders(thorough=thorough(tmp_path / "thorough", worth=0.0))
    version = WordingModel().version
    assert readers.label == f"replaced-words {version} and thorough reader {version}"
    stages = [readers.stage]
    for read in (readers.read, readers.read_thoroughly):
        read([SPUN])
        stages.append(readers.stage)
    assert stages == [Stage.IDLE, Stage.LOADING, Stage.READY]


def test_the_quick_reader_alone_is_asked_for() -> None:
    with build_detectors(Settings(grammar="off", reading=Reading.QUICK)) as equipment:
        assert equipment.engines["wording"] == WordingModel().label


def test_nobody_reads_thoroughly_where_the_quick_reader_is_alone() -> None:
    assert WordingReaders().read_thoroughly([SPUN, ""]) == [{}, {}]


@pytest.mark.parametrize("reading", list(Reading))
def test_nothing_is_loaded_before_the_first_check(reading: Reading) -> None:
    with build_detectors(Settings(grammar="off", reading=reading)) as equipment:
        assert not list(equipment.watch()())


@pytest.mark.skipif(not has_thorough(), reason="the thorough reader is not there")
def test_the_thorough_reader_doubts_what_the_quick_one_passes_over() -> None:
    text = (
        "The central bank raised interest types by half a point on Thursday. Polls opened at seven,"
        " and the country goes to the surveys again."
    )
    readers = WordingReaders(is_thorough=True)
    [words], [again] = readers.read([text]), readers.read_thoroughly([text])
    wrong = next(w for w in words if w.span.of(text) == "types")
    assert again[wrong.span.start].wrong > max(wrong.wrong, 0.0)
    sound = next(w for w in words if w.span.of(text) == "bank")
    assert again[sound.span.start].wrong < 0
    article = article_from_text(text)
    alone, both = (
        {
            f.span.of(text): f.confidence
            for f in ReplacedWordsDetector(who).detect(article, article.paragraphs)
            if isinstance(f, Finding)
        }
        for who in (WordingReaders(), readers)
    )
    assert both["types"] > alone["types"]


def test_a_doubted_word_is_shown_with_what_a_reader_expects() -> None:
    [doubted] = [f for f in found(WordingReaders()) if f.span.of(SPUN) == "lacking"]
    first, *_ = doubted.suggestions
    assert re.search(rf"Expected here: “{first}” \(\d+%\)", doubted.evidence)
