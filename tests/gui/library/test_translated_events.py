"""A German window says in German what detectors found; the check and its cache stay English."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.checking.check import check
from reader.checking.events import ParagraphsChecked
from reader.detectors.registry import FUNCTION_DETECTORS
from reader.gui.library.translated_events import translated_events
from reader.gui.translation import translated
from reader.model.finding import Finding
from reader.model.translatable import Translatable, joined, sentence
from tests.doubles import article_of
from tests.gui.conftest import MakeWindow, close_window, open_file
from tests.gui.windows import press

BUT = "Although the rain was heavy, but the match went on."
BUT_IN_GERMAN = (
    "„but“ verbindet noch einmal, was „Although“ schon verbindet: Eines von beiden genügt."
)
SAID = {  # detector, text, what a German window says of it
    "doubled_conjunction": (BUT, BUT_IN_GERMAN),
    "space_inside_quotation_marks": (
        "“ We won,” she said on Monday.",
        "Leerzeichen nach dem öffnenden Anführungszeichen.",
    ),
    "weekday_does_not_fit_date": (
        "The council meets on Tuesday, 3 March 2021 in the old town hall.",
        "Der 3. März 2021 ist ein Mittwoch, kein Dienstag.",
    ),
    "spinner_phrases": (
        "“After nine hours we all got here to terms over the service,” the mayor said.",
        "Hier wird jemand womöglich mit Worten zitiert, die nie gefallen sind."
        " „got here“ passt hier nicht: Das setzt ein Umschreibeprogramm für „came“.",
    ),
    "leftover_markup": (
        "The harbour&nbsp;cost four million.",
        "Im Text stehen geblieben: HTML-Code.",
    ),
    "look_alike_letters": (
        "The g\u043evernment fell.",
        "Ein Buchstabe dieses Wortes sieht nur aus wie ein lateinischer."
        " Die Suche und andere Programme erkennen es nicht.",
    ),
}


def found_by(name: str, text: str) -> list[Finding]:
    """Return what a window is told of a text with paragraphs between line ends."""
    (detector,) = [detector for detector in FUNCTION_DETECTORS if detector.name == name]
    events = translated_events(check(article_of(*text.split("\n")), [detector]))
    return [f for e in events if isinstance(e, ParagraphsChecked) for f in e.findings]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("detector", SAID)
def test_a_german_window_hears_german(detector: str) -> None:
    text, said = SAID[detector]
    assert [finding.message for finding in found_by(detector, text)] == [said]


@pytest.mark.usefixtures("german")
def test_the_evidence_is_german_too() -> None:
    (finding,) = found_by("leftover_markup", " and ".join(["the harbour&nbsp;"] * 4))
    assert finding.evidence == "Dasselbe an 4 Stellen: “&nbsp;”."


def test_an_english_window_hears_english() -> None:
    (finding,) = found_by("doubled_conjunction", BUT)
    assert finding.message.startswith("“but” joins again what “Although” joins already")


@pytest.mark.usefixtures("german")
def test_the_window_and_its_reports_speak_german_also_from_the_cache(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(f"{BUT}\n", encoding="utf-8")
    (detector,) = [one for one in FUNCTION_DETECTORS if one.name == "doubled_conjunction"]
    for report in ("first.html", "from_the_cache.html"):
        window = make_window(detector)
        open_file(qtbot, window, story)
        press(window, "next")
        said = window.parts.panel.card.texts()
        assert BUT_IN_GERMAN in said
        assert any(text.startswith("Warum es zählt: In vielen Sprachen") for text in said)
        assert window.parts.report_commands.export(tmp_path / report)
        assert BUT_IN_GERMAN in (tmp_path / report).read_text(encoding="utf-8")
        close_window(window)


@pytest.mark.usefixtures("german")
def test_what_nobody_translated_stays_english() -> None:
    unknown = sentence("Nobody translates {what:,}.", what=1200)
    assert translated(unknown) == "Nobody translates 1.200."
    assert translated("An engine's own sentence.") == "An engine's own sentence."
    known = sentence("No dictionary has “{passage}”.", passage="glorb")
    assert translated(joined(known, unknown)) == (
        "„glorb“ steht in keinem Wörterbuch. Nobody translates 1.200."
    )


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("template", ["{other}", "{", "{passage:q}", "{passage.x}", "{passage[x]}"])
def test_a_template_that_does_not_fit_its_parts_is_its_english_text(template: str) -> None:
    stored = Translatable("As it was stored.", template, {"passage": "glorb"})
    assert translated(stored) == "As it was stored."
