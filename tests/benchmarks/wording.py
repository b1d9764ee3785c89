"""How well the shipped wording model does on prose of our own.

`python -m tests.benchmarks.wording [--list]` prints the figures, and with `--list` every miss and
every false mark.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.checking.check import check
from reader.checking.events import CheckFinished
from reader.checking.verdict import Level
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.english.word_tokens import count_words
from reader.importers.text.plain_text import article_from_text
from reader.model.detector import Detector
from reader.model.finding import Finding
from reader.settings import Strictness
from tests.benchmarks.table import Row, show
from tests.wording_data import Labelled, Replacement, articles, labelled

BINS = 4  # of equal count: some hundreds of marks allow no finer statement


@dataclass(frozen=True)
class Mark:
    """A finding, and the replaced words that it lies on."""

    finding: Finding
    passage: str
    on: tuple[Replacement, ...]

    @property
    def right(self) -> bool:
        return bool(self.on)

    @property
    def shown(self) -> bool:
        """Whether a reader at the middle strictness sees it."""
        return self.finding.confidence >= Strictness.BALANCED.threshold


@dataclass(frozen=True)
class Outcome:
    """What was marked in a paragraph, at any confidence."""

    paragraph: Labelled
    marks: tuple[Mark, ...]

    @property
    def shown(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.shown]

    @property
    def found(self) -> list[tuple[Replacement, Mark]]:
        """The replaced words that a shown mark lies on, each with one such mark."""
        pairs = {replacement: mark for mark in self.shown for replacement in mark.on}
        return list(pairs.items())

    @property
    def missed(self) -> list[Replacement]:
        found = {replacement for replacement, _ in self.found}
        return [one for one in self.paragraph.replacements if one not in found]


@dataclass(frozen=True)
class Figures:
    """Everything that is measured: of paragraphs with replaced words, and of clean ones."""

    replaced: Sequence[Outcome]
    clean: Sequence[Outcome]

    @property
    def recall(self) -> float:
        """The share of replaced words that a shown mark lies on."""
        return _share(len(self._found), sum(len(o.paragraph.replacements) for o in self.replaced))

    @property
    def precision(self) -> float:
        """The share of shown marks in the paragraphs with replaced words that lie on one."""
        shown = [mark for outcome in self.replaced for mark in outcome.shown]
        return _share(sum(mark.right for mark in shown), len(shown))

    @property
    def restored(self) -> float:
        """The share of found words whose original is among the suggestions."""
        hits = [
            replacement.original.lower() in {word.lower() for word in mark.finding.suggestions}
            for replacement, mark in self._found
        ]
        return _share(sum(hits), len(hits))

    @property
    def false_per_1000(self) -> float:
        """Shown marks in 1,000 words of clean prose."""
        words = sum(count_words(outcome.paragraph.text) for outcome in self.clean)
        return 1000 * _share(sum(len(outcome.shown) for outcome in self.clean), words)

    @property
    def calibration_error(self) -> float:
        """The expected calibration error of all marks, in bins of equal count."""
        marks = [mark for outcome in (*self.replaced, *self.clean) for mark in outcome.marks]
        return calibration_error([(mark.finding.confidence, mark.right) for mark in marks])

    @property
    def _found(self) -> list[tuple[Replacement, Mark]]:
        return [pair for outcome in self.replaced for pair in outcome.found]

    def rows(self) -> Iterator[Row]:
        """Yield the figures as lines of a table."""
        yield Row("replaced words found", f"{self.recall:.3f}")
        yield Row("shown marks that are right", f"{self.precision:.3f}")
        yield Row("originals among the suggestions", f"{self.restored:.3f}")
        yield Row("marks in 1,000 words of clean prose", f"{self.false_per_1000:.2f}")
        yield Row("calibration error", f"{self.calibration_error:.3f}")

    def __str__(self) -> str:
        return "; ".join(f"{row.what}: {row.ours}" for row in self.rows())


def calibration_error(marks: Iterable[tuple[float, bool]], *, bins: int = BINS) -> float:
    """Return how far confidence lies from the share that is right, on average over the marks."""
    ranked = sorted(marks, key=lambda mark: mark[0])
    edges = [len(ranked) * n // bins for n in range(bins + 1)]
    error = 0.0
    for first, last in pairwise(edges):
        given = sum(confidence for confidence, _ in ranked[first:last])
        error += abs(given - sum(right for _, right in ranked[first:last]))
    return _share(error, len(ranked))


def measure(detector: Detector, paragraphs: Iterable[Labelled]) -> list[Outcome]:
    """Ask the detector about each paragraph."""
    return [_outcome(detector, paragraph) for paragraph in paragraphs]


def figures(detector: Detector) -> Figures:
    """Measure everything."""
    replaced, clean = labelled("replaced"), labelled("clean")
    return Figures(measure(detector, replaced), measure(detector, clean))


def verdicts(detectors: Sequence[Detector], texts: Iterable[str]) -> Counter[Level]:
    """Count what whole checks say of the texts."""
    return Counter(_verdict(detectors, text) for text in texts)


def _verdict(detectors: Sequence[Detector], text: str) -> Level:
    *_, last = check(article_from_text(text), detectors)
    assert isinstance(last, CheckFinished)
    assert not last.unchecked, last.unchecked
    return last.verdict.level


def _outcome(detector: Detector, paragraph: Labelled) -> Outcome:
    article = article_from_text(paragraph.text)
    marks = [
        Mark(
            finding,
            finding.span.of(article.text),
            tuple(one for one in paragraph.replacements if one.span.overlaps(finding.span)),
        )
        for finding in detector.detect(article, article.paragraphs)
        if isinstance(finding, Finding)
    ]
    return Outcome(paragraph, tuple(marks))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _listed(measured: Figures) -> Iterator[str]:
    for outcome in (*measured.replaced, *measured.clean):
        text = outcome.paragraph.text
        for one in outcome.missed:
            yield f"missed {one.span.of(text)} ← {one.original}    {text}"
        for mark in outcome.shown:
            if not mark.right:
                yield f"wrong  {mark.passage} ({mark.finding.confidence})    {text}"


def main() -> None:
    detector = ReplacedWordsDetector(WordingReaders())
    measured = figures(detector)
    rows = list(measured.rows())
    for name in ("spun", "clean"):
        counts = verdicts((*FUNCTION_DETECTORS, detector), articles(labelled(name)))
        said = ", ".join(f"{level} {count}" for level, count in counts.most_common())
        rows.append(Row(f"verdicts on {name} articles", said))
    show("Wording", rows)
    if "--list" in sys.argv:
        print("\n".join(_listed(measured)))


if __name__ == "__main__":
    main()
