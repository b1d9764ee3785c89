"""Reports name the lines that an editor shows."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import run

WRAPPED = (
    "The ferry left the quay at six in the morning with everybody who had\n"
    "waited there since the day before. “It is late. ” the captain said to\n"
    "the town where he had lived for more than forty years of his long life.\n"
    "\n"
    "It came back at nine. “It is early. ” the captain said.\n"
)
SEPARATED = "“One.{0}\n\nThe ferry left.{0}It came back at nine. “It is late. ” he said.\n"
PLACES = [(2, 47), (5, 35)]


def check(form: str, path: Path) -> str:
    done = run("check", "--grammar", "off", "--no-cache", "--format", form, path)
    assert done.returncode == 1, done.stderr
    return done.stdout


def lines_of_csv(path: Path) -> list[tuple[int, int]]:
    rows = csv.DictReader(io.StringIO(check("csv", path), newline=""))
    return [(int(row["line"]), int(row["column"])) for row in rows]


def lines_of_sarif(path: Path) -> list[tuple[int, int]]:
    results: list[dict[str, Any]] = json.loads(check("sarif", path))["runs"][0]["results"]
    regions = [found["locations"][0]["physicalLocation"]["region"] for found in results]
    assert all("charOffset" not in region for region in regions)
    return [(region["startLine"], region["startColumn"]) for region in regions]


def lines_of_text(path: Path) -> list[tuple[int, int]]:
    ours = [line for line in check("text", path).splitlines() if line.endswith("]")]
    places = (line.removeprefix(f"{path}:").split(":") for line in ours)
    return [(int(line), int(column)) for line, column, *_ in places]


@pytest.mark.parametrize("lines", [lines_of_csv, lines_of_sarif, lines_of_text])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_of_a_wrapped_file_are_its_own(tmp_path: Path, lines: Any, end: str) -> None:
    path = tmp_path / "wrapped.txt"
    path.write_bytes(WRAPPED.replace("\n", end).encode())
    assert lines(path) == PLACES


@pytest.mark.parametrize(
    "separator", ["\f", "\v", "\x85", "\u2028", "\u2029"], ids=lambda c: f"U+{ord(c):04X}"
)
def test_what_no_editor_counts_is_no_line_end(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "pages.txt"
    path.write_bytes(SEPARATED.format(separator).encode())
    assert lines_of_csv(path)[-1][0] == 3
