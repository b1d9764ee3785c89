"""The places where a family is met; run by `test_new_family.py` on a copy with one more family."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.cli.rule_ids import selectors
from reader.gui import labels
from reader.gui.export.report_document import paper
from reader.gui.style.theme import Theme
from reader.gui.window.command_registry import COMMANDS
from reader.model.finding import Family, LineStyle
from reader.settings import THEMES
from tests.cli.program import run
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.reports.samples import ORIGIN, finding, result, written

RUMOUR = Family("rumour")
TEXT = "The odd ferry left the quay."
FOUND = result(TEXT, finding(TEXT, "odd", family=RUMOUR))


def test_the_window_has_a_chip_and_a_command(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("odd", family=RUMOUR))
    open_file(qtbot, window, story)
    chips = [chip.text() for chip in window.parts.filters.chips.values()]
    assert [chip for chip in chips if chip.startswith("Rumour")]
    assert window.parts.actions["family_rumour"].text() == "Rumour"
    assert {c.name: c.keys for c in COMMANDS}["family_rumour"] == ("Alt+8",)
    assert labels.about_family(RUMOUR) == "Statements that nobody stands for"


def test_every_theme_draws_it() -> None:
    for name in THEMES:
        if name != "system":
            style = Theme.load(name).mark(RUMOUR)
            assert (style.ink.name(), style.line) == ("#123456", LineStyle.DASH_DOT)


def test_every_report_has_it() -> None:
    page = written("html", FOUND)
    assert "--mark-rumour: #123456;" in page
    assert "mark.rumour {" in page
    assert '<mark class="rumour lane0">Rumour</mark>' in page
    assert "Rumour" in written("markdown", FOUND)
    assert "rumour" in written("text", FOUND)
    log = json.loads(written("sarif", FOUND))
    assert log["runs"][0]["results"][0]["properties"]["family"] == "rumour"
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["properties"]["family"] == "rumour"


def test_a_word_document_highlights_it() -> None:
    assert "Rumour" in written("docx", FOUND)


def test_paper_has_it(qtbot: QtBot) -> None:
    assert "Rumour 1" in paper(FOUND, ORIGIN).toPlainText()


@pytest.mark.usefixtures("loaded_program_there")
def test_the_command_line_selects_it() -> None:
    assert "rumour" in run("check", "--help").stdout
    assert selectors("rumour") == ("rumour",)
