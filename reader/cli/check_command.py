"""`askance check`: the same check as in the window, for terminals and scripts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from reader.cli.exit_status import ExitStatus
from reader.cli.file_list import expanded, has_folder
from reader.cli.outcomes import STANDARD_INPUT, Checker, Failed, Outcome
from reader.cli.output import report_stream
from reader.cli.screening_report import ScreeningReport
from reader.cli.side_by_side import Numbered, check_side_by_side
from reader.cli.telling import Teller
from reader.cli.terminal import ctrl_c, say, uninterrupted
from reader.language.varieties import VARIETIES
from reader.loading.languages import AUTO
from reader.paths import data_folder
from reader.reports import FORMATS
from reader.reports.origin import Origin
from reader.reports.reviewed import reviewed
from reader.review.session import ReviewSession
from reader.review.store import ReviewStore
from reader.settings import Settings, Strictness

STANDARD_OUTPUT = "-"
DEFAULT = "text"
ENGINES = ("auto", "embedded", "languagetool", "off")
EPILOG = (
    "The exit status is 0 where nothing was found, 1 where something was, 2 after wrong usage, "
    "and 3 where a file, or a part of one, could not be read or checked."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `check` takes."""
    defaults = Settings()
    parser.description = "Check articles and print what cannot be trusted in them."
    parser.epilog = EPILOG
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an article; a folder of articles, told a line each; - is standard input",
    )
    parser.add_argument(
        "-r", "--recursive", action="store_true", help="look into the folders of a folder as well"
    )
    parser.add_argument(
        "-j",
        "--jobs",
        type=_number,
        default=1,
        metavar="N",
        help="check N files at a time, each with engines of its own (default: %(default)s)",
    )
    parser.add_argument(
        "--format",
        type=_format,
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: {DEFAULT}; of a folder a line a file)",
    )
    parser.add_argument(
        "--output",
        type=_output,
        metavar="FILE",
        help="write the report there, whole or not at all; - is standard output (the default)",
    )
    parser.add_argument(
        "--strictness",
        type=Strictness,
        choices=list(Strictness),
        default=defaults.strictness,
        help="how sure a finding must be to be shown (default: %(default)s)",
    )
    parser.add_argument(
        "--grammar",
        type=_grammar,
        default=defaults.grammar,
        metavar="ENGINE",
        help="auto (LanguageTool where it is installed, else the embedded engine), embedded, "
        "languagetool, off, or the URL of a LanguageTool server (default: %(default)s)",
    )
    parser.add_argument(
        "--language",
        choices=(AUTO, *VARIETIES),
        default=defaults.language,
        help="the variety of English that all is checked as; auto goes by each text's own "
        "spelling, and leaves alone what is in another language (default: %(default)s)",
    )
    parser.add_argument(
        "--decisions",
        action="store_true",
        help="heed what was decided in the window: dismissed findings do not count",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="compute everything anew and keep nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files in their order; each is reported as soon as it is done."""
    settings = Settings(
        language=arguments.language, strictness=arguments.strictness, grammar=arguments.grammar
    )
    names = list(expanded(arguments.files, recursive=arguments.recursive))
    if not names:
        say("There is no article in these folders; --recursive looks into the folders in them.")
        return ExitStatus.NOT_CHECKED
    if arguments.output and _is_among(arguments.output, names):
        say(f"{arguments.output} is one of the articles; write the report to another file.")
        return ExitStatus.WRONG_USAGE
    try:
        origin = Origin.now(settings.strictness)
    except ValueError as error:  # of a date that was asked for
        say(str(error))
        return ExitStatus.WRONG_USAGE
    try:
        return _check(names, settings, arguments, origin)
    except BrokenPipeError:  # nobody reads on: the program's door ends it quietly
        raise
    except OSError as error:  # the articles' own are dealt with: this is about the report
        say(f"The report cannot be written ({error.strerror}); check the place and its free space.")
        return ExitStatus.NOT_CHECKED


def _check(
    names: Sequence[str], settings: Settings, arguments: argparse.Namespace, origin: Origin
) -> ExitStatus:
    is_screening = has_folder(arguments.files)
    overview = [ScreeningReport(sys.stdout)] if is_screening and _is_quiet(arguments) else []
    is_interrupted = False
    no_bar = None if is_screening else True  # None is a bar on terminals only
    with (
        report_stream(arguments.output) as stream,
        Checker(settings, keep=not arguments.no_cache) as checker,
        _review(settings, is_wanted=arguments.decisions) as seen,
        tqdm(total=len(names), unit="file", leave=False, disable=no_bar) as bar,
        ctrl_c() as stop_if_asked,
    ):
        for sentence in checker.troubles:
            say(sentence)
        is_overview_enough = overview and arguments.output is None
        form = FORMATS[arguments.format or DEFAULT]
        reports = [] if is_overview_enough else [form(stream, origin)]
        teller = Teller(reports, overview=overview, aloud=not (stream.isatty() or overview))
        try:
            with closing(_outcomes(names, settings, arguments, checker)) as outcomes:
                for number, outcome in outcomes:
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
        say(f"Stopped after {teller.count:,} of {len(names):,} files; the same command goes on.")
        raise KeyboardInterrupt
    return teller.status


def _outcomes(
    names: Sequence[str], settings: Settings, arguments: argparse.Namespace, checker: Checker
) -> Generator[Numbered, None, None]:
    if arguments.jobs > 1 and len(names) > 1 and STANDARD_INPUT not in names:
        keep = not arguments.no_cache
        yield from check_side_by_side(names, settings, jobs=arguments.jobs, keep=keep)
    else:
        yield from ((number, checker.outcome(name)) for number, name in enumerate(names))


def _is_quiet(arguments: argparse.Namespace) -> bool:
    """Say whether standard output is free of any report that was asked for."""
    return arguments.output is not None or arguments.format is None


@contextmanager
def _review(settings: Settings, *, is_wanted: bool) -> Iterator[Callable[[Outcome], Outcome]]:
    """Yield what puts a person's own decisions into an outcome, if they are wanted."""
    if not is_wanted:
        yield lambda outcome: outcome
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
            return reviewed(outcome, session)

        yield seen


def _is_among(output: Path, names: Sequence[str]) -> bool:
    paths = (Path(name) for name in names if name != STANDARD_INPUT)
    return output.exists() and any(path.exists() and path.samefile(output) for path in paths)


def _format(name: str) -> str:
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"there is no format {name}; choose {_either(FORMATS)}")
    return name


def _number(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of files to check at a time")
    return int(text)


def _output(name: str) -> Path | None:
    return None if name == STANDARD_OUTPUT else Path(name)


def _grammar(name: str) -> str:
    if name in ENGINES or name.startswith(("http://", "https://")):
        return name
    raise argparse.ArgumentTypeError(
        f"there is no engine {name}; choose {_either(ENGINES)}, or the URL of a server (http://…)"
    )


def _either(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}"
