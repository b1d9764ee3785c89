"""What is on or off can be switched by a screen reader: it toggles, and Qt calls that no click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from reader.gui.preferences.appearance_page import AppearancePage
from reader.gui.preferences.preferences_dialog import PreferencesDialog
from reader.gui.window.main_window import MainWindow
from reader.model.decision import DecisionKind
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press, states


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    window = make_window(Marks(), panel="")
    open_file(qtbot, window, story)
    return window


def named(window: MainWindow, name: str) -> QAbstractButton:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    return button


def toggle(button: QAbstractButton) -> None:
    """Do what a screen reader does to a button that is on or off."""
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert "Toggle" in actions.actionNames()
    actions.doAction("Toggle")


def test_the_answers_of_a_card_and_of_the_header_decide(window: MainWindow) -> None:
    press(window, "next")
    card = window.parts.card_at_mark.card
    toggle(card.answers[DecisionKind.DISMISSED])
    assert states(window) == ["dismissed", "open", "open", "open"]
    toggle(named(window, "confirm"))
    assert states(window) == ["dismissed", "confirmed", "open", "open"]
    assert window.parts.review.position == 3
    press(window, "previous")
    assert card.answers[DecisionKind.CONFIRMED].isChecked()
    card.answers[DecisionKind.CONFIRMED].click()  # and a click is one click still
    assert states(window) == ["dismissed", "open", "open", "open"]


def test_the_header_opens_and_shuts_the_list(window: MainWindow) -> None:
    button = named(window, "panel")
    for is_open in (True, False):
        toggle(button)
        assert window.parts.panel.isVisible() is is_open
        assert button.isChecked() is is_open


def test_a_preference_is_switched(qtbot: QtBot, window: MainWindow) -> None:
    page = AppearancePage(window.parts.settings, window.parts.actions)
    qtbot.addWidget(page)
    toggle(page.dim)
    assert not window.parts.settings.value.dim_residue
    assert not window.parts.actions["dim_residue"].isChecked()
    press(window, "dim_residue")  # from elsewhere
    assert page.dim.isChecked()
    assert window.parts.settings.value.dim_residue


def test_no_button_is_deaf_to_a_screen_reader(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "preferences")
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    deaf = [
        button.accessibleName() or button.text()
        for button in (*window.findChildren(QAbstractButton), *dialog.findChildren(QAbstractButton))
        if button.isCheckable() and not button.receivers(SIGNAL("toggled(bool)"))
    ]
    dialog.close()
    assert deaf == []
