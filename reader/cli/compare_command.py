"""`askance compare`: says what an article says otherwise than its source."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.checking.checker import Checker
from reader.cli.argument_types import NEVER, TEXT, OneOf, output
from reader.cli.console import ctrl_c, say
from reader.cli.exit_status import ExitStatus, graver
from reader.cli.pair_table import BadTable, PairRow, pairs_of
from reader.cli.report_output import WrongFormat
from reader.cli.standard_input import standard_input
from reader.comparison.compare import Comparison, compare
from reader.comparison.meaning_change import GRAVEST_FIRST, Gravity
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.english.varieties import VARIETIES
from reader.errors import AskanceError, UnreadableFile
from reader.model.article import Article
from reader.model.finding import Finding
from reader.reports.comparison_reports import BINARY, COMPARISON_FORMATS, SUFFIXES
from reader.reports.comparison_summary import summary_of
from reader.reports.provenance import Origin
from reader.reports.report import STANDARD_INPUT, ReportUnavailable
from reader.settings import Reading, Settings, Strictness
from reader.system.atomic_file import replaced
from reader.system.visible_text import visible

OFF = "off"
FOR_TABLES = (TEXT, "jsonl")
READINGS = (Reading.QUICK, Reading.THOROUGH, OFF)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add both files and how the report is made."""
    parser.description = (
        "Compare an article with the text it was made from, and print each change of meaning. "
        "Harmless rewording is counted, not listed."
    )
    parser.epilog = (
        "The exit status is 0 where nothing grave changed, 1 where something did, 2 after wrong "
        "usage, 3 where a file could not be read, and 4 where one is not in English."
    )
    parser.usage = "askance compare [OPTION …] ARTICLE SOURCE | --pairs TABLE.csv"
    parser.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article, or - for standard input"
    )
    parser.add_argument(
        "source", nargs="?", metavar="SOURCE", help="what it was made from, in any format"
    )
    parser.add_argument(
        "--pairs",
        type=Path,
        metavar="TABLE.csv",
        help="compare many: a row has an article and its source, paths from the table's folder; "
        f"reported as {' or '.join(FOR_TABLES)}, a line a pair",
    )
    parser.add_argument(
        "--format",
        type=OneOf("format", COMPARISON_FORMATS),
        metavar="FORMAT",
        help=f"{', '.join(COMPARISON_FORMATS)} (default: by the suffix of --output, else text)",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=output,
        metavar="FILE",
        help="write the report there, whole or not at all; - is standard output (the default)",
    )
    parser.add_argument(
        "--reading",
        type=OneOf("way of reading", READINGS),
        default=Reading.THOROUGH,
        metavar="HOW",
        help=f"{', '.join(READINGS)}: how words are read that stand for others in the source; off "
        "finds no wrong words and is faster (default: thorough)",
    )
    parser.add_argument(
        "--fail-on",
        type=OneOf("gravity", (*Gravity, NEVER)),
        default=Gravity.HIGH,
        metavar="LEVEL",
        help=f"{', '.join((*Gravity, NEVER))}: changes from which on the exit status is 1 "
        "(default: high)",
    )
    parser.add_argument(
        "--quiet-kinds",
        action="store_true",
        help="list moved passages and house style as well, in the JSON formats",
    )


def run(arguments: argparse.Namespace) -> int:
    """Compare one pair, or all of a table, and report it."""
    try:
        rows = _rows(arguments)
        form = _form(arguments, is_table=arguments.pairs is not None)
        origin = Origin.now(Strictness.EVERYTHING)
    except (BadTable, WrongFormat, ValueError) as error:
        say(str(error))
        return ExitStatus.WRONG_USAGE
    status = ExitStatus.NOTHING_FOUND
    reports: list[str | bytes] = []
    settings = Settings(
        grammar="off",
        strictness=Strictness.EVERYTHING,
        reading=Reading.QUICK if arguments.reading == OFF else Reading(arguments.reading),
    )
    try:
        with Checker(settings) as checker:
            for row in rows:
                try:
                    comparison = _compared(checker, row, arguments)
                except (UnreadableFile, _NotEnglish) as error:
                    say(str(error))
                    is_unread = isinstance(error, UnreadableFile)
                    found = ExitStatus.NOT_CHECKED if is_unread else ExitStatus.NOT_ENGLISH
                else:
                    reports.append(_report(comparison, origin, form, arguments, row))
                    found = _status(comparison, arguments.fail_on)
                status = graver(status, found)
        if reports:
            _write(reports, arguments.output)
    except ReportUnavailable as error:
        say(str(error))
        return ExitStatus.NOT_CHECKED
    except BrokenPipeError:  # nobody reads on: the program's door ends it quietly
        raise
    except OSError as error:
        say(f"The report cannot be written ({error.strerror}); check the place and its free space.")
        return ExitStatus.NOT_CHECKED
    return status


class _NotEnglish(AskanceError):
    """A text that is in another language."""


def _rows(arguments: argparse.Namespace) -> list[PairRow]:
    """Return the pairs that are asked for; raises `BadTable`."""
    if arguments.pairs is not None:
        if arguments.article:
            raise BadTable("Name two files, or a table with --pairs, not both.")
        return pairs_of(arguments.pairs)
    if not arguments.source:
        raise BadTable("Name an article and its source, or a table of pairs with --pairs.")
    if arguments.article == arguments.source == STANDARD_INPUT:
        raise BadTable("Only one of the two texts can come from standard input.")
    return [PairRow(arguments.article, arguments.source)]


def _form(arguments: argparse.Namespace, *, is_table: bool) -> str:
    suffix = arguments.output.suffix.lower() if arguments.output else ""
    form = arguments.format or SUFFIXES.get(suffix) or ("" if suffix else TEXT)
    if not form:
        raise WrongFormat(
            f"Unknown report format “{suffix}”. Use {', '.join(SUFFIXES)}, or say --format."
        )
    if form in BINARY and arguments.output is None and sys.stdout.isatty():
        raise WrongFormat(
            f"A report of the format {form} is no text for a terminal; name a file for it with "
            f"--output, such as report.{form}."
        )
    if is_table and form not in FOR_TABLES:
        raise WrongFormat(f"A table of pairs is reported as {' or '.join(FOR_TABLES)}.")
    return str(form)


def _report(
    comparison: Comparison,
    origin: Origin,
    form: str,
    arguments: argparse.Namespace,
    row: PairRow,
) -> str | bytes:
    if arguments.pairs is not None and form == TEXT:
        return visible(f"{row.article} ← {row.source}: {summary_of(comparison)}") + "\n"
    return COMPARISON_FORMATS[form](comparison, origin)


def _compared(checker: Checker, row: PairRow, arguments: argparse.Namespace) -> Comparison:
    article, source = _opened(checker, row.article), _opened(checker, row.source)
    for text, name in ((article, row.article), (source, row.source)):
        if text.language not in VARIETIES:
            raise _NotEnglish(f"{name} is not in English, and was not compared.")
    findings: list[Finding] = []
    if arguments.reading != OFF:
        found = checker.result(article).findings
        findings = [f for f in found if f.detector == ReplacedWordsDetector.name]
    return compare(article, source, findings, quiet=arguments.quiet_kinds)


def _opened(checker: Checker, name: str) -> Article:
    if name == STANDARD_INPUT:
        with ctrl_c() as stop_if_asked:
            return checker.open_bytes(standard_input(stop_if_asked))
    return checker.open(name)


def _write(reports: Sequence[str | bytes], target: Path | None) -> None:
    """Write reports of text one after the other, or the one that is bytes."""
    if isinstance(reports[0], bytes):
        _write_bytes(reports[0], target)
        return
    report = "".join(map(str, reports))
    if target is None:
        sys.stdout.write(report)
        sys.stdout.flush()
        return
    with replaced(target.resolve()) as part:
        part.write_text(report, encoding="utf-8", errors="backslashreplace", newline="\n")


def _write_bytes(report: bytes, target: Path | None) -> None:
    if target is None:
        sys.stdout.buffer.write(report)
        sys.stdout.buffer.flush()
        return
    with replaced(target.resolve()) as part:
        part.write_bytes(report)


def _status(comparison: Comparison, fail_on: str) -> ExitStatus:
    if fail_on == NEVER:
        return ExitStatus.NOTHING_FOUND
    counted = GRAVEST_FIRST[: GRAVEST_FIRST.index(Gravity(fail_on)) + 1]
    found = any(change.gravity in counted for change in comparison.changes)
    return ExitStatus.FINDINGS if found else ExitStatus.NOTHING_FOUND
