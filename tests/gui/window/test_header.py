"""The header: what a review needs at hand, and all commands behind one button or Alt."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QMenuBar, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.commands.actions import plain
from reader.gui.window.header import HEIGHT
from reader.gui.window.main_window import MainWindow
from reader.model.decision import DecisionKind
from tests.doubles import Marks, Waits
from tests.gui.conftest import MakeWindow, open_file, passage
from tests.gui.windows import keys, press, states


def button(window: MainWindow, name: str) -> QToolButton:
    found = window.parts.header.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def commands_in(menu: QMenu | QMenuBar) -> set[str]:
    texts: set[str] = set()
    for action in menu.actions():
        inner = action.menu()
        texts |= commands_in(inner) if isinstance(inner, QMenu) else {plain(action.text())}
    return texts - {""}


def test_the_page_begins_right_below_a_header_of_48_points(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    window.resize(1280, 800)
    open_file(qtbot, window, story)
    assert window.parts.page.mapTo(window, QPoint()).y() == HEIGHT == 48
    assert window.parts.header.title == "The odd ferry"


def test_a_review_is_done_from_the_header_alone(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    pill = window.parts.header.pill
    assert pill.text == "4"
    assert not button(window, "confirm").isEnabled()
    click(qtbot, window, "next")
    assert pill.text == "1 of 4"
    assert passage(window) == "odd"
    click(qtbot, window, "confirm")
    assert pill.text == "2 of 4"
    click(qtbot, window, "dismiss")
    assert states(window)[:2] == [DecisionKind.CONFIRMED, DecisionKind.DISMISSED]
    click(qtbot, window, "previous")
    assert button(window, "dismiss").isChecked()
    assert not button(window, "confirm").isChecked()
    click(qtbot, window, "dismiss")  # once more takes it back
    assert states(window)[1] == DecisionKind.OPEN
    assert not button(window, "dismiss").isChecked()


def test_the_ring_closes_as_findings_are_decided(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "next")
    looks = [window.parts.header.pill.grab().toImage().copy(30, 0, 40, 34)]
    for _ in range(3):
        press(window, "confirm", "previous")
        looks.append(window.parts.header.pill.grab().toImage().copy(30, 0, 40, 34))
        press(window, "next")
    assert all(one != other for one, other in itertools.pairwise(looks))


def test_without_findings_there_is_no_pill(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(Marks())
    assert not window.parts.header.pill.isVisible()
    assert window.parts.header.title == ""


def test_the_header_shows_how_far_the_check_is(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    waits = Waits()
    window = make_window(waits)
    window.open([story])
    qtbot.waitUntil(waits.entered.is_set)
    bar = window.parts.header.findChild(QProgressBar, "header_progress")
    assert isinstance(bar, QProgressBar)
    assert bar.isVisible()
    with qtbot.waitSignal(window.settled):
        waits.released.set()
    assert not bar.isVisible()


@pytest.mark.parametrize("width", [900, 1280, 2560])
def test_nothing_in_the_header_is_cut_or_lies_over_another(
    qtbot: QtBot, make_window: MakeWindow, story: Path, width: int
) -> None:
    window = make_window(Marks())
    window.resize(width, 600)
    open_file(qtbot, window, story)
    press(window, "next")
    header = window.parts.header
    shown = sorted(
        (
            (b.mapTo(header, QPoint()).x(), b.width(), b.minimumSizeHint().width())
            for b in header.findChildren(QToolButton)
            if b.isVisible()
        ),
    )
    assert len(shown) == 9
    for (left, wide, least), (following, *_) in itertools.pairwise(shown):
        assert wide >= least
        assert left + wide <= following
    pill = header.pill
    middle = pill.mapTo(window, pill.rect().center()).x()
    assert abs(middle - width // 2) <= 2


def test_a_button_of_the_header_is_as_its_command_is(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    assert not button(window, "find").isEnabled()
    open_file(qtbot, window, story)
    assert button(window, "find").isEnabled()
    panel = window.parts.panel
    was_open = panel.isVisible()
    assert button(window, "panel").isChecked() is was_open
    click(qtbot, window, "panel")
    assert panel.isVisible() is not was_open
    assert button(window, "panel").isChecked() is not was_open
    press(window, "panel")
    assert button(window, "panel").isChecked() is was_open


def test_all_commands_are_behind_the_last_button(make_window: MakeWindow) -> None:
    window = make_window()
    menu = window.parts.header.more.menu()
    every = {
        plain(window.parts.actions[command.name].text())
        for command in window.parts.actions.commands
    }
    assert every <= commands_in(menu)


def test_the_menu_bar_takes_no_room_until_it_has_the_keyboard(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    bar = window.parts.menu_bar
    assert bar.height() == 0
    keys(qtbot, window.parts.page)
    qtbot.keyPress(window.parts.page, Qt.Key.Key_Alt)
    qtbot.keyRelease(window.parts.page, Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: bar.height() > 16)
    assert window.focusWidget() is bar
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bar.height() == 0)
    assert window.focusWidget() is window.parts.page


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of menus
def test_a_menu_opens_by_its_letter(qtbot: QtBot, make_window: MakeWindow, story: Path) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page)
    qtbot.keyClick(window.parts.page, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    menu = window.parts.menu_bar.actions()[2].menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_N)
    assert passage(window) == "odd"
    qtbot.waitUntil(lambda: window.parts.menu_bar.height() == 0)


def test_a_screen_reader_finds_the_menus_though_the_bar_has_no_room(
    make_window: MakeWindow,
) -> None:
    window = make_window()
    heard = QAccessible.queryAccessibleInterface(window.parts.menu_bar)
    names = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
    assert names == ["File", "Edit", "Review", "View", "Tools", "Help"]


def test_type_and_theme_are_chosen_in_a_popover(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    keys(qtbot, window.parts.page)
    click(qtbot, window, "type")
    popover = window.parts.type_popover
    assert popover.isVisible()
    for buttons, value, setting in (
        (popover.measures, 78, "reading_measure"),
        (popover.leadings, 140, "reading_leading"),
        (popover.themes, "sepia", "theme"),
    ):
        qtbot.mouseClick(buttons[value], Qt.MouseButton.LeftButton)
        assert getattr(window.parts.settings.value, setting) == value
        assert [name for name, b in buttons.items() if b.isChecked()] == [value]
    qtbot.mouseClick(popover.themes["light"], Qt.MouseButton.LeftButton)
    focused = window.focusWidget()
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert window.focusWidget() is window.parts.page


def test_tab_goes_round_in_a_popover_and_a_click_elsewhere_closes_it(
    qtbot: QtBot, make_window: MakeWindow, story: Path
) -> None:
    window = make_window(Marks())
    open_file(qtbot, window, story)
    press(window, "type")
    popover = window.parts.type_popover
    first = window.focusWidget()
    seen = []
    for _ in range(40):
        seen.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is first:
            break
    assert len(set(seen)) == 14  # size 3, length 3, spacing 3, themes 5
    assert all(popover.isAncestorOf(widget) for widget in seen)
    qtbot.mouseClick(window.parts.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not popover.isVisible()
