"""What is asked of a report, whatever its format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import thread_time

import pytest

from reader.checking.check_result import CheckResult
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.reports import FORMATS
from tests.reports.samples import (
    checked_sample,
    decision,
    empty,
    finding,
    hostile,
    result,
    reviewed,
    written,
)

LIMIT = 20.0  # seconds, on a machine that does other things too
FAILED = ("gone.txt", "gone.txt does not exist; check its name.")
needs_qt = pytest.mark.skipif(find_spec("PySide6") is None, reason="Qt sets it")
every_format = pytest.mark.parametrize(
    "form", [pytest.param(form, marks=[needs_qt] * (form == "pdf")) for form in FORMATS]
)


def plain(form: str, text: str) -> str:
    """Undo what a format does to words that are harmless."""
    return text.replace("\\", "") if form == "markdown" else text


@every_format
def test_a_report_says_what_made_it_and_what_of(form: str) -> None:
    text = "The ferry left and came back."
    part = Unchecked(Span(4, 9), "grammar", "It took too long.")
    checked = result(text, finding(text, "came"), unchecked=(part,))
    report = plain(form, written(form, checked))
    for said in (
        "Askance",
        "1.2.3",
        "balanced",
        "2026-03-14",
        "LanguageTool 6.8",
        "ferry.txt",
        checked.article.sha256,
        "Probably machine-paraphrased",
        "3 altered wordings in 100 words.",
        "It took too long.",
        "A word is odd.",
    ):
        assert said in report


@every_format
def test_a_report_says_who_decided_what(form: str) -> None:
    report = plain(form, written(form, reviewed()))
    for said in ("confirmed", "dismissed", "Ada", "The pilot", "denies"):
        assert said in report or said.capitalize() in report
    if form != "csv":  # a row is a finding or a file that has none, and no rule that is off
        assert "odd_words.other" in report
    assert "to decide" not in written(form, result(reviewed().article.text))


@every_format
@pytest.mark.parametrize("kind", ANSWERS)
def test_a_report_has_every_kind_of_decision(form: str, kind: DecisionKind) -> None:
    checked = result("The odd ferry.", finding("The odd ferry.", "odd"))
    made = decision(checked, checked.findings[0], kind, reviewer="Ada")
    report = plain(form, written(form, replace(checked, decisions={made.key: made})))
    said = {kind, kind.terms.label, kind.terms.label.capitalize()}
    assert any(word in report for word in said)


@every_format
def test_the_same_check_gives_the_same_report(form: str) -> None:
    assert written(form, checked_sample()) == written(form, checked_sample())


@every_format
def test_all_findings_of_a_real_article_are_there(form: str) -> None:
    checked = checked_sample()
    assert len(checked.findings) > 15
    report = written(form, checked)
    for found in checked.findings:
        assert plain(form, report).count(found.rule) >= 1


@every_format
def test_files_stand_in_their_order_failures_among_them(form: str) -> None:
    report = plain(form, written(form, checked_sample(), FAILED, checked_sample("sound_story.txt")))
    places = [report.index(name) for name in ("harbour_ferry.txt", "gone.txt", "sound_story.txt")]
    assert places == sorted(places)
    assert FAILED[1] in report


@every_format
def test_what_was_not_checked_is_never_called_clean(form: str) -> None:
    text = "The ferry left."
    clean = result(text)
    partly = result(text, unchecked=(Unchecked(Span(0, 15), "grammar", "It died."),))
    assert "It died." not in written(form, clean)
    assert "It died." in written(form, partly)


@every_format
def test_a_hostile_article_has_its_report(form: str) -> None:
    report = written(form, hostile(), hostile())
    assert "\0" not in report
    if form != "csv":  # a table holds the words of the article, and nothing shows them
        assert "\x1b" not in report


@every_format
@pytest.mark.parametrize("outcomes", [(), (FAILED,), (empty(),)])
def test_a_report_on_nothing_is_a_report(
    form: str, outcomes: tuple[CheckResult | tuple[str, str], ...]
) -> None:
    report = written(form, *outcomes)
    assert not outcomes or plain(form, report).strip()
    if form in ("json", "sarif"):
        assert json.loads(report) is not None


@every_format
def test_a_megabyte_with_thousands_of_findings_is_written_in_seconds(form: str) -> None:
    sentence = "The odd ferry left the quay at nine and nobody was on board. "
    size = 100_000 if form == "pdf" else 1_000_000  # pages are set, which takes ten times as long
    text = (sentence * (size // len(sentence))).strip()
    first = finding(text, "odd ferry")
    marks = [first.shifted(at) for at in range(0, len(text) - len(sentence), 5 * len(sentence))]
    begin = thread_time()
    report = written(form, result(text, *marks))
    assert thread_time() - begin < LIMIT
    assert report.count("odd_word") + report.count("odd\\_word") >= len(marks)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "csv", "sarif"])
def test_nothing_that_a_terminal_or_a_page_obeys_is_left_in_a_report_for_people(name: str) -> None:
    path = "odd\x1b[31m\u202etxt.exe\x07"
    report = written(name, hostile(), (path, f"{path} does not exist; check its name."))
    assert not re.search("[\x07\x1b\u202e\u200b]|\\\\u(?:001b|0007|202e)", report)


@every_format
def test_an_article_of_an_archive_is_named_by_its_file_and_its_part(form: str) -> None:
    text = "The ferry left and came back."
    checked = result(text, finding(text, "came"), path=Path("news.zip"))
    checked = replace(checked, article=replace(checked.article, part="may-ferry.txt"))
    report = plain(form, written(form, checked))
    assert "news.zip" in report
    assert "may-ferry.txt" in report
    if form not in ("json", "jsonl"):  # there it has a field of its own
        assert "news.zip#may-ferry.txt" in report
