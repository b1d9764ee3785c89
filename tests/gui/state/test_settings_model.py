from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.gui.state.settings_model import SettingsModel
from reader.settings import Settings


def test_what_is_changed_is_kept_and_told(qtbot: QtBot) -> None:
    kept: list[Settings] = []
    settings = SettingsModel(Settings(), kept.append)
    with qtbot.waitSignal(settings.changed) as heard:
        settings.change(zoom=150)
    assert heard.args == kept == [Settings(zoom=150)]
    assert settings.value.zoom == 150


def test_what_stays_as_it_was_is_not_told(qtbot: QtBot) -> None:
    settings = SettingsModel(Settings(zoom=150))
    with qtbot.assertNotEmitted(settings.changed):
        settings.change(zoom=150)
