"""ONNX Runtime is told to keep silent before anything can load it, and is not loaded otherwise."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.engines.wording_model.wording_model import WordingModel
from reader.errors import EngineUnavailable
from reader.system import telemetry

ROOT = Path(__file__).parents[2]
# asks C, which is who the library asks
ASK = "import ctypes; c = ctypes.CDLL(None).getenv; c.restype = ctypes.c_char_p"


@pytest.mark.parametrize("before", [None, "", "0", "false"])
@pytest.mark.parametrize(
    "door", ["reader.__main__", "reader.importers.sandbox.worker", "reader.training"]
)
def test_whatever_is_used_first_turns_it_off(door: str, before: str | None) -> None:
    environment = {name: value for name, value in os.environ.items() if name != telemetry.VARIABLE}
    if before is not None:
        environment[telemetry.VARIABLE] = before
    run = subprocess.run(
        [sys.executable, "-c", f"import {door}; {ASK}; print(c(b'{telemetry.VARIABLE}'))"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "b'1'\n"


@pytest.mark.parametrize("value", [None, "0"])
def test_the_model_is_not_loaded_where_it_would_not_be_silent(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv(telemetry.VARIABLE)
    if value is not None:
        monkeypatch.setenv(telemetry.VARIABLE, value)
    with pytest.raises(EngineUnavailable, match="would report its use to its maker"):
        WordingModel().read(["The council voted on Tuesday to close the old bridge."])


def test_nothing_is_left_in_the_cache_folder_by_loading_it(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != telemetry.VARIABLE}
    homes = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    program = (
        "from reader.engines.wording_model.wording_model import WordingModel\n"
        "WordingModel().read(['The council voted to close the old bridge.'])"
    )
    subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment | homes, check=True, timeout=120
    )
    assert list(tmp_path.iterdir()) == []


def test_only_the_guarded_module_loads_it() -> None:
    """Whoever loads it elsewhere has to guard it there as well, and to add it here."""
    loads = re.compile(r"^\s*(?:import|from) onnxruntime\b", re.MULTILINE)
    modules = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "reader").rglob("*.py")
        if loads.search(path.read_text(encoding="utf-8"))
    }
    assert modules == {"reader/engines/wording_model/model_files.py", "reader/training/export.py"}
