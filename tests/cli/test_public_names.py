"""Reports that are handed to others do not tell where files lie on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.__main__ import main
from reader.cli.public_names import public_names
from reader.reports import FORMATS
from tests.reports.samples import application, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "secret-client" / "stories"
    (folder / "north").mkdir(parents=True)
    for place in ("ferry.txt", "north/ferry.txt"):
        (folder / place).write_text("“We did not see the bell. ”\n\nLeave a Reply\n")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no document")
    return folder


def test_a_file_goes_by_its_name_and_one_in_a_folder_by_the_way_from_there(folder: Path) -> None:
    public = public_names([str(folder), str(folder / "ferry.txt"), "notes/a.txt"])
    assert public(str(folder / "north" / "ferry.txt")) == "stories/north/ferry.txt"
    assert public("notes/a.txt") == "notes/a.txt"
    assert public("../notes/a.txt") == "a.txt"
    assert public(str(folder.parent / "b.txt")) == "b.txt"
    assert public("-") == "-"


@pytest.mark.parametrize("form", FORMATS)
def test_reports_for_others_name_no_folder_above(
    form: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "report"
    options = ["--grammar", "off", "--no-cache", "--recursive", "--format", form]
    if form == "pdf":
        pytest.importorskip("PySide6")
        application()  # one that the tests of the window can go on with
    main(["check", *options, "--output", str(output), str(folder)])
    written = read(form, output)
    assert "stories/north/ferry.txt" in written
    assert ("secret-client" in written) == FORMATS[form].keeps_paths
    said = capsys.readouterr().out
    assert str(folder / "broken.docx") in said  # the person at the terminal is told where


def test_decisions_do_not_change_what_a_file_is_called(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    main(
        [
            "check",
            "--grammar",
            "off",
            "--no-cache",
            "--reading",
            "quick",
            "--decisions",
            "north/ferry.txt",
        ]
    )
    assert capsys.readouterr().out.startswith("north/ferry.txt:1:")
