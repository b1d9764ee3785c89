"""Finds the passages of decisions again, in an edited text or on another machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ahocorasick_rs import AhoCorasick

from reader.model.article import Article
from reader.model.decision import Decision, passage_key, surroundings
from reader.model.span import Span
from reader.review.review_entries import StoredDecision

LIKE = 0.6  # share of the surroundings that must be the same where the text has changed
LONG = 40  # code points from which a passage that stands there once needs no surroundings


@dataclass(frozen=True, slots=True)
class AnchoredDecision:
    """A decision with what stood around its passage, so that it is found in a changed text."""

    stored: StoredDecision
    before: str = ""
    after: str = ""


def passages_in(article: Article, stored: Iterable[StoredDecision]) -> list[AnchoredDecision]:
    """Return those of the decisions whose passages stand in this article, in order of place."""
    first: dict[str, AnchoredDecision] = {}
    for span, one in places_of(article, stored):
        first.setdefault(one.decision.key, AnchoredDecision(one, *surroundings(article, span)))
    return list(first.values())


def places_of(
    article: Article, stored: Iterable[StoredDecision]
) -> Sequence[tuple[Span, StoredDecision]]:
    """Return where exactly these decisions hold, in order of place.

    Where the same words stand twice among the same words, that is twice.
    """
    by_key = {one.decision.key: one for one in stored if one.decision.quote}
    rules: dict[str, set[str]] = {}  # by passage
    for one in by_key.values():
        rules.setdefault(one.decision.quote, set()).add(one.decision.rule)
    found: list[tuple[Span, StoredDecision]] = []
    for span in _all_occurrences(article, list(rules)):
        for rule in rules.get(span.of(article.text), ()):
            here = by_key.get(passage_key(article, span, rule))
            if here is not None:
                found.append((span, here))
    return sorted(found, key=lambda pair: pair[0])


def found_again(article: Article, passage: AnchoredDecision) -> StoredDecision | None:
    """Return the decision as it holds for this article; None where its passage is gone.

    Where the text around the passage has changed, the decision gets the key of what stands there
    now: of all places with the same words that is the one whose surroundings are most alike.
    """
    span = _place(article, passage.stored.decision) or likeliest(article, passage)
    return None if span is None else moved(article, passage.stored, span)


def moved(article: Article, stored: StoredDecision, span: Span) -> StoredDecision:
    """Return a decision as it holds for a place in this article."""
    decision = stored.decision
    key, mark = passage_key(article, span, decision.rule), decision.mark
    if mark is not None:
        before, after = surroundings(article, span)
        mark = replace(mark, before=before, after=after)
    return replace(stored, decision=replace(decision, key=key, mark=mark))


def _place(article: Article, decision: Decision) -> Span | None:
    """Return where exactly this decision was made, whatever stands elsewhere."""
    for span in _occurrences(article, decision.quote):
        if passage_key(article, span, decision.rule) == decision.key:
            return span
    return None


def likeliest(article: Article, passage: AnchoredDecision) -> Span | None:
    """Return the place whose surroundings are most like a passage's; None where none is."""
    quote = passage.stored.decision.quote
    alike = [(_likeness(article, span, passage), span) for span in _occurrences(article, quote)]
    if not alike:
        return None
    if len(alike) == 1 and len(quote) >= LONG:
        return alike[0][1]
    likeness, span = max(alike, key=lambda pair: pair[0])
    return span if likeness >= LIKE else None


def _likeness(article: Article, span: Span, passage: AnchoredDecision) -> float:
    """Return how much of the surroundings is the same, 0 to 1."""
    here = surroundings(article, span)
    matched = total = 0
    for now, then in zip(here, (passage.before, passage.after), strict=True):
        now, then = _plain(now), _plain(then)
        blocks = SequenceMatcher(None, now, then, autojunk=False).get_matching_blocks()
        matched += 2 * sum(block.size for block in blocks)
        total += len(now) + len(then)
    return matched / total if total else 1.0


def _occurrences(article: Article, quote: str) -> Iterator[Span]:
    at = article.text.find(quote) if quote else -1
    while at >= 0:
        yield Span(at, at + len(quote))
        at = article.text.find(quote, at + 1)


def _all_occurrences(article: Article, quotes: Sequence[str]) -> Iterator[Span]:
    """Yield where any of these stands, in one pass: a store has decisions on many articles."""
    if quotes:
        automaton = AhoCorasick(list(map(_whole, quotes)))
        matches = automaton.find_matches_as_indexes(_whole(article.text), overlapping=True)
        yield from (Span(start, end) for _, start, end in matches)


def _whole(text: str) -> str:
    """Replace what is no Unicode, one code point for one."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()
