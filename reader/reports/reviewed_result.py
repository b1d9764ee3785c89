"""Applies a review to a check's result: rules switched off, decisions, own marks."""

from __future__ import annotations

from dataclasses import replace

from reader.checking.check_result import CheckResult
from reader.review.review_session import ReviewSession


def reviewed(result: CheckResult, session: ReviewSession) -> CheckResult:
    """Return what `session` shows of an article's findings, with the decisions about them."""
    shown = [part for item in session.items for part in item.parts]
    return replace(
        result,
        findings=tuple(sorted((part.finding for part in shown), key=lambda f: f.sort_key)),
        decisions={part.key: part.decision for part in shown if part.decision is not None},
        rules_off=session.rules_off,
    )
