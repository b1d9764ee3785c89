"""`askance compare`: says what an article says otherwise than its source."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.checking.checker import Checker
from reader.cli.argument_types import NEVER, OneOf, output
from reader.cli.console import say
from reader.cli.exit_status import ExitStatus
from reader.comparison.compare import Comparison, compare
from reader.comparison.meaning_change import GRAVEST_FIRST, Gravity
from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.english.varieties import VARIETIES
from reader.errors import UnreadableFile
from reader.importers import limited
from reader.model.article import Article
from reader.model.finding import Finding
from reader.reports.comparison_reports import COMPARISON_FORMATS, SUFFIXES
from reader.reports.provenance import Origin
from reader.reports.report import STANDARD_INPUT
from reader.settings import Reading, Settings, Strictness
from reader.system.atomic_file import replaced

OFF = "off"
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
    parser.add_argument("article", metavar="ARTICLE", help="the article, or - for standard input")
    parser.add_argument("source", metavar="SOURCE", help="what it was made from, in any format")
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
    """Compare the two files and report it."""
    if arguments.article == arguments.source == STANDARD_INPUT:
        say("Only one of the two texts can come from standard input.")
        return ExitStatus.WRONG_USAGE
    suffix = arguments.output.suffix.lower() if arguments.output else ""
    form = arguments.format or SUFFIXES.get(suffix) or ("" if suffix else "text")
    if not form:
        say(f"Unknown report format “{suffix}”. Use {', '.join(SUFFIXES)}, or say --format.")
        return ExitStatus.WRONG_USAGE
    try:
        origin = Origin.now(Strictness.EVERYTHING)
    except ValueError as error:  # of a date that was asked for
        say(str(error))
        return ExitStatus.WRONG_USAGE
    try:
        comparison = _compared(arguments)
    except UnreadableFile as error:
        say(str(error))
        return ExitStatus.NOT_CHECKED
    for article in (comparison.article, comparison.source):
        if article.language not in VARIETIES:
            say(f"{article.path or '-'} is not in English, and was not compared.")
            return ExitStatus.NOT_ENGLISH
    report = COMPARISON_FORMATS[form](comparison, origin)
    try:
        _write(report, arguments.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        say(f"The report cannot be written ({error.strerror}); check the place and its free space.")
        return ExitStatus.NOT_CHECKED
    return _status(comparison, arguments.fail_on)


def _compared(arguments: argparse.Namespace) -> Comparison:
    settings = Settings(
        grammar="off",
        strictness=Strictness.EVERYTHING,
        reading=Reading.QUICK if arguments.reading == OFF else Reading(arguments.reading),
    )
    with Checker(settings) as checker:
        article = _opened(checker, arguments.article)
        source = _opened(checker, arguments.source)
        findings: list[Finding] = []
        if arguments.reading != OFF:
            found = checker.result(article).findings
            findings = [f for f in found if f.detector == ReplacedWordsDetector.name]
    return compare(article, source, findings, quiet=arguments.quiet_kinds)


def _opened(checker: Checker, name: str) -> Article:
    if name == STANDARD_INPUT:
        return checker.open_bytes(limited(sys.stdin.buffer, "Standard input"))
    return checker.open(name)


def _write(report: str, target: Path | None) -> None:
    if target is None:
        sys.stdout.write(report)
        sys.stdout.flush()
        return
    with replaced(target.resolve()) as part:
        part.write_text(report, encoding="utf-8", errors="backslashreplace", newline="\n")


def _status(comparison: Comparison, fail_on: str) -> ExitStatus:
    if fail_on == NEVER:
        return ExitStatus.NOTHING_FOUND
    counted = GRAVEST_FIRST[: GRAVEST_FIRST.index(Gravity(fail_on)) + 1]
    found = any(change.gravity in counted for change in comparison.changes)
    return ExitStatus.FINDINGS if found else ExitStatus.NOTHING_FOUND
