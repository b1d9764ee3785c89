"""`askance compare`: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from reader.__main__ import main

SOURCE = """Council keeps the ferry

The council will pay £4 million for a new ferry, it said on Monday.

Mayor Ines Calder said the old boat was safe. Some islanders had asked for a bridge.
"""
CHANGED = SOURCE.replace("£4 million", "£9 million").replace("was safe", "was dangerous")
REWORDED = SOURCE.replace("it said on Monday", "it announced on Monday")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("source.txt", SOURCE), ("article.txt", CHANGED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "article.txt"), str(tmp_path / "source.txt")


def compare(*words: str) -> int:
    return main(["compare", "--reading", "off", *words])


def test_a_grave_change_is_printed_with_both_sides_and_ends_with_1(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*pair) == 1
    printed = capsys.readouterr().out
    assert "article.txt:3:22: high: Number: “£9 million” is “£4 million” in the source." in printed
    assert "⟦£4 million⟧ for a new ferry" in printed
    assert "Negation or opposite: “dangerous” says the opposite of “safe”" in printed


def test_harmless_rewording_is_counted_and_ends_with_0(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(pair[0]).write_text(REWORDED, encoding="utf-8")
    assert compare(*pair) == 0
    assert capsys.readouterr().out == (
        "No change of meaning was found. 1 harmless rewording; 100% of the article's words are in "
        "sentences of the source.\n"
    )


def test_jsonl_is_a_line_whose_places_are_those_of_both_texts(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*pair, "--format", "jsonl") == 1
    (line,) = capsys.readouterr().out.splitlines()
    values = json.loads(line)
    number = next(change for change in values["changes"] if change["kind"] == "number")
    for side, amount in (("article", "£9 million"), ("source", "£4 million")):
        place = number[side]
        assert place["text"] == amount
        assert values[side]["text"][place["start"] : place["end"]] == amount
    assert values["alignment"] == [[[0], [0]], [[1], [1]], [[2], [2]]]
    assert values["unaligned"] == {"article": [], "source": []}
    assert values["related"] is True


def test_what_is_left_out_has_no_place_in_the_article(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(pair[0]).write_text(SOURCE.replace(" Some islanders had asked for a bridge.", ""))
    compare(*pair, "--format", "json")
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["kind"], change["article"]) == ("omitted", None)
    assert change["source"]["text"] == "Some islanders had asked for a bridge."


@pytest.mark.parametrize(("level", "status"), [("never", 0), ("low", 1), ("high", 1)])
def test_from_which_gravity_on_it_fails_can_be_said(
    pair: tuple[str, str], level: str, status: int
) -> None:
    assert compare(*pair, "--fail-on", level) == status


@pytest.mark.parametrize("suffix", [".html", ".md", ".json", ".txt"])
def test_a_report_is_written_in_the_format_of_its_suffix(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    report = tmp_path / f"report{suffix}"
    assert compare(*pair, "--output", str(report)) == 1
    assert capsys.readouterr().out == ""
    written = report.read_text(encoding="utf-8")
    assert "£9 million" in written
    assert "£4 million" in written
    assert "<html" in written if suffix == ".html" else "<html" not in written


def test_a_word_document_and_a_log_are_written_by_their_suffixes(
    pair: tuple[str, str], tmp_path: Path
) -> None:
    document, log = tmp_path / "report.docx", tmp_path / "report.sarif"
    assert compare(*pair, "--output", str(document)) == 1
    assert "£9 million" in "".join(cell.text for cell in Document(str(document)).tables[0]._cells)
    assert compare(*pair, "--output", str(log)) == 1
    results = json.loads(log.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert "compared_with_source.number" in {result["ruleId"] for result in results}


def test_a_word_document_can_go_through_a_pipe(
    pair: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert compare(*pair, "--format", "docx") == 1
    assert Document(BytesIO(capfdbinary.readouterr().out)).tables


def test_texts_that_have_nothing_to_do_with_each_other_are_said_to(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(pair[0]).write_text("Bread\n\nKnead the dough well. Let it rest under a cloth.\n")
    assert compare(*pair) == 0
    assert "too little in common" in capsys.readouterr().out


def test_a_word_that_the_readers_doubt_is_reported_with_its_original(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    source = (
        "Ferry\n\nThe union called off the strike after talks with the company. Storks spent the "
        "winter near rubbish tips, where food can be found all year round.\n"
    )
    Path(pair[1]).write_text(source)
    Path(pair[0]).write_text(source.replace("rubbish tips", "rubbish advice"))
    assert main(["compare", *pair, "--format", "json", "--fail-on", "low"]) == 1
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["kind"] == "word_wrong"
    assert (change["article"]["text"], change["source"]["text"]) == ("advice", "tips")


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["none.txt", "SOURCE"], 3, "none.txt"),
        (["-", "-"], 2, "Only one of the two texts can come from standard input."),
        (["ARTICLE", "SOURCE", "--output", "report.xyz"], 2, "Unknown report format “.xyz”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    pair: tuple[str, str],
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    status: int,
    sentence: str,
) -> None:
    named = {"ARTICLE": pair[0], "SOURCE": pair[1]}
    assert compare(*(named.get(word, word) for word in words)) == status
    told = capsys.readouterr()
    assert sentence in told.err
    assert told.err.count("\n") == 1


def test_another_language_is_not_compared(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    german = "Die Stadt kauft eine neue Fähre. Der Bürgermeister sagte am Montag, sie sei sicher."
    Path(pair[1]).write_text(f"{german} {german}", encoding="utf-8")
    assert compare(*pair) == 4
    assert "is not in English" in capsys.readouterr().err


def test_formats_may_differ(pair: tuple[str, str], tmp_path: Path) -> None:
    page = tmp_path / "article.html"
    body = "".join(f"<p>{part}</p>" for part in CHANGED.strip().split("\n\n"))
    page.write_text(f"<html><body><article>{body}</article></body></html>", encoding="utf-8")
    assert compare(str(page), pair[1]) == 1


def test_a_table_of_pairs_has_a_line_a_pair_and_the_gravest_status(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "same.txt").write_text(SOURCE, encoding="utf-8")
    table = tmp_path / "pairs.csv"
    table.write_text("source,article\nsource.txt,same.txt\nsource.txt,article.txt\n")
    assert compare("--pairs", str(table)) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert "same.txt ← " in first
    assert "No change of meaning was found." in first
    assert "2 changes of meaning (2 high)" in second
    assert compare("--pairs", str(table), "--format", "jsonl") == 1
    assert [len(json.loads(line)["changes"]) for line in capsys.readouterr().out.splitlines()] == [
        0,
        2,
    ]


def test_a_pair_that_cannot_be_read_does_not_stop_the_others(
    pair: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("none.txt,source.txt\narticle.txt,source.txt\n")
    assert compare("--pairs", str(table)) == 3
    told = capsys.readouterr()
    assert "none.txt" in told.err
    assert "article.txt" in told.out


@pytest.mark.parametrize(
    ("rows", "words", "sentence"),
    [
        ("", [], "names no pairs"),
        ("article.txt\n", [], "Row 1 of"),
        ("article.txt,source.txt\n", ["--format", "html"], "reported as text or jsonl"),
        ("article.txt,source.txt\n", ["article.txt", "source.txt"], "not both"),
    ],
)
def test_a_table_that_is_none_is_wrong_usage(
    pair: tuple[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    rows: str,
    words: list[str],
    sentence: str,
) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text(rows)
    assert compare(*words, "--pairs", str(table)) == 2
    assert sentence in capsys.readouterr().err
