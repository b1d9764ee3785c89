"""A spinner's stock replacements where English does not allow them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.detectors.decorators import paragraph_detector
from reader.english.phrase_patterns import PhrasePatterns
from reader.english.spinner_signature import signature
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Severity
from reader.model.measure import Measure
from reader.model.translatable import sentence
from reader.system.paths import resource


@paragraph_detector(Family.WORDING, version="1", rules=("spinner_phrase",))
def spinner_phrases(article: Article, paragraph: Paragraph) -> Iterator[Finding | Measure]:
    """Marks the fixed replacements of a rewriting program where English does not allow them.

    **What it marks.** Words and small phrases that programs which rewrite articles put in place
    of very common ones, where the company shows it: "got here to terms" for "came to terms", "it
    used to be postponed" for "it was postponed", "make use of of" for "use of".

    **Why it matters.** Such a program changes an article so that nobody sees where it was taken
    from. Where one of its words stands, others were changed too, names and quotations among them.

    **Example.** The talks got here to an end when the minister misplaced his seat.

    **What it leaves alone.** The same phrases wherever they are sound: neighbours who lend a hand,
    a park that used to be a harbour, a walk in the park all through the winter. How often those
    occur is weighed for the article as a whole: it says nothing about the place.
    """
    if paragraph.role is Role.BOILERPLATE:
        return
    text = paragraph.text(article)
    yield Measure(paragraph.span, "spinner_phrases", (("signature", signature(text).weight),))
    for span, phrase in _misuses().find(text):
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.WORDING,
            "spinner_phrases",
            "spinner_phrase",
            sentence(
                "“{words}” does not fit here: it is what a rewriting program puts for “{right}”.",
                words=span.of(text),
                right=phrase.right,
            ),
            suggestions=(phrase.right,),
            confidence=0.9,
            severity=Severity.SERIOUS,
        )


@cache
def _misuses() -> PhrasePatterns:
    return PhrasePatterns(resource("words/spinner_misuses.txt").read_text("utf-8"))
