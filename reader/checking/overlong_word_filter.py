"""Reports as unchecked what runs on for thousands of characters without a space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.english.overlong_words import endless_words
from reader.model.article import Article, Paragraph
from reader.model.detector import Detector
from reader.model.finding import Unchecked


def endless_words_of(
    paragraphs: Iterable[Paragraph], article: Article, detectors: Sequence[Detector]
) -> tuple[Unchecked, ...]:
    """Return the endless words of an article: engines are not asked about them.

    Detectors that work in Python look at them like at any other word.
    """
    names = " and ".join(sorted(detector.name for detector in detectors if detector.beside))
    if not names:
        return ()
    return tuple(
        Unchecked(
            word.shifted(paragraph.span.start),
            names,
            f"It is {len(word):,} characters without a blank, which is no prose.",
        )
        for paragraph in paragraphs
        for word in endless_words(paragraph.text(article))
    )
