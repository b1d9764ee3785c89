"""The menu under the right mouse button: of a finding, of a selection, of the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.gui.window.main_window import MainWindow
from reader.model.finding import Family
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file, passage
from tests.gui.windows import states

Reason = QContextMenuEvent.Reason
Ask = Callable[..., QMenu]


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that were opened: the offscreen platform cannot show one, and says so."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menus.append(menu))
    return menus


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    spelling = Marks("ferry", name="grammar", family=Family.GRAMMAR, is_spelling=True)
    window = make_window(Marks(suggestions=("strange", "even", "old", "new")), spelling)
    open_file(qtbot, window, story)
    return window


def middle_of(window: MainWindow, number: int) -> QPoint:
    return window.parts.page.place_of(window.parts.review.items[number].finding).center()


@pytest.fixture
def menu(window: MainWindow, opened: list[QMenu]) -> Ask:
    """A function that asks for the menu as a mouse or a key does."""

    def ask(place: QPoint, reason: Reason = Reason.Mouse) -> QMenu:
        viewport = window.parts.page.viewport()
        event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
        QGuiApplication.sendEvent(viewport, event)
        return opened[-1]

    return ask


def texts(menu: QMenu) -> list[str]:
    return [a.text().replace("&", "") for a in menu.actions() if not a.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    (action,) = (a for a in menu.actions() if a.text().replace("&", "") == text)
    action.trigger()


def test_the_menu_of_a_finding_offers_all_that_the_card_can_do(
    window: MainWindow, menu: Ask
) -> None:
    opened = menu(middle_of(window, 2))
    assert window.parts.review.position == 3
    assert texts(opened) == [
        "Copy “strange”",
        "Copy “even”",
        "Copy “old”",
        "Confirm: it is an error",
        "Dismiss: not an error",
        "Ask the author",
        "Dismiss all occurrences in this article",
        "Reopen: decide later",
        "Write a note",
        "Copy sentence with findings",
        "About this rule…",
        "Switch this rule off in this article",
        "Switch this rule off everywhere",
    ]
    choose(opened, "Dismiss: not an error")
    assert states(window)[2] == "dismissed"


def test_a_suggestion_is_copied(window: MainWindow, menu: Ask) -> None:
    choose(menu(middle_of(window, 0)), "Copy “even”")
    assert QGuiApplication.clipboard().text() == "even"
    assert window.parts.toast.text == "Copied “even”"


def test_a_word_is_added_to_the_dictionary(window: MainWindow, menu: Ask) -> None:
    opened = menu(middle_of(window, 1))
    assert passage(window) == "ferry"
    choose(opened, "Add the word to the dictionary")
    assert len(window.parts.review.items) == 4


def test_the_menu_of_a_selection_marks_and_copies_it(window: MainWindow, menu: Ask) -> None:
    window.parts.page.find_text("odd harbour")
    opened = menu(middle_of(window, 2))  # a finding in what is selected
    assert texts(opened) == ["Copy", "Mark the selected passage…", "Select all"]
    assert window.parts.review.current is None
    choose(opened, "Copy")
    assert QGuiApplication.clipboard().text() == "odd harbour"
    elsewhere = menu(middle_of(window, 0))
    assert texts(elsewhere)[0] == "Copy “strange”"


def test_the_key_for_the_menu_is_about_what_is_selected_or_the_finding_at_hand(
    window: MainWindow, menu: Ask
) -> None:
    window.parts.review.choose(window.parts.review.items[3].finding)
    opened = menu(QPoint(1, 1), Reason.Keyboard)
    assert "Dismiss: not an error" in texts(opened)
    assert window.parts.review.position == 4
    window.parts.page.find_text("captain")
    opened = menu(QPoint(1, 1), Reason.Keyboard)
    assert texts(opened)[0] == "Copy"


def test_beside_findings_the_page_has_a_menu_as_well(window: MainWindow, menu: Ask) -> None:
    opened = menu(QPoint(2, 2))
    assert texts(opened) == ["Find…", "Select all"]
    choose(opened, "Select all")
    assert window.parts.page.selected_span() is not None


@pytest.mark.parametrize("reason", [Reason.Mouse, Reason.Keyboard])
def test_a_row_of_the_list_has_the_same_menu(
    window: MainWindow, opened: list[QMenu], reason: Reason
) -> None:
    findings = window.parts.panel.list
    findings.setCurrentIndex(window.parts.review.model.index(2))
    place = findings.visualRect(window.parts.review.model.index(2)).center()
    viewport = findings.viewport()
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QGuiApplication.sendEvent(viewport, event)
    assert window.parts.review.position == 3
    choose(opened[-1], "Dismiss: not an error")
    assert states(window)[2] == "dismissed"


def test_without_an_article_there_is_none(make_window: MakeWindow, opened: list[QMenu]) -> None:
    make_window().parts.context_menu.open(QPoint(5, 5), None)
    assert opened == []


def test_the_page_stays_under_the_pointer(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, opened: list[QMenu]
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Line {n} is odd." for n in range(99)), encoding="utf-8")
    window = make_window(Marks())
    open_file(qtbot, window, path)
    page, bar = window.parts.page, window.parts.page.verticalScrollBar()
    seen = [i.finding for i in window.parts.review.items if not page.place_of(i.finding).isEmpty()]
    last = seen[-1]  # at the very edge: by key or list the page would move to it
    page.menu_asked.emit(QPoint(5, 5), last)
    assert window.parts.review.current is not None
    assert window.parts.review.current.finding is last
    assert (bar.value(), len(opened)) == (0, 1)
    window.parts.review.choose(seen[0])
    window.parts.review.choose(last)
    assert bar.value() > 0
