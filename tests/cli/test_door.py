"""What happens between the program's name and its window, where there is none to open."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS
from tests.cli.program import ROOT, run

needs_qt = pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="no PySide6")
DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def test_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(f"askance {command.word}" in done.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=[c.word for c in COMMANDS])
def test_every_command_explains_itself(command: object) -> None:
    word = getattr(command, "word", "")
    done = run(word, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: askance {word}")


def test_help_does_not_wait_for_what_a_check_needs() -> None:
    program = (
        "import sys; from reader.__main__ import main; main(['--version']); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"trafilatura", "lxml", "PySide6", "markdown_it", "ftfy", "reader.detectors"}
    assert not heavy & set(done.stdout.split())


def test_a_check_of_plain_text_does_not_load_what_pages_need(article: Path) -> None:
    program = (
        "import sys; from reader.__main__ import main\n"
        f"main(['check', '--grammar', 'off', {str(article)!r}]); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"trafilatura", "charset_normalizer", "markdown_it", "language_tool_python", "PySide6"}
    assert not heavy & set(done.stdout.splitlines()[-1].split())


def test_the_version_is_printed() -> None:
    assert run("--version").stdout.startswith("askance ")


def test_without_a_display_the_report_is_printed_and_the_reason_said(article: Path) -> None:
    done = run(article)
    assert done.returncode == 1
    assert done.stderr.startswith("askance: There is no display")
    assert done.stderr.count("\n") == 1
    assert "⟦. ”⟧" in done.stdout


def test_without_a_display_and_an_article_there_is_nothing_to_do() -> None:
    done = run()
    assert (done.returncode, done.stdout) == (3, "")
    assert "askance check FILE" in done.stderr


@pytest.mark.parametrize("display", [False, True])
def test_a_missing_file_is_one_sentence_with_and_without_a_display(
    tmp_path: Path, display: bool
) -> None:
    missing = tmp_path / "missing.txt"
    done = run(missing, display=display, QT_QPA_PLATFORM="offscreen" if display else "")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"askance: {missing} does not exist; check its name.\n"


@needs_qt
def test_a_screenshot_needs_no_display(tmp_path: Path, article: Path) -> None:
    picture = tmp_path / "window.png"
    done = run("--screenshot", picture, article)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_file_may_be_called_like_a_command(tmp_path: Path) -> None:
    done = run("./check")
    assert done.stderr == "askance: check does not exist; check its name.\n"


def test_a_python_without_the_libraries_is_told_how_to_get_them() -> None:
    done = subprocess.run(
        [sys.executable, "-S", ROOT / "main.py", "check", "a.txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("askance: ")
    assert "python3 -m venv .venv" in done.stderr
    assert done.stderr.count("\n") == 1


def test_detectors_are_listed_and_explained() -> None:
    listed = run("detectors").stdout
    assert "space_inside_quotation_marks" in listed
    assert "altered_quotation" in listed  # a rule of every wording detector, with its own page
    page = run("detectors", "space_inside_quotation_marks").stdout
    assert "What it leaves alone" in page
    unknown = run("detectors", "no_such_detector")
    assert unknown.returncode == 2
    assert unknown.stderr.count("\n") == 1
