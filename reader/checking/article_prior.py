"""How sure a doubted word is, given how many others there are in the article.

The wording model's confidence is that of a word in a paragraph. The same doubt is worth more in an
article with a dozen others than in one that is clean elsewhere: by Bayes' rule the odds that it is
right are multiplied by how much denser such words are here than in clean prose. A word whose
spelling is doubted, too, is worth little: a machine puts words that dictionaries have.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.model.finding import Finding
from reader.model.measure import Measure, totals

PRIOR = 0.5  # doubts that every article is mixed with: one other doubt in a short text tells little
VARIES = 2.5  # sound prose of other kinds has so many times as many doubts as clean news
LOWEST, HIGHEST = -1.0, 2.0  # log-odds: what a whole article may take from or add to a word
RARE = 0.3  # the most that a word is worth that no dictionary has: its spelling is marked already
LEAST_CHANGE = 0.01  # of a confidence: less is not worth telling
_DETECTOR = ReplacedWordsDetector.name


def weighed(
    findings: Iterable[Finding], measures: Iterable[Measure]
) -> list[tuple[Finding, Finding]]:
    """Return the findings whose confidence the whole article changes, each before and after.

    The detector's measure `expected` is the sum of confidences that clean prose of the same length
    has.
    """
    findings = list(findings)
    doubts = [f for f in findings if f.detector == _DETECTOR]
    unknown = {f.span for f in findings if f.is_spelling}
    expected = totals(measures, _DETECTOR).get("expected", 0.0)
    total = sum(f.confidence for f in doubts)
    pairs = []
    for finding in doubts:
        others = total - finding.confidence
        confidence = _shifted(finding.confidence, _log_odds(others, expected))
        if finding.span in unknown:
            confidence = min(confidence, RARE)
        if abs(confidence - finding.confidence) >= LEAST_CHANGE:
            pairs.append((finding, replace(finding, confidence=confidence)))
    return pairs


def revised(findings: Sequence[Finding], pairs: Iterable[tuple[Finding, Finding]]) -> list[Finding]:
    """Return `findings` with those of `pairs` in the place of what they were before."""
    after = dict(pairs)
    return [after.get(finding, finding) for finding in findings]


def _log_odds(others: float, expected: float) -> float:
    """Return what an article adds to a word's log-odds; nothing between sparse and dense."""
    sparse = math.log((others + PRIOR) / (expected + PRIOR))
    dense = math.log((others + PRIOR) / (VARIES * expected + PRIOR))
    return max(LOWEST, min(sparse, 0.0)) + min(HIGHEST, max(dense, 0.0))


def _shifted(probability: float, log_odds: float) -> float:
    odds = probability / (1 - min(probability, 0.99)) * math.exp(log_odds)
    return round(odds / (1 + odds), 3)
