"""Archives are checked to their end, whatever is killed meanwhile, at the cost of an article."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.conftest import wait_until
from tests.robustness.deadly_program import ASKED, BROKEN, DEADLY

ROOT = Path(__file__).parents[2]
ARTICLES = 60
LONGEST_START = 30.0  # seconds
SOON = 5.0  # seconds after which nothing of a killed program may be left
pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise there")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return an_archive(tmp_path / "news.jsonl")


def an_archive(path: Path, deadly: int = 0, broken: int = 0) -> Path:
    """Write an archive of short articles, each with something odd in it."""
    words = {deadly: f" {DEADLY}", broken: f" {BROKEN}"}
    texts = (f"The odd ferry number {n}.{words.get(n, '')}" for n in range(1, ARTICLES + 1))
    path.write_text("".join(f"{json.dumps({'text': text})}\n" for text in texts))
    return path


class Run:
    """A run of the program over an archive, with its report, its lines and what it stored."""

    def __init__(
        self, news: Path, jobs: int, folder: Path, *, stderr: int = subprocess.PIPE
    ) -> None:
        folder.mkdir(exist_ok=True)
        self.report = folder / "report.jsonl"
        self.asked = folder / "asked.txt"
        command = [sys.executable, "-m", "tests.robustness.deadly_program", "check", news.name]
        variables = {
            "ASKANCE_CACHE": str(folder / "cache"),
            "PYTHONPATH": str(ROOT),
            "SOURCE_DATE_EPOCH": "1700000000",
            ASKED: str(self.asked),
        }
        self.program = subprocess.Popen(
            [*command, "--jobs", str(jobs), "--output", str(self.report)],
            cwd=news.parent,
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        )
        self.lines: list[str] = []

    def read(self, number: int) -> None:
        """Take so many lines of its overview in all."""
        assert self.program.stdout is not None
        while len(self.lines) < number:
            line = self.program.stdout.readline()
            assert line, self.program.communicate()
            self.lines.append(line)

    def kill_child(self, what: str) -> None:
        """Kill one of its processes, by a word of its command line, when there is one."""
        found: list[psutil.Process] = []

        def is_there() -> bool:
            for child in self.children():
                with suppress(psutil.Error):  # it ends just now
                    if what in " ".join(child.cmdline()):
                        found.append(child)
            return bool(found)

        assert wait_until(is_there, seconds=LONGEST_START)
        found[0].kill()
        assert wait_until(lambda: not is_alive(found[0]), seconds=SOON)

    def children(self) -> list[psutil.Process]:
        found: list[psutil.Process] = psutil.Process(self.program.pid).children()
        return found

    def kill(self) -> None:
        """Kill it; nothing of it may be left soon."""
        children = self.children()
        self.program.kill()
        self.program.communicate()
        assert wait_until(lambda: not any(map(is_alive, children)), seconds=SOON), children

    def finish(self) -> tuple[str, bytes, str]:
        """Return its overview, its report, and what it said, when it is done."""
        rest, said = self.program.communicate(timeout=100)
        return "".join([*self.lines, rest]), self.report.read_bytes(), said

    def asked_for(self) -> Counter[str]:
        """Return how often each article was looked at, by all runs in this folder."""
        return Counter(self.asked.read_text().split())


def is_alive(process: psutil.Process) -> bool:
    with suppress(psutil.NoSuchProcess):
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    return False


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_killed_costs_an_article_and_changes_nothing(
    jobs: int, news: Path, tmp_path: Path
) -> None:
    whole = Run(news, 1, tmp_path / "whole")
    overview, report, said = whole.finish()
    assert said == ""
    assert len(report.splitlines()) == ARTICLES
    assert set(whole.asked_for().values()) == {1}

    run = Run(news, jobs, tmp_path / "killed")
    for what in (*["archive_worker"] * 3, *["spawn_main"] * 3):
        run.kill_child(what)  # while it starts, which says nothing about an article
    run.read(5)
    run.kill_child("spawn_main")
    run.read(25)
    run.kill()
    run = Run(news, jobs, tmp_path / "killed")
    run.read(40)
    run.kill()
    run = Run(news, jobs, tmp_path / "killed")
    assert run.finish() == (overview.replace("whole", "killed"), report, "")
    asked = run.asked_for()
    assert len(asked) == ARTICLES
    assert asked.total() - ARTICLES <= 4 + 2 * jobs, asked


def test_an_article_that_ends_two_processes_is_set_aside_by_any_number_of_jobs(
    tmp_path: Path,
) -> None:
    news = an_archive(tmp_path / "news.jsonl", deadly=20, broken=30)
    runs = [Run(news, jobs, tmp_path / str(jobs)) for jobs in (1, 2)]
    runs[1].read(18)
    runs[1].kill()
    runs[1] = Run(news, 2, tmp_path / "2")
    (overview, report, said), other = (run.finish() for run in runs)
    assert other == (overview, report, said)
    errors = {
        values["article"]["part"]: values["error"]
        for values in map(json.loads, report.splitlines())
        if "error" in values
    }
    assert errors == {
        "20": "The check of news.jsonl#20 crashed 2 times; check this file on its own.",
        "30": "news.jsonl#30 could not be checked, as the program failed "
        "(ValueError: out of cheese).",
    }
    assert len(report.splitlines()) == ARTICLES
    assert runs[0].asked_for()["20"] == 2
    assert runs[0].program.returncode == 3


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_completes_the_report_on_an_archive(jobs: int, news: Path, tmp_path: Path) -> None:
    run = Run(news, jobs, tmp_path / "stopped")
    run.read(20)
    run.program.send_signal(signal.SIGINT)
    overview, report, said = run.finish()
    assert run.program.returncode == 128 + signal.SIGINT
    number = len(report.splitlines())
    assert 20 <= number < ARTICLES
    assert f"No verdict: {number} articles" in overview
    assert said == f"askance: Stopped after {number} articles; the same command goes on.\n"


def test_a_terminal_shows_how_fast_it_goes_and_how_long_still(news: Path, tmp_path: Path) -> None:
    termios = pytest.importorskip("termios")
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    run = Run(news, 1, tmp_path / "shown", stderr=theirs)
    os.close(theirs)
    said = b""
    with suppress(OSError):  # Linux's word for a terminal that nobody writes to any more
        while block := os.read(ours, 4096):
            said += block
    os.close(ours)
    run.finish()
    shown = said.decode()
    assert re.search(rf"\d+/{ARTICLES} \[\d+:\d+<\d+:\d+, +[\d.]+ articles/s\]", shown), shown
