"""Doubtful wording inside somebody's speech becomes an altered quotation, whoever found it."""

from __future__ import annotations

from dataclasses import replace

from reader.checking.events import ParagraphsChecked
from reader.checking.finding_filter import FindingFilter
from reader.detectors.quotation.altered_quotations import QuotedSpeech


class AlteredQuotationFilter(FindingFilter):
    """Raises what wording detectors find in quotations."""

    def prepare(self) -> None:
        """Look at the article before its check."""
        self._speech = QuotedSpeech(self.article)

    def refined(self, event: ParagraphsChecked) -> ParagraphsChecked:
        """Return `event` with its findings raised where somebody is quoted."""
        raised = map(self._speech.raised, event.findings)
        return replace(event, findings=tuple(sorted(raised, key=lambda f: f.sort_key)))
