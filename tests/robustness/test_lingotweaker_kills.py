"""Processes of the embedded engine are killed in the middle of a check."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import psutil
import pytest

from reader.detectors.grammar.grammar import GrammarDetector
from reader.engines.lingotweaker.lingotweaker_engine import (
    LingoTweakerEngine,
    why_unavailable,
)
from reader.model.article import Article
from reader.model.finding import Finding, Unchecked
from tests.conftest import wait_until
from tests.doubles import article_of

if why_unavailable():
    pytest.skip(why_unavailable(), allow_module_level=True)

PARAGRAPH = (
    "The council have went to the the bridge and bought a apple for every child, the mayor said, "
    "while the engineers was looking at the cracks that a flood in the spring had left behind. "
)


@pytest.fixture
def article() -> Article:
    return article_of(*(PARAGRAPH * 6 + f"That was all on day {n}." for n in range(12)))


def everything(engine: LingoTweakerEngine, article: Article) -> list[Finding | Unchecked]:
    return list(GrammarDetector(engine).detect(article, article.paragraphs))


def is_busy(pid: int) -> bool:
    """Say whether the process has work, seen by the processor time that it takes."""
    before = sum(psutil.Process(pid).cpu_times()[:2])
    return wait_until(lambda: sum(psutil.Process(pid).cpu_times()[:2]) > before + 0.02, seconds=10)


def test_a_check_whose_worker_is_killed_finds_the_same(article: Article) -> None:
    untroubled = LingoTweakerEngine()
    expected = everything(untroubled, article)
    untroubled.close()
    assert len(expected) > 100

    engine = LingoTweakerEngine()
    engine.check("Ready?", "en-US")
    first = engine.process_id
    assert first is not None
    found: list[Finding | Unchecked] = []
    check = threading.Thread(target=lambda: found.extend(everything(engine, article)))
    check.start()
    assert is_busy(first)
    os.kill(first, signal.SIGKILL)
    check.join(60)
    assert found == expected
    assert engine.process_id != first
    engine.close()


PROGRAM = f"""
    import threading
    from reader.engines.lingotweaker.lingotweaker_engine import LingoTweakerEngine
    engine = LingoTweakerEngine()
    engine.check("Ready?", "en-US")
    print(engine.process_id, flush=True)
    def check():  # as a detector worker does: on a thread that is not the first
        while True:
            engine.check({PARAGRAPH * 20!r}, "en-US")
    threading.Thread(target=check).start()
"""


def test_no_worker_is_left_when_the_program_is_killed_in_mid_check(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    program = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)],
        stdout=subprocess.PIPE,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    with program:
        assert program.stdout is not None
        worker = psutil.Process(int(program.stdout.readline()))
        assert is_busy(worker.pid)
        program.kill()
        program.wait()
        _, alive = psutil.wait_procs([worker], timeout=2)
    assert not alive
