"""Hedges of aligned sentences that nothing answers on the other side."""

from __future__ import annotations

from dataclasses import dataclass

from reader.comparison.hedging import (
    Sureness,
    deliberates,
    hedges,
    is_deliberation,
    is_soft,
    sureness,
)
from reader.comparison.text_pair import AlignedPassage
from reader.model.span import Span

REACH = 5  # words of meaning after a hedge in which what it hedges stands
AROUND = 8  # words of the other side among which another hedge does the same work


@dataclass(frozen=True, slots=True)
class LoneHedge:
    """A hedge, by number, with the word it hedges, and where that stands on the other side."""

    number: int
    head: int
    place: int
    has_certainty: bool  # the other side has "will" or "proves" there


def lone_hedges(passage: AlignedPassage, *, of_article: bool) -> list[LoneHedge]:
    """Return the hedges of one side that the other has not."""
    here, there = passage.article, passage.source
    to_there, only_there = passage.words.to_source, passage.source_only
    if not of_article:
        here, there = there, here
        to_there, only_there = passage.words.to_article, passage.article_only
    quoted = here.quotations
    found = []
    free = hedges(there.tokens)
    for number in hedges(here.tokens):
        if number in to_there:
            free = [n for n in free if n != to_there[number]]
    strongest_first = sorted(hedges(here.tokens), key=lambda n: sureness(here.tokens[n]) or 0)
    for number in strongest_first:
        token = here.tokens[number]
        if number in to_there or any(span.overlaps(token.span) for span in quoted):
            continue
        head = next(
            (n for n in range(number + 1, min(len(here.tokens), number + 12)) if n in to_there
             and here.tokens[n].is_content),
            None,
        )  # fmt: skip
        if head is None:
            head = next((n for n in range(number - 1, max(-1, number - 6), -1) if n in to_there
                         and here.tokens[n].is_content), None)  # fmt: skip
        if head is None or abs(head - number) > REACH + 3:
            continue
        place = to_there[head]
        if partner := next((n for n in free if abs(n - place) <= 2 * AROUND), None):
            free.remove(partner)
            continue
        near = [n for n in only_there if abs(n - place) <= AROUND]
        sure = any(sureness(there.tokens[n]) is Sureness.CERTAIN for n in near)
        if not sure and sureness(token) is Sureness.WEAK:
            continue
        answers = deliberates if is_deliberation(token) else is_soft
        if not (sure and answers is is_soft) and any(answers(there.tokens[n]) for n in near):
            continue
        found.append(LoneHedge(number, head, place, sure))
    return found


def clause(passage: AlignedPassage, number: int, *, of_article: bool) -> Span:
    """Return a few words around a token, within its clause: where a hedge is missing."""
    side = passage.article if of_article else passage.source
    first = last = number
    while first > 0 and number - first < 3 and not side.tokens[first - 1].is_stop:
        first -= 1
    while last + 1 < len(side.tokens) and last - number < 3 and not side.tokens[last + 1].is_stop:
        last += 1
    return side.span([first, last])
