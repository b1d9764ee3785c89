"""The palette, with keys and mouse on a real window."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.commands import conditions
from reader.gui.commands.actions import plain
from reader.gui.commands.command_palette import CommandPalette
from reader.gui.commands.conditions import Condition
from reader.gui.commands.palette_entries import Entry
from reader.gui.window.command_registry import COMMANDS
from reader.gui.window.main_window import MainWindow
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file

Key = Qt.Key


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    palette = window.parts.command_dialogs.palette
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(palette.isVisible)
    return palette


def offered(palette: CommandPalette) -> list[str]:
    return [entry.text for entry in palette.model.shown]


def test_every_command_is_offered_with_its_keys(qtbot: QtBot, make_window: MakeWindow) -> None:
    palette = opened(qtbot, make_window())
    there = {entry.text: entry for entry in palette.model.shown}
    assert {plain(command.text) for command in COMMANDS} <= set(there)
    assert there["Next finding"].keys == "F8 or N"
    assert there["Next finding"].place == "Review"


def test_typing_finds_and_enter_runs(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "fnd pan")
    assert offered(palette)[0] == "Findings panel"
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert not palette.isVisible()
    assert not window.parts.panel.isVisible()


def test_arrows_choose_and_go_round_the_end(qtbot: QtBot, make_window: MakeWindow) -> None:
    palette = opened(qtbot, make_window())
    qtbot.keyClick(palette.field, Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.model.shown) - 1
    qtbot.keyClick(palette.field, Key.Key_Down)
    qtbot.keyClick(palette.field, Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0


def test_a_click_runs(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "findings panel")
    place = palette.list.visualRect(palette.model.index(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not window.parts.panel.isVisible()


def test_what_cannot_be_done_says_why_and_does_nothing(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    palette = opened(qtbot, make_window())
    qtbot.keyClicks(palette.field, "close the article")
    assert palette.model.shown[0].why_not == "open an article first"
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()


def test_every_condition_has_its_reason() -> None:
    there = [value for value in vars(conditions).values() if isinstance(value, Condition)]
    assert len(there) > 10
    assert all(condition.why_not for condition in there)
    used = {command.when for command in COMMANDS if command.when}
    assert used == set(there)


def test_escape_and_the_same_key_close_it_and_the_keyboard_returns(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    for closing in (
        lambda: qtbot.keyClick(window.parts.command_dialogs.palette.field, Key.Key_Escape),
        lambda: QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ):
        window.parts.page.setFocus()
        palette = opened(qtbot, window)
        assert window.focusWidget() is palette.field
        closing()
        assert not palette.isVisible()
        assert window.focusWidget() is window.parts.page


def test_who_clicks_elsewhere_is_rid_of_it(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    palette = opened(qtbot, window)
    qtbot.mouseClick(window.parts.page.viewport(), Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_letters_that_are_keys_of_commands_are_typed(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    palette = opened(qtbot, window)
    QTest.keyClicks(palette.field, "nkd?")
    assert palette.field.text() == "nkd?"
    assert window.parts.review.position == 0


def test_articles_sections_and_rules_are_offered(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("The odd ferry\n\nIt left.\n", encoding="utf-8")
    second.write_text("The even ferry\n\nIt stayed.\n", encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, first)
    open_file(qtbot, window, second)
    window.close_article()
    entries = {(entry.place, entry.text): entry for entry in opened(qtbot, window).model.shown}
    assert ("Open article", "The odd ferry") in entries
    assert ("Section", "The odd ferry") in entries
    again = entries["Recent article", "second.txt"]
    with qtbot.waitSignal(window.settled, timeout=20_000):
        again.run()
    assert window.open_article.name == "The even ferry"


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot, make_window: MakeWindow) -> None:
    palette = opened(qtbot, make_window())
    qtbot.keyClicks(palette.field, "it is an error")
    row = palette.model.index(0)
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Confirm: it is an error, Review, C or K, go to a finding first"
    interface = QAccessible.queryAccessibleInterface(palette.field)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name).startswith("Search for commands")


def test_it_opens_in_less_than_50_milliseconds(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    opened(qtbot, window).close_palette()  # the first time also makes what lasts
    times = []
    for _ in range(5):
        begin = time.thread_time()
        window.parts.command_dialogs.palette.open()
        window.parts.command_dialogs.palette.repaint()
        times.append(time.thread_time() - begin)
        window.parts.command_dialogs.palette.close_palette()
    assert min(times) < 0.05  # the least of five, and of this thread alone


def test_of_two_that_fit_alike_the_one_that_can_be_done_comes_first(
    make_window: MakeWindow,
) -> None:
    model = make_window().parts.command_dialogs.palette.model
    cannot, can = Entry("Do it", "A", print, why_not="no"), Entry("Do it", "B", print)
    model.take([cannot, can])
    model.look_for("do")
    assert model.shown == [can, cannot]
