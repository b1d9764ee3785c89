"""A result as plain values, for the JSON reports."""

from __future__ import annotations

from dataclasses import asdict

from reader.checking.check_result import CheckResult
from reader.checking.verdict import ArticleVerdict
from reader.english.word_tokens import count_words
from reader.model.article_id import ArticleId
from reader.model.decision import Decision
from reader.model.finding import Finding
from reader.model.span import Span
from reader.reports.positions import Positions
from reader.reports.provenance import PROGRAM, Origin
from reader.reports.report import STANDARD_INPUT
from reader.reports.summary import why_unchecked

Values = dict[str, object]
SCHEMA = 2  # goes up when a name or a meaning changes; what is added leaves it as it is
UNREADABLE = "unreadable"


def values_of(result: CheckResult, origin: Origin, *, with_text: bool = True) -> Values:
    """Return everything about a checked article; places are code points of its text.

    docs/json-report.md is the contract. Without its text an article is as small as its findings.
    """
    article, verdict, places = result.article, result.verdict, Positions(result.article)
    return {
        "schema": SCHEMA,
        "article": {
            **_named(article.id),
            "title": article.title,
            **({"text": article.text} if with_text else {}),
            "sha256": article.sha256,
            "words": count_words(article.text),
            "language": article.language,
            "source": asdict(article.source),
        },
        "origin": {
            "program": PROGRAM,
            "version": origin.version,
            "strictness": origin.strictness,
            "select": origin.selection.select,
            "ignore": origin.selection.ignore,
            "min_confidence": origin.selection.min_confidence,
            "date": origin.stamp,
        },
        "engines": result.engines,
        "reading": result.reading,
        "verdict": {
            "paraphrased": probability(verdict),
            "label": verdict.label,
            "enough_text": verdict.enough_text,
            "level": verdict.level,
            "basis": verdict.basis,
        },
        "findings": [_finding(result, finding, places) for finding in result.findings],
        "unchecked": [
            {
                **_place(part.span, places),
                "detector": part.detector,
                "reason": why_unchecked(result, part),
                "why": part.why,
            }
            for part in result.unchecked
        ],
        "removed": [
            {**({"text": part.text} if with_text else {}), "why": part.why}
            for part in article.removed
        ],
        **({"rules_off": result.rules_off} if result.rules_off else {}),
    }


def failure(path: str, error: str) -> Values:
    """Return what stands in an article's place where the file could not be read."""
    return {
        "schema": SCHEMA,
        "article": _named(ArticleId.parse(path)),
        "error": error,
        "reason": UNREADABLE,
    }


def _named(article: ArticleId) -> Values:
    part = {"part": article.part} if article.part else {}
    return {"path": str(article.path or STANDARD_INPUT), **part}


def probability(verdict: ArticleVerdict) -> float | None:
    """Return how likely a paraphrase is, to three digits, where anything can be said of it."""
    return None if verdict.paraphrased is None else round(verdict.paraphrased, 3)


def _place(span: Span, places: Positions) -> Values:
    line, column = places.of(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _finding(result: CheckResult, finding: Finding, places: Positions) -> Values:
    decision = result.decision(finding)
    return {
        **_place(finding.span, places),
        "family": finding.family,
        "detector": finding.detector,
        "rule": finding.rule,
        "text": finding.span.of(result.article.text),
        "message": finding.message,
        "evidence": finding.evidence,
        "suggestions": finding.suggestions,
        "confidence": round(finding.confidence, 3),
        "severity": finding.severity,
        **({"decision": decision_values(decision)} if decision else {}),
    }


def decision_values(decision: Decision) -> Values:
    """Return what was decided about a finding, and by whom; of an own mark, who made it."""
    values: Values = {
        "choice": decision.kind,
        "reviewer": decision.reviewer,
        "note": decision.note,
    }
    return {**values, "marked_by": decision.mark.author} if decision.mark else values
