from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.gui.commands.key_bindings import keys_shown
from reader.gui.commands.shortcuts_sheet import ShortcutsSheet
from reader.gui.window.command_registry import COMMANDS
from reader.gui.window.main_window import MainWindow
from tests.gui.conftest import MakeWindow


def sheet_of(qtbot: QtBot, window: MainWindow, key: str | Qt.Key = "?") -> ShortcutsSheet:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, key)
    sheet = window.findChild(ShortcutsSheet)
    assert isinstance(sheet, ShortcutsSheet)
    return sheet


def test_a_question_mark_and_f1_open_it(qtbot: QtBot, make_window: MakeWindow) -> None:
    for key in ("?", Qt.Key.Key_F1):
        sheet = sheet_of(qtbot, make_window(), key)
        assert sheet.isVisible()
        sheet.close()


def test_it_lists_every_key_by_menu(qtbot: QtBot, make_window: MakeWindow) -> None:
    rows = list(sheet_of(qtbot, make_window()).listed())
    expected = [keys_shown(command.keys) for command in COMMANDS if command.keys]
    assert sorted(keys for *_, keys in rows) == sorted(expected)
    assert ("Review", "Next finding", "F8 or N") in rows


def test_typing_an_action_or_a_key_leaves_what_fits(qtbot: QtBot, make_window: MakeWindow) -> None:
    sheet = sheet_of(qtbot, make_window())
    qtbot.keyClicks(sheet.field, "zoom out")
    assert [action for _, action, _ in sheet.listed()] == ["Zoom out"]
    sheet.field.clear()
    qtbot.keyClicks(sheet.field, "f8")
    assert [action for _, action, _ in sheet.listed()] == ["Next finding", "Previous finding"]


def test_what_is_shown_can_be_taken_away_as_text(qtbot: QtBot, make_window: MakeWindow) -> None:
    sheet = sheet_of(qtbot, make_window())
    qtbot.keyClicks(sheet.field, "zoom")
    qtbot.mouseClick(sheet.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "View"
    assert lines[1].split() == ["Zoom", "in", "Ctrl++", "or", "Ctrl+="]
