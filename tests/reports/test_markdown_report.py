"""Markdown that shows the article's words and obeys none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from reader.english.word_tokens import word_set
from reader.reports.markdown_report import escaped
from reader.system.visible_text import visible
from tests.reports.samples import checked_sample, finding, hostile, result, written

COMMON = MarkdownIt("commonmark").enable("table")  # raw HTML passes, as on many a site


TAGS = word_set("html body h1 h2 h3 p strong table thead tbody tr th td ol ul li blockquote")


def page(report: str) -> html.HtmlElement:
    return html.document_fromstring(COMMON.render(report))


def heads(report: str) -> list[str]:
    return [e.text_content() for e in page(report).iter("h1", "h2", "h3")]


def test_findings_stand_under_the_line_of_their_paragraph_with_context() -> None:
    text = "The ferry left.\n\nIt came back att nine. They odd."
    report = written("markdown", result(text, finding(text, "att"), finding(text, "odd")))
    assert heads(report) == ["ferry.txt", "Summary", "Findings", "Line 3", "Not checked"]
    assert (
        "1. **Wording** (serious, 87% sure, odd\\_words.odd\\_word): A word is odd.\n\n"
        "   > It came back ⟦att⟧ nine. They odd.\n\n2. **Wording**"
    ) in report


def test_a_real_article_numbers_all_its_findings() -> None:
    checked = checked_sample()
    items = page(written("markdown", checked)).iterfind(".//ol/li")
    assert sum(1 for _ in items) == len(checked.findings)


def test_a_hostile_article_makes_no_markup() -> None:
    root = page(written("markdown", hostile()))
    kinds = {element.tag for element in root.iter() if isinstance(element.tag, str)}
    assert kinds <= TAGS
    assert "<script>alert(1)</script> & ⟨U+202E⟩gnorw" in root.text_content()


@given(st.text(min_size=1))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = html.fragment_fromstring(COMMON.render(escaped(text)), create_parent=True)
    assert " ".join(shown.text_content().split()) == " ".join(
        visible(" ".join(text.split())).split()
    )


@pytest.mark.parametrize("start", ["# ", "- ", "+ ", "1. ", "2) ", "> ", "```", "    ", "=", "---"])
def test_nothing_at_the_start_of_a_line_begins_a_block(start: str) -> None:
    assert COMMON.render(escaped(f"{start}ferry")) == f"<p>{escaped_html(start)}ferry</p>\n"


def escaped_html(start: str) -> str:
    return start.lstrip().replace(">", "&gt;")
