"""The report for people: places, surroundings, reasons, and what was not looked at."""

from __future__ import annotations

import io
from pathlib import Path

from reader.checking.check_result import CheckResult
from reader.checking.verdict import not_judged
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Family, Finding, Unchecked
from reader.model.span import Span
from reader.reports.positions import LONGEST
from reader.reports.text_report import TextReport
from tests.reports.samples import ORIGIN

TEXT = "The ferry left.\n\nIt came back att nine in the morning, with everybody on board and well."


def finding(text: str, passage: str, **more: object) -> Finding:
    start = text.index(passage)
    values = {"message": "A word is misspelled.", **more}
    return Finding(Span(start, start + len(passage)), Family.GRAMMAR, "grammar", "TYPO", **values)  # type: ignore[arg-type]


def report(text: str, *findings: Finding, unchecked: tuple[Unchecked, ...] = ()) -> list[str]:
    article = article_from_text(text, path=Path("ferry.txt"))
    engines = {"grammar": "LanguageTool 6.8", "wording": None}
    stream = io.StringIO()
    TextReport(stream, ORIGIN).add(
        CheckResult(article, engines, not_judged(), findings, unchecked, {})
    )
    return stream.getvalue().splitlines()


def test_a_finding_is_shown_with_place_reason_and_surroundings() -> None:
    lines = report(TEXT, finding(TEXT, "att", suggestions=("at", "ate")))
    assert lines[:3] == [
        "ferry.txt:3:14: grammar: A word is misspelled. [TYPO]",
        "    It came back ⟦att⟧ nine in the morning, with everybody on…",
        "    Perhaps: at | ate",
    ]


def test_the_summary_counts_and_names_the_engines() -> None:
    lines = report(TEXT, finding(TEXT, "att"), finding(TEXT, "nine"))
    sha = article_from_text(TEXT).sha256
    assert lines[-4:] == [
        "ferry.txt: 2 findings (2 grammar) in 17 words",
        "ferry.txt: grammar: LanguageTool 6.8, wording: not checked",
        f"ferry.txt: {ORIGIN.sentence}; SHA-256 of the text {sha}",
        "ferry.txt: No verdict: no wording model has read the article.",
    ]


def test_what_was_not_checked_is_never_called_clean() -> None:
    part = Unchecked(Span(17, 40), "grammar", "It took too long.")
    lines = report(TEXT, unchecked=(part,))
    assert lines[0] == "ferry.txt: line 3 not checked by grammar: It took too long."
    assert lines[1].startswith("ferry.txt: nothing found in what was checked in")


def test_a_long_passage_is_shown_by_its_ends() -> None:
    text = "Word " * 200 + "end."
    (_, shown, *_) = report(text, finding(text, text))
    assert shown.startswith("    ⟦Word Word")
    assert shown.endswith("end.⟧")
    assert len(shown) < LONGEST + 20


def test_what_cannot_be_seen_is_named() -> None:
    text = "The fer\u200bry \u202eleft\x1b[31m."
    (_, shown, *_) = report(text, finding(text, "fer\u200bry"))
    assert shown == "    The ⟦fer⟨U+200B⟩ry⟧ ⟨U+202E⟩left⟨U+001B⟩[31m."


def test_articles_are_separated_by_a_blank_line() -> None:
    stream = io.StringIO()
    text_report = TextReport(stream, ORIGIN)
    text_report.fail("a.txt", "a.txt is empty; choose a file with text in it.")
    text_report.fail("b.txt", "b.txt does not exist; check its name.")
    assert stream.getvalue() == (
        "a.txt: not checked: a.txt is empty; choose a file with text in it.\n\n"
        "b.txt: not checked: b.txt does not exist; check its name.\n"
    )
