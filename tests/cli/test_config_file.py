"""Options from a file: found from where one stands, obeyed, and refused in one sentence."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.program import run

DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n\nLeave a Reply\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news" / "today"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(DAMAGED, encoding="utf-8")
    return folder


def check(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return run("check", *words, "a.txt", folder=folder)


def test_the_nearest_file_above_is_obeyed_and_named(folder: Path) -> None:
    config = folder.parent / "askance.toml"
    config.write_text('grammar = "off"\nselect = ["quotation"]\nfail-on = "serious"\n')
    done = check(folder, "--verbose")
    assert done.returncode == 0, "there is no serious finding"
    assert done.stderr == f"askance: Options are taken from {config}.\n"
    assert done.stdout.splitlines()[-1] == "1 finding in 1 article (only quotation)."
    assert check(folder, "--select", "residue", "--fail-on", "any").returncode == 1
    none = check(folder, "--no-config", "--grammar", "off", "--verbose")
    assert (none.stderr, none.stdout.splitlines()[-1]) == ("", "2 findings in 1 article.")


def test_a_project_may_have_a_table_of_ours(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\n')
    config = folder.parent / "pyproject.toml"
    config.write_text('[tool.askance]\ngrammar = "off"\nformat = "jsonl"\ntext = false\n')
    done = check(folder)
    assert done.stdout.startswith('{"schema": 2, ')
    assert '"text": "\\u201cWe saw' not in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ignored = ["residue"]', "there is no option “ignored”; did you mean ignore? the options"),
        ("strictness = 1", "strictness: there is no strictness “1”; choose sure, balanced or"),
        ('select = "residue"', "select: it must be a list"),
        ('decisions = "no"', "decisions: it must be true or false"),
        ("strictness =", "is not valid TOML"),
    ],
)
def test_what_cannot_be_obeyed_is_one_sentence(folder: Path, text: str, said: str) -> None:
    (folder / "askance.toml").write_text(text)
    done = check(folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert f"{folder / 'askance.toml'}" in done.stderr
    assert said in done.stderr


def test_a_file_that_came_along_sends_no_text_anywhere(folder: Path) -> None:
    config = folder / "askance.toml"
    config.write_text('grammar = "http://127.0.0.1:9/v2"\n')
    done = check(folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "grammar names a server" in done.stderr
    named = check(folder, "--config", config)
    assert named.returncode == 3, "who names the file has read it"
