"""The wording model: says of each word whether it was put in the writer's mouth.

A small encoder in ONNX Runtime. How it was made, from what, and how well it does:
`resources/models/replaced_words/MODEL_CARD.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from reader.errors import EngineUnavailable
from reader.language.sentences import sentences
from reader.model.span import Span
from reader.paths import resource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # a hyphen parts words here: each can be wrong
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


class ReplacedWordsModel:
    """The shipped model, loaded at the first reading. Safe to use from several threads.

    Raises `EngineUnavailable` when its files are missing or damaged.
    """

    def __init__(self, folder: Path | None = None, *, threads: int = 2) -> None:
        self.folder = folder or resource("models/replaced_words")
        self._threads = threads
        self._lock = Lock()
        self._loaded: _Loaded | None = None
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
        return [
            [
                replace(word, span=word.span.shifted(window.start))
                for window in windows_of(text)
                for word in self._files().read(window.of(text))
            ]
            for text in texts
        ]

    def likely_words(
        self, words: Sequence[WordReading], *, most: int = 30
    ) -> list[list[tuple[str, float]]]:
        """Return for each word what probably stood there, best first, with log-probabilities."""
        return self._files().likely_words([word.query for word in words], most) if words else []

    def _files(self) -> _Loaded:
        with self._lock:
            if self._loaded is None:
                try:
                    self._loaded = _Loaded(self.folder, self._threads)
                except Exception as error:  # whatever a damaged file makes three libraries raise
                    raise EngineUnavailable(DAMAGED) from error
            return self._loaded


DAMAGED = (
    "The wording model is missing or damaged, so wording was not checked. Install Askance again."
)


def windows_of(text: str) -> Iterator[Span]:
    """Yield runs of whole sentences of `text` that are read together; a long sentence in parts."""
    run: Span | None = None
    for sentence in sentences(text):
        for part in _parts(text, sentence):
            if run and part.end - run.start > WINDOW:
                yield run
                run = None
            run = Span(run.start, part.end) if run else part
    if run:
        yield run


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        end = blank if blank > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


class _Loaded:
    """The files in memory.

    `encoder.onnx` takes embedded pieces; the embeddings (`embeddings.npz`: int8 rows, one scale
    each) stay outside it, since the restore softmax needs the same table.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        # Imported here: a start that checks nothing should not pay for them (0.2 s).
        import numpy
        import onnxruntime
        from tokenizers import Tokenizer

        self._numpy = numpy
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        with numpy.load(folder / "embeddings.npz") as file:
            self._rows, self._scales, self._bias = file["rows"], file["scales"], file["bias"]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        vocabulary = self._tokenizer.get_vocab()
        self._pieces = [""] * len(vocabulary)
        for piece, number in vocabulary.items():
            self._pieces[number] = piece
        self._is_word = numpy.array([WORD.fullmatch(piece) is not None for piece in self._pieces])

    def read(self, text: str) -> Iterator[WordReading]:
        """Read one window.

        One at a time: activations are quantised by call, so that among others a window would read
        a little differently each time. On two cores it is as fast, since nothing is padded.
        """
        np = self._numpy
        encoding = self._tokenizer.encode(text)
        ids = np.array(encoding.ids)
        embedded = self._rows[ids].astype(np.float32) * self._scales[ids, None]
        wrong, habit, query = self._session.run(
            ["wrong", "habit", "query"],
            {"embedded": embedded[None], "mask": np.ones((1, len(ids)), dtype=np.int64)},
        )
        firsts = {start: i for i, (start, end) in enumerate(encoding.offsets) if end > start}
        for match in WORD.finditer(text):
            at = firsts.get(match.start())
            if at is not None:
                span = Span(match.start(), match.end())
                yield WordReading(span, float(wrong[0, at]), float(habit[0, at]), query[0, at])

    def likely_words(self, queries: Sequence[Floats], most: int) -> list[list[tuple[str, float]]]:
        np = self._numpy
        table = self._rows.astype(np.float32) * self._scales[:, None]
        found = []
        for scores in np.stack(queries) @ table.T + self._bias:
            scores -= np.log(np.exp(scores - scores.max()).sum()) + scores.max()
            scores[~self._is_word] = -np.inf
            best = np.argpartition(-scores, most)[:most]
            best = best[np.argsort(-scores[best])]
            found.append([(self._pieces[i], float(scores[i])) for i in best])
        return found
