"""Reports as unchecked what runs on for thousands of characters without a space."""

from __future__ import annotations

from reader.checking.finding_filter import FindingFilter
from reader.checking.non_english_filter import english_paragraphs
from reader.english.overlong_words import endless_words
from reader.model.finding import Unchecked
from reader.model.translatable import sentence


class UncheckedOverlongWords(FindingFilter):
    """The endless words of an article, which engines are not asked about.

    Detectors that work in Python look at them like at any other word.
    """

    def prepare(self) -> None:
        """Look at the article before its check."""
        names = " and ".join(
            sorted(detector.name for detector in self.detectors if detector.own_thread)
        )
        self.unchecked = tuple(
            Unchecked(
                word.shifted(paragraph.span.start),
                names,
                sentence(
                    "It is {count:,} characters without a blank, which is no prose.",
                    count=len(word),
                ),
            )
            for paragraph in (english_paragraphs(self.article) if names else ())
            for word in endless_words(paragraph.text(self.article))
        )
