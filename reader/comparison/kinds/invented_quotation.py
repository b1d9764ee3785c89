"""Quotations that nobody speaks in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.quoted_speech import QuoteMatch
from reader.comparison.text_pair import TextPair
from reader.model.span import Span
from reader.model.translatable import sentence

SHORT = 3  # words of a phrase in quotation marks that may be irony, a title or a term
OWN_WORDS = 0.75  # share of a quotation from which the source says it in its own words


@change_kind("quotation_invented", "Quotation invented")
def invented_quotation(pair: TextPair) -> Iterator[MeaningChange]:
    """A quotation that is nowhere in the source, or that the source says in its own words.

    A few words in quotation marks (a term, a title, irony) that the source has without marks are
    no change.
    """
    for match in pair.quoted_speech.matches:
        words = match.quote.words
        if match.is_found and match.is_quoted:
            continue
        if match.is_found:
            if len(words) > SHORT:
                yield MeaningChange(
                    "quotation_invented",
                    Gravity.MEDIUM if match.share < OWN_WORDS else Gravity.LOW,
                    sentence("The source says this in its own words, and quotes nobody."),
                    match.quote.span,
                    match.place,
                )
            continue
        if not _is_a_term(pair, match):
            yield MeaningChange(
                "quotation_invented",
                Gravity.HIGH if len(words) > SHORT else Gravity.MEDIUM,
                sentence("Nobody says this in the source."),
                _with_frame(pair, match),
            )


def _is_a_term(pair: TextPair, match: QuoteMatch) -> bool:
    """Say whether a few quoted words are a name, or words of the source without marks."""
    words = match.quote.words
    if len(words) > SHORT:
        return False
    text = match.quote.span.of(pair.article.article.text)
    titled = sum(word[:1].isupper() for word in text.strip("“”\"‘’'").split()) == len(text.split())
    return titled or len(words) == 1


def _with_frame(pair: TextPair, match: QuoteMatch) -> Span:
    """Return the quotation with who is said to speak it."""
    quote = match.quote.span
    said = pair.quoted_speech.speaker(quote)
    if said and said.frame and abs(said.frame.start - quote.end) < 4:
        return Span(quote.start, max(quote.end, said.frame.end))
    return quote
