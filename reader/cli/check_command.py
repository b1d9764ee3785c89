"""`askance check`: the same check as in the window, for terminals and scripts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.checking.cache import ResultCache
from reader.checking.equipment import Equipment, equip
from reader.checking.result import CheckResult
from reader.checking.result import run as check
from reader.cli.exit_status import ExitStatus
from reader.cli.output import report_stream
from reader.cli.terminal import say
from reader.errors import UnreadableFile
from reader.language.varieties import VARIETIES
from reader.loading import article_of, limited, load
from reader.loading.languages import AUTO, in_its_language
from reader.model.article import Article
from reader.paths import cache_folder
from reader.reports import FORMATS
from reader.reports.origin import Origin
from reader.reports.report import Report, path_of
from reader.settings import Settings, Strictness

STANDARD_INPUT = STANDARD_OUTPUT = "-"
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
    parser.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    parser.add_argument(
        "--format",
        type=_format,
        default="text",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)} (default: %(default)s)",
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
        "--no-cache", action="store_true", help="compute everything anew and keep nothing"
    )


def run(arguments: argparse.Namespace) -> int:
    """Check the files in their order; each is reported as soon as it is done."""
    settings = Settings(
        language=arguments.language, strictness=arguments.strictness, grammar=arguments.grammar
    )
    if arguments.output and _is_among(arguments.output, arguments.files):
        say(f"{arguments.output} is one of the articles; write the report to another file.")
        return ExitStatus.WRONG_USAGE
    try:
        origin = Origin.now(settings.strictness)
    except ValueError as error:  # of a date that was asked for
        say(str(error))
        return ExitStatus.WRONG_USAGE
    try:
        with (
            report_stream(arguments.output) as stream,
            equip(settings) as equipment,
            _cache(is_wanted=not arguments.no_cache) as cache,
        ):
            report = FORMATS[arguments.format](stream, origin)
            for sentence in equipment.missing.values():
                say(sentence)
            status = ExitStatus.NOTHING_FOUND
            for outcome in _outcomes(arguments.files, settings, equipment, cache):
                status = max(status, _told(outcome, report, aloud=not stream.isatty()))
            report.finish()
            return status
    except BrokenPipeError:  # nobody reads on: the program's door ends it quietly
        raise
    except OSError as error:  # the articles' own are dealt with: this is about the report
        say(f"The report cannot be written ({error.strerror}); check the place and its free space.")
        return ExitStatus.NOT_CHECKED


@dataclass(frozen=True, slots=True)
class _Failed:
    """A file that could not be read, and why."""

    path: str
    why: str


def _outcomes(
    names: Sequence[str], settings: Settings, equipment: Equipment, cache: ResultCache | None
) -> Iterator[CheckResult | _Failed]:
    for name in names:
        try:
            article = in_its_language(_article(name), settings.language)
        except UnreadableFile as error:
            yield _Failed(name, str(error))
        else:
            yield check(article, equipment, strictness=settings.strictness, cache=cache)


def _article(name: str) -> Article:
    if name == STANDARD_INPUT:
        return article_of(limited(sys.stdin.buffer, "Standard input"))
    return load(Path(name))


def _told(outcome: CheckResult | _Failed, report: Report, *, aloud: bool) -> ExitStatus:
    """Report an outcome, and say on standard error what went wrong where that is elsewhere."""
    if isinstance(outcome, _Failed):
        report.fail(outcome.path, outcome.why)
        if aloud:
            say(outcome.why)
        return ExitStatus.NOT_CHECKED
    report.add(outcome)
    if outcome.unchecked:
        if aloud:
            say(f"{path_of(outcome)} was not checked in all its parts; the report says which.")
        return ExitStatus.NOT_CHECKED
    return ExitStatus.FINDINGS if outcome.findings else ExitStatus.NOTHING_FOUND


@contextmanager
def _cache(*, is_wanted: bool) -> Iterator[ResultCache | None]:
    if not is_wanted:
        yield None
        return
    try:
        folder = cache_folder()
    except OSError as error:
        say(f"Results are not kept ({error}).")
        yield None
        return
    with closing(ResultCache(folder / "results.sqlite")) as cache:
        if cache.trouble:
            say(cache.trouble)
        yield cache


def _is_among(output: Path, names: Sequence[str]) -> bool:
    paths = (Path(name) for name in names if name != STANDARD_INPUT)
    return output.exists() and any(path.exists() and path.samefile(output) for path in paths)


def _format(name: str) -> str:
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"there is no format {name}; choose {_either(FORMATS)}")
    return name


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
