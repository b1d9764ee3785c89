"""The table for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest

from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.system.visible_text import visible
from tests.reports.samples import HOSTILE, checked_sample, finding, hostile, result, written

HEADER = (
    "file,start,end,line,column,family,detector,rule,text,message,suggestions,confidence,severity,"
    "decision,reviewer,note,sha256,verdict,engines,program,strictness,date"
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_is_a_finding_with_its_place() -> None:
    text = "The ferry left.\n\nIt came “back”, they said."
    (row,) = rows(written("csv", result(text, finding(text, "“back”", suggestions=("a", "b, c")))))
    assert row == {
        "file": "news/ferry.txt",
        "start": "25",
        "end": "31",
        "line": "3",
        "column": "9",
        "family": "wording",
        "detector": "odd_words",
        "rule": "odd_word",
        "text": "“back”",
        "message": "A word is odd.",
        "suggestions": "a | b, c",
        "confidence": "0.87",
        "severity": "serious",
        "decision": "",
        "reviewer": "",
        "note": "",
        "sha256": result(text).article.sha256,
        "verdict": "Probably machine-paraphrased: 3 altered wordings in 100 words. "
        "Do not quote this text from here. Compare all quotations with the original; not every "
        "alteration is marked.",
        "engines": "grammar: LanguageTool 6.8 | wording: none",
        "program": "Askance 1.2.3",
        "strictness": "balanced",
        "date": "2026-03-14T15:09:26Z",
    }


def test_lines_end_as_the_standard_says_and_the_header_is_one() -> None:
    report = written("csv", checked_sample())
    assert report.startswith(f"{HEADER}\r\n")
    assert report.endswith("\r\n")


def test_a_real_article_has_a_row_for_each_finding() -> None:
    checked = checked_sample()
    table = rows(written("csv", checked))
    assert [int(row["start"]) for row in table] == [f.span.start for f in checked.findings]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    text = f"The ferry left {start}1+1 yesterday."
    passage = f"{start}1+1"
    (row,) = rows(written("csv", result(text, finding(text, passage, suggestions=(passage,)))))
    assert row["text"] == row["suggestions"] == f"'{passage}"


def test_a_hostile_article_leaves_the_table_whole() -> None:
    table = rows(written("csv", hostile()))
    assert len(table) == 4
    assert all(None not in row and None not in row.values() for row in table)
    assert table[0]["message"] == "'" + visible(HOSTILE, keep="\n")


def test_rows_without_a_family_are_no_findings_and_miss_no_file() -> None:
    part = Unchecked(Span(0, 3), "grammar", "It took too long.")
    table = rows(
        written(
            "csv",
            result("The ferry left."),
            result("The ferry left.", unchecked=(part,)),
            ("gone.txt", "gone.txt does not exist; check its name."),
        )
    )
    assert [(row["family"], row["rule"], row["message"]) for row in table] == [
        ("", "nothing_found", "nothing found"),
        ("", "not_checked", "It took too long."),
        ("", "not_read", "gone.txt does not exist; check its name."),
    ]
