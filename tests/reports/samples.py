"""Checked articles for the tests of reports, and what each format makes of them."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import docx
import pypdfium2

from reader.checking.check_result import CheckResult, collect
from reader.checking.detector_set import DetectorSet
from reader.checking.verdict import ArticleVerdict, Level
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.importers import load
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article
from reader.model.decision import Decision, DecisionKind, decision_key, rule_name
from reader.model.finding import Family, Finding, Severity, Unchecked
from reader.model.span import Span
from reader.reports import FORMATS
from reader.reports.provenance import Origin
from reader.settings import Strictness
from reader.system.paths import resource

ORIGIN = Origin(Strictness.BALANCED, datetime(2026, 3, 14, 15, 9, 26, tzinfo=UTC), "1.2.3")
ENGINES: dict[str, str | None] = {"grammar": "LanguageTool 6.8", "wording": None}
VERDICT = ArticleVerdict(0.97, Level.PARAPHRASED, "3 altered wordings in 100 words.")
REVIEWED = "The odd ferry left the quay."
HOSTILE = (
    "=HYPERLINK(“x”) <script>alert(1)</script> & \u202egnorw\u202c \0 [a](http://b) `*_|_*` 😀\n\n"
    "--- +1 “quo\"ted'” <!-- --> ]]> \u200b\x1b[31m end"
)


def finding(text: str, passage: str, *, family: Family = Family.WORDING, **more: object) -> Finding:
    """Mark the first `passage` of `text`."""
    start = text.index(passage)
    values = {"message": "A word is odd.", "severity": Severity.SERIOUS, "confidence": 0.87, **more}
    span = Span(start, start + len(passage))
    return Finding(span, family, "odd_words", "odd_word", **values)  # type: ignore[arg-type]


def result(
    text: str,
    *findings: Finding,
    unchecked: tuple[Unchecked, ...] = (),
    path: Path | None = Path("news/ferry.txt"),
    title: str = "",
) -> CheckResult:
    """Return what a check of `text` came to."""
    article = replace(article_from_text(text, path=path), title=title)
    return CheckResult(article, ENGINES, VERDICT, findings, unchecked, {})


def reviewed(text: str = REVIEWED) -> CheckResult:
    """Return an article of which Ada kept a finding, somebody dismissed one, and one is open."""
    made = result(text, *(finding(text, word) for word in ("odd", "ferry", "quay")))
    odd, ferry, _ = made.findings
    decided = (
        decision(
            made, odd, DecisionKind.CONFIRMED, note="The pilot <b>denies</b> it.", reviewer="Ada"
        ),
        decision(made, ferry, DecisionKind.DISMISSED),
    )
    by_key = {one.key: one for one in decided}
    return replace(made, decisions=by_key, rules_off=("odd_words.other",))


def decision(
    on: CheckResult, about: Finding, choice: DecisionKind, *, note: str = "", reviewer: str = ""
) -> Decision:
    """Decide about a finding."""
    quote = about.span.of(on.article.text)
    return Decision(
        decision_key(on.article, about), choice, quote, rule_name(about), note, reviewer
    )


def hostile() -> CheckResult:
    """Return an article that means harm, and is in its title, messages and suggestions too."""
    findings = (
        finding(HOSTILE, "=HYPERLINK(“x”) <script>", message=HOSTILE, suggestions=(HOSTILE, "=1")),
        finding(HOSTILE, "<script>alert(1)</script>", evidence=HOSTILE),
        finding(HOSTILE, "--- +1 “quo\"ted'”", family=Family.QUOTATION),
    )
    part = Unchecked(Span(0, len(HOSTILE)), "grammar", HOSTILE)
    name = Path("<img src=x onerror=alert(1)>\u202e|`.txt")
    return result(HOSTILE, *findings, unchecked=(part,), path=name, title=HOSTILE)


def checked_sample(name: str = "harbour_ferry.txt") -> CheckResult:
    """Check a sample that ships with the program, by the rules alone."""
    article = load(resource(f"samples/{name}"))
    return collect(article, DetectorSet(tuple(FUNCTION_DETECTORS)).check(article))


def empty() -> CheckResult:
    """Return the check of an article without a word, which no loader lets through."""
    return CheckResult(Article("", ()), ENGINES, VERDICT, (), (), {})


def written(form: str, *outcomes: CheckResult | tuple[str, str]) -> str:
    """Return the text of a report on articles, and on files that failed: a path and a reason."""
    if FORMATS[form].is_text:
        text = io.StringIO(newline="")
        _write(form, text, *outcomes)
        return text.getvalue()
    content = io.BytesIO()
    if form == "pdf":
        application()
    _write(form, content, *outcomes)
    content.seek(0)
    return READERS[form](content)


def application() -> object:
    """Return a program of Qt's that the tests of the window can go on with."""
    from PySide6.QtWidgets import QApplication

    global _application  # as long as it is there, fonts are
    _application = QApplication.instance() or QApplication(["tests", "-platform", "offscreen"])
    return _application


_application: object = None


def text_of_docx(content: io.BytesIO) -> str:
    """Return what a Word document says, its comments after all the rest."""
    document = docx.Document(content)
    texts = [paragraph.text for paragraph in document.paragraphs]
    comments = [f"{comment.author}: {comment.text}" for comment in document.comments]
    return "\n".join([*texts, *comments])


def text_of_pdf(content: io.BytesIO) -> str:
    """Return what stands on the pages, on one line."""
    document = pypdfium2.PdfDocument(content.getvalue())
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def text_of_sqlite(content: io.BytesIO) -> str:
    """Return the rows of a database, each as a line of JSON."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content.getvalue())
        rows = [
            row
            for table in ("about", "articles", "findings", "unchecked")
            for row in database.execute(f"SELECT * FROM {table}")
        ]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


READERS = {"docx": text_of_docx, "pdf": text_of_pdf, "sqlite": text_of_sqlite}


def read(form: str, path: Path) -> str:
    """Return the text of a report in a file, as the program itself reads it where it can."""
    if FORMATS[form].is_text:
        return path.read_text(encoding="utf-8")
    if form == "sqlite":
        return text_of_sqlite(io.BytesIO(path.read_bytes()))
    return load(path).text


def _write(form: str, stream: IO[Any], *outcomes: CheckResult | tuple[str, str]) -> None:
    report = FORMATS[form](stream, ORIGIN)
    for outcome in outcomes:
        if isinstance(outcome, tuple):
            report.fail(*outcome)
        else:
            report.add(outcome)
    report.finish()
