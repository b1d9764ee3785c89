"""Loads the wording model's files and runs its network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # a hyphen parts words here: each can be wrong


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in the vocabulary's numbers; its words, each with the place of its first piece."""

    numbers: list[int]
    words: list[tuple[re.Match[str], int]]


class ModelFiles:
    """The encoder, the embeddings and the tokenizer.

    `encoder.onnx` takes embedded pieces; the embeddings stay outside it (`embeddings.npz`: int8
    rows, one scale each), since what restores a word looks it up in the same table. Raises whatever
    a missing or damaged file makes three libraries raise.

    Where it `is_exact`, sums are right on processors that clip them (x86 without VNNI), too.
    """

    def __init__(self, folder: Path, *, is_exact: bool = False) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        vocabulary: dict[str, int] = self._tokenizer.get_vocab()
        spelled = sorted(vocabulary, key=vocabulary.__getitem__)
        with np.load(folder / "embeddings.npz") as file:
            self._rows, self._scales, bias = file["rows"], file["scales"], file["bias"]
        # What can stand for a word are whole words; leaving the rest out saves a third of the time.
        numbers = np.array([n for n, piece in enumerate(spelled) if WORD.fullmatch(piece)])
        self._words = [spelled[n] for n in numbers]
        self._numbers = numbers
        self._words_embedded: Floats | None = None
        self._bias: Floats = bias[numbers]
        self._session = session(folder / "encoder.onnx", is_exact=is_exact)

    def pieces(self, text: str) -> Pieces:
        """Cut a text into pieces, and find its words among them."""
        encoding = self._tokenizer.encode(text)
        starts = {start: i for i, (start, end) in enumerate(encoding.offsets) if end > start}
        words = []
        for match in WORD.finditer(text):
            first = starts.get(match.start())
            if first is not None:
                words.append((match, first))
        return Pieces(encoding.ids, words)

    def read(self, numbers: Sequence[int]) -> tuple[Floats, Floats, Floats]:
        """Return the logits *wrong* and *habit* (pieces,) and the queries (pieces, width).

        One text at a time: activations are quantised by call, so that among others a text would
        read a little differently each time. It is as fast, since nothing is padded.
        """
        wrong, habit, query = self._session.run(
            ["wrong", "habit", "query"],
            {
                "embedded": self._embedded(np.array(numbers))[None],
                "mask": np.ones((1, len(numbers)), dtype=np.int64),
            },
        )
        return wrong[0], habit[0], query[0]

    def log_shares(self, queries: Floats) -> Floats:
        """Return the log-probability of every word of the vocabulary: (queries, words)."""
        scores: Floats = queries @ self._table().T + self._bias
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores

    def best_words(self, log_shares: Floats, most: int) -> Iterator[list[tuple[str, float]]]:
        """Yield for each row the likeliest words, best first, with their log-probability."""
        for scores in log_shares:
            best = np.argpartition(-scores, most)[:most]
            best = best[np.argsort(-scores[best])]
            yield [(self._words[i], float(scores[i])) for i in best]

    def _table(self) -> Floats:
        """Return the embeddings of the words, made at first use: not every reader is asked."""
        if self._words_embedded is None:
            self._words_embedded = self._embedded(self._numbers)
        return self._words_embedded

    def _embedded(self, numbers: NDArray[np.int64]) -> Floats:
        rows: Floats = self._rows[numbers].astype(np.float32) * self._scales[numbers, None]
        return rows


def session(encoder: Path, *, is_exact: bool = False) -> onnxruntime.InferenceSession:
    """Load a network; raises what ONNX Runtime raises where the file is damaged."""
    onnxruntime.disable_telemetry_events()  # older builds for Windows know no other way
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # callers read windows side by side
    options.log_severity_level = 3
    if is_exact:
        options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(encoder), options, providers=["CPUExecutionProvider"])
