"""The quick and the thorough reader of wording; the thorough one takes five times as long."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.engines.engine_stage import Stage
from reader.engines.wording_model.wording_model import WordingModel, WordReading
from reader.system.paths import resource

THOROUGH = "models/thorough_reader"


class WordingReaders:
    """Both readers, or the quick one alone; each is loaded at its first reading.

    `folder` holds the numbers that say what their doubts together are worth. Raises
    `EngineUnavailable` when files that are asked for are missing or damaged.
    """

    def __init__(
        self,
        quick: WordingModel | None = None,
        thorough: WordingModel | None = None,
        *,
        threads: int = 2,
        is_thorough: bool = False,
    ) -> None:
        self.quick = quick or WordingModel(threads=threads)
        self.thorough = thorough
        if is_thorough and thorough is None:
            self.thorough = WordingModel(resource(THOROUGH), threads=threads)

    @property
    def folder(self) -> Path:
        """The folder of the reader that has the last word."""
        return (self.thorough or self.quick).folder

    @property
    def label(self) -> str:
        """The names and versions for people; known before anything is loaded."""
        if self.thorough is None:
            return self.quick.label
        return f"{self.quick.label} and thorough reader {self.thorough.version}"

    @property
    def stage(self) -> Stage:
        """The stage of both: one that is ready while the other is not is half of a start."""
        stages = {reader.stage for reader in (self.quick, self.thorough) if reader}
        return stages.pop() if len(stages) == 1 else Stage.LOADING

    def read(self, texts: Sequence[str]) -> list[list[WordReading]]:
        """Return the words of each text as the quick reader reads them."""
        return self.quick.read(texts)

    def read_thoroughly(self, texts: Sequence[str]) -> list[dict[int, WordReading]]:
        """Return the words of each text by their beginning; nothing without the thorough reader."""
        if self.thorough is None:
            return [{} for _ in texts]
        read = self.thorough.read(texts)
        return [{word.span.start: word for word in words} for words in read]


def has_thorough() -> bool:
    """Say whether the thorough reader came with the program."""
    return (resource(THOROUGH) / "model.json").exists()
