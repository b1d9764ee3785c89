"""The card: what else was found there, why it matters, a note of one's own, the rule's page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.findings.rule_page import RulePageDialog
from reader.gui.translation import translate
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, close_window, open_file, passage, rows
from tests.gui.windows import keys, press, states


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    """The first finding of a story with four is at hand."""
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next")
    return window


def notes(window: MainWindow) -> list[str]:
    """Return the notes that are kept, in order of place."""
    return [item.decision.note if item.decision else "" for item in window.parts.review.shown]


def test_what_else_was_found_in_the_same_place_is_on_the_card(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    second = Marks("odd", name="second", rule="same_words", family=Family.GRAMMAR, confidence=0.7)
    window = make_window(Marks(), second)
    open_file(qtbot, window, story)
    press(window, "next")
    assert "Also grammar, likely: Odd." in window.parts.panel.card.texts()


def test_the_card_says_why_it_matters(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks(name="spinner_phrases"))
    open_file(qtbot, window, story)
    press(window, "next")
    assert any("nobody sees where it was taken" in text for text in window.parts.panel.card.texts())


def test_a_note_is_kept_before_and_with_the_decision(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, story: Path
) -> None:
    note = window.parts.panel.card.note
    keys(qtbot, window.parts.page, Qt.Key.Key_E)
    assert note.hasFocus()
    qtbot.keyClicks(note, "ask Bo, kindly")  # n, d and k are letters here, not commands
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert states(window) == ["open"] * 4
    assert notes(window) == ["ask Bo, kindly", "", "", ""]
    close_window(window)
    again = make_window(Marks())
    open_file(qtbot, again, story)
    press(again, "next")
    assert again.parts.panel.card.note.text() == "ask Bo, kindly"
    assert states(again) == ["open"] * 4
    keys(qtbot, again.parts.page, Qt.Key.Key_C)
    assert notes(again) == ["ask Bo, kindly", "", "", ""]
    assert states(again) == ["confirmed", "open", "open", "open"]
    assert again.parts.panel.card.note.text() == ""  # the next passage has none
    press(again, "undo")
    assert notes(again)[0] == "ask Bo, kindly"


def test_a_note_on_what_is_decided_is_a_step_that_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "dismiss", "previous", "note")
    note = window.parts.panel.card.note
    qtbot.keyClicks(note, "fine")
    qtbot.keyClick(note, Qt.Key.Key_F8)  # on to the next, without Return
    assert window.parts.review.position == 2
    assert notes(window)[0] == "fine"
    assert window.parts.actions["undo"].text() == "&Undo note on “odd”"
    press(window, "undo")
    assert notes(window)[0] == ""
    assert window.parts.review.position == 1
    assert note.text() == ""


def test_a_note_is_kept_where_another_article_comes_or_the_window_closes_in_its_middle(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, story: Path, tmp_path: Path
) -> None:
    press(window, "confirm", "previous", "note")
    qtbot.keyClicks(window.parts.panel.card.note, "mine")
    other = tmp_path / "other.txt"
    other.write_text("Quite another article, with odd things in it.\n", encoding="utf-8")
    open_file(qtbot, window, other)
    assert not window.parts.actions["undo"].isEnabled()  # it is the first article's change
    open_file(qtbot, window, story)
    assert notes(window)[0] == "mine"
    assert window.parts.panel.card.note.text() == "mine"
    press(window, "note")
    qtbot.keyClicks(window.parts.panel.card.note, " too")
    close_window(window)
    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert notes(again)[0] == "mine too"


def test_findings_that_arrive_do_not_take_away_what_is_being_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "note")
    note = window.parts.panel.card.note
    qtbot.keyClicks(note, "half a sen")
    window.parts.review.refreshed.emit()
    assert note.text() == "half a sen"


def test_the_page_of_a_rule_is_its_detectors_own_and_can_switch_it_off(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(name="spinner_phrases", rule="spinner_phrase"))
    open_file(qtbot, window, story)
    press(window, "next")
    keys(qtbot, window.parts.page, Qt.Key.Key_I)
    (dialog,) = window.findChildren(RulePageDialog)
    for expected in ("What it leaves alone", "neighbours who lend a hand", "Odd."):
        assert expected in dialog.text
    assert "spinner_phrases.spinner_phrase" in dialog.text
    (box,) = dialog.findChildren(QDialogButtonBox)
    here = next(b for b in box.buttons() if b.text() == "Switch this rule off in this article")
    qtbot.mouseClick(here, Qt.MouseButton.LeftButton)
    assert rows(window) == []
    press(window, "undo")
    assert len(rows(window)) == 4


def test_a_sentence_is_copied_as_a_quotation_with_its_doubts(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "next")
    keys_of = window.parts.actions["copy_quotation"].shortcut().toString()
    assert keys_of == "Ctrl+Shift+C"
    press(window, "copy_quotation")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“It left the odd harbour.”\n— “The odd ferry”, story.txt, line 3\n")
    assert "- “odd”: Odd. (95% sure)" in copied


def test_the_same_words_are_dismissed_everywhere_in_one_step(window: MainWindow) -> None:
    press(window, "dismiss_alike")
    assert states(window) == ["dismissed"] * 4
    assert window.parts.actions["undo"].text() == "&Undo dismiss “odd” everywhere here (4 places)"
    press(window, "undo")
    assert states(window) == ["open"] * 4


def test_many_are_decided_at_once_those_decided_before_stay_and_it_is_said_how_many(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    harbour = Marks("harbour", name="others", family=Family.RESIDUE, confidence=0.7)
    window = make_window(Marks(), harbour)
    open_file(qtbot, window, story)
    announced: list[str] = []
    window.parts.screen_reader.announced.connect(announced.append)
    press(window, "next", "confirm", "dismiss_rule")
    assert states(window) == ["confirmed", "dismissed", "open", "dismissed", "dismissed"]
    assert window.parts.actions["undo"].text() == "&Undo dismiss 3 findings of “marks: odd word”"
    assert window.parts.toast.text.startswith("Done: dismiss 3 findings")
    assert window.parts.toast.text in announced
    assert passage(window) == "harbour"  # what is still open
    press(window, "undo", "confirm_sure")
    assert states(window) == ["confirmed", "confirmed", "open", "confirmed", "confirmed"]
    press(window, "undo", "dismiss_family")
    assert states(window) == ["confirmed", "dismissed", "open", "dismissed", "dismissed"]
    press(window, "undo")
    window.parts.review.choose(window.parts.review.shown[2].finding)
    press(window, "confirm_as_sure")
    assert states(window) == ["confirmed"] * 5


def test_a_finding_is_announced_when_it_is_reached(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.parts.screen_reader.announced) as said:
        keys(qtbot, window.parts.page, Qt.Key.Key_N)
    assert said.args == ["2 of 4, wording, sure: odd, open"]
    heard: list[str] = []
    window.parts.screen_reader.announced.connect(heard.append)
    press(window, "dismiss")
    assert heard == ["Dismissed “odd”.", "3 of 4, wording, sure: odd, open"]


def test_a_screen_reader_finds_the_list_its_rows_and_every_control_by_name(
    window: MainWindow,
) -> None:
    press(window, "by_rule")
    listed = QAccessible.queryAccessibleInterface(window.parts.panel.list)
    assert listed.role() is QAccessible.Role.List
    names = [listed.child(n).text(QAccessible.Text.Name) for n in range(listed.childCount())]
    assert names[:2] == ["Odd word, 4 findings, open", "1 of 4, wording, sure: odd, open"]
    card = window.parts.panel.card
    for widget in (card.note, window.parts.panel.controls.field, card):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)


def test_after_a_decision_the_page_moves_only_as_far_as_the_next_passage_needs(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    plain = "Nobody in the harbour town expected the ferry to be back so soon. " * 4
    near = f"An odd thing. {plain}\n\nAnother odd thing.\n\n"
    path = tmp_path / "long.txt"
    path.write_text(
        f"Title\n\n{plain}\n\n{near}{(plain + chr(10) * 2) * 30}The odd end.\n", "utf-8"
    )
    window = make_window(Marks())
    open_file(qtbot, window, path)
    bar = window.parts.page.verticalScrollBar()
    press(window, "next")
    before = bar.value()
    press(window, "dismiss")  # the next one is in sight
    assert (window.parts.review.position, bar.value()) == (2, before)
    press(window, "dismiss")  # the next one is pages away
    assert window.parts.review.position == 3
    qtbot.waitUntil(lambda: bar.value() > before)


def test_a_long_card_fades_where_more_comes(qtbot: QtBot, window: MainWindow) -> None:
    scroll = window.parts.panel.card.scroll_area
    bar = scroll.verticalScrollBar()
    window.resize(1000, 340)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert scroll.fade.isVisible()
    bar.setValue(bar.maximum())
    assert not scroll.fade.isVisible()


def test_the_card_names_an_engines_rule_in_words(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(name="grammar", rule="UPPERCASE_SENTENCE_START"))
    open_file(qtbot, window, story)
    press(window, "next")
    assert "grammar: uppercase sentence start" in window.parts.panel.card.texts()


def test_who_is_through_with_a_note_is_where_they_came_from(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next")
    note, findings = window.parts.panel.card.note, window.parts.panel.list
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        for before in (window.parts.page, findings):
            keys(qtbot, before, Qt.Key.Key_E)
            assert note.hasFocus()
            qtbot.keyClicks(note, "x")
            qtbot.keyClick(note, key)
            assert before.hasFocus()
    press(window, "note")
    assert note.hasFocus()
    window.parts.page.hide()  # where the person came from
    qtbot.keyClick(note, Qt.Key.Key_Escape)
    assert findings.hasFocus()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_list_leaves_a_small_window_more_than_half_to_the_page(
    qtbot: QtBot, qapp: QApplication, make_window: MakeWindow, story: Path, language: str
) -> None:
    translate(qapp, language)
    try:
        window = make_window(Marks())
        window.resize(900, 600)
        open_file(qtbot, window, story)
        press(window, "next")
        page, panel = window.parts.layout.splitter.sizes()
        assert panel < 400 < page
        viewport = window.parts.page.viewport()
        qtbot.waitUntil(lambda: window.parts.page.document().textWidth() <= viewport.width())
        card = window.parts.panel.card
        buttons = [
            button
            for button in card.findChildren(QPushButton)
            if button.isVisible() and not card.scroll_area.isAncestorOf(button)
        ]

        def are_all_seen() -> bool:
            places = (QRect(button.mapTo(card, QPoint()), button.size()) for button in buttons)
            return all(card.rect().contains(place) for place in places)

        qtbot.waitUntil(are_all_seen)
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
    finally:
        translate(qapp, "en")
