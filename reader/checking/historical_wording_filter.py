"""Drops wording findings in historical English: the models know present-day English only."""

from __future__ import annotations

from dataclasses import replace

from reader.checking.events import ParagraphsChecked
from reader.checking.finding_filter import FindingFilter
from reader.checking.verdict import not_judged
from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.detectors.wording.known_phrases import KnownPhrases
from reader.english.historical_english import is_older_english
from reader.model.finding import Family, Finding, Unchecked
from reader.model.span import Span
from reader.model.translatable import sentence

NAME = "any detector of wording"  # in the place of a name
WHY = sentence(
    "It reads as if it was written before about 1930; only the wording of today's English is"
    " judged."
)


class HistoricalWordingFilter(FindingFilter):
    """What is said about the wording of an article that is in older English: nothing."""

    def prepare(self) -> None:
        """Look at the article before its check."""
        if is_older_english(self.article.text):
            self.unchecked = (Unchecked(Span(0, len(self.article.text)), NAME, WHY),)
            self.verdict = not_judged(
                sentence(
                    "it reads as if it was written before about 1930, and the wording model knows"
                    " only the English of today."
                )
            )

    def refined(self, event: ParagraphsChecked) -> ParagraphsChecked:
        """Return `event` without what is said about the wording."""
        if not self.unchecked:
            return event
        return replace(
            event,
            findings=tuple(f for f in event.findings if not _is_about_wording(f)),
            measures=(),
        )


def _is_about_wording(finding: Finding) -> bool:
    is_wording = finding.family is Family.WORDING or is_altered_quotation(finding)
    return is_wording and finding.detector != KnownPhrases.name  # a list knows of any time
