from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.model.decision import Decision, DecisionKind, passage_key
from reader.model.span import Span
from reader.review.anchors import AnchoredDecision, found_again, passages_in
from reader.review.review_entries import StoredDecision
from tests.doubles import article_of

RULE = "marks.odd_word"
ARTICLE = article_of(
    "The ferry said nothing of the storm.",
    "The harbour master said that no boat had left, and the pilot said so too.",
)


def decided(article: Article, quote: str, *, nth: int = 0) -> StoredDecision:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(quote, at + 1)
    key = passage_key(article, Span(at, at + len(quote)), RULE)
    return StoredDecision(Decision(key, DecisionKind.CONFIRMED, quote, RULE))


def passage(article: Article, quote: str, *, nth: int = 0) -> AnchoredDecision:
    (found,) = passages_in(article, [decided(article, quote, nth=nth)])
    return found


def place_of(article: Article, stored: StoredDecision | None) -> int:
    """Return which of the places where the quote stands a decision is about; -1 for none."""
    if stored is None:
        return -1
    quote, keys = stored.decision.quote, []
    at = article.text.find(quote)
    while at >= 0:
        keys.append(passage_key(article, Span(at, at + len(quote)), RULE))
        at = article.text.find(quote, at + 1)
    return keys.index(stored.decision.key)


def test_only_what_stands_in_the_article_is_gathered_in_its_order() -> None:
    other = article_of("Another article said other things.")
    stored = [decided(ARTICLE, "pilot"), decided(ARTICLE, "storm"), decided(other, "things")]
    quotes = [found.stored.decision.quote for found in passages_in(ARTICLE, stored)]
    assert quotes == ["storm", "pilot"]


def test_passages_inside_each_other_and_without_unicode_are_gathered() -> None:
    broken = article_of("The odd \udcff ferry said so.")
    stored = [decided(broken, quote) for quote in ("odd \udcff ferry", "\udcff", "ferry said", "e")]
    quotes = [found.stored.decision.quote for found in passages_in(broken, stored)]
    assert quotes == ["e", "odd \udcff ferry", "\udcff", "ferry said"]


def test_surroundings_end_with_the_paragraph() -> None:
    assert passage(ARTICLE, "storm").before == "rry said nothing of the "
    assert passage(ARTICLE, "storm").after == "."


@pytest.mark.parametrize("nth", range(3))
def test_of_equal_words_the_right_ones_are_found_after_edits_around_them(nth: int) -> None:
    edited = article_of(
        "A new first paragraph said this.",
        "The old ferry said nothing about the storm.",
        "The harbourmaster said that no boats had left, and the pilot said so as well.",
    )
    assert place_of(edited, found_again(edited, passage(ARTICLE, "said", nth=nth))) == nth + 1


def test_the_same_words_elsewhere_are_not_taken_for_the_passage() -> None:
    gone = article_of("A captain once said what he thought of it all.")
    assert found_again(gone, passage(ARTICLE, "said", nth=1)) is None
    assert found_again(gone, passage(ARTICLE, "storm")) is None


def test_a_long_passage_is_found_whatever_stands_around_it() -> None:
    long = "no boat had left, and the pilot said so too"
    moved = article_of(f"Nobody believes it: {long}!")
    assert place_of(moved, found_again(moved, passage(ARTICLE, long))) == 0


def test_a_decision_found_again_stays_what_it_was() -> None:
    edited = article_of("The ferry said nothing of that storm.")
    stored = found_again(edited, passage(ARTICLE, "storm"))
    assert stored is not None
    assert stored.decision.kind is DecisionKind.CONFIRMED
    assert stored.decision.key != passage(ARTICLE, "storm").stored.decision.key
