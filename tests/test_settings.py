from __future__ import annotations

from pathlib import Path

import pytest

from reader.settings import Settings, Strictness, load, save


def test_settings_survive_saving(tmp_path: Path) -> None:
    settings = Settings(strictness=Strictness.SURE, zoom=130, grammar="http://127.0.0.1:8081")
    save(settings, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json") == settings


@pytest.mark.parametrize("stored", ["", "[]", "{", '{"zoom": "large"}', '{"colour": 3}', "\x00"])
def test_what_cannot_be_read_becomes_the_default(tmp_path: Path, stored: str) -> None:
    (tmp_path / "settings.json").write_text(stored)
    assert load(tmp_path / "settings.json") == Settings()


def test_one_bad_value_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"strictness": "very", "zoom": 150}')
    assert load(tmp_path / "settings.json") == Settings(zoom=150)


def test_of_damaged_keys_the_sound_ones_are_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"keys": {"keep": "Ctrl+J", "find": 3}}')
    assert load(tmp_path / "settings.json") == Settings(keys={"keep": "Ctrl+J"})
    (tmp_path / "settings.json").write_text('{"keys": [1], "zoom": 150}')
    assert load(tmp_path / "settings.json") == Settings(zoom=150)
