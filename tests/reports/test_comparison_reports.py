"""Reports on a comparison show both texts and every change; what an article says stays text."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX

from reader.comparison.compare import Comparison, compare
from reader.reports.comparison_reports import COMPARISON_FORMATS
from reader.reports.provenance import Origin
from reader.settings import Strictness
from tests.comparison.texts import article
from tests.reports.test_sarif_report import official_schema

ORIGIN = Origin(Strictness.EVERYTHING, datetime(2026, 12, 1, tzinfo=UTC), "0.1.0")
SOURCE = (
    "Ferry stays\n\nThe council will pay £4 million for a ferry.\n\n"
    "Islanders <b>cheered</b> & sang.\n\n"
    "A bridge was never planned, the mayor said.\n"
)
ARTICLE = SOURCE.replace("£4", "£9").replace("A bridge was never planned, the mayor said.\n", "")


def comparison() -> Comparison:
    return compare(article(ARTICLE), article(SOURCE))


def text_of(form: str) -> str:
    written = COMPARISON_FORMATS[form](comparison(), ORIGIN)
    if isinstance(written, str):
        return written
    document = Document(BytesIO(written))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


@pytest.mark.parametrize("form", [form for form in COMPARISON_FORMATS if form != "pdf"])
def test_every_format_has_both_sides_of_each_change(form: str) -> None:
    written = text_of(form)
    assert "9 million" in written
    assert "4 million" in written
    assert "A bridge was never planned" in written


def test_a_page_shows_markup_as_it_is_and_has_no_script() -> None:
    page = text_of("html")
    assert "&lt;b&gt;cheered&lt;/b&gt; &amp; sang" in page
    assert "<b>cheered" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page


def test_a_page_leads_from_the_table_to_both_texts() -> None:
    page = text_of("html")
    assert 'href="#a1"' in page
    assert 'id="a1"' in page
    assert 'id="s1"' in page
    assert '<mark class="change high">£9 million</mark>' in page


def test_a_passage_without_a_partner_has_an_empty_place_opposite() -> None:
    page = text_of("html")
    assert "Nothing opposite" in page


def test_the_gravest_change_is_the_first_of_the_table() -> None:
    text = text_of("markdown")
    assert text.index("| 1 | high |") < text.index("| 2 |")
    assert "## Only in the source" in text


def test_a_document_has_a_table_of_changes_and_both_texts_side_by_side() -> None:
    written = COMPARISON_FORMATS["docx"](comparison(), ORIGIN)
    assert isinstance(written, bytes)
    changes, texts = Document(BytesIO(written)).tables
    assert [cell.text for cell in changes.rows[0].cells][3:5] == ["Article", "Source"]
    first = [cell.text for cell in changes.rows[1].cells]
    assert first[:3] == ["1", "high", "Number"]
    assert "9 million" in first[3]
    assert "4 million" in first[4]
    assert "<b>cheered</b> & sang" in texts.rows[3].cells[0].text
    assert texts.rows[-1].cells[0].text == "Nothing opposite"
    runs = [run for row in texts.rows for cell in row.cells for run in cell.paragraphs[0].runs]
    marked = [run.text for run in runs if run.font.highlight_color is WD_COLOR_INDEX.PINK]
    assert marked[:2] == ["£9 million", "£4 million"]


def test_a_log_locates_each_change_in_both_texts(tmp_path: Path) -> None:
    log = json.loads(text_of("sarif"))
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft7Validator(official_schema(tmp_path)).validate(log)
    number, omitted = log["runs"][0]["results"]
    assert (number["ruleId"], number["level"]) == ("compared_with_source.number", "error")
    place, related = number["locations"][0], number["relatedLocations"][0]
    assert place["physicalLocation"]["artifactLocation"]["index"] == 0
    assert place["physicalLocation"]["region"]["snippet"]["text"] == "£9 million"
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "£4 million"
    assert omitted["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1
    assert "relatedLocations" not in omitted
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert rules[number["ruleIndex"]]["id"] == number["ruleId"]
