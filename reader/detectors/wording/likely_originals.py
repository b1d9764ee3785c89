"""What a substituted word probably replaced."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reader.engines.wording_model.wording_model import WordingModel, WordReading
from reader.english.inflection import keys

Proposals = tuple[tuple[str, float], ...]  # words with their probabilities, likeliest first
SHOWN = 5
LIKELY = math.log(0.01)  # a proposal less probable than this is a guess, and nonsense too often


def likely_originals(
    model: WordingModel, text: str, doubted: Sequence[WordReading]
) -> list[Proposals]:
    """Return for each doubted word of `text` what probably stood there, best first, or nothing.

    What is less probable than `LIKELY`, or only another form of the word itself, is left out.
    """
    return [
        tuple(
            (_like(word.span.of(text), proposal), math.exp(log_share))
            for proposal, log_share in proposals
            if log_share >= LIKELY and not keys(proposal) & keys(word.span.of(text).lower())
        )[:SHOWN]
        for word, proposals in zip(doubted, model.likely_words(doubted), strict=True)
    ]


def _like(shown: str, proposal: str) -> str:
    """Return a proposal with the capitals of the word that it stands for."""
    if len(shown) > 1 and shown.isupper():
        return proposal.upper()
    return proposal.capitalize() if shown[:1].isupper() else proposal
