"""The documentation pages of all rules."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from functools import cache

from reader.checking.altered_quotations import RULE, QuotedSpeech, is_altered_quotation
from reader.detectors import RULES
from reader.detectors.grammar.grammar import GrammarDetector
from reader.detectors.wording.known_phrases import KnownPhrases
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.model.finding import Family, Finding
from reader.model.own_mark import is_own_mark
from reader.review.own_marks import PAGE

OF_ENGINES = (GrammarDetector, KnownPhrases, ReplacedWordsDetector)


@cache
def pages() -> Mapping[tuple[Family, str], str]:
    """Return the pages by family and name, in the order of the families."""
    found = {(rule.family, rule.name): rule.page for rule in RULES}
    for detector in OF_ENGINES:
        found[detector.family, detector.name] = detector.__doc__ or ""
    found[Family.QUOTATION, RULE] = QuotedSpeech.__doc__ or ""
    families = list(Family)
    ordered = sorted(found, key=lambda key: (families.index(key[0]), key[1]))
    return {key: inspect.cleandoc(found[key]) for key in ordered}


def module_of(detector: str) -> str:
    """Return the name of the module that a detector is written in."""
    written = {rule.name: rule.module for rule in RULES}
    return (written | {other.name: other.__module__ for other in OF_ENGINES})[detector]


def page_of(finding: Finding) -> str:
    """Return the page that explains a finding; empty where its detector has none."""
    if is_own_mark(finding):
        return PAGE
    name = RULE if is_altered_quotation(finding) else finding.detector
    return next((page for (_, of), page in pages().items() if of == name), "")
