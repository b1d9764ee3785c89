"""What an open article's check and review came to, as the reports take it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.checking.result import CheckResult
from reader.checking.verdict import not_judged
from reader.gui.articles.open_article import OpenArticle
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.reports.reviewed import reviewed


def result_of(opened: OpenArticle) -> CheckResult | None:
    """Return the findings that are shown, with their decisions; None where nothing is read yet."""
    article, state = opened.article, opened.state
    if article is None or opened.pile is None:
        return None
    unchecked = list(state.unchecked)
    if opened.needs_work and article.text:
        why = QCoreApplication.translate(
            "reports", "The check was still under way when this report was made."
        )
        unchecked.append(Unchecked(Span(0, len(article.text)), "check", why))
    result = CheckResult(
        article,
        {engine.engine: engine.label for engine in state.engines},
        opened.verdict or not_judged(),
        (),
        tuple(unchecked),
        state.failures,
    )
    return reviewed(result, opened.pile.session)
