"""Quotations that somebody else speaks in the source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.comparison.change_kinds import change_kind
from reader.comparison.meaning_change import Gravity, MeaningChange
from reader.comparison.quoted_speech import Speaker
from reader.comparison.text_pair import TextPair
from reader.model.span import Span
from reader.model.translatable import sentence

SHORT = 3  # words of a quotation whose speaker the sentence need not name


@change_kind("quotation_reattributed", "Quotation of somebody else")
def reattributed_quotation(pair: TextPair) -> Iterator[MeaningChange]:
    """A quotation that the source has from somebody else.

    Pronouns are looked up in the sentences before. No change is a title or an office for a name.
    """
    for match in pair.quoted_speech.matches:
        if not match.is_found or not match.is_quoted or match.place is None:
            continue
        if len(match.quote.words) <= SHORT:
            continue
        ours, theirs = (
            pair.quoted_speech.speaker(match.quote.span),
            pair.quoted_speech.source_speaker(match.place),
        )
        if ours is None or theirs is None:
            continue
        gravity = _gravity(pair, ours, theirs)
        if gravity and ours.frame and theirs.frame:
            yield MeaningChange(
                "quotation_reattributed",
                gravity,
                sentence(
                    "In the source somebody else says this: “{who}”.",
                    who=theirs.frame.of(pair.source.article.text),
                ),
                Span(
                    min(match.quote.span.start, ours.frame.start),
                    max(match.quote.span.end, ours.frame.end),
                ),
                Span(
                    min(match.place.start, theirs.frame.start),
                    max(match.place.end, theirs.frame.end),
                ),
            )


def _gravity(pair: TextPair, ours: Speaker, theirs: Speaker) -> Gravity | None:
    """Return how firm it is that two speakers are two people; None where they may be one."""
    if ours.names and theirs.names:
        if ours.names & theirs.names or not ours.names & pair.source_keys:
            return None
        both = ours.is_pronoun or theirs.is_pronoun
        if both and (ours.names & theirs.earlier or theirs.names & ours.earlier):
            return None
        return Gravity.MEDIUM if both else Gravity.HIGH
    if ours.names and theirs.is_pronoun:
        known = ours.names & pair.source_keys
        return Gravity.MEDIUM if known and not ours.names & theirs.earlier else None
    if theirs.names and ours.is_pronoun:
        return None if theirs.names & ours.earlier or not ours.earlier else Gravity.MEDIUM
    if theirs.names and ours.is_unnamed:
        return None if theirs.names & ours.earlier else Gravity.MEDIUM
    return None
