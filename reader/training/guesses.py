"""Hard wrong words: what a masked language model holds for possible, but for much less likely.

They fit the grammar and often the topic, so nothing gives them away but the sense.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Many
from itertools import islice

import torch
from tokenizers import Tokenizer
from torch import Tensor

from reader.training.batches import MASKS
from reader.training.frames import Proposed
from reader.training.meanings import Meanings
from reader.training.network import ReplacedWords
from reader.training.sequence import ReplacementKind, Sequence
from reader.training.spinning import Spinner
from reader.training.tagging import TaggedText
from reader.training.word_forms import is_eligible, part_of_speech

GAP = (2.5, 7.5)  # nats that a wrong word is below what stands there
RARE = -5.0  # log-probability above which a word may well stand there too
FEW = (0, 1, 1, 1, 2, 2, 3)  # wrong words of a text
DISTANCE = 4  # words between two of them: each is guessed with sound words around it
MANY = 24  # texts that are read together


class Guesser:
    """Puts hard wrong words into tagged text. `network` has the guesses of its base."""

    def __init__(
        self, network: ReplacedWords, tokenizer: Tokenizer, meanings: Meanings, spinner: Spinner
    ) -> None:
        self._network = network.eval()
        self._tokenizer = tokenizer
        self._meanings = meanings
        self._spinner = spinner
        vocabulary = tokenizer.get_vocab()
        self._spelled = {n: piece for piece, n in vocabulary.items() if piece.isalpha()}
        self._mask = next(filter(None, map(tokenizer.token_to_id, MASKS)))

    def spin(self, texts: Iterable[TaggedText]) -> Iterator[Sequence]:
        """Yield each text once, with up to three wrong words."""
        stream = iter(texts)
        while group := list(islice(stream, MANY)):
            chosen = [self._places(text) for text in group]
            scores = self._guessed(group, chosen)
            for text, places, rows in zip(group, chosen, scores, strict=True):
                changes = [
                    change
                    for place, row in zip(places, rows, strict=True)
                    if (change := self._wrong(text, place, row))
                ]
                yield self._spinner.written(text, sorted(changes, key=lambda c: c.first))

    def _places(self, text: TaggedText) -> list[int]:
        """Return the words to guess: some that are one piece, not beside each other."""
        places: list[int] = []
        found = [
            i
            for i, word in enumerate(text.words)
            if part_of_speech(word)
            and is_eligible(text.text, word)
            and self._tokenizer.token_to_id(text.text[word.start : word.end]) is not None
        ]
        self._spinner.chance.shuffle(found)
        wanted = self._spinner.chance.choice(FEW)
        for place in found:
            if len(places) < wanted and all(abs(place - other) >= DISTANCE for other in places):
                places.append(place)
        return places

    def _guessed(self, texts: Many[TaggedText], places: Many[list[int]]) -> Iterator[list[Tensor]]:
        """Yield the log-probabilities of the vocabulary at each text's places."""
        pieces, marked = [], []
        for text, chosen in zip(texts, places, strict=True):
            encoding = self._tokenizer.encode(text.text)
            starts = {start: i for i, (start, end) in enumerate(encoding.offsets) if end > start}
            hidden = [starts[text.words[place].start] for place in chosen]
            pieces.append([self._mask if i in hidden else n for i, n in enumerate(encoding.ids)])
            marked.append(hidden)
        longest = max(map(len, pieces))
        rows = torch.tensor([row + [0] * (longest - len(row)) for row in pieces])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in pieces])
        with torch.inference_mode():
            query = self._network.read(rows, mask).query
            for row, hidden in zip(query, marked, strict=True):
                scores = row[hidden] @ self._network.embeddings.t() + self._network.bias
                yield list(scores.log_softmax(-1))

    def _wrong(self, text: TaggedText, place: int, row: Tensor) -> Proposed | None:
        word = text.words[place]
        old = text.text[word.start : word.end]
        expected = float(row[self._tokenizer.token_to_id(old)])
        least, most = expected - GAP[1], min(expected - GAP[0], RARE)
        possible = torch.nonzero((row > least) & (row < most)).squeeze(-1).tolist()
        self._spinner.chance.shuffle(possible)
        for number in possible[:40]:
            new = self._spelled.get(number, "").lower()
            if self._is_wrong(word.lemma, old.lower(), new, part_of_speech(word)):
                return Proposed(place, place, new, ReplacementKind.SENSE, "guess")
        return None

    def _is_wrong(self, lemma: str, old: str, new: str, part: str) -> bool:
        """Say whether a word can stand there by its form, and means something else."""
        meanings = self._meanings
        return (
            len(new) > 2
            and any(part == other for other, _ in meanings.forms(new))
            and _ending(new) == _ending(old)
            and not meanings.are_forms_of_one(old, new)
            and not meanings.are_sound(old, new)
            and not self._spinner.tables.synonymous(f"{lemma}|{part}", new)
        )


def _ending(word: str) -> str:
    """Return the ending that tells a word's form."""
    return next((end for end in ("ing", "ed", "ly", "s") if word.endswith(end)), "")
