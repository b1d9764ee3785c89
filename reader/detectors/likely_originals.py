"""What probably stood where a word was replaced."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.engines.replaced_words import ReplacedWordsModel, WordReading
from reader.language.inflection import keys
from reader.language.sentences import sentences
from reader.model.span import Span

TRIED = 6  # of the words that the model proposes, so many are put in place and read again
SHOWN = 5
LIKELY = math.log(0.02)  # a proposal less probable than this is not worth reading again
RELIEF = 0.5  # what a doubt that goes away counts beside a proposal's log-probability


@dataclass(frozen=True, slots=True)
class _Trial:
    """A proposal put into the doubted word's sentence, which begins at `begin` of it."""

    proposal: str
    log_share: float
    sentence: str
    begin: int


def likely_originals(
    model: ReplacedWordsModel, text: str, doubted: Sequence[WordReading]
) -> list[tuple[str, ...]]:
    """Return for each doubted word of `text` what probably stood there, best first, or nothing.

    The model proposes; each proposal is put in place and its sentence read again. Those that remove
    the doubt come first, those that leave it as it was are dropped.
    """
    bounds = list(sentences(text))
    trials = [
        [trial for proposal in proposals if (trial := _trial(text, bounds, word, *proposal))][
            :TRIED
        ]
        for word, proposals in zip(doubted, model.likely_words(doubted), strict=True)
    ]
    read = iter(model.read([trial.sentence for tried in trials for trial in tried]))
    found = []
    for word, tried in zip(doubted, trials, strict=True):
        ranked = []
        for trial in tried:
            wrong = [w.wrong for w in next(read) if w.span.start == trial.begin]
            relief = word.wrong - wrong[0] if wrong else 0.0
            if relief > 0:
                ranked.append((trial.log_share + RELIEF * relief, trial.proposal))
        ranked.sort(reverse=True)
        found.append(tuple(proposal for _, proposal in ranked[:SHOWN]))
    return found


def _trial(
    text: str, bounds: Sequence[Span], word: WordReading, proposal: str, log_share: float
) -> _Trial | None:
    shown = word.span.of(text)
    if log_share < LIKELY or keys(proposal) & keys(shown.lower()):
        return None  # too unlikely, or only another form of the same word
    if shown[:1].isupper():
        proposal = proposal.upper() if len(shown) > 1 and shown.isupper() else proposal.capitalize()
    bound = next((b for b in bounds if b.contains(word.span)), word.span)
    begin = word.span.start - bound.start
    sentence = text[bound.start : word.span.start] + proposal + text[word.span.end : bound.end]
    return _Trial(proposal, log_share, sentence, begin)
