"""The outcome of checking one file: a result, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.checking.check_result import CheckResult
from reader.checking.checker import Checker
from reader.errors import UnreadableFile
from reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and why."""

    path: str
    why: str


Outcome = CheckResult | Failed


def outcome_of(checker: Checker, path: str, open_article: Callable[[], Article]) -> Outcome:
    """Open an article and check it; what cannot be read is named by `path`."""
    try:
        article = open_article()
    except UnreadableFile as error:
        return Failed(path, str(error))
    return checker.result(article)
