"""A German window and its reports give the verdict and its reasons in German."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.checking.verdict import ArticleVerdict, Level, not_judged, withheld
from reader.checking.verdict_evidence import Evidence
from reader.gui.translation import translated
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.findings.test_findings_list import SPANISH
from tests.gui.findings.test_verdict_headline import SPUN, WORDS

CLEAN = {"altered": 0.52, "habit": 6.0}


@pytest.mark.usefixtures("german")
def test_the_line_and_the_report_say_it_alike(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    story, report = tmp_path / "spun.txt", tmp_path / "report.html"
    story.write_text("\n\n".join([f"{WORDS}An odd and odd day."] * 3), encoding="utf-8")
    window = make_window(SPUN, Marks())
    open_file(qtbot, window, story)
    answer, reason = window.parts.verdict.label.split(": ", 1)
    assert answer == "Vermutlich maschinell umgeschrieben"
    assert reason.startswith("6 verdächtige Formulierungen und etwa 36 Wörter, ")
    assert reason.endswith("nicht jede Änderung ist markiert.")
    assert window.parts.report_commands.export(report)
    written = report.read_text(encoding="utf-8")
    assert f">{answer}<" in written
    assert reason in written


@pytest.mark.usefixtures("german")
def test_what_is_not_english_is_said_in_german(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "barco.txt"
    path.write_text(f"{SPANISH}\n\n{SPANISH}\n", encoding="utf-8")
    window = make_window(Marks("barco"))
    open_file(qtbot, window, path)
    why = "Sprache des Textes: Spanisch; geprüft wird nur Englisch."
    assert window.parts.panel.nothing.text.endswith(why)
    assert window.parts.status_bar.text.endswith(why)
    assert [gap.why for gap in window.open_article.state.unchecked] == [why]
    label = window.parts.verdict.label
    assert label == "Kein Urteil: Sprache des Artikels: Spanisch. Askance prüft nur Englisch."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (
            Evidence(1, 0, 1200, CLEAN),
            "1 verdächtige Formulierung auf 1.200 Wörter (saubere Nachrichten: etwa 0,5 je 1.000).",
        ),
        (
            Evidence(0, 40, 500, CLEAN, is_partial=True),
            "keine verdächtige Formulierung und etwa 40 Wörter, die Umschreibeprogramme lieben, auf"
            " 500 Wörter (saubere Nachrichten: etwa 0,5 und 6 je 1.000)."
            " Gelesen wurde nur ein Teil des Artikels.",
        ),
    ],
)
def test_evidence_has_the_figures_as_the_language_writes_them(
    evidence: Evidence, said: str
) -> None:
    assert translated(evidence.sentence) == said


@pytest.mark.usefixtures("german")
def test_a_withheld_verdict_is_german_too() -> None:
    clean = ArticleVerdict(0.1, Level.NO_SIGN, "", translate=translated)
    assert withheld(clean).label == "Kein Urteil: Nicht der ganze Artikel wurde geprüft."
    assert not_judged().label == "No verdict: no wording model has read the article."


@pytest.mark.usefixtures("german")
def test_the_warning_comes_first() -> None:
    verdict = ArticleVerdict(
        0.1, Level.UNCLEAR, "Grund.", damaged_quotations=1200, translate=translated
    )
    assert verdict.reason == (
        "Diesen Text nicht von hier zitieren: Seine Zitate haben 1.200 Fehler. Grund."
        " Alle Zitate mit dem Original vergleichen; nicht jede Änderung ist markiert."
    )
