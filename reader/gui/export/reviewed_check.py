"""The check result and review of an open article, as the reports take it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.checking.check_result import CheckResult
from reader.checking.verdict import not_judged
from reader.gui.library.open_article import OpenArticle
from reader.gui.translation import translated
from reader.model.finding import Unchecked
from reader.model.span import Span
from reader.reports.reviewed_result import reviewed


def result_of(opened: OpenArticle) -> CheckResult | None:
    """Return the findings that are shown, with their decisions; None where nothing is read yet.

    The article is named without its folder: a report is meant for others, and what the folders on
    this machine are called is none of their business.
    """
    article, state = opened.article, opened.state
    if article is None or opened.review is None:
        return None
    unchecked = list(state.unchecked)
    if opened.needs_work and article.text:
        why = QCoreApplication.translate(
            "reports", "The check was still under way when this report was made."
        )
        unchecked.append(Unchecked(Span(0, len(article.text)), "check", why))
    result = replace(
        state.collected.build(),
        verdict=opened.verdict  # of the check before, where this one goes on
        or replace(not_judged(), translate=translated),
        unchecked=tuple(unchecked),
    )
    shown = reviewed(result, opened.review.session)
    return replace(shown, article=replace(article, path=_without_folder(article.path)))


def _without_folder(path: Path | None) -> Path | None:
    return Path(path.name) if path else None
