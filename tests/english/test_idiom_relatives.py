from __future__ import annotations

from pathlib import Path

import pytest

from reader.english import idiom_relatives as module
from reader.english.idiom_relatives import relatives, word_number, write_relatives


def test_related_words_are_known_by_their_numbers() -> None:
    assert word_number("yard") in relatives("court")
    assert word_number("teapot") not in relatives("court")
    assert relatives("no such word") == frozenset()


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_relatives({"hand": ["palm", "paw"], "foot": ["paw"], "none": []}, tmp_path / "relatives")
    module._table.cache_clear()
    relatives.cache_clear()
    monkeypatch.setattr(module, "resource", lambda _: tmp_path / "relatives")
    try:
        assert relatives("hand") == {word_number("palm"), word_number("paw")}
        assert relatives("foot") == {word_number("paw")}
        assert relatives("none") == frozenset()
    finally:
        module._table.cache_clear()
        relatives.cache_clear()
