"""Decisions that were acknowledged are there after a kill, a full disk, and beside others."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.review.review_store import ReviewStore

ROOT = Path(__file__).parents[2]
KILLS = 20  # `kills.py` makes more
ENOUGH = 40  # decisions acknowledged before a kill, at most

# Decides without end, and says each decision as soon as the store has returned.
WRITES = """
import sys, time
from pathlib import Path
from reader.model.decision import DecisionKind, Decision
from reader.review.review_entries import StoredDecision
from reader.review.review_store import ReviewStore
store, name, number = ReviewStore(Path(sys.argv[1])), sys.argv[2], 0
assert not store.trouble, store.trouble
while True:
    number += 1
    time.sleep(0.001)  # the lock is given to anybody: without a break one of two may never have it
    decision = Decision(f"{name}-{number}", DecisionKind.CONFIRMED, "odd " * 50, "marks.odd_word")
    store.put([StoredDecision(decision)])
    print(f"{name}-{number}", flush=True)
"""

# The same, on a disk that takes no more than so many bytes a file.
FULL = """
import resource, signal, sys
from pathlib import Path
from reader.model.decision import DecisionKind, Decision
from reader.review.review_entries import StoredDecision
from reader.review.review_store import NotStored, ReviewStore
store = ReviewStore(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
refused = 0
for number in range(200):
    decision = Decision(f"k{number}", DecisionKind.CONFIRMED, "odd " * 50, "marks.odd_word")
    try:
        store.put([StoredDecision(decision)])
        print(f"k{number}", flush=True)
    except NotStored as error:
        refused += 1
        sentence = str(error)
assert refused and len(store.decisions()) == 200, (refused, len(store.decisions()))
assert "could not be saved" in sentence, sentence
"""


def program(code: str, *words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def killed_while_writing(path: Path, name: str, *, after: int) -> list[str]:
    """Kill a writer in the middle of its work; return what it had acknowledged."""
    with program(WRITES, path, name) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        return [*said, *writer.stdout.readlines()]


def there(path: Path) -> set[str]:
    with closing(ReviewStore(path)) as store:
        assert store.trouble == ""
        return {kept.decision.key for kept in store.decisions()}


def kill_again_and_again(path: Path, kills: int) -> tuple[int, int]:
    """Kill so many writers on one file; return how many decisions were said, and how many more."""
    chance, acknowledged = random.Random(7), set[str]()
    for kill in range(kills):
        said = killed_while_writing(path, f"run{kill}", after=chance.randint(1, ENOUGH))
        acknowledged.update(line.strip() for line in said if line.endswith("\n"))
        assert acknowledged <= there(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return len(acknowledged), len(there(path) - acknowledged)


def test_kills_in_the_middle_of_writing_lose_no_acknowledged_decision(tmp_path: Path) -> None:
    said, unsaid = kill_again_and_again(tmp_path / "review.sqlite", KILLS)
    assert said >= KILLS
    assert unsaid <= KILLS  # one at most was written and not yet said


def test_two_programs_on_one_file_lose_none_of_each_others_decisions(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    with program(WRITES, path, "first") as first, program(WRITES, path, "second") as second:
        said: list[str] = []
        try:
            for writer in (first, second):
                assert writer.stdout is not None
                assert writer.stderr is not None
                said += [writer.stdout.readline().strip() for _ in range(ENOUGH)]
                assert said[-1], writer.stderr.read()
        finally:
            for writer in (first, second):
                writer.kill()
    assert set(said) <= there(path)


@pytest.mark.skipif(os.name == "nt", reason="a file's size cannot be limited there")
def test_a_full_disk_loses_nothing_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "review.sqlite"
    with program(FULL, path) as writer:
        said, complaints = writer.communicate(timeout=60)
        assert (writer.returncode, complaints) == (0, "")
    assert said.split()
    assert set(said.split()) <= there(path)
