"""Refining: what is made of the detectors' findings, fresh or stored, before anybody sees them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from reader.checking.altered_quotation_filter import AlteredQuotationFilter
from reader.checking.events import ParagraphsChecked
from reader.checking.finding_filter import FindingFilter
from reader.checking.historical_wording_filter import HistoricalWordingFilter
from reader.checking.non_english_filter import NonEnglishFilter
from reader.checking.unchecked_overlong_words import UncheckedOverlongWords
from reader.checking.verdict import ArticleVerdict
from reader.model.article import Article
from reader.model.detector import Detector
from reader.model.finding import Unchecked

# In this order: the later ones see what the earlier ones made of a finding. Stored results are what
# detectors said, so a change here holds for them at once.
FILTERS: tuple[type[FindingFilter], ...] = (
    AlteredQuotationFilter,
    NonEnglishFilter,
    HistoricalWordingFilter,
    UncheckedOverlongWords,
)


class FilterChain:
    """All filters, for the check of one article."""

    def __init__(self, article: Article, detectors: Sequence[Detector]) -> None:
        self._filters = [each(article, detectors) for each in FILTERS]

    @property
    def unchecked(self) -> tuple[Unchecked, ...]:
        """The passages that are kept from detectors, known before anything is checked."""
        return tuple(chain.from_iterable(each.unchecked for each in self._filters))

    @property
    def verdict(self) -> ArticleVerdict | None:
        """The answer about an article of which nothing is left to judge; None for others."""
        return next((each.verdict for each in self._filters if each.verdict is not None), None)

    def refined(self, event: ParagraphsChecked) -> ParagraphsChecked:
        """Return `event` as it is to be reported."""
        for each in self._filters:
            event = each.refined(event)
        return event
