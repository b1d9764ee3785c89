"""`askance check --format … --output FILE`: every format, whole or not at all."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.report_output import report_stream
from reader.reports import FORMATS
from tests.cli.program import ROOT, run, start
from tests.reports.samples import READERS

DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n\nLeave a Reply\n"
DATE = "1700000000"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", [form.name for form in FORMATS.values() if form.is_text])
def test_a_file_holds_what_standard_output_would(form: str, tmp_path: Path, damaged: Path) -> None:
    output = tmp_path / "report"
    words = ("check", "--grammar", "off", "--format", form)
    filed = run(*words, "--output", output, damaged, SOURCE_DATE_EPOCH=DATE)
    told = run(*words, "--output", "-", damaged, SOURCE_DATE_EPOCH=DATE)
    assert (filed.returncode, told.returncode, filed.stdout) == (1, 1, "")
    mark = b"\xef\xbb\xbf" if form == "csv" else b""  # spreadsheets want it, pipes do not
    printed = told.stdout.removesuffix("2 findings in 1 article.\n")  # a total is for terminals
    assert output.read_bytes() == mark + printed.encode("utf-8") != mark
    assert "2023-11-14" in told.stdout
    assert sorted(p.name for p in tmp_path.glob("*report*")) == ["report"]


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_report_of_bytes_is_a_file_or_goes_down_a_pipe(
    form: str, tmp_path: Path, damaged: Path
) -> None:
    if form == "pdf":
        pytest.importorskip("PySide6")
    output = tmp_path / f"report.{form}"
    done = run("check", "--grammar", "off", "--output", output, damaged, SOURCE_DATE_EPOCH=DATE)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    piped = tmp_path / "piped"
    with piped.open("wb") as pipe:
        words = ("check", "--grammar", "off", "--format", form, damaged)
        done = start(*words, stdout=pipe.fileno(), SOURCE_DATE_EPOCH=DATE)
    assert (done.returncode, done.stderr) == (1, "")
    for path in (output, piped):
        text = READERS[form](io.BytesIO(path.read_bytes()))
        assert "Leave a Reply" in text
        assert "2023-11-14" in text


def test_what_a_format_needs_and_is_not_there_is_said_in_a_sentence(
    tmp_path: Path, damaged: Path
) -> None:
    without_qt = "import sys; sys.modules['PySide6'] = None; from reader.__main__ import main; "
    output = tmp_path / "report.pdf"
    done = subprocess.run(
        [sys.executable, "-c", f"{without_qt}sys.exit(main(sys.argv[1:]))",
         "check", "--grammar", "off", "--output", output, damaged],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("askance: A report of the format pdf cannot be made here (")
    assert "PySide6" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not output.exists()


def test_a_date_that_is_none_is_wrong_usage(damaged: Path) -> None:
    done = run("check", damaged, SOURCE_DATE_EPOCH="soon")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("askance: SOURCE_DATE_EPOCH is “soon”;")


def test_an_older_report_stands_until_the_new_one_is_complete(tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    output.write_text("older")
    output.chmod(0o640)

    def fail() -> None:
        with report_stream(output, "text") as stream:
            stream.write("half")
            stream.flush()
            assert output.read_text() == "older"
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert [p.read_text() for p in tmp_path.iterdir()] == ["older"]
    with report_stream(output, "text") as stream:
        stream.write("newer")
    assert [p.read_text() for p in tmp_path.iterdir()] == ["newer"]
    assert output.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_is_kept_and_its_file_replaced(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("older")
    link.symlink_to(file)
    with report_stream(link, "text") as stream:
        stream.write("newer")
    assert link.is_symlink()
    assert file.read_text() == "newer"


@pytest.mark.skipif(os.name == "nt", reason="there is no such file there")
def test_a_device_is_written_to_and_not_replaced(damaged: Path) -> None:
    assert run("check", "--grammar", "off", "--output", os.devnull, damaged).returncode == 1
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_an_interrupted_check_leaves_no_half_report(tmp_path: Path, damaged: Path) -> None:
    output = tmp_path / "report.json"
    words = ["check", "--grammar", "off", "--format", "json"]
    with subprocess.Popen(
        [sys.executable, ROOT / "main.py", *words, "--output", output, tmp_path / "gone.txt", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stderr is not None
        program.stderr.readline()  # the first file is told of, standard input is waited for
        program.send_signal(signal.SIGINT)
        assert program.wait(30) == 128 + signal.SIGINT
    assert sorted(p.name for p in tmp_path.glob("*report*")) == []


def test_json_of_a_file_and_a_failure_is_one_array(tmp_path: Path, damaged: Path) -> None:
    output = tmp_path / "report.json"
    gone = tmp_path / "gone.txt"
    done = run("check", "--grammar", "off", "--format", "json", "--output", output, damaged, gone)
    assert done.returncode == 3
    assert [entry["article"]["path"] for entry in json.loads(output.read_text())] == [
        str(damaged),
        str(gone),
    ]
