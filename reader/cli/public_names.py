"""What files are called in reports for others: not by the folders of this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from reader.checking.check_result import CheckResult
from reader.model.article_id import ArticleId
from reader.reports.report import Report


def public_names(asked_for: Sequence[str]) -> Callable[[str], str]:
    """Return what calls a file by as much of its path as tells it from the others.

    A file that was `asked_for` goes by its name, one in a folder by the folder's name and the way
    from there; a path that leads down from the current folder stays as it was given.
    """
    folders = [Path(name) for name in asked_for if Path(name).is_dir()]

    def public(path: str) -> str:
        file = PurePath(path)
        if not file.is_absolute() and ".." not in file.parts:
            return path
        for folder in folders:
            if file.is_relative_to(folder):
                return str(PurePath(folder.resolve().name) / file.relative_to(folder))
        return file.name

    return public


class PublicReport:
    """A report in which files go by their public names."""

    def __init__(self, report: Report, public: Callable[[str], str]) -> None:
        self._report = report
        self._public = public
        self.finish = report.finish

    def add(self, result: CheckResult) -> None:
        """Write what was found in an article."""
        article = result.article
        if article.path is not None:
            article = replace(article, path=Path(self._public(str(article.path))))
        self._report.add(replace(result, article=article))

    def fail(self, path: str, error: str) -> None:
        """Write that a file could not be read, and why."""
        article = ArticleId.parse(path)
        public = str(replace(article, path=Path(self._public(str(article.path)))))
        self._report.fail(public, error.replace(path, public))
