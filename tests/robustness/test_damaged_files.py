"""Damaged files of the program's own: a short run; `damaged_files.py` makes the long ones."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("needs alarms that Windows has not", allow_module_level=True)

pytest.importorskip("PySide6")

from tests.robustness.damaged_files import KINDS, fuzz

LEAST_KEPT = {
    "review.sqlite": 0.6,
    "results.sqlite": 0.1,
    "settings.json": 0.4,
    "session.json": 0.3,
}


@pytest.mark.parametrize("name", KINDS)
def test_whatever_is_damaged_the_file_is_opened_and_the_loss_said(name: str) -> None:
    outcome = fuzz(name, 40)
    assert outcome.faults == []
    assert outcome.files == 40
    assert outcome.kept >= LEAST_KEPT[name]
    assert {"sound", "set aside"} <= set(outcome.told)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("results.sqlite", 684),  # an index that led to other rows
        ("results.sqlite", 698),
        ("review.sqlite", 521),  # a complaint of SQLite's that is no text
        ("review.sqlite", 851),
    ],
)
def test_what_was_once_a_fault_is_none(tmp_path: Path, name: str, number: int) -> None:
    damage, use = KINDS[name]
    damage(tmp_path / name, Random(f"{name} 0 {number}"))
    use(tmp_path / name)
