"""The outcome of checking one file: a result, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.checking.check_control import CheckControl
from reader.checking.check_result import CheckResult
from reader.checking.checker import Checker
from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import UnreadPart
from reader.model.article import Article


@dataclass(frozen=True, slots=True)
class Failed:
    """A file, or a part of one, that could not be read, and why; `path` may be FILE#PART."""

    path: str
    why: str


Outcome = CheckResult | Failed
Job = str | Article | Failed
"""What is to be checked: FILE or FILE#PART, an article of an archive, or why it is none."""


def name_of(job: Job) -> str:
    """Return what is to be checked, as FILE or FILE#PART."""
    match job:
        case str():
            return job
        case Failed():
            return job.path
    return str(job.id)


def job_outcome(checker: Checker, job: Job) -> Outcome:
    """Do a job: open what is named, and check it."""
    match job:
        case str():
            return outcome_of(checker, job, lambda: checker.open(job))
        case Failed():
            return job
    return checker.result(job)


def archive_jobs(
    checker: Checker, path: Path, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Job]:
    """Yield the articles of an archive, one at a time; ends early where it is cancelled."""
    try:
        with closing(checker.open_archive(path, CheckControl(cancelled=cancelled))) as parts:
            for part in parts:
                yield Failed(str(part.id), part.why) if isinstance(part, UnreadPart) else part
    except UnreadableFile as error:
        if not cancelled():
            yield Failed(str(path), str(error))


def outcome_of(checker: Checker, path: str, open_article: Callable[[], Article]) -> Outcome:
    """Open an article and check it; what cannot be read is named by `path`."""
    try:
        article = open_article()
    except UnreadableFile as error:
        return Failed(path, str(error))
    return checker.result(article)
