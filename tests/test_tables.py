"""What the tables of the documents list is what the program has: no more, no less."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reader import importers, reports
from reader.importers.archives.archive_formats import ARCHIVES, ArchiveFormat

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT / "tests" / "documents"
DEPENDENCIES = ROOT / "docs" / "decisions" / "0035-what-is-installed-and-why.md"
# reports whose suffix is not their name


def first_cells(text: str) -> list[str]:
    """Return the first cell of each row of the first table of a text."""
    table = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert table
    rows = table[0].splitlines()[2:]  # after the head and its rule
    return [row.split("|")[1].strip() for row in rows]


def suffixes_under(heading: str) -> set[str]:
    """Return the suffixes that the manual's table under a heading names."""
    section = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8").split(f"### {heading}\n")[1]
    return {suffix for cell in first_cells(section) for suffix in re.findall(r"`(\.\w+)`", cell)}


@pytest.mark.parametrize(
    "kind",
    [kind for kind in importers.FORMATS if kind.suffixes],  # a web archive is only refused
    ids=lambda kind: kind.suffixes[0],
)
def test_each_format_that_is_read_has_its_line_and_a_real_file(kind: importers.Format) -> None:
    assert kind.suffixes[0] in suffixes_under("What it opens")
    assert [path for path in DOCUMENTS.iterdir() if path.suffix in kind.suffixes]


@pytest.mark.parametrize("kind", ARCHIVES, ids=lambda kind: kind.suffixes[0])
def test_each_archive_has_its_line_and_a_real_file(kind: ArchiveFormat) -> None:
    assert kind.suffixes[0] in suffixes_under("Archives")
    assert [path for path in DOCUMENTS.iterdir() if path.suffix in kind.suffixes]
    assert suffixes_under("Archives") <= importers.ARCHIVE_SUFFIXES | {importers.XML}


def test_the_manual_names_no_format_that_is_not_read() -> None:
    assert suffixes_under("What it opens") <= importers.SUFFIXES | {importers.XML}


def test_each_report_has_its_line_and_no_line_is_of_another() -> None:
    written = {form.suffixes[0] for form in reports.FORMATS.values()}
    assert suffixes_under("Reports") == written


def test_each_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [re.match(r"[\w-]+", line) for line in project["dependencies"]]
    assert sorted(first_cells(DEPENDENCIES.read_text(encoding="utf-8"))) == sorted(
        name[0] for name in wanted if name
    )
