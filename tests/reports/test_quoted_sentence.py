from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.reports.quoted_sentence import as_quotation, quoted
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


@pytest.mark.parametrize(
    ("sentence", "as_quoted"),
    [
        ("The captain stayed.", "“The captain stayed.”"),
        (
            "I hope this is how things will turn out. ”",
            "“I hope this is how things will turn out. ”",
        ),
        ("He said “yes” and left.", "“He said ‘yes’ and left.”"),
        ("He said “yes.”", "“He said ‘yes.’”"),
        ('He said "yes" and "no".', "“He said ‘yes’ and ‘no’.”"),
        ('It ends here, she said."', "“It ends here, she said.”"),
        ("She wrote „ja” and left it.", "“She wrote ‘ja’ and left it.”"),
        ("“Odd,” he said.", "“Odd,” he said."),
        ("“", "“"),
    ],
)
def test_marks_are_never_doubled_and_single_within(sentence: str, as_quoted: str) -> None:
    assert quoted(sentence) == as_quoted


def test_words_with_a_mark_in_them_are_named_between_other_marks() -> None:
    text = as_quotation(ARTICLE, finding("“Odd", suggestions=("“Odd”",)))
    assert "- ‘“Odd’: About “Odd. Probably ‘“Odd”’. (95% sure)" in text
