from __future__ import annotations

import json
import math
import os
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from reader.english import varieties as language_varieties
from reader.importers.language_tagging import AUTO
from reader.settings import VARIETIES, Order, Reading, Settings, Strictness, load, read, save


def test_settings_survive_saving(tmp_path: Path) -> None:
    settings = Settings(strictness=Strictness.SURE, zoom=130, grammar="http://127.0.0.1:8081")
    save(settings, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json") == settings


@pytest.mark.parametrize(
    "stored",
    [
        "", "[]", "{", "\x00", "7", "[" * 10_000, '{"zoom": ' + "[" * 10_000, '{"zoom": 1e999999}x',
        '{"zoom": ' + "9" * 5_000 + "}", "\udcff", "{}" + " " * 1_000_000,
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_set_aside_and_said(tmp_path: Path, stored: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(stored.encode(errors="surrogateescape"))
    settings, trouble = read(path)
    assert settings == Settings()
    assert "settings.json" in trouble
    if "too large" not in trouble:
        (aside,) = tmp_path.glob("settings.json.damaged-*")
        assert str(aside) in trouble
        assert aside.read_bytes() == stored.encode(errors="surrogateescape")
        assert read(path) == (Settings(), "")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("zoom", ["large", None, True, 1.5, 49, 401, -1, [], {}, math.inf, math.nan, 10**30]),
        ("reading_size", [11, 33, "18", False]),
        ("reading_measure", [49, 91, 66.0]),
        ("reading_leading", [119, 221, [155]]),
        ("restore_session", ["false", "true", 0, 1, None, []]),
        ("dim_residue", ["", 2]),
        ("reduce_motion", ["yes", 1]),
        ("by_rule", ["false"]),
        ("fold_decided", ["false"]),
        ("theme", ["pink", 3, None, ["light"]]),
        ("language", ["fr", "en", 3, {}]),
        ("strictness", ["very", 3, None, ["sure"]]),
        ("reading", ["slow", 3, None]),
        ("order", ["random", {}]),
        ("grammar", ["no", "ftp://x", "http://", 3, None, "http://\ud800"]),
        ("interface", ["", "../de", 3, "d" * 99]),
        ("reviewer", [3, None, "a\0b", "\ud800", "x" * 1_001]),
        ("reading_font", [3, ["Arial"], "a\nb"]),
        ("keys", [[1], "x", None, 3]),
    ],
)
def test_what_makes_no_sense_becomes_the_default_and_is_said(
    tmp_path: Path, name: str, values: list[object]
) -> None:
    path = tmp_path / "settings.json"
    for value in values:
        path.write_text(json.dumps({name: value, "fold_decided": True} | {name: value}))
        settings, trouble = read(path)
        assert getattr(settings, name) == getattr(Settings(), name), value
        assert name in trouble
        assert settings.fold_decided is (name != "fold_decided")


def test_every_setting_has_a_value_of_its_own_that_comes_back(tmp_path: Path) -> None:
    settings = Settings(
        "en-GB", Strictness.EVERYTHING, "https://example.org:8081/v2", Reading.QUICK, Order.FAMILY,
        True, True, "sepia", "pt_BR", 400, "Zoë 😀", "Source Serif", 32, 50, 220, False, True,
        False, {"confirm": ""},
    )  # fmt: skip
    assert all(getattr(settings, f.name) != getattr(Settings(), f.name) for f in fields(Settings))
    save(settings, tmp_path / "settings.json")
    assert read(tmp_path / "settings.json") == (settings, "")


def test_a_missing_file_and_unknown_names_are_no_trouble(tmp_path: Path) -> None:
    assert read(tmp_path / "none.json") == (Settings(), "")
    (tmp_path / "settings.json").write_text('{"colour": 3}')
    assert read(tmp_path / "settings.json") == (Settings(), "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    settings, trouble = read(tmp_path / "settings.json")
    assert settings == Settings()
    assert "cannot be read (it is no regular file)" in trouble


def test_settings_are_private_and_nothing_else_is_left(tmp_path: Path) -> None:
    save(Settings(), tmp_path / "settings.json")
    assert [p.name for p in tmp_path.iterdir()] == ["settings.json"]
    if os.name != "nt":
        assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600


def test_the_varieties_are_those_that_can_be_checked() -> None:
    assert (AUTO, *language_varieties.VARIETIES) == VARIETIES


def test_one_bad_value_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"strictness": "very", "zoom": 150}')
    assert load(tmp_path / "settings.json") == Settings(zoom=150)


def test_keys_for_a_command_that_had_another_name_are_read_on(tmp_path: Path) -> None:
    old = {"keep": "X", "keep_sure": "Y", "keep_as_sure": "Z", "dismiss": "Q"}
    (tmp_path / "settings.json").write_text(json.dumps({"keys": old}))
    assert read(tmp_path / "settings.json") == (
        Settings(
            keys={"confirm": "X", "confirm_sure": "Y", "confirm_as_sure": "Z", "dismiss": "Q"}
        ),
        "",
    )


def test_of_damaged_keys_the_sound_ones_are_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"keys": {"confirm": "Ctrl+J", "find": 3}}')
    settings, trouble = read(tmp_path / "settings.json")
    assert settings == Settings(keys={"confirm": "Ctrl+J"})
    assert "keys" in trouble
    (tmp_path / "settings.json").write_text('{"keys": [1], "zoom": 150}')
    assert load(tmp_path / "settings.json") == Settings(zoom=150)
