from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.checking.check_result import CheckResult
from reader.checking.checker import Checker
from reader.checking.outcome import Failed
from reader.checking.process_pool import ProcessPool, shares
from reader.settings import Reading, Settings

# multiprocessing's own process, which ends with the program: started before a test is watched
pytestmark = pytest.mark.usefixtures("resource_tracker")
# Says of each worker whether it has Ctrl-C masked.
SHOWS_MASKS = """
import multiprocessing, pathlib, signal, sys
from reader import Settings
from reader.checking.process_pool import ProcessPool
from reader.settings import Reading

if __name__ == "__main__":
    outcomes = ProcessPool(Settings(grammar="off", reading=Reading.QUICK), 2).map(sys.argv[1:])
    next(outcomes)
    for child in multiprocessing.active_children():
        status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
        mask = int(status.split("SigBlk:")[1].split()[0], 16)
        print(bool(mask & 1 << signal.SIGINT - 1))
    outcomes.close()
"""
SETTINGS = Settings(grammar="off", reading=Reading.QUICK)


@pytest.fixture(scope="module")
def resource_tracker() -> None:
    if os.name != "nt":
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()


def test_files_are_checked_in_other_processes_as_in_this_one(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_text("“We saw the pier,” he said. “We did not see the bell. ”\n", "utf-8")
    clean = tmp_path / "clean.txt"
    clean.write_text("The ferry left at six. It came back at nine.\n", "utf-8")
    names = [str(damaged), str(tmp_path / "nowhere.txt"), str(clean)]
    pool = ProcessPool(SETTINGS, jobs=2, cache=tmp_path / "results.sqlite")
    outcomes = dict(pool.map(names))
    with Checker(SETTINGS) as checker:
        for number in (0, 2):
            result = outcomes[number]
            assert isinstance(result, CheckResult)
            assert result == checker.result(names[number])
    assert outcomes[1] == Failed(names[1], f"File not found: {names[1]}")
    assert (tmp_path / "results.sqlite").exists()


def test_what_is_left_early_leaves_no_process(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("The odd ferry left.\n", "utf-8")
    names = sorted(str(path) for path in tmp_path.iterdir())
    with closing(ProcessPool(SETTINGS, jobs=2).map(names)) as outcomes:
        next(outcomes)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="masks are not shown there")
def test_ctrl_c_reaches_no_worker(tmp_path: Path) -> None:
    names = [tmp_path / f"{number}.txt" for number in range(8)]
    for name in names:
        name.write_text("The odd ferry left.\n", "utf-8")
    # in a program of its own, where multiprocessing's tracker does not run yet
    run = subprocess.run(
        [sys.executable, "-c", SHOWS_MASKS, *map(str, names)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert run.stdout.split() == ["True", "True"]


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="cores are not given out here")
def test_workers_share_the_cores_there_are() -> None:
    cores = os.sched_getaffinity(0)
    assert shares(1) == [cores]
    for jobs in (2, 3, len(cores), len(cores) + 1):
        given = shares(jobs)
        assert len(given) == jobs
        assert all(share and share <= cores for share in given)
        if jobs <= len(cores):
            assert sum(map(len, given)) == len(frozenset.union(*given)), "two have the same core"
