"""What is kept of reviews, seen and changed: asks 2, 3 and 12 of those who review."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.review_data_dialog import ReviewDataDialog
from reader.gui.window.main_window import MainWindow
from reader.review.review_entries import DictionaryWord, RuleOff
from reader.review.review_store import ReviewStore
from reader.system.paths import data_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, close_window, open_file, rows
from tests.gui.windows import keys, press, states

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: QtBot, window: MainWindow, command: str) -> ReviewDataDialog:
    press(window, command)
    dialog = window.findChild(ReviewDataDialog)
    assert isinstance(dialog, ReviewDataDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def filled(*entries: DictionaryWord | RuleOff) -> None:
    store = ReviewStore(data_folder() / "review.sqlite")
    store.put(entries)
    store.close()


def test_a_rule_that_was_switched_off_is_seen_and_put_back(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page, Key.Key_N)
    press(window, "rule_off_everywhere")
    assert rows(window) == []
    dialog = opened(qtbot, window, "rules_off")
    assert len(dialog.lines()) == 1
    assert dialog.lines()[0].endswith("– everywhere")
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Key.Key_Delete)
    assert dialog.lines() == []
    assert rows(window) == ["odd"] * 4
    qtbot.mouseClick(dialog.put_back, LEFT)
    assert rows(window) == []


def test_a_dismissed_finding_stays_dismissed_until_it_is_removed_from_the_list(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page, Key.Key_N, Key.Key_D)
    close_window(window)
    again = make_window(Marks())
    open_file(qtbot, again, story)
    assert states(again)[0] == "dismissed"
    dialog = opened(qtbot, again, "dismissed")
    assert dialog.lines()[0].startswith("“odd”")
    qtbot.mouseClick(dialog.remove, LEFT)
    assert states(again) == ["open"] * 4
    qtbot.keyClick(dialog, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert states(again)[0] == "dismissed"


def test_the_dictionary_is_searched_and_only_what_is_seen_is_removed(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    filled(DictionaryWord("hulm"), DictionaryWord("skerrow"), DictionaryWord("skye"))
    dialog = opened(qtbot, make_window(), "dictionary")
    dialog.list.selectAll()
    qtbot.keyClicks(dialog.field, "sk")
    assert dialog.lines() == ["skerrow", "skye"]
    qtbot.mouseClick(dialog.remove, LEFT)
    dialog.field.clear()
    assert dialog.lines() == ["hulm"]
    assert "2" in dialog.outcome.text()


def test_a_list_goes_out_and_comes_in_as_plain_text(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    filled(DictionaryWord("hulm"), DictionaryWord("skerrow"), RuleOff("page_tail"))
    dialog = opened(qtbot, make_window(), "dictionary")
    dialog.export_to(tmp_path / "words.txt")
    assert "skerrow" in (tmp_path / "words.txt").read_text(encoding="utf-8")
    assert "page_tail" not in (tmp_path / "words.txt").read_text(encoding="utf-8")
    dialog.list.selectAll()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Key.Key_Delete)
    assert dialog.lines() == []
    dialog.import_from(tmp_path / "words.txt")
    assert dialog.lines() == ["hulm", "skerrow"]
    qtbot.mouseClick(dialog.put_back, LEFT)
    assert dialog.lines() == []


def test_a_list_takes_in_only_its_own_kind_and_says_what_it_did_not_understand(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mixed.txt"
    file.write_text("word\thulm\nrule off\teverywhere\tpage_tail\nwhat is this\n", encoding="utf-8")
    dialog = opened(qtbot, make_window(), "dictionary")
    dialog.import_from(file)
    assert dialog.lines() == ["hulm"]
    assert "not understood" in dialog.outcome.text()
    dialog.import_from(tmp_path)
    assert dialog.outcome.text() == f"{tmp_path.name} is not a text file."


def test_the_dictionary_takes_in_a_plain_list_of_words_and_rules_do_not(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    file = tmp_path / "words.dic"
    file.write_text("\ufeffHulm\nSkerrow's\n\ntwo words\n42\n", encoding="utf-8")
    dialog = opened(qtbot, make_window(), "dictionary")
    dialog.import_from(file)
    assert dialog.lines() == ["hulm", "skerrow's"]  # a word is kept without its capitals
    assert dialog.outcome.text() == "2 entries imported. 2 lines not understood."
    other = opened(qtbot, make_window(), "rules_off")
    other.import_from(file)
    assert other.lines() == []


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, make_window(), "dictionary")
    dialog.export_to(tmp_path / "nowhere" / "words.txt")
    assert "could not be written" in dialog.outcome.text()


def test_a_whole_detector_is_off_where_its_name_alone_is_kept(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "review.sqlite")
    store.put([RuleOff("page_tail")])
    assert store.is_off("page_tail.anything", "/an/article")
    assert not store.is_off("page_tailor.anything", "/an/article")
    store.close()
