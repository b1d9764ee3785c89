"""Clean text that training leaves alone: other registers than news, and what the network doubts.

Sentences in which the network takes a sound word for a wrong one ("the top drawer companies") teach
it more than others. The gravest doubts are left out: of those a third are slips that the writer
made.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.detectors.wording.replaced_words import names
from reader.engines.wording_model.wording_model import WordingModel
from reader.training.labelled import clean_lines
from reader.training.sequence import Sequence
from reader.training.tagging import TaggedText, sequences

LENGTHS = range(40, 601)  # code points of a sequence
MOST = 2_500  # sequences of one file
DOUBT = (-0.9, 2.2)  # logits of *wrong*: of one word in 300 of clean news, and of a slip
CALM = -1.2  # with a second doubt from here on, a machine may have been in the text


def registers(folder: Path, *, chance: random.Random) -> Iterator[Sequence]:
    """Yield sequences of every text file in `folder`, of each about as many, left alone."""
    for file in sorted(folder.glob("*.txt*")):
        found = [
            text
            for paragraph in clean_lines(file)
            for text in sequences(paragraph, chance=chance)
            if len(text) in LENGTHS
        ]
        yield from map(Sequence, chance.sample(found, min(MOST, len(found))))


def doubted(texts: Iterable[TaggedText], model: WordingModel) -> Iterator[Sequence]:
    """Yield the clean texts in which `model` doubts one word and no other, left alone."""
    for text in texts:
        [words] = model.read([text.text])
        named = names(text.text, words)
        doubts = sorted((w.wrong for i, w in enumerate(words) if i not in named), reverse=True)
        if doubts and DOUBT[0] < doubts[0] < DOUBT[1] and all(d < CALM for d in doubts[1:2]):
            yield Sequence(text.text)
