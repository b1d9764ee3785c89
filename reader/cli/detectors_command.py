"""`askance detectors`: what is looked for, in the words of the detectors themselves."""

from __future__ import annotations

import argparse
import inspect

from reader.checking.altered_quotations import RULE, QuotedSpeech
from reader.cli.exit_status import ExitStatus
from reader.cli.terminal import say
from reader.detectors import RULES
from reader.detectors.grammar import GrammarDetector
from reader.detectors.known_phrases import KnownPhrases
from reader.model.finding import Family


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the detector that is asked for."""
    parser.description = "List the detectors, or explain one of them."
    parser.add_argument("name", nargs="?", metavar="NAME", help="the detector to explain")


def run(arguments: argparse.Namespace) -> int:
    """Print the list or a page."""
    pages = _pages()
    if arguments.name is None:
        width = max(len(name) for _, name in pages)
        for (family, name), page in pages.items():
            print(f"{family:12} {name:{width}}  {page.partition('.')[0]}.")
        return ExitStatus.NOTHING_FOUND
    asked_for = [page for (_, name), page in pages.items() if name == arguments.name]
    if not asked_for:
        say(f"There is no detector {arguments.name}; `askance detectors` lists them all.")
        return ExitStatus.WRONG_USAGE
    print(asked_for[0])
    return ExitStatus.NOTHING_FOUND


def _pages() -> dict[tuple[Family, str], str]:
    """Return the detectors' docstrings by family and name, in the order of the families."""
    pages = {(rule.family, rule.name): rule.page for rule in RULES}
    for detector in (GrammarDetector, KnownPhrases):
        pages[detector.family, detector.name] = detector.__doc__ or ""
    pages[Family.QUOTATION, RULE] = QuotedSpeech.__doc__ or ""
    families = list(Family)
    ordered = sorted(pages, key=lambda key: (families.index(key[0]), key[1]))
    return {key: inspect.cleandoc(pages[key]) for key in ordered}
