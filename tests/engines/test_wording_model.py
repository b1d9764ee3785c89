from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engines.wording_model.model_files import WORD
from reader.engines.wording_model.wording_model import LONGEST, WINDOW, WordingModel, windows_of
from reader.errors import EngineUnavailable
from reader.system.paths import resource

FOLDER = resource("models/replaced_words")
SOUND = "The council voted on Tuesday to close the old bridge until the end of the year."


@pytest.fixture(scope="module")
def model() -> WordingModel:
    return WordingModel()


def test_every_word_is_read_once_and_in_its_place(model: WordingModel) -> None:
    text = "Größe \U0001f600 matters: the café’s co-owner didn’t say “naïve”, did she? 42 of 7."
    [words] = model.read([text])
    assert [w.span.of(text) for w in words] == [m.group() for m in WORD.finditer(text)]


def test_a_wrong_word_is_doubted_more_than_the_right_one(model: WordingModel) -> None:
    wrong = SOUND.replace("bridge", "comedy").replace("end", "finish")
    for right, changed in (("bridge", "comedy"), ("end", "finish")):
        [sound, spun] = model.read([SOUND, wrong])
        before = next(w.wrong for w in sound if w.span.of(SOUND) == right)
        after = next(w.wrong for w in spun if w.span.of(wrong) == changed)
        assert after > before


def test_a_text_reads_the_same_alone_and_among_others(model: WordingModel) -> None:
    [alone] = model.read([SOUND])
    among = model.read(["A short one.", SOUND, SOUND * 9])[1]
    assert [(w.span, w.wrong, w.habit) for w in among] == [
        (w.span, w.wrong, w.habit) for w in alone
    ]


def test_nothing_is_read_in_nothing(model: WordingModel) -> None:
    assert model.read([]) == []
    assert model.read(["", "  \n", "1234 — 5"]) == [[], [], []]


def test_the_likely_words_are_words_best_first(model: WordingModel) -> None:
    [words] = model.read([SOUND])
    [likely] = model.likely_words(words[:1])
    assert all(WORD.fullmatch(word) for word, _ in likely)
    assert [share for _, share in likely] == sorted((s for _, s in likely), reverse=True)
    assert model.likely_words([]) == []


@given(st.text(max_size=3000))
@settings(max_examples=200, deadline=None)
def test_windows_hold_every_word_and_none_is_too_long(text: str) -> None:
    windows = list(windows_of(text))
    assert all(len(window) <= max(WINDOW, LONGEST) for window in windows)
    assert all(a.end <= b.start for a, b in pairwise(windows))
    covered = "".join(window.of(text) for window in windows)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_text_without_blanks_is_read_in_parts(model: WordingModel) -> None:
    [words] = model.read(["x" * 900])
    assert words


@pytest.mark.parametrize("missing", ["model.json", "encoder.onnx", "embeddings.npz"])
def test_a_missing_file_is_said_in_one_sentence(tmp_path: Path, missing: str) -> None:
    shutil.copytree(FOLDER, tmp_path / "model")
    (tmp_path / "model" / missing).unlink()
    with pytest.raises(EngineUnavailable, match="missing or damaged"):
        WordingModel(tmp_path / "model").read([SOUND])


@pytest.mark.parametrize(
    "damaged", ["model.json", "encoder.onnx", "embeddings.npz", "tokenizer.json"]
)
def test_a_damaged_file_is_said_in_one_sentence(tmp_path: Path, damaged: str) -> None:
    shutil.copytree(FOLDER, tmp_path / "model")
    (tmp_path / "model" / damaged).write_bytes(b"\x00not what it was")
    with pytest.raises(EngineUnavailable, match="missing or damaged"):
        WordingModel(tmp_path / "model").read([SOUND])


def test_the_model_says_what_it_is() -> None:
    card = json.loads((FOLDER / "model.json").read_text(encoding="utf-8"))
    assert WordingModel().label == f"replaced-words {card['version']}"


def test_the_model_is_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 30e6
