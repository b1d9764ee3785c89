"""A database of what was checked (SQLite), for questions that are asked of many articles.

Tables: `articles` with their verdicts, also those that could not be read (`error`); `findings`;
`unchecked`, what nobody looked at; `about`, what made the report. Places and values are those of
the JSON report; `article` is an `articles.id`, which counts them in their order.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, BinaryIO

from reader.checking.check_result import CheckResult
from reader.model.article_id import ArticleId
from reader.reports.json_values import values_of
from reader.reports.provenance import Origin
from reader.reports.report import STANDARD_INPUT, path_of

LAYOUT = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, name TEXT, path TEXT, part TEXT, title TEXT, author TEXT, date TEXT,
    link TEXT, language TEXT, sha256 TEXT, words INTEGER, grammar TEXT, wording TEXT, reading TEXT,
    level TEXT, verdict TEXT, paraphrased REAL, rules_off TEXT, error TEXT
);
CREATE TABLE findings (
    article INTEGER REFERENCES articles, start_offset INTEGER, end_offset INTEGER, line INTEGER,
    column_number INTEGER, family TEXT, detector TEXT, rule TEXT, text TEXT, message TEXT,
    evidence TEXT, suggestions TEXT, confidence REAL, severity TEXT, decision TEXT, reviewer TEXT,
    note TEXT
);
CREATE TABLE unchecked (
    article INTEGER REFERENCES articles, start_offset INTEGER, end_offset INTEGER, line INTEGER,
    column_number INTEGER, detector TEXT, reason TEXT, why TEXT
);
"""
SCHEMA = 1  # goes up when a name goes or means something else
BETWEEN = " | "


class SqliteReport:
    """Gathers the articles in memory, without their texts, and writes the file when all are done.

    The same articles make the same bytes, with one version of SQLite.
    """

    def __init__(self, stream: BinaryIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._number = 0
        self._database = sqlite3.connect(":memory:")
        self._database.executescript(LAYOUT)
        about = {
            "schema": str(SCHEMA),
            "program": origin.program,
            "asked for": origin.asked_for,
            "date": origin.stamp,
        }
        for name, value in about.items():
            self._insert("about", {"name": name, "value": value})

    def add(self, result: CheckResult) -> None:
        """Add an article with its verdict, its findings, and what was not checked."""
        values: dict[str, Any] = values_of(result, self._origin, with_text=False)
        article, verdict = values["article"], values["verdict"]
        self._add_article(
            {
                "name": path_of(result),
                **{name: article.get(name) for name in ("path", "part", "title", "language")},
                **{name: article[name] for name in ("sha256", "words")},
                **article["source"],
                **{kind: result.engines.get(kind) for kind in ("grammar", "wording")},
                "reading": values["reading"],
                "level": verdict["level"],
                "verdict": verdict["label"],
                "paraphrased": verdict["paraphrased"],
                "rules_off": BETWEEN.join(result.rules_off) or None,
            }
        )
        for finding in values["findings"]:
            decision = finding.get("decision", {})
            self._insert(
                "findings",
                {
                    **self._placed(finding),
                    "suggestions": json.dumps(finding["suggestions"], ensure_ascii=False),
                    "decision": decision.get("choice"),
                    "reviewer": decision.get("reviewer"),
                    "note": decision.get("note"),
                },
            )
        for part in values["unchecked"]:
            self._insert("unchecked", self._placed(part))

    def fail(self, path: str, error: str) -> None:
        """Add an article that could not be read."""
        article = ArticleId.parse(path)
        self._add_article(
            {
                "name": path,
                "path": str(article.path or STANDARD_INPUT),
                "part": article.part or None,
                "error": error,
            }
        )

    def finish(self) -> None:
        """Write the database."""
        self._database.commit()
        self._stream.write(self._database.serialize())
        self._database.close()

    def _add_article(self, row: Mapping[str, object]) -> None:
        self._number += 1
        self._insert("articles", {"id": self._number, **row})

    def _placed(self, values: Mapping[str, Any]) -> dict[str, object]:
        """Return the values of a passage by the names of columns, which are no words of SQL."""
        names = {"start": "start_offset", "end": "end_offset", "column": "column_number"}
        named = {names.get(name, name): value for name, value in values.items()}
        named.pop("decision", None)
        return {"article": self._number, **named}

    def _insert(self, table: str, row: Mapping[str, object]) -> None:
        marks = ", ".join("?" * len(row))
        statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"
        self._database.execute(statement, [_stored(value) for value in row.values()])


def _stored(value: object) -> object:
    """Return a value as SQLite takes it: half a surrogate pair is none of its characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    return value
