"""`askance check` is a contract with scripts: the real program, run as they run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.engines.wording_model.wording_model import WordingModel
from reader.reports import FORMATS
from tests.cli.program import ROOT, run

CLEAN = "The ferry left at six. It came back at nine, and nobody was hurt.\n"
DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n\nLeave a Reply\n"

GERMAN = (
    "Das Schiff lag elf Monate lang im Dock, weil Taucher im Rumpf tiefe Risse gefunden hatten.\n\n"
    "„Wir haben lange genug darauf gewartet“, sagte Ingrid Solheim, die der Behörde vorsteht.\n"
)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def check(*words: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    return run("check", "--grammar", "off", *words, **more)


def test_nothing_found_is_0(clean: Path) -> None:
    done = check(clean)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Nothing found in 1 article; grammar not checked.\n"


def test_findings_are_1(damaged: Path) -> None:
    done = check(damaged)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"{damaged}:1:62: quotation: ")
    assert lines[0].endswith(" [space_inside_quotation_marks.space_before_closing_mark]")
    assert lines[2:] == ["2 findings in 1 article."]


def test_another_language_is_said_and_is_4(tmp_path: Path) -> None:
    german = tmp_path / "faehre.txt"
    german.write_text(GERMAN, encoding="utf-8")
    done = check("--format", "json", german)
    assert done.returncode == 4
    (told,) = json.loads(done.stdout)
    assert told["article"]["language"] == "de"
    assert told["findings"] == []
    assert [(part["reason"], part["why"]) for part in told["unchecked"]] == [
        ("not_english", "The text is in German; only English is checked.")
    ]
    assert "the article is in German" in told["verdict"]["label"]


def test_a_variety_that_is_asked_for_is_believed(clean: Path) -> None:
    (told,) = json.loads(check("--format", "json", "--language", "en-NZ", clean).stdout)
    assert told["article"]["language"] == "en-NZ"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--format", "yaml", "a.txt"],
        ["--grammar", "word", "a.txt"],
        ["--strictness", "very", "a.txt"],
        ["--language", "de-DE", "a.txt"],
        ["--no-such-option", "a.txt"],
    ],
)
def test_wrong_usage_is_2(words: list[str]) -> None:
    done = run("check", *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_format_that_there_is_not_is_told_with_those_there_are() -> None:
    said = run("check", "--format", "xls", "a").stderr
    assert "there is no format “xls”; choose concise, text, json, jsonl, csv, sqlite, markdown" in (
        said
    )
    assert "html, pdf, docx or sarif" in said


def test_an_unreadable_file_is_3_even_beside_findings(tmp_path: Path, damaged: Path) -> None:
    done = check(damaged, tmp_path / "missing.txt", damaged)
    assert done.returncode == 3
    assert done.stderr == f"askance: File not found: {tmp_path / 'missing.txt'}\n"
    assert "missing.txt" not in done.stdout  # it is told once
    assert done.stdout.splitlines()[-1] == "4 findings in 2 articles; 1 article not read."


def test_a_missing_engine_is_said_and_is_3(clean: Path) -> None:
    done = run("check", "--grammar", "http://127.0.0.1:9/v2", clean)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "not checked" in done.stdout


def test_jsonl_is_a_line_a_file_in_order_failures_among_them(
    tmp_path: Path, clean: Path, damaged: Path
) -> None:
    missing = tmp_path / "missing.txt"
    done = check("--format", "jsonl", damaged, missing, clean)
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 3
    assert second == {
        "schema": 2,
        "reason": "unreadable",
        "article": {"path": str(missing)},
        "error": f"File not found: {missing}",
    }
    assert third["findings"] == []
    assert first["article"]["path"] == str(damaged)
    assert first["article"]["text"] == DAMAGED
    assert first["article"]["words"] == 16
    assert first["article"]["language"] == "en-US"
    assert len(first["article"]["sha256"]) == 64
    assert first["engines"] == {"grammar": None, "wording": WordingModel().label}
    assert set(first["verdict"]) >= {"paraphrased", "label", "enough_text"}
    assert first["unchecked"] == []
    for finding in first["findings"]:
        assert DAMAGED[finding["start"] : finding["end"]] == finding["text"]
        assert list(finding) == [
            "start", "end", "line", "column", "family", "detector", "rule", "text", "message",
            "evidence", "suggestions", "confidence", "severity",
        ]  # fmt: skip


def test_json_is_one_array(clean: Path, damaged: Path) -> None:
    articles = json.loads(check("--format", "json", damaged, clean).stdout)
    assert [a["article"]["path"] for a in articles] == [str(damaged), str(clean)]


def test_an_article_is_read_thoroughly_and_a_folder_quickly(tmp_path: Path, clean: Path) -> None:
    (folder := tmp_path / "many").mkdir()
    (folder / "one.txt").write_text(CLEAN, encoding="utf-8")
    for what, wanted in ((clean, WordingReaders(is_thorough=True)), (folder, WordingReaders())):
        done = check("--format", "jsonl", "--reading", "auto", what)
        assert json.loads(done.stdout)["engines"]["wording"] == wanted.label


def test_offsets_count_code_points_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "emoji.txt"
    path.write_bytes("\ufeff😀😀 Hello.\r\n\r\n“It is late. ” he said.\r\n".encode())
    (line,) = check("--format", "jsonl", path).stdout.splitlines()
    report = json.loads(line)
    text = path.read_text(encoding="utf-8-sig")
    (finding,) = (f for f in report["findings"] if f["rule"] == "space_before_closing_mark")
    assert text[finding["start"] : finding["end"]] == ". ”"


def test_standard_input_is_a_file_called_dash() -> None:
    done = check("--format", "jsonl", "-", stdin=DAMAGED.encode())
    report = json.loads(done.stdout)
    assert (done.returncode, report["article"]["path"]) == (1, "-")
    assert (
        check("-", stdin=b"").stderr
        == "askance: Standard input is empty; choose a file with text in it.\n"
    )


def test_strictness_is_a_threshold(damaged: Path) -> None:
    counts = [
        len(json.loads(check("--format", "jsonl", "--strictness", s, damaged).stdout)["findings"])
        for s in ("sure", "balanced", "everything")
    ]
    assert counts == sorted(counts)


def test_the_embedded_engine_is_named(clean: Path) -> None:
    done = run("check", "--grammar", "embedded", "--format", "jsonl", clean)
    assert (json.loads(done.stdout)["engines"]["grammar"] or "").startswith("LingoTweaker")


def test_the_report_goes_to_a_file_where_asked(tmp_path: Path, damaged: Path) -> None:
    output = tmp_path / "report.txt"
    done = check("--output", output, damaged)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "⟦. ”⟧" in output.read_text(encoding="utf-8")  # a file has the whole report


def test_a_report_that_cannot_be_written_is_3(tmp_path: Path, damaged: Path) -> None:
    done = check("--output", tmp_path / "no" / "report.txt", damaged)
    assert done.returncode == 3
    assert done.stderr.startswith("askance: The report cannot be written")


def test_an_article_is_never_overwritten_by_its_report(damaged: Path) -> None:
    assert check("--output", damaged, damaged).returncode == 2
    assert damaged.read_text(encoding="utf-8") == DAMAGED


def test_output_is_utf8_whatever_the_locale(damaged: Path) -> None:
    done = check("-v", damaged, LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "⟦. ”⟧" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such name")
def test_a_file_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(CLEAN)
    for form in [form.name for form in FORMATS.values() if form.is_text]:
        assert check("--format", form, path).returncode == 0


def test_terminals_are_not_told_what_an_article_says(tmp_path: Path) -> None:
    path = tmp_path / "escape.txt"
    path.write_text("“The \x1b[31mferry. ” he said, and went.\n", encoding="utf-8")
    assert "\x1b" not in check(path).stdout


def test_a_known_article_is_found_again_and_no_cache_keeps_nothing(
    tmp_path: Path, damaged: Path
) -> None:
    cache = tmp_path / "kept"
    variables = {"ASKANCE_CACHE": str(cache), "SOURCE_DATE_EPOCH": "1700000000"}
    first = check("--no-cache", damaged, **variables)
    assert not cache.exists()
    second = check(damaged, **variables)
    third = check(damaged, **variables)
    assert (cache / "results.sqlite").exists()
    assert first.stdout == second.stdout == third.stdout


def test_a_folder_that_cannot_be_written_keeps_no_results(tmp_path: Path, damaged: Path) -> None:
    (tmp_path / "blocked").write_text("")
    done = check(damaged, ASKANCE_CACHE=str(tmp_path / "blocked" / "cache"))
    assert done.returncode == 1
    assert "Results are not kept" in done.stderr


@pytest.mark.parametrize("words", [(), ("--decisions",)])
def test_where_no_folder_can_be_made_everything_is_checked_and_said(
    tmp_path: Path, damaged: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("")
    names = ("DATA", "CACHE", "CONFIG", "LOG")
    folders: dict[str, Any] = {f"ASKANCE_{name}": str(tmp_path / "file" / name) for name in names}
    done = run("check", "-v", "--grammar", "auto", *words, str(damaged), **folders)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "report cannot be written" not in done.stderr
    assert ("review.sqlite cannot be written (Not a directory)" in done.stderr) == bool(words)
    assert "Results are not kept" in done.stderr
    assert "grammar: LingoTweaker" in done.stdout or "grammar: LanguageTool" in done.stdout


def test_decisions_that_are_damaged_are_said_and_the_article_is_checked(
    tmp_path: Path, damaged: Path
) -> None:
    (tmp_path / "askance-data").mkdir()
    (tmp_path / "askance-data" / "review.sqlite").write_bytes(b"SQLite format 3\x00" * 99)
    done = check("--decisions", damaged)
    assert done.returncode == 1
    assert "review.sqlite was damaged: it was set aside" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_that_has_seen_enough_is_no_error(damaged: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "check", "--grammar", "off"]
    with subprocess.Popen(
        [*command, *[str(damaged)] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(30) == 128 + signal.SIGPIPE


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_an_interrupted_check_ends_quietly(damaged: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "check", "--grammar", "off"]
    with subprocess.Popen(
        [*command, str(damaged), "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()  # the first file is done, standard input is waited for
        program.send_signal(signal.SIGINT)
        assert program.wait(30) == 128 + signal.SIGINT
        assert program.stderr.read() == b""
