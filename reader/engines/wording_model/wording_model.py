"""The wording model: how likely each word of a text was substituted by a machine.

A small encoder in ONNX Runtime. How it was made, from what, and how well it does:
`resources/models/replaced_words/MODEL_CARD.md`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.engines.engine_stage import Stage
from reader.english.overlong_words import prose_in
from reader.english.sentences import sentences
from reader.errors import EngineUnavailable
from reader.model.span import Span
from reader.system import telemetry
from reader.system.paths import resource

if TYPE_CHECKING:
    from reader.engines.wording_model.model_files import Floats, ModelFiles

WINDOW = 420  # code points: sentences are read together up to this length, as in training
LONGEST = 480  # code points: a longer sentence is read in parts; the encoder takes 512 pieces


@dataclass(frozen=True, slots=True)
class WordReading:
    """A word as the model reads it: its place, and the logits of its two questions.

    `wrong`: is it wrong where it stands? `habit`: is it one of those that spinners put in?
    `query` ranks the vocabulary by what probably stood there.
    """

    span: Span
    wrong: float
    habit: float
    query: Floats


class WordingModel:
    """The shipped model, loaded at the first reading. Safe to use from several threads.

    Raises `EngineUnavailable` when its files are missing or damaged, or where loading it would not
    be silent.
    """

    def __init__(self, folder: Path | None = None, *, threads: int = 2) -> None:
        self.folder = folder or resource("models/replaced_words")
        self._threads = threads
        self._lock = Lock()
        self._loaded: ModelFiles | None = None
        self.stage = Stage.IDLE
        try:
            card = json.loads((self.folder / "model.json").read_text(encoding="utf-8"))
            self.version = str(card["version"])
        except (OSError, ValueError, KeyError) as error:
            raise EngineUnavailable(DAMAGED) from error

    @property
    def label(self) -> str:
        """Its name and version for people; known before it is loaded."""
        return f"replaced-words {self.version}"

    def read(self, texts: Sequence[str]) -> list[list[WordReading]]:
        """Read texts (paragraphs or candidates for one) and return the words of each, in order."""
        if len(texts) < 2:
            return [self._read(text) for text in texts]
        # Paragraphs side by side: two cores share one small window badly, two windows well.
        with ThreadPoolExecutor(self._threads, "askance-wording") as readers:
            return list(readers.map(self._read, texts))

    def likely_words(
        self, words: Sequence[WordReading], *, most: int = 30
    ) -> list[list[tuple[str, float]]]:
        """Return for each word what probably stood there, best first, with log-probabilities."""
        if not words:
            return []
        import numpy as np

        files = self._files()
        shares = files.log_shares(np.stack([word.query for word in words]))
        return list(files.best_words(shares, most))

    def _read(self, text: str) -> list[WordReading]:
        files = self._files()
        readings: list[WordReading] = []
        for window in windows_of(text):
            pieces = files.pieces(window.of(text))
            wrong, habit, query = files.read(pieces.numbers)
            for match, at in pieces.words:
                span = Span(match.start(), match.end()).shifted(window.start)
                values = float(wrong[at]), float(habit[at]), query[at]
                readings.append(WordReading(span, *values))
        return readings

    def _files(self) -> ModelFiles:
        with self._lock:
            if self._loaded is None:
                if not telemetry.is_off():
                    raise EngineUnavailable(telemetry.NOT_OFF)
                self.stage = Stage.LOADING
                try:
                    # Imported here: a start that checks nothing need not load numeric libraries.
                    from reader.engines.wording_model.model_files import ModelFiles

                    self._loaded = ModelFiles(self.folder)
                except Exception as error:  # whatever a damaged file makes three libraries raise
                    self.stage = Stage.IDLE
                    raise EngineUnavailable(DAMAGED) from error
                self.stage = Stage.READY
            return self._loaded


DAMAGED = (
    "The wording model is missing or damaged, so wording was not checked. Install Askance again."
)


def windows_of(text: str) -> Iterator[Span]:
    """Yield runs of whole sentences of `text` that are read together; a long sentence in parts.

    Endless words are no part of any: each of a picture's ten thousand letters would be doubted.
    """
    run: Span | None = None
    for part in _parts_of(text):
        if run and part.end - run.start > WINDOW:
            yield run
            run = None
        run = Span(run.start, part.end) if run else part
    if run:
        yield run


def _parts_of(text: str) -> Iterator[Span]:
    for stretch in prose_in(text):
        for sentence in sentences(stretch.of(text)):
            yield from _parts(text, sentence.shifted(stretch.start))


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        end = blank if blank > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)
