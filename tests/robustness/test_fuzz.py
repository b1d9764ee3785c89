"""Broken documents become articles or sentences: a short run; `fuzz.py` makes the long ones."""

from __future__ import annotations

import sys
from multiprocessing import resource_tracker

import pytest

if sys.platform == "win32":
    pytest.skip("needs alarms and limits that Windows has not", allow_module_level=True)

from reader.importers import FORMATS
from reader.importers.archives.archive_formats import ARCHIVES
from tests.robustness.fuzz import DETECTORS, DOCUMENTS, document, fuzz


@pytest.fixture(scope="module", autouse=True)
def tracker() -> None:
    """Start multiprocessing's helper first: it stays, and is no process that a test has left."""
    resource_tracker.ensure_running()


KINDS = [kind.suffixes[0] for kind in (*FORMATS, *ARCHIVES) if kind.suffixes]


@pytest.mark.parametrize("name", KINDS)
def test_every_format_has_a_real_document_to_break(name: str) -> None:
    assert list(DOCUMENTS.glob(f"*{name}"))
    assert document(name, 1) == document(name, 1) != document(name, 2)


@pytest.mark.parametrize("name", [*KINDS, DETECTORS])
def test_no_broken_document_breaks_the_program(name: str) -> None:
    outcome = fuzz(name, 25)
    assert outcome.faults == []
    assert outcome.articles + outcome.refused == 25
    assert outcome.memory > 0


def test_too_much_memory_is_a_fault() -> None:
    ((number, what),) = fuzz(".txt", 3, most_memory=1).faults
    assert number == 2
    assert "KiB" in what
