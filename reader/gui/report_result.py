"""What an open article's check and review came to, as the reports take it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.checking.result import CheckResult
from reader.checking.verdict import not_judged
from reader.gui.open_article import OpenArticle
from reader.model.finding import Unchecked
from reader.model.span import Span


def result_of(opened: OpenArticle) -> CheckResult | None:
    """Return the findings that are shown, with their decisions; None where nothing is read yet."""
    article, state = opened.article, opened.state
    if article is None or opened.pile is None:
        return None
    session = opened.pile.session
    found = [part for item in session.items for part in item.parts]
    unchecked = list(state.unchecked)
    if opened.needs_work and article.text:
        why = QCoreApplication.translate(
            "reports", "The check was still under way when this report was made."
        )
        unchecked.append(Unchecked(Span(0, len(article.text)), "check", why))
    return CheckResult(
        article,
        {engine.engine: engine.label for engine in state.engines},
        opened.verdict or not_judged(),
        tuple(sorted((part.finding for part in found), key=lambda finding: finding.sort_key)),
        tuple(unchecked),
        state.failures,
        {part.key: part.decision for part in found if part.decision is not None},
        session.rules_off,
    )
