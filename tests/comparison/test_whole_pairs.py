"""Whole articles: what a rewriter changed is found, and the harmless rest stays quiet."""

from __future__ import annotations

import pytest

from reader.comparison.compare import compare
from reader.comparison.meaning_change import Gravity
from tests.comparison.texts import article
from tests.comparison.whole_pairs import WholePair, whole_pairs


@pytest.mark.parametrize("pair", whole_pairs(), ids=lambda pair: pair.name)
def test_nine_changes_in_ten_are_found_and_no_rewording_is_called_grave(pair: WholePair) -> None:
    found = compare(article(pair.article), article(pair.source)).changes
    places = [change.article for change in found if change.article]
    missed = [p for p in pair.changes if not any(p.span.overlaps(place) for place in places)]
    assert len(missed) <= 0.1 * len(pair.changes), missed
    false = [
        change
        for change in found
        if change.article
        and change.gravity is not Gravity.LOW
        and any(change.article.overlaps(p.span) for p in pair.harmless)
        and not any(change.article.overlaps(p.span) for p in pair.changes)
    ]
    assert false == []
    grave = [c for c in found if c.article and c.gravity is Gravity.HIGH]
    wrong = [
        c for c in grave if c.article and not any(c.article.overlaps(p.span) for p in pair.changes)
    ]
    assert wrong == []


def test_a_text_next_to_itself_has_no_changes() -> None:
    for pair in whole_pairs():
        found = compare(article(pair.source), article(pair.source), quiet=True)
        assert found.changes == ()
        assert found.quiet == ()
        assert found.share == 1.0
