from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.reports.quotation import as_quotation
from tests.doubles import article_of

ARTICLE = replace(
    article_of("Ferries", "The ferry left. The odd mad captain\nstayed. “Odd,” he said."),
    title="On ferries",
    path=Path("/somewhere/ferry.txt"),
)


def finding(passage: str, **values: Any) -> Finding:
    start = ARTICLE.text.index(passage)
    span = Span(start, start + len(passage))
    made = Finding(span, Family.WORDING, "marks", "odd_word", f"About {passage}.", confidence=0.95)
    return replace(made, **values)


def test_the_sentence_is_quoted_with_its_place_and_its_doubts() -> None:
    odd, mad = finding("odd", suggestions=("old",)), finding("mad")
    elsewhere = finding("ferry")
    assert as_quotation(ARTICLE, odd, others=[odd, mad, elsewhere]) == (
        "“The odd mad captain stayed.”\n"
        "— “On ferries”, ferry.txt, lines 3 to 4\n"
        "\n"
        "Doubtful:\n"
        "- “odd”: About odd. Probably “old”. (95% sure)\n"
        "- “mad”: About mad. (95% sure)\n"
    )


def test_a_quotation_gets_no_second_marks_and_an_article_without_a_file_none() -> None:
    nameless = replace(ARTICLE, title="", path=None)
    lines = as_quotation(nameless, finding("Odd")).splitlines()
    assert lines[:2] == ["“Odd,” he said.", "— line 4"]
