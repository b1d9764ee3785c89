"""What a person reads on a terminal: each thing once, in colour where that is wanted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.program import run, start

DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n\nLeave a Reply\n"
CLEAN = "The ferry left at six. It came back at nine, and nobody was hurt.\n"
GERMAN = "Das Schiff lag elf Monate lang im Dock, weil Taucher tiefe Risse gefunden hatten.\n"
OFF = ("check", "--grammar", "off")


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def test_all_files_have_one_total(tmp_path: Path, damaged: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "german.txt").write_text(GERMAN * 3)
    names = [tmp_path / name for name in ("clean.txt", "german.txt", "gone.txt")]
    done = run(*OFF, damaged, *names)
    assert done.stdout.splitlines()[2:] == [
        f"{names[1]}: not checked: The text is in German; only English is checked.",
        "2 findings in 2 articles; 1 article not in English; 1 article not read.",
    ]
    assert done.returncode == 3, "what is broken outweighs what is German"
    assert done.stderr.count("gone.txt") == 1
    assert run(*OFF, damaged, names[1]).returncode == 4


def test_quiet_is_findings_alone_and_verbose_all_there_is(damaged: Path) -> None:
    quiet = run(*OFF, "-q", damaged).stdout
    assert len(quiet.splitlines()) == 2
    verbose = run(*OFF, "-v", damaged).stdout
    assert "“We did not see the bell⟦. ”⟧" in verbose
    assert "SHA-256 of the text" in verbose
    assert verbose.splitlines()[-1] == "2 findings in 1 article."
    assert run(*OFF, "-q", "-v", damaged).returncode == 2


def test_colour_is_for_who_wants_it(damaged: Path) -> None:
    assert "\x1b" not in run(*OFF, damaged).stdout, "a pipe"
    coloured = run(*OFF, damaged, FORCE_COLOR="1").stdout
    assert "\x1b[33mquotation\x1b[0m" in coloured
    assert "\x1b" not in run(*OFF, damaged, FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.skipif(os.name == "nt", reason="there are no terminals of this kind there")
def test_a_terminal_has_colours_and_each_failure_once(damaged: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    gone = tmp_path / "gone.txt"
    done = start(*OFF, damaged, gone, stdout=theirs, TERM="xterm", NO_COLOR="", FORCE_COLOR="")
    os.close(theirs)
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "\x1b[33mquotation\x1b[0m" in seen
    assert "gone.txt" not in seen
    assert done.stderr.count(str(gone)) == 1


def test_a_file_name_does_not_reach_the_terminal_as_it_is(tmp_path: Path) -> None:
    done = run(*OFF, tmp_path / "no\x1b[31msuch.txt")
    assert "\x1b" not in done.stderr
    assert "no⟨U+001B⟩[31msuch.txt" in done.stderr


def test_the_suffix_says_the_format_and_a_contradiction_is_refused(
    tmp_path: Path, damaged: Path
) -> None:
    page, odd = tmp_path / "o.html", tmp_path / "o.xyz"
    assert run(*OFF, "--output", page, damaged).returncode == 1
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    refused = run(*OFF, "--format", "json", "--output", page, damaged)
    assert refused.returncode == 2
    assert "o.html is the name of a file of the format html" in refused.stderr
    unknown = run(*OFF, "--output", odd, damaged)
    assert (unknown.returncode, odd.exists()) == (2, False)
    assert "Unknown report format “.xyz”. Use .txt" in unknown.stderr
    assert run(*OFF, "--format", "json", "--output", odd, damaged).returncode == 1


def test_standard_input_has_the_name_that_it_is_given() -> None:
    page = f"<html><body><article><h1>A ferry</h1><p>{CLEAN * 4}</p></article></body></html>"
    done = run(*OFF, "--format", "csv", "--stdin-filename", "news.html", "-", stdin=page.encode())
    assert "\nnews.html," in done.stdout.replace("\r", "")
    assert "<p>" not in done.stdout
    empty = run(*OFF, "--stdin-filename", "news.html", "-", stdin=b"")
    assert empty.stderr.startswith("askance: news.html is empty")


def test_a_json_report_can_do_without_the_text(damaged: Path) -> None:
    done = run(*OFF, "--format", "jsonl", "--no-text", damaged)
    assert '"text": "\\u201cWe saw' not in done.stdout
    assert '"sha256"' in done.stdout
    assert '"paraphrased": null' in done.stdout, "it is too short to say"
