"""Reports on a comparison show both texts and every change; what an article says stays text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.comparison.compare import Comparison, compare
from reader.reports.comparison_reports import COMPARISON_FORMATS
from reader.reports.provenance import Origin
from reader.settings import Strictness
from tests.comparison.texts import article

ORIGIN = Origin(Strictness.EVERYTHING, datetime(2026, 12, 1, tzinfo=UTC), "0.1.0")
SOURCE = (
    "Ferry stays\n\nThe council will pay £4 million for a ferry.\n\n"
    "Islanders <b>cheered</b> & sang.\n\n"
    "A bridge was never planned, the mayor said.\n"
)
ARTICLE = SOURCE.replace("£4", "£9").replace("A bridge was never planned, the mayor said.\n", "")


def comparison() -> Comparison:
    return compare(article(ARTICLE), article(SOURCE))


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "jsonl"])
def test_every_format_has_both_sides_of_each_change(form: str) -> None:
    written = COMPARISON_FORMATS[form](comparison(), ORIGIN)
    assert "9 million" in written
    assert "4 million" in written
    assert "A bridge was never planned" in written


def test_a_page_shows_markup_as_it_is_and_has_no_script() -> None:
    page = COMPARISON_FORMATS["html"](comparison(), ORIGIN)
    assert "&lt;b&gt;cheered&lt;/b&gt; &amp; sang" in page
    assert "<b>cheered" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page


def test_a_page_leads_from_the_table_to_both_texts() -> None:
    page = COMPARISON_FORMATS["html"](comparison(), ORIGIN)
    assert 'href="#a1"' in page
    assert 'id="a1"' in page
    assert 'id="s1"' in page
    assert '<mark class="change high">£9 million</mark>' in page


def test_a_passage_without_a_partner_has_an_empty_place_opposite() -> None:
    page = COMPARISON_FORMATS["html"](comparison(), ORIGIN)
    assert "Nothing opposite" in page


def test_the_gravest_change_is_the_first_of_the_table() -> None:
    text = COMPARISON_FORMATS["markdown"](comparison(), ORIGIN)
    assert text.index("| 1 | high |") < text.index("| 2 |")
    assert "## Only in the source" in text
