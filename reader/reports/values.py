"""A checked article as plain values, as the command line's contract has them."""

from __future__ import annotations

from dataclasses import asdict

from reader.checking.result import CheckResult
from reader.language.words import count_words
from reader.model.decision import Decision
from reader.model.finding import Finding
from reader.reports.origin import PROGRAM, Origin
from reader.reports.report import path_of

Values = dict[str, object]


def values_of(result: CheckResult, origin: Origin) -> Values:
    """Return everything about a checked article; places are code points of its text."""
    article = result.article
    return {
        "article": {
            "path": path_of(result),
            "title": article.title,
            "text": article.text,
            "sha256": article.sha256,
            "words": count_words(article.text),
            "language": article.language,
            "source": asdict(article.source),
        },
        "origin": {
            "program": PROGRAM,
            "version": origin.version,
            "strictness": origin.strictness,
            "date": origin.stamp,
        },
        "engines": result.engines,
        "verdict": {
            "paraphrased": result.verdict.paraphrased,
            "label": result.verdict.label,
            "enough_text": result.verdict.enough_text,
            "level": result.verdict.level,
            "basis": result.verdict.basis,
        },
        "findings": [_finding(result, finding) for finding in result.findings],
        "unchecked": [
            {
                "start": part.span.start,
                "end": part.span.end,
                "detector": part.detector,
                "why": part.why,
            }
            for part in result.unchecked
        ],
        "removed": [{"text": part.text, "why": part.why} for part in article.removed],
        **({"rules_off": result.rules_off} if result.rules_off else {}),
    }


def failure(path: str, error: str) -> Values:
    """Return what stands in an article's place where the file could not be read."""
    return {"article": {"path": path}, "error": error}


def _finding(result: CheckResult, finding: Finding) -> Values:
    decision = result.decision(finding)
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "family": finding.family,
        "detector": finding.detector,
        "rule": finding.rule,
        "text": finding.span.of(result.article.text),
        "message": finding.message,
        "evidence": finding.evidence,
        "suggestions": finding.suggestions,
        "confidence": finding.confidence,
        "severity": finding.severity,
        **({"decision": decision_values(decision)} if decision else {}),
    }


def decision_values(decision: Decision) -> Values:
    """Return what was decided about a finding, and by whom; of an own mark, who made it."""
    values: Values = {
        "choice": decision.choice,
        "reviewer": decision.reviewer,
        "note": decision.note,
    }
    return {**values, "marked_by": decision.mark.author} if decision.mark else values
