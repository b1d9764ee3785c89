from __future__ import annotations

from pathlib import Path

import pytest

from reader.__main__ import main

LIST = "tortured,expected\nlung bonfire,pneumonia\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_lists_are_imported_listed_exported_and_removed(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.txt"
    for words, status, told in (
        (["list"], 0, "There are no lists; `askance phrases import FILE` keeps one."),
        (["import", str(table)], 0, "The list “clinic” is kept; phrases: 1."),
        (["import", str(table), "--name", "b"], 0, "The list “b” is kept; phrases: 1."),
        (["list"], 0, "      1  b\n      1  clinic"),
        (["export", "clinic", str(out)], 0, f"The list “clinic” is written into {out}."),
        (["remove", "clinic"], 0, "The list “clinic” was removed."),
        (["list"], 0, "      1  b"),
    ):
        assert main(["phrases", *words]) == status
        assert capsys.readouterr().out == told + "\n"
    assert out.read_text(encoding="utf-8") == "lung bonfire\tpneumonia\n"


def test_what_cannot_be_done_is_one_sentence_and_status_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ["import", str(tmp_path / "none.csv")],
        ["remove", "x"],
        ["export", "x", "y.csv"],
    ):
        assert main(["phrases", *words]) == 3
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("askance: ")
        assert told.err.count("\n") == 1


def test_an_unreadable_list_is_listed_as_such(
    table: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    main(["phrases", "import", str(table)])
    (tmp_path / "askance-data" / "phrases" / "broken.json").write_text("{")
    capsys.readouterr()
    assert main(["phrases", "list"]) == 3
    told = capsys.readouterr()
    assert told.out == "      1  clinic\n"
    assert "“broken” cannot be read" in told.err


def test_a_check_finds_what_is_on_a_list(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The patients had a lung bonfire last winter.\n", encoding="utf-8")
    told = "Known paraphrase of “pneumonia”: your list “clinic” has it."
    main(["check", "--grammar", "off", str(article)])
    assert told not in capsys.readouterr().out
    main(["phrases", "import", str(table)])
    main(["check", "--grammar", "off", str(article)])
    assert told in capsys.readouterr().out


def test_its_page_is_among_those_of_the_detectors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["detectors", "known_phrases"]) == 0
    assert "askance phrases import FILE" in capsys.readouterr().out
