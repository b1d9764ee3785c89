from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs import UncheckedDialog
from reader.gui.main_window import MainWindow
from reader.model.finding import Family
from reader.paths import config_folder
from reader.settings import Strictness, load
from tests.doubles import Marks, Misses, Raises, Waits
from tests.gui.conftest import MakeWindow, close_window, open_file, passage, rows

STORY = "The odd ferry\n\nIt left the odd harbour.\n\nNobody saw the odd captain or his odd dog.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def press(window: MainWindow, *names: str) -> None:
    """Do what the menu entries of these names do, if they can be used."""
    for name in names:
        action = window.commands[name]
        assert action.isEnabled(), name
        action.trigger()


def keys(qtbot: QtBot, widget: QWidget, *presses: Qt.Key) -> None:
    widget.activateWindow()
    widget.setFocus()
    for key in presses:
        qtbot.keyClick(widget, key)


def states(window: MainWindow) -> list[str]:
    return [mark.state for mark in window.desk.marks()]


def test_an_article_s_findings_appear_and_what_was_found_is_said(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    assert rows(window) == ["odd"] * 4
    assert window.status.text == "Checked: 4 findings"
    assert "The odd ferry" in window.windowTitle()
    assert passage(window) == ""  # nobody is taken anywhere before they asked


def test_a_clean_article_is_said_to_be_clean(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks("unheard-of"))
    open_file(qtbot, window, story)
    assert window.status.text == "Checked: nothing found"
    assert not window.commands["next"].isEnabled()


def test_a_review_by_keys_alone_is_there_after_a_restart(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.page, Qt.Key.Key_N, Qt.Key.Key_K)
    assert window.desk.position == 2  # after a decision comes the next open finding
    keys(qtbot, window.page, Qt.Key.Key_D, Qt.Key.Key_F8)
    assert window.desk.position == 4
    keys(qtbot, window.page, Qt.Key.Key_P, Qt.Key.Key_P)
    assert window.desk.position == 2
    assert states(window) == ["kept", "dismissed", "open", "open"]
    close_window(window)

    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again) == ["kept", "dismissed", "open", "open"]


def test_decisions_survive_edits_elsewhere(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "next", "dismiss")
    close_window(window)
    story.write_text("A new beginning.\n\n" + STORY, encoding="utf-8")
    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again) == ["open", "dismissed", "open", "open"]


def test_every_decision_is_undone_and_redone_by_name(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "dismiss", "keep")
    undo, redo = window.commands["undo"], window.commands["redo"]
    assert undo.text() == "&Undo keep “odd”"
    press(window, "undo")
    assert (undo.text(), redo.text()) == ("&Undo dismiss “odd”", "&Redo keep “odd”")
    assert states(window) == ["dismissed", "open", "open", "open"]
    assert window.desk.position == 2  # back where it was made
    press(window, "undo")
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    assert states(window) == ["open"] * 4
    press(window, "redo", "redo")
    assert states(window) == ["dismissed", "kept", "open", "open"]


def test_deciding_the_same_again_opens_the_finding_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next", "keep", "previous", "keep")
    assert states(window)[0] == "open"
    assert window.desk.position == 1


def test_a_rule_that_is_switched_off_is_gone_and_comes_back_with_undo(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "next", "rule_off_here")
    assert rows(window) == ["harbour"]
    assert passage(window) == "harbour"
    press(window, "undo")
    assert rows(window) == ["odd", "odd", "harbour", "odd", "odd"]


def test_a_word_is_added_only_where_the_finding_is_about_spelling(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    spelling = Marks("ferry", name="grammar", rule="MORFOLOGIK_RULE_EN_US", family=Family.GRAMMAR)
    window = make_window(Marks(), spelling)
    open_file(qtbot, window, story)
    press(window, "next")
    assert passage(window) == "odd"
    assert not window.commands["add_word"].isEnabled()
    assert window.panel.card.add_word_button.isHidden()
    press(window, "next", "add_word")
    assert rows(window) == ["odd"] * 4
    press(window, "undo")
    assert rows(window)[1] == "ferry"


def test_walking_goes_round_the_end(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "previous")
    assert window.desk.position == 4
    press(window, "next")
    assert window.desk.position == 1


def test_the_list_and_the_page_are_in_step_both_ways(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    findings = window.panel.list
    keys(qtbot, findings, Qt.Key.Key_Down)
    keys(qtbot, findings, Qt.Key.Key_Down)
    assert window.desk.position == findings.currentIndex().row() + 1
    window.page.finding_chosen.emit(window.desk.model.items[3].finding)
    assert findings.currentIndex().row() == 3
    qtbot.mouseClick(
        findings.viewport(),
        Qt.MouseButton.LeftButton,
        pos=findings.visualRect(window.desk.model.index(0)).center(),
    )
    assert window.desk.position == 1


def test_a_row_that_goes_while_the_list_has_the_focus_chooses_nothing_by_itself(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    keys(qtbot, window.panel.list, Qt.Key.Key_Down)
    chosen: list[object] = []
    window.panel.finding_chosen.connect(chosen.append)
    press(window, "rule_off_here")
    assert not chosen
    assert window.panel.list.currentIndex().row() + 1 == window.desk.position == 1


def test_the_card_says_what_there_is_to_say(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(suggestions=("strange", "<b>bold</b>"), evidence="Seen twice."))
    open_file(qtbot, window, story)
    assert window.panel.card.isHidden()
    press(window, "next")
    texts = window.panel.card.texts()
    for expected in ("Wording", "Odd.", "Seen twice.", "marks.odd_word", "<b>bold</b>"):
        assert expected in texts
    assert any(text.startswith("sure") for text in texts)
    assert any("<b>odd</b>" in text for text in texts)


def test_what_looks_like_markup_in_an_article_is_shown_as_it_is(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("An odd <img src='http://127.0.0.1/x.png'> picture.\n", encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    press(window, "next")
    assert not any("<img" in text for text in window.panel.card.texts())
    assert any("&lt;img" in text for text in window.panel.card.texts())


def test_a_suggestion_is_copied_and_never_written_into_the_file(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(suggestions=("strange",)))
    open_file(qtbot, window, story)
    press(window, "next")
    button = next(b for b in window.panel.card.suggestion_buttons() if b.text() == "strange")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "strange"
    assert story.read_text(encoding="utf-8") == STORY


def test_a_family_is_hidden_in_list_and_page_and_shown_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks(), Marks("harbour", name="others", family=Family.RESIDUE))
    open_file(qtbot, window, story)
    press(window, "family_wording")
    assert rows(window) == ["harbour"]
    assert len(window.desk.marks()) == 1
    assert window.status.text == "Checked: 1 finding"
    press(window, "family_residue")
    assert window.status.text == "Checked: nothing found that is shown, 5 hidden"
    press(window, "family_wording", "family_residue")
    assert len(rows(window)) == 5


def test_the_strictness_dial_filters_at_once_and_is_remembered(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    unsure = Marks("harbour", name="unsure", confidence=0.3)
    window = make_window(Marks(), unsure)
    open_file(qtbot, window, story)
    asked = len(unsure.asked)
    assert "harbour" not in rows(window)
    press(window, "strictness_everything")
    assert "harbour" in rows(window)
    assert len(unsure.asked) == asked
    close_window(window)
    assert load(config_folder() / "settings.json").strictness is Strictness.EVERYTHING
    again = make_window(Marks(), unsure)
    open_file(qtbot, again, story)
    assert "harbour" in rows(again)


def test_a_detector_that_fails_is_said_and_its_part_is_listed(
    qtbot: QtBot,
    make_window: MakeWindow,
    story: Path,
    expected_logs: list[str],
) -> None:
    expected_logs.append("detector raises failed")
    window = make_window(Marks(), Raises(word="odd"))
    open_file(qtbot, window, story)
    assert "Not checked for raises" in window.message_bar.text
    assert window.status.text.startswith("Checked in part")
    assert window.commands["unchecked"].isEnabled()
    assert "odd" in rows(window)


def test_a_missing_engine_is_said(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks(), missing={"grammar": "There is no Java here."})
    open_file(qtbot, window, story)
    assert window.message_bar.text == "Grammar is not checked: There is no Java here."
    assert window.status.engine == "Grammar is not checked"
    assert window.status.text == "Checked in part: 4 findings"


def test_what_was_not_checked_is_listed_with_the_reason(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Misses("harbour"))
    open_file(qtbot, window, story)
    press(window, "unchecked")
    dialog = window.findChild(UncheckedDialog)
    assert isinstance(dialog, UncheckedDialog)
    assert dialog.lines() == ["“It left the odd harbour.”\nmisses: It took too long."]
    dialog.close()


def test_an_unreadable_file_is_said_and_the_open_article_stays(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    for name, content in (("missing.txt", None), ("broken.txt", bytes(range(256)) * 40)):
        path = tmp_path / name
        if content:
            path.write_bytes(content)
        open_file(qtbot, window, path)
        assert name in window.message_bar.text
    assert rows(window) == ["odd"] * 4
    assert window.status.text == "Checked: 4 findings"
    assert [entry.text() for entry in window.recent.entries()] == ["story.txt"]


def test_the_check_of_the_open_article_goes_on_after_another_could_not_be_opened(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    waits = Waits()
    window = make_window(Marks(), waits)
    with qtbot.waitSignal(window.open_article.opened):
        window.open([story])
    waits.released.set()
    open_file(qtbot, window, tmp_path / "missing.txt")
    assert window.status.text == "Checked: 8 findings"


def test_stopping_is_immediate_and_said(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    waits = Waits()
    window = make_window(Marks(), waits)
    with qtbot.waitSignal(window.open_article.found):
        window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    with qtbot.waitSignal(window.settled, timeout=2_000):
        press(window, "stop")
        assert window.status.text == "The check was stopped after 0 of 3 paragraphs"
    assert not window.commands["stop"].isEnabled()
    assert window.commands["unchecked"].isEnabled()
    waits.released.set()


def test_another_article_replaces_one_that_is_still_checked(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    waits = Waits(word="odd")
    window = make_window(Marks("calm"), waits)
    window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    other = tmp_path / "other.txt"
    other.write_text("A calm sea.\n", encoding="utf-8")
    waits.released.set()
    open_file(qtbot, window, other)
    assert rows(window) == ["calm"]


def test_a_dropped_file_is_opened_and_the_others_are_recent(
    qtbot: QtBot, make_window: MakeWindow, story: Path, tmp_path: Path
) -> None:
    window = make_window(Marks())
    data = QMimeData()
    other = tmp_path / "other.txt"
    data.setUrls([QUrl.fromLocalFile(str(story)), QUrl.fromLocalFile(str(other))])
    drop = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.settled):
        window.dropEvent(drop)
    assert window.open_article.path == story
    assert [action.text() for action in window.recent.entries()] == ["story.txt", "other.txt"]


def test_a_recent_file_is_opened_from_the_menu(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "close")
    with qtbot.waitSignal(window.settled):
        window.recent.entries()[0].trigger()
    assert window.open_article.path == story


def test_the_open_dialog_opens_what_was_chosen(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    press(window, "open")
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(window.settled):
        dialog.filesSelected.emit([str(story)])
    assert window.open_article.path == story
    dialog.close()


def test_closing_the_article_shows_the_invitation_again(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    assert window.is_empty
    open_file(qtbot, window, story)
    assert not window.is_empty
    press(window, "next", "close")
    assert window.is_empty
    assert rows(window) == []
    assert window.windowTitle() == "Askance"
    assert not window.commands["reload"].isEnabled()


def test_a_file_that_changes_on_the_disk_is_checked_where_it_changed(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    marks = Marks()
    window = make_window(marks)
    open_file(qtbot, window, story)
    press(window, "next", "keep", "next")
    assert passage(window) == "odd"
    asked = len(marks.asked)
    with qtbot.waitSignal(window.settled, timeout=5_000):
        replacement = story.with_suffix(".new")  # as editors do it
        replacement.write_text("Another odd beginning.\n\n" + STORY, encoding="utf-8")
        replacement.replace(story)
    assert states(window) == ["open", "kept", "open", "open", "open"]
    assert window.desk.position == 4  # the same finding as before, one further on
    assert len(marks.asked) - asked == 1


def test_a_deleted_file_is_said_and_its_text_stays(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    story.unlink()
    qtbot.waitUntil(lambda: "was deleted or moved" in window.message_bar.text)
    assert rows(window) == ["odd"] * 4


def test_the_window_is_where_it_was_left(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    window.resize(720, 560)  # the offscreen platform's screen is 800 by 800
    close_window(window)
    assert make_window(Marks()).size() == window.size()


def test_the_card_has_its_room_also_after_a_close_without_a_finding(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    heights = []
    for _ in range(2):
        window = make_window(Marks())
        open_file(qtbot, window, story)
        press(window, "next")
        qtbot.waitUntil(lambda window=window: window.panel.card.height() > 100)
        heights.append(window.panel.card.height())
        press(window, "close")
        close_window(window)
    assert min(heights) > 250


def test_light_and_dark_are_chosen_and_remembered(
    qtbot: QtBot, make_window: MakeWindow, qapp: QApplication
) -> None:
    window = make_window(Marks())
    press(window, "theme_dark")
    dark = qapp.palette().window().color().lightness()
    press(window, "theme_light")
    assert qapp.palette().window().color().lightness() > dark
    assert load(config_folder() / "settings.json").theme == "light"


def test_thousands_of_findings_are_taken_in_small_helpings(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(["An odd line, and another odd one."] * 1_500), encoding="utf-8")
    window = make_window(Marks())
    most = 0
    before = 0

    def count() -> None:
        nonlocal most, before
        now = window.desk.model.rowCount()
        most, before = max(most, now - before), now

    window.desk.refreshed.connect(count)
    open_file(qtbot, window, path)
    assert window.desk.model.rowCount() == 3_000
    assert most <= 200


def test_what_the_person_points_at_is_where_they_begin(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(["An odd line."] * 300), encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    window.page.set_place(len(path.read_text()) // 2)
    qtbot.waitUntil(lambda: window.page.place() > 100)
    press(window, "next")
    assert window.desk.position > 100
