"""Ids of families, detectors and rules as people write and read them on the command line."""

from __future__ import annotations

import argparse

from reader.cli.argument_types import did_you_mean
from reader.detectors.registry import RULES, rule_named, rule_that_names
from reader.model.finding import Family
from reader.reports.summary import ENGINE_RULE


def detector_names() -> list[str]:
    """Return the names of all detectors, and of what has a page like one."""
    return [rule.name for rule in RULES]


def selectors(text: str) -> tuple[str, ...]:
    """Read selectors of rules, which commas separate; refuse one that can name nothing."""
    found = tuple(filter(None, (part.strip() for part in text.split(","))))
    for selector in found:
        if not _is_known(selector):
            known = [*Family, *detector_names()]
            raise argparse.ArgumentTypeError(
                f"there is no rule, detector or family “{selector}”"
                f"{did_you_mean(selector, known)} `askance detectors` lists them"
            )
    return found


def _is_known(selector: str) -> bool:
    detector, dot, rule = selector.partition(".")
    if dot:
        return rule_named(detector) is not None and bool(rule)
    if selector in list(Family) or ENGINE_RULE.fullmatch(selector):
        return True
    return rule_that_names(selector) is not None or any(
        name.startswith(selector) for name in detector_names()
    )
