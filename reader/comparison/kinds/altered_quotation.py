"""Quotations whose words are others in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.quoted_speech import Difference, QuoteMatch, SpokenWord
from reader.comparison.text_pair import TextPair
from reader.model.span import Span
from reader.model.translatable import sentence

_DENYING = frozenset(("not", "no", "never", "none", "nobody", "nothing", "neither", "nor"))
_DENYING |= {"without", "cannot", "only", "even", "all", "every", "some", "most", "any"}


@change_kind("quotation_altered", "Quotation altered")
def altered_quotation(pair: TextPair) -> Iterator[MeaningChange]:
    """Words between quotation marks that the person quoted did not say so.

    Case, marks, spelling and contractions are folded. No change is an ellipsis that is shown, a
    word in brackets, or a beginning or an end that is left out.
    """
    for match in pair.quoted_speech.matches:
        if not match.is_found or not match.is_quoted:
            continue
        for difference in _joined(match.differences):
            yield _change(pair, match, difference)


def _joined(differences: tuple[Difference, ...]) -> list[Difference]:
    """Join what differs with hardly a word between: it is one change."""
    found: list[Difference] = []
    for difference in differences:
        if found and _touch(found[-1], difference):
            last = found[-1]
            found[-1] = Difference(last.ours + difference.ours, last.theirs + difference.theirs)
        else:
            found.append(difference)
    return found


def _touch(one: Difference, other: Difference) -> bool:
    def close(first: tuple[SpokenWord, ...], second: tuple[SpokenWord, ...]) -> bool:
        return not first or not second or second[0].span.start - first[-1].span.end <= 12

    return close(one.ours, other.ours) and close(one.theirs, other.theirs)


def _change(pair: TextPair, match: QuoteMatch, difference: Difference) -> MeaningChange:
    ours = _span(difference.ours)
    theirs = _span(difference.theirs)
    text, source = pair.article.article.text, pair.source.article.text
    quoted = ours or match.quote.span
    if ours and theirs:
        message = sentence(
            "The quotation has “{ours}”; the source has “{theirs}”.",
            ours=ours.of(text),
            theirs=theirs.of(source),
        )
    elif ours:
        message = sentence("“{words}” is not in the quotation in the source.", words=ours.of(text))
    else:
        left_out = theirs.of(source) if theirs else ""
        message = sentence("The quotation leaves out “{words}” without a sign.", words=left_out)
    return MeaningChange(
        "quotation_altered", _gravity(difference), message, quoted, theirs or match.place
    )


def _span(words: tuple[SpokenWord, ...]) -> Span | None:
    if not words:
        return None
    return Span(min(w.span.start for w in words), max(w.span.end for w in words))


def _gravity(difference: Difference) -> Gravity:
    words = (*difference.ours, *difference.theirs)
    if any(word.is_content or word.key in _DENYING for word in words):
        return Gravity.HIGH
    return Gravity.LOW
