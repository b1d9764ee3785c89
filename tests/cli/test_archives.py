"""Archives from the command line: each part is an article of its own, in order."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.reports import FORMATS
from tests.cli.program import run
from tests.documents import wires
from tests.reports.samples import read

CLEAN = "The ferry left at six. It came back at nine, and nobody was hurt.\n"
DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n"
SPACE = "space_inside_quotation_marks"
OFF = ("check", "--grammar", "off", "--no-cache", "--reading", "quick")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.txt", DAMAGED)
        archive.writestr("may/a.txt", CLEAN)
        archive.writestr("broken.docx", b"PK\x03\x04 no document")
        archive.writestr("c.txt", CLEAN)
    return path


def test_an_archive_is_told_a_line_for_each_article_in_its_order(news: Path) -> None:
    done = run(*OFF, "news.zip", folder=news.parent)
    lines = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines[:4]] == [
        "news.zip#b.txt",
        "news.zip#may/a.txt",
        "news.zip#broken.docx",
        "news.zip#c.txt",
    ]
    assert "not checked: news.zip#broken.docx is damaged" in lines[2]
    assert lines[-2:] == ["Too short for a verdict: 3 articles", "Not checked: 1 article"]
    assert done.returncode == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_article_has_its_identity_in_a_report_whoever_checked_it(
    jobs: str, news: Path
) -> None:
    words = ("--jobs", jobs, "--format", "jsonl", "--no-text", "news.zip")
    done = run(*OFF, *words, folder=news.parent)
    articles = [json.loads(line)["article"] for line in done.stdout.splitlines()]
    assert [(article["path"], article["part"]) for article in articles] == [
        ("news.zip", "b.txt"),
        ("news.zip", "may/a.txt"),
        ("news.zip", "broken.docx"),
        ("news.zip", "c.txt"),
    ]


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "pdf"])
def test_every_report_names_the_parts_but_no_folder_above(form: str, news: Path) -> None:
    output = news.parent / "report"
    main([*OFF, "--format", form, "--output", str(output), str(news)])
    written = read(form, output).replace("\\", "")
    for part in ("b.txt", "may/a.txt", "broken.docx", "c.txt"):
        assert part in written
    assert (str(news.parent) in written) == FORMATS[form].keeps_paths
    if form == "sarif":
        assert f"{news.as_uri()}#may/a.txt" in written


def test_one_part_is_checked_by_its_name(news: Path) -> None:
    done = run(*OFF, "news.zip#b.txt", folder=news.parent)
    assert done.stdout.splitlines()[0].startswith("news.zip#b.txt:1:")
    assert done.stdout.splitlines()[-1].startswith("1 finding in 1 article")
    gone = run(*OFF, "news.zip#d.txt", folder=news.parent)
    assert gone.stderr == "askance: There is nothing called d.txt in news.zip.\n"
    assert gone.returncode == 3


def test_a_folder_has_mailboxes_but_no_tables_and_zip_archives(tmp_path: Path) -> None:
    line = "From ann@harbour.example Tue Mar 12 10:00:00 2024\nSubject: Ferry\nFrom: Ann\n\n"
    (tmp_path / "box.mbox").write_text(f"{line}{CLEAN}\n{line}{CLEAN}")
    (tmp_path / "table.csv").write_text(f"text\n{CLEAN}")
    (tmp_path / "news.zip").write_bytes(b"PK")
    done = run(*OFF, "--verbose", ".", folder=tmp_path)
    assert [line.split(":")[0] for line in done.stdout.splitlines()[:2]] == [
        "box.mbox#1",
        "box.mbox#2",
    ]


def test_xml_in_a_folder_or_an_archive_is_read_by_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "settings.xml").write_text("<settings><p>The ferry left.</p></settings>")
    (tmp_path / "wire.xml").write_text(wires.nitf(), encoding="utf-8")
    (tmp_path / "wires.xml").write_text(wires.message(), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.write(tmp_path / "settings.xml", "settings.xml")
        archive.write(tmp_path / "wire.xml", "wire.xml")
    done = run(*OFF, "--verbose", ".", "news.zip", folder=tmp_path)
    assert sorted(line.partition(":")[0] for line in done.stdout.splitlines()[:5]) == [
        "news.zip#wire.xml",
        "wire.xml",
        "wires.xml#1",
        "wires.xml#2",
        "wires.xml#4",
    ]


def test_the_columns_of_a_table_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"head;story\nFerry;{DAMAGED}", encoding="utf-8")
    none = run(*OFF, "--format", "text", "t.csv", folder=tmp_path)
    assert "t.csv has no column text or body" in none.stderr
    named = run(*OFF, "--fields", "text=story,title=head", "t.csv#1", folder=tmp_path)
    assert (
        SPACE
        in run(*OFF, "--fields", "text=story", "--format", "csv", "t.csv", folder=tmp_path).stdout
    )
    assert named.stdout.splitlines()[0].startswith("t.csv#1:1:")
    wrong = run(*OFF, "--fields", "story", "t.csv", folder=tmp_path)
    assert "“story” says no field; write for example text=body" in wrong.stderr


def test_an_archive_that_is_piped_in_is_refused_in_a_sentence(news: Path) -> None:
    done = run(*OFF, "--stdin-filename", "news.zip", "-", stdin=news.read_bytes())
    assert done.stderr == (
        "askance: news.zip holds many articles; save it as a file and open that.\n"
    )
