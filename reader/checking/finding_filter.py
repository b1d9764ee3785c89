"""What every filter of findings offers."""

from __future__ import annotations

from collections.abc import Sequence

from reader.checking.events import ParagraphsChecked
from reader.checking.verdict import ArticleVerdict
from reader.model.article import Article
from reader.model.detector import Detector
from reader.model.finding import Unchecked


class FindingFilter:
    """Changes or drops what detectors say of one article; by itself it leaves all as it is.

    `unchecked` are the passages that it keeps from detectors, known before anything is checked.
    `verdict` is the answer about the article where the filter leaves nothing to judge.
    """

    unchecked: tuple[Unchecked, ...] = ()
    verdict: ArticleVerdict | None = None

    def __init__(self, article: Article, detectors: Sequence[Detector]) -> None:
        self.article = article
        self.detectors = detectors
        self.prepare()

    def prepare(self) -> None:
        """Look at the article before its check."""

    def refined(self, event: ParagraphsChecked) -> ParagraphsChecked:
        """Return what is to be said of some paragraphs, given what the detectors say."""
        return event
