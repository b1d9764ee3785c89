"""Engines say how far their start has come."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from reader.checking.detector_set import DetectorSet
from reader.checking.events import EngineStage
from reader.engines.engine_stage import Stage
from reader.engines.languagetool.languagetool_engine import local_engine
from reader.engines.lingotweaker.lingotweaker_engine import LingoTweakerEngine
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.engines.wording_model.wording_model import WordingModel
from tests.conftest import wait_until

# A worker that is ready when a file is there, and then finds nothing in anything.
WORKER = f"""
import sys, time
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from reader.engines.lingotweaker.lingotweaker_process import read_frame, write_frame
while not Path(sys.argv[1]).exists():
    time.sleep(0.01)
write_frame(sys.stdout.buffer, {{"ready": True}})
while read_frame(sys.stdin.buffer):
    write_frame(sys.stdout.buffer, {{"matches": []}})
"""


def test_a_worker_is_loading_until_it_says_that_it_is_ready(tmp_path: Path) -> None:
    script, ready = tmp_path / "worker.py", tmp_path / "ready"
    script.write_text(WORKER)
    engine = LingoTweakerEngine(command=(sys.executable, str(script), str(ready)))
    news = DetectorSet((), grammar=engine).watch()
    assert list(news()) == []
    caller = threading.Thread(target=engine.check, args=("A sentence.", "en-US"))
    caller.start()
    assert wait_until(lambda: engine.stage is Stage.LOADING, seconds=10)
    assert list(news()) == [EngineStage("grammar", Stage.LOADING)]
    assert list(news()) == []  # it is told once
    ready.touch()
    caller.join()
    assert list(news()) == [EngineStage("grammar", Stage.READY)]
    engine.close()


def test_an_engine_that_is_warm_already_is_told_as_ready(tmp_path: Path) -> None:
    model = WordingModel()
    assert model.stage is Stage.IDLE
    model.read(["The council voted on Tuesday to close the old bridge."])
    news = DetectorSet((), wording=WordingReaders(model)).watch()
    assert list(news()) == [EngineStage("wording", Stage.READY)]


@pytest.mark.languagetool
def test_languagetool_starts_then_loads_then_is_ready(languagetool_in_use: Path) -> None:
    engine = local_engine()
    seen = [engine.stage]

    def look() -> bool:
        if (stage := engine.stage) is not seen[-1]:
            seen.append(stage)
        return stage is Stage.READY

    caller = threading.Thread(target=engine.check, args=("A sentence.", "en-US"))
    caller.start()
    assert wait_until(look, seconds=60)
    caller.join()
    engine.close()
    assert seen == [Stage.IDLE, Stage.STARTING, Stage.LOADING, Stage.READY]
