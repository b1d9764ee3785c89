from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from reader.checking.detector_set import DetectorSet
from reader.gui.dialogs.phrase_lists_dialog import PhraseListsDialog
from reader.gui.window.main_window import MainWindow
from reader.phrase_lists.phrase_store import import_list, stored_lists
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file, rows
from tests.gui.windows import press


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "pets.csv"
    path.write_text("tortured,expected\nodd harbour,port\nodd dog,hound\n", encoding="utf-8")
    return path


def dialog_of(window: MainWindow) -> PhraseListsDialog:
    press(window, "phrase_lists")
    dialog = window.findChild(PhraseListsDialog)
    assert isinstance(dialog, PhraseListsDialog)
    return dialog


def button(widget: PhraseListsDialog, text: str) -> QPushButton:
    (found,) = (b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") == text)
    return found


def remove_by_key(qtbot: QtBot, dialog: PhraseListsDialog) -> None:
    (listed,) = dialog.findChildren(QListWidget)
    dialog.activateWindow()  # a key belongs to the window in front
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)


def test_a_list_is_used_and_forgotten_without_a_restart(
    qtbot: QtBot, make_window: MakeWindow, story: Path, table: Path
) -> None:
    lists = stored_lists()
    window = make_window(
        equip=lambda _: DetectorSet((Marks("captain"),), own_lists=lists.detectors)
    )
    open_file(qtbot, window, story)
    assert rows(window) == ["captain"]
    dialog = dialog_of(window)
    assert dialog.lines() == []
    assert not button(dialog, "Remove").isEnabled()
    qtbot.mouseClick(button(dialog, "Import…"), Qt.MouseButton.LeftButton)
    (files,) = dialog.findChildren(QFileDialog)
    with qtbot.waitSignal(window.settled):
        files.fileSelected.emit(str(table))
    files.reject()
    assert dialog.outcome == "The list “pets” is kept; phrases: 2."
    assert dialog.lines() == ["pets: 2 phrases"]
    assert rows(window) == ["odd harbour", "captain", "odd dog"]
    with qtbot.waitSignal(window.settled):
        remove_by_key(qtbot, dialog)
    assert dialog.outcome == "The list “pets” was removed."
    assert dialog.lines() == []
    assert rows(window) == ["captain"]
    dialog.reject()


def test_a_file_that_is_no_list_is_said_in_the_dialog(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    dialog = dialog_of(make_window())
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.import_file(tmp_path / "none.csv")
    assert dialog.outcome == f"File not found: {tmp_path / 'none.csv'}"
    dialog.reject()


def test_a_removed_list_is_put_back_as_it_was(
    qtbot: QtBot, make_window: MakeWindow, table: Path
) -> None:
    import_list(table, stored_lists())
    phrases = stored_lists().load("pets")
    dialog = dialog_of(make_window())
    assert not button(dialog, "Restore").isEnabled()
    remove_by_key(qtbot, dialog)
    assert (dialog.lines(), stored_lists().names()) == ([], [])
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.lines() == ["pets: 2 phrases"]
    assert stored_lists().load("pets") == phrases
    qtbot.mouseClick(button(dialog, "Remove"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(dialog, "Restore"), Qt.MouseButton.LeftButton)
    assert dialog.lines() == ["pets: 2 phrases"]
    dialog.reject()


def test_the_lists_are_searched_and_one_out_of_sight_is_not_removed(
    qtbot: QtBot, make_window: MakeWindow, table: Path
) -> None:
    for name in ("pets", "ports"):
        import_list(table, stored_lists(), name=name)
    dialog = dialog_of(make_window())
    (field,) = dialog.findChildren(QLineEdit)
    qtbot.keyClicks(field, "POR")
    assert dialog.lines() == ["ports: 2 phrases"]
    remove_by_key(qtbot, dialog)  # the first is still the current one, and hidden
    assert stored_lists().names() == ["pets", "ports"]
    dialog.reject()


def test_an_unreadable_list_is_shown_and_can_be_removed(
    qtbot: QtBot, make_window: MakeWindow, table: Path, tmp_path: Path
) -> None:
    import_list(table, stored_lists())
    (tmp_path / "askance-data" / "phrases" / "pets.json").write_text("{")
    dialog = dialog_of(make_window())
    (line,) = dialog.lines()
    assert line.startswith("pets: The list “pets” cannot be read")
    with qtbot.waitSignal(dialog.changed):
        remove_by_key(qtbot, dialog)
    assert dialog.lines() == []
    dialog.reject()


def test_everything_in_the_dialog_has_a_name_and_a_key(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    dialog = dialog_of(make_window())
    (listed,) = dialog.findChildren(QListWidget)
    assert listed.accessibleName() == "Phrase lists"
    assert dialog.focusWidget() is listed
    assert {"&Import…", "&Remove", "&Restore"} <= {
        b.text() for b in dialog.findChildren(QPushButton)
    }
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
