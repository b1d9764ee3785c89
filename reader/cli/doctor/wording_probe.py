"""Looks whether both readers of wording are whole and doubt a wrong word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from reader.cli.doctor.formats_probe import mend_import
from reader.cli.doctor.health import Health, restore_program
from reader.engines.wording_model.quick_and_thorough import THOROUGH
from reader.engines.wording_model.wording_model import WordingModel
from reader.errors import EngineUnavailable
from reader.system.paths import resource

QUICK = "models/replaced_words"
FILES = ("model.json", "tokenizer.json", "embeddings.npz", "encoder.onnx")
SOUND = "The council voted on Tuesday to close the old {} until the end of the year."
RIGHT, WRONG = "bridge", "comedy"


def examine() -> Iterator[Health]:
    """Load each reader and let it read a sentence."""
    try:
        import_module("reader.engines.wording_model.model_files")
    except ImportError as error:
        yield Health("wording", f"its libraries cannot be loaded ({error})", mend_import(error))
        return
    for part, name in (("quick reader", QUICK), ("thorough reader", THOROUGH)):
        folder = resource(name)
        if why := _why_unsound(folder):
            yield Health(part, why, restore_program())
        else:
            yield Health(part, f"version {WordingModel(folder).version} reads as it should")


def _why_unsound(folder: Path) -> str:
    if missing := [name for name in FILES if not (folder / name).is_file()]:
        return f"missing in {folder}: {', '.join(missing)}"
    try:
        [sound, spun] = WordingModel(folder).read([SOUND.format(RIGHT), SOUND.format(WRONG)])
    except EngineUnavailable as error:
        if damaged := [name for name in FILES if _is_damaged(folder / name)]:
            return f"damaged in {folder}: {', '.join(damaged)}"
        return str(error.__cause__ or error)
    doubts = [
        next(reading.wrong for reading in readings if reading.span.of(SOUND.format(word)) == word)
        for readings, word in ((sound, RIGHT), (spun, WRONG))
    ]
    return "" if doubts[0] < doubts[1] else f"damaged in {folder}: it doubts the wrong words"


def _is_damaged(file: Path) -> bool:
    """Load a file as the reader does: any library says in its own way that it cannot."""
    try:
        if file.name == "model.json":
            str(json.loads(file.read_text(encoding="utf-8"))["version"])
        elif file.name == "tokenizer.json":
            import_module("tokenizers").Tokenizer.from_file(str(file))
        elif file.name == "embeddings.npz":
            with import_module("numpy").load(file) as table:
                for name in ("rows", "scales", "bias"):
                    table[name]
        else:
            import_module("reader.engines.wording_model.model_files").session(file)
    except Exception:  # noqa: BLE001 whatever a damaged file makes three libraries raise
        return True
    return False
