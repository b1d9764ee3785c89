"""`askance check`: checks files and prints or writes a report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tqdm import tqdm

from reader.checking.checker import Checker
from reader.checking.detector_set import build_detectors
from reader.checking.outcome import Failed, Outcome
from reader.checking.process_pool import ProcessPool
from reader.checking.rule_selectors import Selection
from reader.cli.argument_types import ANY, CONCISE, NEVER, TEXT, TRIAGED
from reader.cli.check_options import DEFAULTS, add_arguments
from reader.cli.check_outcomes import outcomes, piped_outcome
from reader.cli.config_file import BadConfig, Config, config_of, found_config
from reader.cli.console import ctrl_c, say, uninterrupted
from reader.cli.exit_status import ExitStatus
from reader.cli.input_files import expanded, has_many
from reader.cli.progress import progress_bar
from reader.cli.public_names import PublicReport, public_names
from reader.cli.report_output import WrongFormat, format_of, report_stream
from reader.cli.report_writer import ReportWriter
from reader.cli.screening_report import ScreeningReport
from reader.cli.terminal_reports import ConciseReport, Total, WithoutFailures
from reader.model.finding import Severity
from reader.reports import FORMATS
from reader.reports.json_report import JsonReport
from reader.reports.jsonl_report import JsonlReport
from reader.reports.provenance import Origin
from reader.reports.report import STANDARD_INPUT, Report, ReportUnavailable
from reader.reports.reviewed_result import reviewed
from reader.review.review_session import ReviewSession
from reader.review.review_store import ReviewStore
from reader.settings import Reading, Settings, Strictness
from reader.system.atomic_file import why_unwritable
from reader.system.paths import cache_folder, data_folder

__all__ = ["add_arguments", "run"]
FOR_PEOPLE = (CONCISE, TEXT)
WITHOUT_TEXT: dict[str, Callable[..., Report]] = {"json": JsonReport, "jsonl": JsonlReport}


def run(arguments: argparse.Namespace) -> int:
    """Check the files in their order; each is reported as soon as it is done."""
    try:
        config = _completed(arguments)
        form = format_of(arguments)
    except (BadConfig, WrongFormat) as error:
        say(str(error))
        return ExitStatus.WRONG_USAGE
    if config.path and arguments.verbose:
        say(f"Options are taken from {config.path}.")
    names = list(expanded(arguments.files, recursive=arguments.recursive))
    if not names:
        say("No article in these folders; use --recursive to search their subfolders.")
        return ExitStatus.NOT_CHECKED
    if arguments.output and _is_among(arguments.output, names):
        say(f"{arguments.output} is one of the articles; write the report to another file.")
        return ExitStatus.WRONG_USAGE
    selection = Selection(
        tuple(arguments.select), tuple(arguments.ignore), arguments.min_confidence
    )
    has_triage = _has_triage(arguments)
    settings = Settings(
        language=arguments.language,
        strictness=(
            arguments.strictness if arguments.min_confidence is None else Strictness.EVERYTHING
        ),
        grammar=arguments.grammar,
        reading=Reading.QUICK if has_triage else arguments.reading,
    )
    try:
        origin = Origin.now(settings.strictness, selection)
    except ValueError as error:  # of a date that was asked for
        say(str(error))
        return ExitStatus.WRONG_USAGE
    try:
        return _check(names, settings, arguments, form=form, origin=origin)
    except ReportUnavailable as error:
        say(str(error))
        return ExitStatus.NOT_CHECKED
    except BrokenPipeError:  # nobody reads on: the program's door ends it quietly
        raise
    except OSError as error:  # the articles' own are dealt with: this is about the report
        say(f"The report cannot be written ({error.strerror}); check the place and its free space.")
        return ExitStatus.NOT_CHECKED


def _has_triage(arguments: argparse.Namespace) -> bool:
    """Say whether it depends on the article how it is read: many are looked through first."""
    is_free = arguments.reading is Reading.AUTO and arguments.triage == TRIAGED
    return is_free and has_many(arguments.files)


def _completed(arguments: argparse.Namespace) -> Config:
    """Give each option that was not said its value, from a file or the default."""
    if arguments.config:
        config = config_of(arguments.config)
    else:
        config = Config() if arguments.no_config else found_config()
    arguments.asked_format = arguments.format  # before a file's word for it
    for name, value in {**DEFAULTS, **config.options}.items():
        if getattr(arguments, name) is None:
            setattr(arguments, name, value)
    return config


def _check(
    names: Sequence[str],
    settings: Settings,
    arguments: argparse.Namespace,
    *,
    form: str,
    origin: Origin,
) -> ExitStatus:
    is_screening, has_triage = has_many(arguments.files), _has_triage(arguments)
    has_overview = is_screening and _is_stdout_free(arguments)
    overview: list[Report] = (
        [ScreeningReport(sys.stdout, origin, in_full=arguments.verbose, tells_reading=has_triage)]
        if has_overview
        else []
    )
    is_interrupted = False
    cache, trouble = (None, "") if arguments.no_cache else _cache_file()
    with (
        report_stream(arguments.output, form) as stream,
        Checker(
            settings,
            cache=cache,
            fields=arguments.fields,
            build=partial(build_detectors, triage=has_triage),
        ) as checker,
        _review(settings, origin.selection, is_wanted=arguments.decisions) as seen,
        progress_bar(names, is_wanted=is_screening) as bar,
        ctrl_c() as stop_if_asked,
    ):
        for sentence in filter(None, [*checker.prepare(), trouble]):
            say(sentence)
        is_overview_enough = overview and arguments.output is None
        is_for_people = form in FOR_PEOPLE
        is_heard = (is_for_people or not stream.isatty()) and not overview
        teller = ReportWriter(
            [
                *([] if is_overview_enough else _reports(form, stream, origin, arguments)),
                *overview,
            ],
            failures=is_heard,
            gaps=is_heard and not arguments.quiet and (not is_for_people or bool(arguments.output)),
            fail_on=_fail_on(arguments.fail_on),
        )
        try:
            pool = ProcessPool(settings, arguments.jobs, cache, arguments.fields, has_triage)
            is_pooled = is_screening or (arguments.jobs > 1 and len(names) > 1)
            checked = outcomes(
                names,
                checker,
                pool if is_pooled else None,
                piped=lambda: piped_outcome(checker, arguments.stdin_filename, stop_if_asked),
            )
            with closing(checked):
                for number, outcome in checked:
                    with uninterrupted(), tqdm.external_write_mode():
                        teller.tell(number, seen(outcome))
                        bar.update()
                    stop_if_asked()
        except KeyboardInterrupt:
            if not is_screening:
                raise
            is_interrupted = True
        bar.close()
        teller.finish()
    if is_interrupted:
        of_all = f" of {bar.total:,}" if bar.total else ""
        say(f"Stopped after {teller.count:,}{of_all} articles; the same command goes on.")
        raise KeyboardInterrupt
    return teller.status


def _cache_file() -> tuple[Path | None, str]:
    """Return where results are stored, or None and why they are not."""
    folder = cache_folder()
    if reason := why_unwritable(folder):
        return None, f"Results are not kept ({folder}: {reason})."
    return folder / "results.sqlite", ""


def _reports(form: str, stream: Any, origin: Origin, arguments: argparse.Namespace) -> list[Report]:
    if not arguments.text and form in WITHOUT_TEXT:
        return [WITHOUT_TEXT[form](stream, origin, with_text=False)]
    made: Report = (
        ConciseReport(stream, origin) if form == CONCISE else FORMATS[form](stream, origin)
    )
    if arguments.output is None and form in FOR_PEOPLE:
        unspoken = WithoutFailures(made)
        return [unspoken] if arguments.quiet else [unspoken, Total(stream, origin)]
    if form != CONCISE and not FORMATS[form].keeps_paths:
        made = PublicReport(made, public_names(arguments.files))
    return [made]


def _fail_on(level: str) -> Severity | None:
    if level == NEVER:
        return None
    return Severity.NOTE if level == ANY else Severity(level)


def _is_stdout_free(arguments: argparse.Namespace) -> bool:
    """Say whether standard output is free of any report that was asked for."""
    return arguments.output is not None or arguments.format is None


@contextmanager
def _review(
    settings: Settings, selection: Selection, *, is_wanted: bool
) -> Iterator[Callable[[Outcome], Outcome]]:
    """Yield what leaves in an outcome what is asked for, and puts a person's decisions into it."""
    if not is_wanted:
        yield lambda outcome: outcome if isinstance(outcome, Failed) else selection.of(outcome)
        return
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        if store.trouble:
            say(store.trouble)

        def seen(outcome: Outcome) -> Outcome:
            if isinstance(outcome, Failed):
                return outcome
            path = outcome.article.path
            article = replace(outcome.article, path=path.absolute() if path else None)
            session = ReviewSession(article, store, strictness=settings.strictness)
            session.add(outcome.findings)
            # the report names the file as it was given
            return selection.of(replace(reviewed(outcome, session), article=outcome.article))

        yield seen


def _is_among(output: Path, names: Sequence[str]) -> bool:
    paths = (Path(name) for name in names if name != STANDARD_INPUT)
    return output.exists() and any(path.exists() and path.samefile(output) for path in paths)
