"""How many distorted idioms are found, and how many marks are right: on sentences of our own.

`python -m tests.benchmarks.idioms [--list]` prints the figures, and with `--list` every miss and
every false mark.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.detectors.decorators import FunctionDetector
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Finding
from reader.model.span import Span
from reader.settings import Strictness

USES = Path(__file__).parent.parent / "detectors" / "idiom_uses.txt"


@dataclass(frozen=True)
class Use:
    """A sentence, what kind of use it shows, and where its idioms are distorted."""

    kind: str
    text: str
    distorted: tuple[Span, ...]


@dataclass(frozen=True)
class Outcome:
    """What was found in a sentence: marks that meet a distorted idiom, and marks that do not."""

    use: Use
    missed: tuple[str, ...]
    right: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """The sums over many sentences."""

    distorted: int
    found: int
    right: int
    wrong: int

    @property
    def recall(self) -> float:
        return self.found / self.distorted if self.distorted else 1.0

    @property
    def precision(self) -> float:
        marks = self.right + self.wrong
        return self.right / marks if marks else 1.0


def uses() -> list[Use]:
    """Read the sentences: one a line, under the kinds in square brackets."""
    kind, found = "", []
    for line in USES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append(_use(kind, line))
    return found


def measure(detector: FunctionDetector, sentences: Iterable[Use]) -> list[Outcome]:
    """Ask the detector about each sentence, as a reader at the middle strictness sees it."""
    return [_outcome(detector, use) for use in sentences]


def total(outcomes: Iterable[Outcome]) -> Figures:
    """Add the outcomes up."""
    outcomes = list(outcomes)
    missed = sum(len(outcome.missed) for outcome in outcomes)
    distorted = sum(len(outcome.use.distorted) for outcome in outcomes)
    right = sum(len(outcome.right) for outcome in outcomes)
    return Figures(distorted, distorted - missed, right, sum(len(o.wrong) for o in outcomes))


def detector_of_idioms() -> FunctionDetector:
    """Return the detector that is measured here."""
    return next(rule for rule in FUNCTION_DETECTORS if rule.name == "distorted_idioms")


def _use(kind: str, line: str) -> Use:
    text, spans, begin = "", [], 0
    for piece in re.split(r"([⟦⟧])", line):
        if piece == "⟦":
            begin = len(text)
        elif piece == "⟧":
            spans.append(Span(begin, len(text)))
        else:
            text += piece
    return Use(kind, text, tuple(spans))


def _outcome(detector: FunctionDetector, use: Use) -> Outcome:
    article = article_from_text(use.text)
    marks = [
        finding.span
        for finding in detector.detect(article, article.paragraphs)
        if isinstance(finding, Finding) and finding.confidence >= Strictness.BALANCED.threshold
    ]
    right = [mark for mark in marks if any(mark.overlaps(span) for span in use.distorted)]
    missed = [span for span in use.distorted if not any(span.overlaps(mark) for mark in marks)]
    wrong = [mark for mark in marks if mark not in right]
    return Outcome(use, _words(missed, use), _words(right, use), _words(wrong, use))


def _words(spans: Iterable[Span], use: Use) -> tuple[str, ...]:
    return tuple(span.of(use.text) for span in spans)


def _line(name: str, figures: Figures) -> str:
    marks = figures.right + figures.wrong
    recall = f"{figures.recall:.3f} ({figures.found} of {figures.distorted})"
    precision = f"{figures.precision:.3f} ({figures.right} of {marks})" if marks else ""
    return f"| {name} | {recall if figures.distorted else ''} | {precision} |"


def main() -> None:
    outcomes = measure(detector_of_idioms(), uses())
    print("| sentences | distorted idioms found | marks that are right |")
    print("| --- | ---: | ---: |")
    for kind in dict.fromkeys(outcome.use.kind for outcome in outcomes):
        print(_line(kind, total(o for o in outcomes if o.use.kind == kind)))
    print(_line("all", total(outcomes)))
    if "--list" in sys.argv:
        for outcome in outcomes:
            for what, passages in (("missed", outcome.missed), ("wrong", outcome.wrong)):
                for passage in passages:
                    print(f"{what:7} {passage}    ({outcome.use.kind}) {outcome.use.text}")


if __name__ == "__main__":
    main()
