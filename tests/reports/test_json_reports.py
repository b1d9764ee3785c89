"""The reports for programs."""

from __future__ import annotations

import io
import json

import pytest

from reader.checking.check_result import CheckResult
from reader.checking.verdict import ArticleVerdict, Level
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Family, Finding, Severity, Unchecked
from reader.model.span import Span
from reader.reports import FORMATS
from tests.reports.samples import ORIGIN

ARTICLE = article_from_text("Café 😀: talks. year.")
RESULT = CheckResult(
    ARTICLE,
    {"grammar": "LanguageTool 6.8", "wording": None},
    ArticleVerdict(0.97, Level.PARAPHRASED, "3 altered wordings in 100 words."),
    (
        Finding(
            Span(15, 20),
            Family.RESIDUE,
            "orphaned_fragment",
            "lower_case_after_full_stop",
            "No sentence.",
            evidence="It has no verb.",
            suggestions=("this year", "next year"),
            confidence=0.93,
            severity=Severity.SERIOUS,
        ),
    ),
    (Unchecked(Span(0, 4), "grammar", "It took too long."),),
    {},
)
EXPECTED = {
    "schema": 2,
    "article": {
        "path": "-",
        "title": "",
        "text": "Café 😀: talks. year.",
        "sha256": ARTICLE.sha256,
        "words": 3,
        "language": "en-US",
        "source": {"author": "", "date": "", "link": ""},
    },
    "origin": {
        "program": "Askance",
        "version": "1.2.3",
        "strictness": "balanced",
        "select": [],
        "ignore": [],
        "min_confidence": None,
        "date": "2026-03-14T15:09:26Z",
    },
    "engines": {"grammar": "LanguageTool 6.8", "wording": None},
    "reading": None,
    "verdict": {
        "paraphrased": 0.97,
        "label": "Probably machine-paraphrased: 3 altered wordings in 100 words. "
        "Do not quote this text from here. Compare all quotations with the original; not every "
        "alteration is marked.",
        "enough_text": True,
        "level": "paraphrased",
        "basis": "3 altered wordings in 100 words.",
    },
    "findings": [
        {
            "start": 15,
            "end": 20,
            "line": 1,
            "column": 16,
            "family": "residue",
            "detector": "orphaned_fragment",
            "rule": "lower_case_after_full_stop",
            "text": "year.",
            "message": "No sentence.",
            "evidence": "It has no verb.",
            "suggestions": ["this year", "next year"],
            "confidence": 0.93,
            "severity": "serious",
        }
    ],
    "unchecked": [
        {
            "start": 0,
            "end": 4,
            "line": 1,
            "column": 1,
            "detector": "grammar",
            "reason": "failed",
            "why": "It took too long.",
        }
    ],
    "removed": [],
}
FAILURE = {
    "schema": 2,
    "article": {"path": "b.txt"},
    "error": "b.txt does not exist; check its name.",
    "reason": "unreadable",
}


class Watched(io.StringIO):
    """Remembers what had been written at each flush."""

    def __init__(self) -> None:
        super().__init__()
        self.flushed: list[str] = []

    def flush(self) -> None:
        self.flushed.append(self.getvalue())


def test_jsonl_has_the_objects_of_the_contract_and_flushes_each_line() -> None:
    stream = Watched()
    report = FORMATS["jsonl"](stream, ORIGIN)
    report.add(RESULT)
    assert json.loads(stream.flushed[-1]) == EXPECTED
    report.fail("b.txt", FAILURE["error"])  # type: ignore[arg-type]
    report.finish()
    assert [json.loads(line) for line in stream.flushed[-1].splitlines()] == [EXPECTED, FAILURE]
    assert stream.flushed[-1] == stream.getvalue()


def test_json_is_an_array_of_the_same_objects() -> None:
    stream = io.StringIO()
    report = FORMATS["json"](stream, ORIGIN)
    report.add(RESULT)
    report.fail("b.txt", FAILURE["error"])  # type: ignore[arg-type]
    report.finish()
    assert json.loads(stream.getvalue()) == [EXPECTED, FAILURE]
    assert "Café 😀" in stream.getvalue()


def test_json_of_nothing_is_an_empty_array() -> None:
    stream = io.StringIO()
    FORMATS["json"](stream, ORIGIN).finish()
    assert json.loads(stream.getvalue()) == []


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\x1e"])
def test_no_character_of_an_article_ends_a_line_of_jsonl(separator: str) -> None:
    stream = io.StringIO()
    FORMATS["jsonl"](stream, ORIGIN).fail(f"a{separator}b.txt", "It is odd.")
    assert len(stream.getvalue().splitlines()) == 1
