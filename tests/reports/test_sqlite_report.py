from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader.checking.check_result import CheckResult
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.reports.sqlite_report import SqliteReport
from reader.settings import Reading
from tests.reports.samples import ORIGIN, finding, result, reviewed

TEXT = "The ferry left.\n\nIt came back."


@contextmanager
def database(*outcomes: CheckResult | tuple[str, str]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as made:
        made.deserialize(written(*outcomes))
        yield made


def written(*outcomes: CheckResult | tuple[str, str]) -> bytes:
    content = io.BytesIO()
    report = SqliteReport(content, ORIGIN)
    for outcome in outcomes:
        if isinstance(outcome, tuple):
            report.fail(*outcome)
        else:
            report.add(outcome)
    report.finish()
    return content.getvalue()


def test_articles_are_counted_in_their_order_and_findings_belong_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.zip").touch()  # what is no file has no parts
    checked = result(TEXT, finding(TEXT, "came", suggestions=("comes", "come")))
    checked = replace(checked, reading=Reading.THOROUGH)
    archived = replace(checked.article, path=Path("news.zip"), part="may/ferry.txt")
    failed = ("news.zip#gone.txt", "news.zip#gone.txt is damaged.")
    with database(result(TEXT), failed, replace(checked, article=archived)) as made:
        assert made.execute(
            "SELECT id, name, path, part, reading, paraphrased, error FROM articles"
        ).fetchall() == [
            (1, "news/ferry.txt", "news/ferry.txt", None, None, 0.97, None),
            (2, "news.zip#gone.txt", "news.zip", "gone.txt", None, None, failed[1]),
            (3, "news.zip#may/ferry.txt", "news.zip", "may/ferry.txt", "thorough", 0.97, None),
        ]
        assert made.execute(
            "SELECT name, line, column_number, start_offset, end_offset, text, suggestions "
            "FROM findings JOIN articles ON article = id"
        ).fetchall() == [
            ("news.zip#may/ferry.txt", 3, 4, 20, 24, "came", '["comes", "come"]'),
        ]
        assert dict(made.execute("SELECT name, value FROM about")) == {
            "schema": "1",
            "program": "Askance 1.2.3",
            "asked for": "balanced",
            "date": "2026-03-14T15:09:26Z",
        }


def test_what_was_not_checked_and_what_was_decided_is_there() -> None:
    part = Unchecked(Span(4, 9), "grammar", "It took too long.")
    with database(result(TEXT, unchecked=(part,)), reviewed()) as made:
        assert made.execute(
            "SELECT article, start_offset, detector, reason, why FROM unchecked"
        ).fetchall() == [(1, 4, "grammar", "failed", "It took too long.")]
        assert made.execute("SELECT article, decision, reviewer FROM findings").fetchall() == [
            (2, "confirmed", "Ada"),
            (2, "dismissed", ""),
            (2, None, None),
        ]


def test_half_a_character_in_a_text_is_written_out() -> None:
    text = "The \ud83d ferry left."
    with database(result(text, finding(text, "\ud83d"))) as made:
        assert made.execute("SELECT text FROM findings").fetchall() == [("\\ud83d",)]


def test_the_same_articles_make_the_same_bytes() -> None:
    assert written(result(TEXT), reviewed()) == written(result(TEXT), reviewed())
