"""The name of a newspaper's section above the headline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.detectors.decorators import article_detector
from reader.english.boilerplate import is_boilerplate, is_section_label
from reader.english.word_tokens import count_words
from reader.model.article import Article
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence

LONGEST_HEADLINE = 25  # words
DEPTH = 4  # paragraphs: a label stands at the very top, below other furniture at most


@article_detector(Family.RESIDUE, version="1")
def section_label(article: Article) -> Iterator[Finding]:
    """Marks the label of a section that was copied along with the headline below it.

    **What it marks.** A line such as “World”, “Business News” or “Sport | Football” at the top of
    the article, with a headline under it.

    **Why it matters.** Harmless, but it shows that the text was scraped from a web page.

    **Example.** Business News, and below it: Bank lowers rates for the third time

    **What it leaves alone.** The same words anywhere else, where they may be the title of a part.
    """
    paragraphs = article.paragraphs[: DEPTH + 1]
    for label, below in pairwise(paragraphs):
        text, headline = label.text(article), below.text(article)
        if is_section_label(text) and _is_headline(headline):
            yield Finding(
                label.span,
                Family.RESIDUE,
                "section_label",
                "section_label",
                sentence(
                    "This is the name of a section of the website, not a part of the article."
                ),
                evidence=sentence("It stands alone above the headline."),
                confidence=0.9,
                severity=Severity.NOTE,
            )
        elif not is_boilerplate(text):
            return


def _is_headline(line: str) -> bool:
    """Say whether `line` may be a headline, or one more label above it."""
    is_title = "\n" not in line and line[-1] not in ".:;," and count_words(line) >= 3
    return (is_title and count_words(line) <= LONGEST_HEADLINE) or is_section_label(line)
