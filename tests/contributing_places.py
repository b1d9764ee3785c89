"""Where the examples of CONTRIBUTING.md are met; run by `test_contributing.py` on a copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.rule_ids import selectors
from reader.detectors.registry import rule_named
from reader.importers import SUFFIXES
from tests.cli.program import run

pytestmark = pytest.mark.usefixtures("loaded_program_there")
SPOKEN = """1
00:00:01,000 --> 00:00:04,000
The harbour cost $ million,
the mayor said on Monday.

2
00:00:05,000 --> 00:00:08,000
Nobody asked for more.
"""
RULE = "missing_figure.missing_figure"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    film = tmp_path / "film.srt"
    film.write_text(SPOKEN, encoding="utf-8")
    return film


def test_the_detector_is_listed_explained_and_selected() -> None:
    rule = rule_named("missing_figure")
    assert rule is not None
    assert selectors(RULE) == (RULE,)
    assert "missing_figure" in run("detectors").stdout
    assert "Somebody or some program dropped the figure" in run("detectors", rule.name).stdout


def test_the_format_is_read_by_its_content_and_known_by_its_suffix(film: Path) -> None:
    assert ".srt" in SUFFIXES
    done = run("check", "--grammar", "off", "--format", "json", film)
    (report,) = json.loads(done.stdout)
    said = "The harbour cost $ million, the mayor said on Monday.\n\nNobody asked for more."
    assert report["article"]["text"] == said
    assert [finding["text"] for finding in report["findings"]] == ["$ million"]


def test_the_report_is_offered_and_written(film: Path, tmp_path: Path) -> None:
    assert "counts" in run("check", "--help").stdout
    output = tmp_path / "film.tsv"
    run("check", "--grammar", "off", "--output", output, film)
    assert output.read_text(encoding="utf-8").split("\t")[1:] == [RULE, "1\n"]


def test_code_hosts_are_told_of_the_rule(film: Path) -> None:
    done = run("check", "--grammar", "off", "--format", "sarif", film)
    (rule,) = json.loads(done.stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == RULE
    assert "dropped the figure" in json.dumps(rule)
