"""What nobody foresaw is never taken for a finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import ROOT

CLEAN = "The ferry left at six. It came back at nine, and nobody was hurt.\n"
BROKEN = """
import sys
from reader import __main__
from reader.cli import {module}

def fail(*arguments, **more):
    raise RuntimeError("nobody foresaw this")

{module}.run = fail
sys.exit(__main__.main({words!r}))
"""


def python(program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_crash_is_one_sentence_with_a_status_of_its_own(tmp_path: Path) -> None:
    done = python(BROKEN.format(module="check_command", words=["check", "a.txt"]))
    log = tmp_path / "askance-log" / "askance.log"
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr == (
        "askance: Something went wrong inside the program (RuntimeError); "
        f"the details are in {log}.\n"
    )
    assert "nobody foresaw this" in log.read_text(encoding="utf-8")


def test_where_no_log_can_be_written_the_details_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    program = BROKEN.format(module="detectors_command", words=["detectors"])
    done = python(program, ASKANCE_LOG=str(tmp_path / "file" / "log"))
    assert done.returncode == 70
    assert "nobody foresaw this" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("askance: Something went wrong")


def test_a_window_that_cannot_be_made_is_a_crash_too(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    program = (
        "import sys\nfrom reader import __main__\nfrom reader.gui import application\n"
        "def fail(*words, **more): raise RuntimeError('no window')\n"
        "application.run = fail\nsys.exit(__main__.main([]))"
    )
    done = python(program, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr.count("\n")) == (70, 1)


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell there")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_stream_that_is_closed_changes_nothing_else(tmp_path: Path, closed: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text(CLEAN)
    command = f'"$0" main.py check --grammar off "$1" {closed}'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable, article],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    said = "Nothing found in 1 article; grammar not checked.\n"
    told = "" if ">&-" in closed.split() else said
    assert (done.returncode, done.stdout, done.stderr) == (0, told, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_what_cannot_be_printed_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, ROOT / "main.py", "--version"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr == "askance: The output cannot be written (No space left on device).\n"
