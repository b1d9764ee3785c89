"""SARIF 2.1.0, the exchange format of checking programs: one run with all files.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TextIO
from urllib.parse import quote

from reader.checking.check_result import CheckResult
from reader.checking.non_english_filter import is_foreign
from reader.detectors.registry import page_of
from reader.english.word_tokens import count_words
from reader.model.article_id import ArticleId
from reader.model.decision import Decision, decision_key
from reader.model.finding import Finding, Severity, Unchecked
from reader.model.span import Span
from reader.reports.json_values import Values, decision_values, probability
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.report import STANDARD_INPUT
from reader.reports.summary import NOT_ENGLISH, decided, is_partly_checked, rule_id
from reader.system.visible_text import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "decisionKey/v1"  # the version goes up when `decision_key` does
LEVELS = {Severity.NOTE: "note", Severity.WARNING: "warning", Severity.SERIOUS: "error"}
NOT_READ, NOT_CHECKED, NO_ENGINE = "not_read", "not_checked", "no_engine"
NOTIFICATIONS = {
    NOT_READ: "A file could not be read.",
    NOT_CHECKED: "A passage was not checked.",
    NOT_ENGLISH: "A passage was left alone because it is not in English.",
    NO_ENGINE: "There was no engine for a kind of finding.",
}


class SarifReport:
    """Gathers the files and writes the log when all are done: its rules stand before its results.

    Places are lines and columns. Offsets are left out: the standard wants the file's own, and in a
    file with line ends of two characters, or of another format, the article's are others.
    """

    def __init__(self, stream: TextIO, origin: Origin) -> None:
        self._stream = stream
        self._origin = origin
        self._rules: dict[str, Values] = {}
        self._engines: dict[str, Values] = {}
        self._artifacts: list[Values] = []
        self._results: list[Values] = []
        self._notifications: list[Values] = []
        self._is_whole = True

    def add(self, result: CheckResult) -> None:
        """Take an article in."""
        file = self._file(result.article.id, _about(result))
        places = _Places(result, file)
        for finding in result.findings:
            self._results.append(self._result(finding, places))
        for kind, engine in result.engines.items():
            if engine:
                self._engines[engine] = {"name": engine, "properties": {"looksAt": kind}}
            elif kind not in result.failures:
                text = f"No engine looked at the {kind}."
                self._notify(NO_ENGINE, text, level="note", location={"artifactLocation": file})
        for part in result.unchecked:
            name = NOT_ENGLISH if is_foreign(part) else NOT_CHECKED
            self._notify(name, _why(part), location=places.of(part.span))
        self._is_whole &= not is_partly_checked(result)

    def fail(self, path: str, error: str) -> None:
        """Take in that a file could not be read."""
        file = self._file(ArticleId.parse(path), {})
        self._notify(NOT_READ, error, level="error", location={"artifactLocation": file})
        self._is_whole = False

    def finish(self) -> None:
        """Write the log."""
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [visible_texts(self._run())]}
        json.dump(log, self._stream, ensure_ascii=False, indent=2)
        self._stream.write("\n")
        self._stream.flush()

    def _run(self) -> Values:
        driver = {
            "name": PROGRAM,
            "version": self._origin.version,
            "rules": list(self._rules.values()),
            "notifications": [
                {"id": name, "shortDescription": {"text": text}}
                for name, text in NOTIFICATIONS.items()
            ],
        }
        invocation = {
            "executionSuccessful": self._is_whole,
            "endTimeUtc": self._origin.stamp,
            "toolExecutionNotifications": self._notifications,
        }
        return {
            "tool": {"driver": driver, "extensions": list(self._engines.values())},
            "invocations": [invocation],
            "columnKind": "unicodeCodePoints",
            "artifacts": self._artifacts,
            "results": self._results,
            "properties": {"strictness": self._origin.asked_for},
        }

    def _file(self, article: ArticleId, about: Values) -> Values:
        """Enter a file into the list of artifacts and return the reference to it."""
        location = location_of(article)
        artifact: Values = {"location": location, "roles": ["analysisTarget"], "properties": about}
        self._artifacts.append(artifact)
        return {**location, "index": len(self._artifacts) - 1}

    def _result(self, finding: Finding, places: _Places) -> Values:
        name = rule_id(finding)
        if name not in self._rules:
            self._rules[name] = _rule(name, finding)
        article, decision = places.result.article, places.result.decision(finding)
        return {
            "ruleId": name,
            "ruleIndex": list(self._rules).index(name),
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [{"physicalLocation": places.of(finding.span, is_quoted=True)}],
            "partialFingerprints": {FINGERPRINT: decision_key(article, finding)},
            "properties": {
                "family": finding.family,
                "confidence": round(finding.confidence, 3),
                "evidence": finding.evidence,
                "suggestions": finding.suggestions,
                **({"decision": decision_values(decision)} if decision else {}),
            },
            # where one result says whether it is suppressed, all must
            "suppressions": _suppressions(decision),
        }

    def _notify(self, name: str, text: str, *, location: Values, level: str = "warning") -> None:
        self._notifications.append(
            {
                "descriptor": {"id": name, "index": list(NOTIFICATIONS).index(name)},
                "level": level,
                "message": {"text": text},
                "locations": [{"physicalLocation": location}],
                "timeUtc": self._origin.stamp,
            }
        )


def visible_texts(value: object) -> object:
    """Return `value` with what cannot be seen named in all its texts: viewers obey some of it."""
    match value:
        case str():
            return visible(value, keep="\t\n")
        case dict():
            return {name: visible_texts(inner) for name, inner in value.items()}
        case list() | tuple():
            return [visible_texts(inner) for inner in value]
    return value


class _Places:
    """Passages of one article as SARIF's physical locations."""

    def __init__(self, result: CheckResult, file: Values) -> None:
        self.result = result
        self._file = file
        self._places = Positions(result.article)

    def of(self, span: Span, *, is_quoted: bool = False) -> Values:
        """Return the location of a passage, with its words where they are wanted."""
        first, last = self._places.of(span.start), self._places.of(span.end - 1)
        region: Values = {
            "startLine": first[0],
            "startColumn": first[1],
            "endLine": last[0],
            "endColumn": last[1] + 1,
        }
        if is_quoted:
            region["snippet"] = {"text": span.of(self.result.article.text)}
        return {"artifactLocation": self._file, "region": region}


def _suppressions(decision: Decision | None) -> list[Values]:
    """Return why a finding need not be looked at again: a person looked, or asks somebody."""
    if decision is None:
        return []
    terms = decision.kind.terms
    if not terms.counts:
        status = "accepted"
    elif terms.is_decided and not terms.settles:
        status = "underReview"
    else:
        return []
    suppression: Values = {"kind": "external", "status": status}
    if decision.note:
        suppression["justification"] = decision.note
    return [suppression]


def _rule(name: str, finding: Finding) -> Values:
    rule: Values = {"id": name, "properties": {"family": finding.family}}
    page = page_of(finding)
    if page:
        rule["shortDescription"] = {"text": f"{' '.join(page.partition('.')[0].split())}."}
        rule["help"] = {"text": page.replace("**", "").replace("`", ""), "markdown": page}
    return rule


def _about(result: CheckResult) -> Values:
    """Return what is known of a file; its hash is the text's, whose bytes may not be the file's."""
    article, verdict = result.article, result.verdict
    return {
        "title": article.title,
        "textSha256": article.sha256,
        "words": count_words(article.text),
        "language": article.language,
        "source": asdict(article.source),
        "engines": result.engines,
        "verdict": {
            "level": verdict.level,
            "label": verdict.label,
            "paraphrased": probability(verdict),
        },
        "removed": [{"text": part.text, "why": part.why} for part in article.removed],
        "review": dict(decided(result)),
    }


def _why(part: Unchecked) -> str:
    return f"{part.detector} did not check this: {part.why}"


def location_of(article: ArticleId) -> Values:
    """Return where an article is, as SARIF's location of an artifact."""
    file = article.path
    if file is None or str(file) == STANDARD_INPUT:
        return {"description": {"text": "standard input"}}
    uri = file.as_uri() if file.is_absolute() else quote(os.fsencode(file.as_posix()))
    return {"uri": f"{uri}#{quote(article.part)}" if article.part else uri}
