"""Many files from the command line: the real program, run over a folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.cli.input_files import expanded
from reader.engines.wording_model.quick_and_thorough import has_thorough
from reader.importers import load
from reader.model.decision import Decision, DecisionKind, passage_key
from reader.model.span import Span
from reader.review.review_entries import StoredDecision
from reader.review.review_store import ReviewStore
from reader.system.paths import data_folder
from tests.cli.program import ROOT, run
from tests.wording_data import articles, labelled

CLEAN = "The ferry left at six. It came back at nine, and nobody was hurt.\n"
DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, one of them deeper, among what is none."""
    folder = tmp_path / "news"
    (folder / "deep" / ".hidden").mkdir(parents=True)
    (folder / "page_files").mkdir()
    for name, text in (
        ("b.txt", DAMAGED),
        ("a.txt", CLEAN),
        ("deep/c.md", CLEAN),
        ("deep/.hidden/d.txt", CLEAN),
        (".e.txt", CLEAN),
        ("picture.png", "no article"),
        ("b.txt.askance.json", "{}"),
        ("page.html", f"<html><body><article><p>{CLEAN * 4}</p></article></body></html>"),
        ("page_files/advert.html", "<p>Buy!</p>"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def screen(*words: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    return run("check", "--grammar", "off", *words, **more)


def names(folder: Path, *, recursive: bool) -> list[str]:
    return [os.path.relpath(p, folder) for p in expanded([str(folder)], recursive=recursive)]


def test_a_folder_stands_for_the_articles_in_it(folder: Path) -> None:
    assert names(folder, recursive=False) == ["a.txt", "b.txt", "page.html"]
    assert names(folder, recursive=True) == ["a.txt", "b.txt", "page.html", "deep/c.md"]


def test_links_that_lead_in_a_circle_are_not_followed(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    assert len(names(folder, recursive=True)) == 4


def test_a_line_a_file_then_how_many_of_each_verdict(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    done = screen(folder, "--recursive")
    assert done.stdout.partition("\n\n")[2].splitlines() == [
        "Too short for a verdict: 4 articles",
        "Not checked: 1 article",
    ]


def test_in_full_all_are_listed_by_verdict(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    done = screen(folder, "--recursive", "--verbose")
    assert (done.returncode, done.stderr) == (3, "")
    lines, _, ending = done.stdout.partition("\n\n")
    assert [line.split(": ")[0] for line in lines.splitlines()] == [
        str(folder / name) for name in ("a.txt", "b.txt", "empty.txt", "page.html", "deep/c.md")
    ]
    assert "b.txt: Too short for a verdict; 1 finding in 13 words" in lines
    heads = [line for line in ending.splitlines() if line and not line.startswith(" ")]
    assert heads == ["Too short for a verdict: 4 articles", "Not checked: 1 article"]
    short = ending[ending.index(heads[0]) :].splitlines()
    assert "page.html" in short[1], "who has more findings stands first"
    assert "b.txt" in short[2]


def test_side_by_side_the_report_is_the_same_and_in_order(folder: Path) -> None:
    variables = {"SOURCE_DATE_EPOCH": "1700000000"}
    reports = [
        screen(folder, "-r", "--format", "jsonl", "--no-cache", "--jobs", jobs, **variables)
        for jobs in ("1", "2")
    ]
    assert [report.returncode for report in reports] == [1, 1]
    assert reports[0].stdout == reports[1].stdout
    assert reports[1].stderr == ""
    paths = [json.loads(line)["article"]["path"] for line in reports[1].stdout.splitlines()]
    assert paths == [str(folder / n) for n in ("a.txt", "b.txt", "page.html", "deep/c.md")]


def test_a_report_into_a_file_leaves_the_lines_on_the_terminal(
    folder: Path, tmp_path: Path
) -> None:
    output = tmp_path / "all.csv"
    done = screen(folder, "--format", "csv", "--output", output)
    assert "b.txt: Too short for a verdict; 1 finding" in done.stdout
    assert output.read_text(encoding="utf-8").count(".txt,") >= 2


def test_a_folder_without_an_article_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = screen(tmp_path / "empty")
    assert done.returncode == 3
    assert "No article in these folders" in done.stderr


@pytest.mark.skipif(not has_thorough(), reason="the thorough reader is not there")
@pytest.mark.parametrize("triage", [(), ("--triage", "off")])
def test_a_triage_reads_thoroughly_what_is_suspicious(
    triage: tuple[str, ...], tmp_path: Path
) -> None:
    for name in ("clean", "spun"):
        (tmp_path / f"{name}.txt").write_text(articles(labelled(name))[0], encoding="utf-8")
    done = screen("--reading", "auto", *triage, "--output", "all.jsonl", ".", folder=tmp_path)
    report = (tmp_path / "all.jsonl").read_text().splitlines()
    readings = [json.loads(line)["reading"] for line in report]
    assert readings == (["thorough", "thorough"] if triage else ["quick", "thorough"])
    first, second, *_, last = done.stdout.splitlines()
    assert "read thoroughly" not in first
    assert second.endswith("words, read thoroughly") == (not triage)
    assert (last == "Read thoroughly: 1 article") == (not triage)


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_jobs_is_a_number(folder: Path, jobs: str) -> None:
    assert screen(folder, f"--jobs={jobs}").returncode == 2


def test_dismissed_findings_do_not_count_where_decisions_do(folder: Path) -> None:
    path = folder / "b.txt"
    article = load(path)
    (report,) = json.loads(screen("--format", "json", path).stdout)
    (found,) = report["findings"]
    rule = f"{found['detector']}.{found['rule']}"
    key = passage_key(article, Span(found["start"], found["end"]), rule)
    decision = Decision(key, DecisionKind.DISMISSED, found["text"], rule, "", "Ada")
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        store.put([StoredDecision(decision, str(path))])
    assert screen(path).returncode == 1
    done = screen("--decisions", path)
    assert done.returncode == 0
    assert "Dismissed by Ada" in done.stdout
    assert "1 finding (1 dismissed) in 1 article." in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_keeps_what_was_done_and_leaves_no_process(
    folder: Path, tmp_path: Path, jobs: str
) -> None:
    for number in range(300):
        text = CLEAN.replace("six", f"{number} minutes past six") * 20
        (folder / f"long{number:03}.txt").write_text(text)
    output = tmp_path / "report.jsonl"
    command = [sys.executable, str(ROOT / "main.py"), "check", "--grammar", "off", "--jobs", jobs,
               "--format", "jsonl", "--output", str(output), str(folder)]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        first = [program.stdout.readline() for _ in range(3)]
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does: to every process of it
        # not `communicate`: it passes over lines that came along with the third
        rest, said = program.stdout.read(), program.stderr.read()
        program.wait(60)
    assert program.returncode == 128 + signal.SIGINT
    assert "Traceback" not in said
    assert "the same command goes on" in said
    told = ("".join(first) + rest).partition("\n\n")[0].splitlines()
    kept = [json.loads(line)["article"]["path"] for line in output.read_text().splitlines()]
    assert 3 <= len(kept) < 300
    assert {line.split(": ")[0] for line in told} == set(kept)
