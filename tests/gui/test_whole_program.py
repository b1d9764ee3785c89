"""The window on the real detectors and the embedded engine, with the article that ships."""

from __future__ import annotations

import importlib.util

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.checking.detector_set import build_detectors
from reader.gui.style import theme_choice
from reader.gui.style.theme import Theme
from reader.gui.style.theme_choice import ThemeChoice
from reader.model.finding import Family
from reader.settings import Settings
from tests.gui.conftest import MakeWindow

needs_engine = pytest.mark.skipif(
    importlib.util.find_spec("lt_py") is None, reason="no embedded engine here"
)


@needs_engine
def test_the_sample_shows_every_family_that_is_looked_for(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(equip=lambda _: build_detectors(Settings(grammar="embedded")))
    with qtbot.waitSignal(window.settled, timeout=60_000):
        window.parts.actions["open_sample"].trigger()
    assert set(window.parts.review.counts) >= set(Family) - {Family.WORDING, Family.SOURCE}
    assert window.parts.status_bar.engine.startswith("LingoTweaker")
    assert window.parts.message_bar.texts == []
    assert "Checked: " in window.parts.status_bar.text


@needs_engine
def test_the_engine_s_start_is_said_while_the_page_can_be_read(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(equip=lambda _: build_detectors(Settings(grammar="embedded")))
    said: set[str] = set()
    window.parts.articles.state_changed.connect(lambda: said.add(window.parts.status_bar.engine))
    with qtbot.waitSignal(window.settled, timeout=60_000):
        window.parts.actions["open_sample"].trigger()
    assert any("is loading its rules" in text for text in said)


@pytest.mark.parametrize(
    "kind", [QAbstractButton, QAbstractItemView, QLineEdit, QProgressBar, QTextEdit]
)
def test_every_control_has_a_name_for_those_who_cannot_see_it(
    make_window: MakeWindow, kind: type[QWidget]
) -> None:
    window = make_window()
    nameless = []
    for control in window.findChildren(kind):
        is_qt_s_own = control.objectName().startswith("qt_") or isinstance(
            control.parent(), QLineEdit
        )
        heard = QAccessible.queryAccessibleInterface(control)
        if heard and not is_qt_s_own and not heard.text(QAccessible.Text.Name):
            nameless.append(control)
    assert nameless == []


def test_every_family_has_a_name_and_a_key(make_window: MakeWindow) -> None:
    window = make_window()
    for family in Family:
        action = window.parts.actions[f"family_{family}"]
        assert action.text() == family.label
        assert not action.shortcut().isEmpty()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_desktop_s_light_or_dark_is_followed(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    other = {"dark": "light", "light": "dark"}[name]
    monkeypatch.setattr(theme_choice, "system_theme", lambda _app: Theme.load(other))
    ours = ThemeChoice(qapp, "system")
    # the offscreen platform has no desktop that could change its mind
    monkeypatch.setattr(theme_choice, "system_theme", lambda _app: Theme.load(name))
    with qtbot.waitSignal(ours.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert ours.theme.name == name
    assert qapp.palette().window().color() == ours.theme.colours.window


def test_what_the_person_chose_holds_against_the_desktop(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_choice, "system_theme", lambda _app: Theme.load("dark"))
    ours = ThemeChoice(qapp, "light")
    with qtbot.assertNotEmitted(ours.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(ours.changed):
        ours.choose("system")
    assert ours.theme.name == "dark"
