"""What is made of findings after detectors found them holds for stored ones as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.checking import filter_chain
from reader.checking.check import check
from reader.checking.events import ParagraphsChecked
from reader.checking.result_cache import ResultCache
from reader.detectors.quotation.altered_quotations import RULE
from reader.model.finding import Finding
from tests.doubles import Marks, article_of

SPEECH = "“The odd ball is now in their courtyard,” the minister said on Monday in the town."


def found_with(cache: ResultCache) -> tuple[list[Finding], Marks]:
    marks = Marks()
    events = check(article_of(SPEECH), [marks], cache=cache)
    found = [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]
    return found, marks


def test_a_stored_finding_is_raised_to_an_altered_quotation_as_a_fresh_one_is(
    tmp_path: Path,
) -> None:
    cache = ResultCache(tmp_path / "results.sqlite")
    first, _ = found_with(cache)
    again, marks = found_with(cache)
    assert [f.rule for f in first] == [RULE]
    assert again == first
    assert marks.asked == []
    cache.close()


def test_what_is_stored_is_what_the_detector_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = ResultCache(tmp_path / "results.sqlite")
    found_with(cache)
    monkeypatch.setattr(filter_chain, "FILTERS", ())
    found, marks = found_with(cache)
    assert [f.rule for f in found] == [Marks().rule]
    assert marks.asked == []
    cache.close()


def test_a_stored_finding_is_the_same_in_every_field(tmp_path: Path) -> None:
    marks = Marks(
        suggestions=("strange", "even"), evidence="It is rare.", confidence=0.61, is_spelling=True
    )
    article = article_of("The odd ferry sailed.")
    cache = ResultCache(tmp_path / "results.sqlite")
    first, again = (
        [
            f
            for e in check(article, [marks], cache=cache)
            if isinstance(e, ParagraphsChecked)
            for f in e.findings
        ]
        for _ in range(2)
    )
    assert first == again
    assert (first[0].is_spelling, len(marks.asked)) == (True, 1)
    cache.close()
