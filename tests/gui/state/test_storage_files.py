from __future__ import annotations

from pathlib import Path

import pytest

from reader.gui.state.storage_files import find_storage


def test_all_can_be_kept_in_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CACHE", "CONFIG", "LOG"):
        monkeypatch.setenv(f"ASKANCE_{name}", str(tmp_path))
    found = find_storage()
    kept = (found.review, found.results, found.settings, found.log)
    assert {file.parent for file in kept if file} == {tmp_path}
    assert (len(set(kept)), found.trouble) == (4, "")
