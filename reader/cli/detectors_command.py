"""`askance detectors`: lists the detectors and prints their pages."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Iterator

from reader.cli.argument_types import did_you_mean
from reader.cli.console import say, tell
from reader.cli.exit_status import ExitStatus
from reader.cli.rule_ids import detector_names
from reader.detectors.decorators import RuleStatus
from reader.detectors.grammar.grammar import GrammarDetector
from reader.detectors.registry import Rule, rule_named, rule_that_names, rules_by_family
from reader.detectors.rule_docs import read_page
from reader.engines.rule_descriptions import described
from reader.model.finding import Family
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
    for family, rules in rules_by_family().items():
        if wanted in (None, family):
            for rule in rules:
                summary = f"{rule.page.partition('.')[0]}.{_trial(rule)}"
                yield f"{family:12} {rule.name:{width}}  {summary}"


def _explained(asked_for: str) -> Iterator[str]:
    """Yield the page of a detector or a rule; nothing where there is none."""
    detector, _, name = asked_for.partition(".")
    if ENGINE_RULE.fullmatch(asked_for):
        detector, name = GrammarDetector.name, asked_for
    # what any detector found in somebody's speech goes by its own name
    rule = rule_named(name) or rule_named(detector)
    if rule is None:
        rule, name = rule_that_names(asked_for), asked_for
    if rule is None:
        return
    if rule.name == GrammarDetector.name and name:
        if not (about := list(_of_engine(name))):
            return
        yield from about
    else:
        title = rule.name if name in ("", rule.name) else f"{rule.name}.{name}"
        yield f"{title} ({rule.family or 'any family'}){_trial(rule)}"
    page = read_page(rule.page)
    yield from ("", *_wrapped(page.summary))
    for title, text in page.sections:
        yield from ("", title, *_wrapped(text, indent="    "))


def _trial(rule: Rule) -> str:
    """Say of a rule that is on trial that it is."""
    return " (preview)" if rule.status is RuleStatus.PREVIEW else ""


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
