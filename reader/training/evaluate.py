"""Measure a model on labelled text, word by word, before any threshold is chosen."""

from __future__ import annotations

import time
from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reader.detectors.wording.likely_originals import likely_originals
from reader.detectors.wording.wording_confidence import share
from reader.engines.wording_model.wording_model import WordingModel, WordReading
from reader.training.labelled import clean_lines, labelled, texts_of
from reader.training.sequence import ReplacementKind, Sequence

RATES = (0.3, 1.0, 2.0, 5.0)  # marks per 1,000 words of clean text


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table."""

    measure: str
    value: float

    def __str__(self) -> str:
        return f"{self.measure:<72} {self.value:.3f}"


def figures(
    model: WordingModel,
    *,
    clean: Path,
    replaced: Many[Path] = (),
    spun: Path | None = None,
) -> Iterator[Figure]:
    """Yield what the model reaches.

    `clean` is text a paragraph a line, `replaced` are labelled files, `spun` holds whole paragraphs
    that a machine paraphrased (JSON lines with `text`).
    """
    news = clean_lines(clean, shortest=250)[:600]
    started = time.perf_counter()
    read = model.read(news)
    words = sum(map(len, read))
    yield Figure("words a second", words / (time.perf_counter() - started))
    doubts = sorted((word.wrong for found in read for word in found), reverse=True)
    limits = {rate: doubts[int(rate * words / 1000)] for rate in RATES}
    for path in replaced:
        texts = labelled(path)
        for rate, limit in limits.items():
            found, right = found_and_right(model, texts, limit)
            at = f"at {rate:g} marks per 1,000 clean words"
            yield Figure(f"{path.name}: replaced words found {at}", found)
            yield Figure(f"{path.name}: share of the marks that is right {at}", right)
        yield Figure(f"{path.name}: original among the first five", restored(model, texts))
    if spun is not None:
        short = [found for text, found in zip(news, read, strict=True) if len(text) < 900][:400]
        low = [suspicion(found) for found in short]
        high = [suspicion(found) for found in model.read(texts_of(spun))]
        cut = sorted(low)[int(len(low) * 0.99)]
        yield Figure(f"{spun.name} against clean text: AUROC", auroc(low, high))
        caught = sum(value > cut for value in high) / len(high)
        yield Figure(f"{spun.name} against clean text: recall at 1 % false alarms", caught)


def found_and_right(
    model: WordingModel, texts: Many[Sequence], limit: float
) -> tuple[float, float]:
    """Return the share of changed passages that are marked, and of marks that lie on one."""
    found = changed = marked = right = 0
    for sequence, words in zip(texts, model.read([s.text for s in texts]), strict=True):
        on = [word.span for word in words if word.wrong > limit]
        for change in sequence.changes:
            changed += 1
            found += any(s.start < change.end and change.start < s.end for s in on)
        marked += len(on)
        right += sum(any(s.start < c.end and c.start < s.end for c in sequence.changes) for s in on)
    return found / max(changed, 1), right / max(marked, 1)


def restored(model: WordingModel, texts: Many[Sequence]) -> float:
    """Return how often the original of a wrong word is among the first five that are proposed.

    Of the words whose original is one word. Passages that are no wrong words do not count.
    """
    hit = asked = 0
    for sequence, words in zip(texts, model.read([s.text for s in texts]), strict=True):
        wanted: list[tuple[WordReading, str]] = []
        for change in sequence.changes:
            here = [w for w in words if w.span.start == change.start and w.span.end == change.end]
            if change.kind is ReplacementKind.SENSE and here and change.original.isalpha():
                wanted.append((here[0], change.original.lower()))
        proposed = likely_originals(model, sequence.text, [word for word, _ in wanted])
        for (_, original), proposals in zip(wanted, proposed, strict=True):
            asked += 1
            hit += original in {p.lower() for p, _ in proposals}
    return hit / max(asked, 1)


def suspicion(words: Many[WordReading]) -> float:
    """Return a paragraph's mean probability of both kinds: what the verdict builds on."""
    return float(np.mean([share(w.wrong) + share(w.habit) for w in words])) if words else 0.0


def auroc(negative: Many[float], positive: Many[float]) -> float:
    """Return the chance that a positive scores above a negative, ties counted half."""
    low = np.sort(np.asarray(negative))
    above = np.searchsorted(low, positive, "left") + np.searchsorted(low, positive, "right")
    return float(above.mean() / 2 / len(low))
