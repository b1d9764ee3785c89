"""What comes fades in, and comes at once where motion is to be reduced."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.preferences.appearance_page import AppearancePage
from reader.gui.widgets.fading import DURATION, FadeIn
from reader.gui.window.main_window import MainWindow
from reader.settings import load
from reader.system.paths import config_folder
from tests.doubles import Marks
from tests.gui.conftest import MakeWindow, open_file
from tests.gui.windows import press


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, story: Path) -> MainWindow:
    window = make_window(Marks(), panel="")
    window.resize(1500, 800)
    open_file(qtbot, window, story)
    return window


def fades(window: MainWindow) -> list[FadeIn]:
    """Return what is fading in now."""
    return [fade for fade in window.findChildren(FadeIn) if fade.state() is fade.State.Running]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not fades(window))


def test_cards_and_messages_fade_in_within_an_eighth_of_a_second(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert DURATION <= 125
    settled(qtbot, window)
    press(window, "next")
    card = window.parts.card_at_mark.card
    assert [fade.parent() for fade in fades(window)] == [card]
    pale = card.grab().toImage()
    settled(qtbot, window)
    assert card.grab().toImage() != pale
    press(window, "next")
    assert not fades(window)  # the card was there
    press(window, "confirm")
    assert window.parts.toast in [fade.parent() for fade in fades(window)]
    settled(qtbot, window)
    margin = window.parts.card_at_mark.margin
    begun = []
    fade = next(fade for fade in window.findChildren(FadeIn) if fade.parent() is margin)
    fade.stateChanged.connect(lambda now, _before: begun.append(now))
    press(window, "panel")
    qtbot.waitUntil(margin.isHidden)
    press(window, "panel")
    qtbot.waitUntil(margin.isVisible)
    assert begun[0] is FadeIn.State.Running


def test_with_motion_reduced_all_is_there_at_once_and_so_it_is_at_the_next_start(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, story: Path
) -> None:
    settled(qtbot, window)
    page = AppearancePage(window.parts.settings, window.parts.actions)
    qtbot.addWidget(page)
    page.motion.click()
    press(window, "next", "confirm")
    assert window.parts.card_at_mark.card.isVisible()
    assert window.parts.toast.isVisible()
    assert not fades(window)
    assert load(config_folder() / "settings.json").reduce_motion
    second = make_window(Marks(), panel="")
    second.resize(1500, 800)
    open_file(qtbot, second, story)
    assert second.parts.card_at_mark.margin.isVisible()
    assert not fades(second)
    page.motion.click()
    window.parts.card_at_mark.close()
    press(window, "next")
    assert fades(window)
