"""`askance detectors`: lists the detectors and prints their pages."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Iterator

from reader.cli.argument_types import did_you_mean
from reader.cli.console import say, tell
from reader.cli.exit_status import ExitStatus
from reader.cli.rule_ids import detector_names, detector_of
from reader.detectors.grammar.grammar import GrammarDetector
from reader.detectors.rule_docs import read_page
from reader.engines.rule_descriptions import described
from reader.model.finding import Family
from reader.model.own_mark import OWN_MARK, READER
from reader.reports.rule_index import pages
from reader.reports.summary import ENGINE_RULE

WIDEST = 100  # columns: longer lines are hard to read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is asked for."""
    parser.description = "List the detectors, or explain one of them, or a rule."
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="a family, a detector, or the id of a rule as a report has it",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the list or a page."""
    if arguments.id is None or arguments.id in list(Family):
        tell("\n".join(_listed(arguments.id)))
        return ExitStatus.NOTHING_FOUND
    lines = list(_explained(arguments.id))
    if not lines:
        known = [*Family, *detector_names()]
        say(
            f"There is no detector or rule “{arguments.id}”{did_you_mean(arguments.id, known)} "
            "`askance detectors` lists the detectors."
        )
        return ExitStatus.WRONG_USAGE
    tell("\n".join(lines))
    return ExitStatus.NOTHING_FOUND


def _listed(wanted: str | None) -> Iterator[str]:
    width = max(map(len, detector_names()))
    for (family, name), page in pages().items():
        if wanted in (None, family):
            yield f"{family:12} {name:{width}}  {page.partition('.')[0]}."


def _explained(asked_for: str) -> Iterator[str]:
    """Yield the page of a detector or a rule; nothing where there is none."""
    if asked_for in (OWN_MARK, READER):
        yield "A passage that a reader marked in the window. No detector found it."
        return
    detector, _, rule = asked_for.partition(".")
    if ENGINE_RULE.fullmatch(asked_for):
        detector, rule = GrammarDetector.name, asked_for
    elif rule in detector_names():  # what any detector found in somebody's speech
        detector, rule = rule, ""
    elif not rule and detector not in detector_names():
        detector, rule = detector_of(asked_for), asked_for
    for (family, name), docstring in pages().items():
        if name != detector:
            continue
        if detector == GrammarDetector.name and rule:
            if not (about := list(_of_engine(rule))):
                return
            yield from about
        else:
            yield f"{name}.{rule} ({family})" if rule else f"{name} ({family})"
        page = read_page(docstring)
        yield from ("", *_wrapped(page.summary))
        for title, text in page.sections:
            yield from ("", title, *_wrapped(text, indent="    "))


def _of_engine(rule: str) -> Iterator[str]:
    found = described(rule.partition("[")[0])
    if found is None:
        return
    yield f"{rule} (a rule of the grammar engine)"
    yield from ("", *_wrapped(f"{found.name}."))
    if found.example:
        yield from ("", "The engine's example", *_wrapped(found.example, indent="    "))


def _wrapped(text: str, *, indent: str = "") -> Iterator[str]:
    """Set a text without its marks of Markdown, which a terminal would show."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for paragraph in text.split("\n\n"):
        plain = paragraph.replace("**", "").replace("`", "")
        yield from textwrap.wrap(
            plain, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
