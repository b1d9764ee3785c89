"""Which findings are asked for, and which of them make the exit status."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import run

DAMAGED = "“We saw the pier,” said the captain. “We did not see the bell. ”\n\nLeave a Reply\n"
SPACE = "space_inside_quotation_marks.space_before_closing_mark"
COMMENTS = "page_furniture.comments"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "damaged.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def check(*words: str | Path, **more: Any) -> tuple[int, list[str], dict[str, Any]]:
    done = run("check", "--grammar", "off", "--format", "json", *words, **more)
    (told,) = json.loads(done.stdout)
    return done.returncode, [f"{f['detector']}.{f['rule']}" for f in told["findings"]], told


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["--select", "residue"], [COMMENTS]),
        (["--ignore", "residue"], [SPACE]),
        (["--select", "space_inside"], [SPACE]),
        (["--ignore", "space_before_closing_mark"], [COMMENTS]),
        (["--select", "quotation", "--select", "residue", "--ignore", COMMENTS], [SPACE]),
        (["--ignore", "quotation,residue", "--select", SPACE], [SPACE]),
        (["--min-confidence", "1"], []),
    ],
)
def test_findings_are_selected_by_the_beginning_of_their_ids(
    damaged: Path, words: list[str], left: list[str]
) -> None:
    status, found, told = check(*words, damaged)
    assert (status, found) == (1 if left else 0, left)
    origin = told["origin"]
    assert origin["select"] or origin["ignore"] or origin["min_confidence"] == 1


def test_a_report_for_people_says_what_was_left_out(damaged: Path) -> None:
    done = run("check", "--grammar", "off", "-v", "--select", "grammar", damaged)
    assert (done.returncode, "only grammar" in done.stdout) == (0, True)


def test_a_rule_that_there_is_not_is_refused(damaged: Path) -> None:
    done = run("check", "--ignore", "quotaton", damaged)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no rule, detector or family “quotaton”; did you mean quotation?" in done.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [(["--fail-on", "any"], 1), (["--fail-on", "serious"], 0), (["--exit-zero"], 0)],
)
def test_findings_count_from_a_seriousness_on(damaged: Path, words: list[str], status: int) -> None:
    assert check(*words, damaged)[:2] == (status, [SPACE, COMMENTS])


def test_what_could_not_be_read_is_never_excused(tmp_path: Path) -> None:
    assert run("check", "--exit-zero", tmp_path / "gone.txt").returncode == 3
