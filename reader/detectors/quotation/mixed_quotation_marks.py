"""Quotations that open in one style and close in another."""

from __future__ import annotations

from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.english.quotations import CURLY, STRAIGHT, Quotation, pair
from reader.model.article import Article
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence

_CLOSING = {'"': '"', "“": "”", "”": "”", "„": "”", "‟": "”"}


@article_detector(Family.QUOTATION, version="1", rules=("mixed_marks",))
def mixed_quotation_marks(article: Article) -> Iterator[Finding]:
    """Marks a quotation that opens with a curly and closes with a straight mark, or the reverse.

    **What it marks.** The closing mark, with the word before it.

    **Why it matters.** One hand types one kind of mark. Where the two ends of a quotation differ,
    they may come from two texts: the quotation was cut, continued or put together. In an article
    that sets its other quotations properly this is a sign; in one that mixes throughout it is only
    a careless editing system, and gets little confidence.

    **Example.** “The bridge stays closed," she said.

    **What it leaves alone.** Articles that use one style in this paragraph and another in that,
    inches, single marks nested in double ones.
    """
    sound = 0
    mixed: list[tuple[int, Quotation]] = []
    for paragraph in article.paragraphs:
        text = paragraph.text(article)
        for quotation in pair(text).quotations:
            if _is_mixed(text, quotation):
                mixed.append((paragraph.span.start, quotation))
            else:
                sound += 1
    is_exception = sound >= 2 * len(mixed) and sound >= 2
    for start, quotation in mixed:
        opened, closed = quotation.opening.glyph, quotation.closing.glyph
        yield Finding(
            quotation.closing.span.shifted(start),
            Family.QUOTATION,
            "mixed_quotation_marks",
            "mixed_marks",
            sentence(
                "This quotation opens with {opened} and closes with {closed}: its two ends may not"
                " belong together.",
                opened=opened,
                closed=closed,
            ),
            evidence=sentence(
                "{sound} of the article’s quotations open and close alike, {mixed} not.",
                sound=sound,
                mixed=len(mixed),
            ),
            suggestions=(_CLOSING[opened],),
            confidence=0.7 if is_exception else 0.45,
            severity=Severity.NOTE,
        )


def _is_mixed(text: str, quotation: Quotation) -> bool:
    glyphs = (quotation.opening.glyph, quotation.closing.glyph)
    if text[quotation.closing.span.start - 1] == "\\":
        return False  # an escaped mark is a program's, and another detector's
    return STRAIGHT in glyphs and any(glyph in CURLY for glyph in glyphs)
