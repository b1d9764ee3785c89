"""The options of `askance check` and their defaults."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.cli import argument_types
from reader.cli.argument_types import ANY, CONCISE, ENGINES, FAIL_ON, REPORTS, TRIAGE, TRIAGED
from reader.cli.rule_ids import selectors
from reader.english.varieties import VARIETIES
from reader.importers.archives.text_fields import DEFAULT_FIELDS
from reader.importers.language_tagging import AUTO
from reader.model.finding import Family
from reader.settings import Reading, Settings, Strictness

EPILOG = (
    "The exit status is 0 where nothing was found, 1 where something was, 2 after wrong usage, "
    "3 where a file, or a part of one, could not be read or checked, 4 where one was left alone "
    "because it is not in English, and 70 where the program itself failed."
)
_SETTINGS = Settings()
DEFAULTS: Mapping[str, Any] = {
    "decisions": False,
    "fail_on": ANY,
    "fields": DEFAULT_FIELDS,
    "format": None,  # it depends on the output, and on -v
    "grammar": _SETTINGS.grammar,
    "ignore": (),
    "jobs": 1,
    "language": _SETTINGS.language,
    "min_confidence": None,
    "reading": _SETTINGS.reading,
    "recursive": False,
    "select": (),
    "strictness": _SETTINGS.strictness,
    "text": True,
    "triage": TRIAGED,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `check` takes. What is not said is None: a file of options may say it."""
    parser.description = "Check articles and print what cannot be trusted in them."
    parser.epilog = EPILOG
    parser.usage = "askance check [OPTION …] FILE …"
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an article, an archive or a folder (one line per article), ARCHIVE#PART, or - for "
        "standard input",
    )
    _add_files(parser.add_argument_group("which files, and how"))
    _add_findings(parser.add_argument_group("which findings"))
    _add_report(parser.add_argument_group("the report"))
    _add_config(parser.add_argument_group("options from a file"))


def _add_files(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-r",
        "--recursive",
        action=argparse.BooleanOptionalAction,
        help="look into the folders of a folder as well",
    )
    group.add_argument(
        "-j",
        "--jobs",
        type=argument_types.number,
        metavar="N",
        help=f"check N articles at a time, each with engines of its own ({_default('jobs')})",
    )
    group.add_argument(
        "--stdin-filename",
        type=Path,
        metavar="NAME",
        help="what standard input is called in the report; its suffix says the format",
    )
    group.add_argument(
        "--fields",
        type=argument_types.fields,
        metavar="FIELD=NAME,…",
        help="which columns of a table, or keys of JSON Lines, have the text, title, author, date "
        "and link of an article, as in text=body,title=head (default: what they are usually "
        "called)",
    )
    group.add_argument(
        "--grammar",
        type=argument_types.grammar,
        metavar="ENGINE",
        help=f"{', '.join(ENGINES)}, or the URL of a LanguageTool server; auto is LanguageTool "
        f"where it is installed, else the embedded engine ({_default('grammar')})",
    )
    group.add_argument(
        "--reading",
        type=argument_types.reading,
        metavar="HOW",
        help=f"{', '.join(Reading)}: how the wording is read; a thorough reading finds more wrong "
        "words and takes longer, auto is thorough but for the triage of folders and archives "
        f"({_default('reading')})",
    )
    group.add_argument(
        "--triage",
        type=argument_types.triage,
        metavar="HOW",
        help=f"{', '.join(TRIAGE)}: of folders and archives auto reads all articles quickly and "
        "thoroughly only those that are suspicious then, off reads all thoroughly "
        f"({_default('triage')})",
    )
    group.add_argument(
        "--language",
        type=argument_types.language,
        metavar="VARIETY",
        help=f"{', '.join((AUTO, *VARIETIES))}; auto goes by each text's own spelling, and leaves "
        f"alone what is in another language ({_default('language')})",
    )
    group.add_argument(
        "--no-cache", action="store_true", help="compute everything anew and keep nothing"
    )


def _add_findings(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--strictness",
        type=argument_types.strictness,
        metavar="LEVEL",
        help=f"{', '.join(Strictness)}: how sure a finding must be ({_default('strictness')})",
    )
    group.add_argument(
        "--min-confidence",
        type=argument_types.share,
        metavar="SHARE",
        help="the same as a number from 0 to 1, in place of the strictness",
    )
    for option, what in (("--select", "show nothing but"), ("--ignore", "leave out")):
        group.add_argument(
            option,
            type=selectors,
            action="extend",
            metavar="ID,…",
            help=f"{what} these families ({', '.join(Family)}), detectors and rules, by the "
            "beginning of their ids",
        )
    group.add_argument(
        "--decisions",
        action=argparse.BooleanOptionalAction,
        help="heed what was decided in the window: dismissed findings do not count",
    )
    group.add_argument(
        "--fail-on",
        type=argument_types.fail_on,
        metavar="LEVEL",
        help=f"{', '.join(FAIL_ON)}: findings from which on the exit status is 1 "
        f"({_default('fail_on')})",
    )
    group.add_argument(
        "--exit-zero",
        dest="fail_on",
        action="store_const",
        const=argument_types.NEVER,
        help="the same as --fail-on never",
    )


def _add_report(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--format",
        type=argument_types.report_format,
        metavar="FORMAT",
        help=f"{', '.join(REPORTS)} (default: by the suffix of --output, else {CONCISE}; "
        "of a folder a line a file)",
    )
    group.add_argument(
        "-o",
        "--output",
        type=argument_types.output,
        metavar="FILE",
        help="write the report there, whole or not at all; - is standard output (the default)",
    )
    group.add_argument(
        "--text",
        action=argparse.BooleanOptionalAction,
        help="have the article's text in a JSON report (default: yes)",
    )
    loudness = group.add_mutually_exclusive_group()
    loudness.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="show the words around each finding, and what made the report",
    )
    loudness.add_argument(
        "-q", "--quiet", action="store_true", help="print findings and errors, nothing else"
    )


def _add_config(group: argparse._ArgumentGroup) -> None:
    one = group.add_mutually_exclusive_group()
    one.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="take options from this file (default: the nearest askance.toml, or pyproject.toml "
        "with [tool.askance], here or in a folder above)",
    )
    one.add_argument("--no-config", action="store_true", help="take options from no file")


def _default(name: str) -> str:
    return f"default: {DEFAULTS[name]}"
