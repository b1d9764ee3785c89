"""Whole articles: what a rewriter changed is found, and the harmless rest stays quiet."""

from __future__ import annotations

import pytest

from reader.comparison.compare import compare
from reader.comparison.meaning_change import Gravity, MeaningChange
from tests.comparison.texts import article
from tests.comparison.whole_pairs import MarkedPassage, WholePair, whole_pairs


@pytest.mark.parametrize("pair", whole_pairs(), ids=lambda pair: pair.name)
def test_nine_changes_in_ten_are_found_and_no_rewording_is_called_grave(pair: WholePair) -> None:
    found = compare(article(pair.article), article(pair.source)).changes
    missed = [p for p in pair.changes if not any(touches(change, p) for change in found)]
    assert len(missed) <= 0.1 * len(pair.changes), missed
    false = [c for c in found if not any(touches(c, p) for p in pair.changes)]
    assert [c for c in false if c.gravity is Gravity.HIGH] == []
    firm = [c for c in false if c.gravity is not Gravity.LOW]
    assert [c for c in firm if any(touches(c, p) for p in pair.harmless)] == []


def touches(change: MeaningChange, passage: MarkedPassage) -> bool:
    span = change.source if passage.of_source else change.article
    return span is not None and span.overlaps(passage.span)


def test_a_text_next_to_itself_has_no_changes() -> None:
    for pair in whole_pairs():
        found = compare(article(pair.source), article(pair.source), quiet=True)
        assert found.changes == ()
        assert found.quiet == ()
        assert found.share == 1.0
