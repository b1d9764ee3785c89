"""Ids of families, detectors and rules as people write and read them on the command line."""

from __future__ import annotations

import argparse
import inspect
import re
import sys
from functools import cache

from reader.checking.altered_quotations import RULE as ALTERED_QUOTATION
from reader.cli.argument_types import did_you_mean
from reader.model.finding import Family
from reader.model.own_mark import READER
from reader.reports.rule_index import module_of, pages
from reader.reports.summary import ENGINE_RULE


def detector_names() -> list[str]:
    """Return the names of all detectors, and of the rule that has a page like one."""
    return [name for _, name in pages()]


def detector_of(rule: str) -> str:
    """Return the detector that a rule of ours belongs to; empty where there is none.

    The rules' names stand in the modules of their detectors and nowhere else.
    """
    if not re.fullmatch(r"[a-z_]+", rule):
        return ""
    return next((name for name in detector_names() if f'"{rule}"' in _source(name)), "")


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
        return detector in (*detector_names(), READER) and bool(rule)
    if selector in (*Family, READER) or ENGINE_RULE.fullmatch(selector):
        return True
    return any(name.startswith(selector) for name in detector_names()) or bool(
        detector_of(selector)
    )


@cache
def _source(detector: str) -> str:
    if detector == ALTERED_QUOTATION:
        return ""
    return inspect.getsource(sys.modules[module_of(detector)])
