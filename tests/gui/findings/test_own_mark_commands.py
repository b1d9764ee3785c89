"""A person marks passages themselves, and finds them again wherever findings are shown."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.review_data_dialog import ReviewDataDialog
from reader.gui.findings.mark_dialog import MarkDialog
from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from reader.reports.report_files import SUFFIXES
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, close_window, open_file, passage, rows
from tests.gui.windows import STORY, keys, press, states
from tests.reports.samples import READERS


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    window = make_window(Marks(suggestions=("strange",)))
    window.parts.settings.change(reviewer="Ada")
    open_file(qtbot, window, story)
    return window


def select(window: MainWindow, words: str) -> None:
    cursor = window.parts.page.textCursor()
    at = STORY.index(words)
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.parts.page.setTextCursor(cursor)


def the_dialog(window: MainWindow) -> MarkDialog:
    (dialog,) = window.findChildren(MarkDialog)
    return dialog


def mark(window: MainWindow, words: str, note: str = "", suggestion: str = "") -> None:
    select(window, words)
    press(window, "mark_passage")
    dialog = the_dialog(window)
    dialog.note.setText(note)
    dialog.suggestion.setText(suggestion)
    accept(dialog)


def accept(dialog: MarkDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    dialog.setParent(None)
    dialog.deleteLater()


def test_a_passage_is_marked_by_keys_alone(qtbot: QtBot, window: MainWindow) -> None:
    select(window, " harbour")
    keys(qtbot, window.parts.page, Qt.Key.Key_M)
    dialog = the_dialog(window)
    qtbot.waitUntil(dialog.note.hasFocus)
    qtbot.keyClicks(dialog.note, "there is none")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    assert rows(window) == ["odd", "odd", "harbour", "odd", "odd"]
    assert passage(window) == "harbour"
    assert states(window) == ["open", "open", "confirmed", "open", "open"]
    assert not window.parts.page.textCursor().hasSelection()
    said = window.parts.panel.card.texts()
    assert "marked by Ada" in said
    assert "there is none" in said
    assert window.parts.review.counts[Family.WORDING] == 5
    assert window.parts.status_bar.text == "Checked: 5 findings"
    assert window.parts.review.open_count == 4


def test_nothing_selected_is_said(window: MainWindow) -> None:
    press(window, "mark_passage")
    assert window.parts.toast.text == "Select the passage with the mouse, then press M."
    assert window.findChildren(MarkDialog) == []
    press(window, "select_all")
    assert window.parts.page.selected_span() is not None


def test_a_mark_is_there_after_a_restart_and_an_edit(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, story: Path
) -> None:
    mark(window, "harbour", "there is none", "bay")
    close_window(window)
    story.write_text("A new beginning.\n\n" + STORY, encoding="utf-8")
    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert rows(again) == ["odd", "odd", "harbour", "odd", "odd"]
    with qtbot.waitSignal(again.settled, timeout=20_000):
        story.write_text("The odd ferry\n\nIt left.\n", encoding="utf-8")
        again.parts.articles.reload()
    assert rows(again) == ["odd"]
    assert "1 own mark" in again.parts.message_bar.text
    assert again.parts.actions["own_marks"].isEnabled()


def test_every_step_is_undone_and_redone_by_name(window: MainWindow) -> None:
    mark(window, "harbour", "there is none")
    undo = window.parts.actions["undo"]
    assert undo.text() == "&Undo mark “harbour”"
    press(window, "mark_passage")  # with nothing selected: about the mark at hand
    dialog = the_dialog(window)
    assert dialog.note.text() == "there is none"
    dialog.kind.setCurrentIndex(dialog.kind.findData(Family.CONSISTENCY))
    accept(dialog)
    assert undo.text() == "&Undo change the mark on “harbour”"
    assert window.parts.review.counts[Family.CONSISTENCY] == 1
    assert passage(window) == "harbour"
    press(window, "remove_mark")
    assert rows(window) == ["odd"] * 4
    press(window, "undo", "undo")
    assert window.parts.review.counts[Family.WORDING] == 5
    press(window, "undo")
    assert rows(window) == ["odd"] * 4
    press(window, "redo")
    assert rows(window) == ["odd", "odd", "harbour", "odd", "odd"]


def test_what_is_about_rules_is_not_offered_for_a_mark(window: MainWindow) -> None:
    mark(window, "harbour")
    for name in ("rule_off_here", "rule_off_everywhere", "dismiss_alike", "reopen", "dismiss_rule"):
        assert not window.parts.actions[name].isEnabled(), name
    press(window, "dismiss")  # whoever reads after another may be of another mind
    window.parts.review.choose(window.parts.review.items[2].finding)
    assert states(window)[2] == "dismissed"
    press(window, "reopen")
    assert states(window)[2] == "confirmed"
    press(window, "next")
    assert not window.parts.actions["remove_mark"].isEnabled()


def test_a_mark_of_a_hidden_family_is_seen_all_the_same(window: MainWindow) -> None:
    press(window, "family_wording")
    window.parts.review.arrange(words="captain")
    mark(window, "harbour")
    assert passage(window) == "harbour"
    assert "harbour" in rows(window)
    assert window.parts.actions["family_wording"].isChecked()


def test_words_in_somebody_s_mouth_are_guessed_to_be_a_quotation(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "said.txt"
    path.write_text("“The ball is in their court now,” he said to us.\n", encoding="utf-8")
    open_file(qtbot, window, path)
    for words, family in (("court", Family.QUOTATION), ("to us", Family.WORDING)):
        window.parts.page.find_text(words)
        press(window, "mark_passage")
        dialog = the_dialog(window)
        assert dialog.kind.currentData() == family
        dialog.reject()
        dialog.setParent(None)
        dialog.deleteLater()


def test_a_mark_is_searched_for_by_its_note_and_its_words(window: MainWindow) -> None:
    mark(window, "harbour", "ask Bo")
    for words in ("harbour", "ask bo"):
        window.parts.review.arrange(words=words)
        assert rows(window) == ["harbour"]


def test_marks_are_listed_with_what_they_say(window: MainWindow) -> None:
    mark(window, "harbour", "ask Bo")
    press(window, "own_marks")
    (dialog,) = window.findChildren(ReviewDataDialog)
    assert dialog.lines() == ["“harbour” – ask Bo – in story.txt"]


@pytest.mark.parametrize("suffix", list(SUFFIXES))
def test_a_mark_stands_in_every_report(window: MainWindow, tmp_path: Path, suffix: str) -> None:
    mark(window, "harbour", "there is none", "bay")
    path = tmp_path / f"report{suffix}"
    assert window.parts.report_commands.export(path)
    if reader := READERS.get(suffix[1:]):
        report = reader(io.BytesIO(path.read_bytes()))
    else:
        report = path.read_text(encoding="utf-8")
    said = report.replace("\\", "").replace("\r\n", " ")
    for words in ("own_mark", "there is none", "bay", "Ada"):
        assert words in said
    if suffix in (".html", ".pdf", ".md", ".txt"):
        assert "Marked by Ada" in said
    if suffix in (".html", ".md"):
        assert said.count("there is none") == 1


def test_a_note_on_what_is_open_stands_in_reports_and_reviews(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(window, "next", "note")
    qtbot.keyClicks(window.parts.panel.card.note, "called the FT")
    qtbot.keyClick(window.parts.panel.card.note, Qt.Key.Key_Return)
    report, review = tmp_path / "report.txt", tmp_path / "review.askance.json"
    window.parts.report_commands.export(report)
    assert "Noted by Ada: called the FT" in report.read_text(encoding="utf-8")
    assert "Still to decide: 4" in report.read_text(encoding="utf-8").replace("still", "Still")
    window.parts.review_exchange.save(review)
    (decision,) = json.loads(review.read_text(encoding="utf-8"))["decisions"]
    assert (decision["choice"], decision["note"]) == ("open", "called the FT")


def test_a_mark_goes_to_another_person_and_is_theirs_to_dismiss(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, tmp_path: Path
) -> None:
    mark(window, "harbour", "there is none")
    path = tmp_path / "ada.askance.json"
    window.parts.review_exchange.save(path)
    press(window, "remove_mark")
    window.parts.settings.change(reviewer="Ben")
    window.parts.review_exchange.open(path)
    assert rows(window) == ["odd", "odd", "harbour", "odd", "odd"]
    window.parts.review.choose(window.parts.review.items[2].finding)
    assert "marked by Ada" in window.parts.panel.card.texts()
    press(window, "dismiss")
    report = tmp_path / "report.txt"
    window.parts.report_commands.export(report)
    assert "Dismissed by Ben (marked by Ada)" in report.read_text(encoding="utf-8")


def test_marking_the_same_words_again_changes_the_mark(window: MainWindow) -> None:
    mark(window, "harbour", "there is none")
    select(window, "harbour")
    press(window, "mark_passage")
    dialog = the_dialog(window)
    assert dialog.note.text() == "there is none"
    dialog.note.setText("or is there?")
    accept(dialog)
    assert rows(window).count("harbour") == 1
    assert "or is there?" in window.parts.panel.card.texts()
