from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from reader.engines.grammar_engine import GrammarMatch
from reader.engines.languagetool.installation import Installation
from reader.engines.languagetool.java import find_java
from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.errors import EngineUnavailable, PartNotChecked
from tests.conftest import wait_until
from tests.languagetool_fixture import java_processes

pytestmark = [pytest.mark.languagetool, pytest.mark.timeout(240)]

ROOT = Path(__file__).parents[2]

# Long enough that the server is still at it when it is killed.
LONG = " ".join(
    f"On day {n} the council have announce that library number {n * 7} will closes, and a engineer "
    f"from the {n}th district say that they was never asked about the the plan in their street."
    for n in range(60)
)
SHORT = [
    "Neighbours says they was never asked about the the plan.",
    "A engineer from the water company explained how the leak has began.",
    "The harbour was closed on Monday because of the storm.",
]


@pytest.fixture
def engine(languagetool: Installation, nothing_left_behind: None) -> Iterator[LanguageToolEngine]:
    java = find_java().java
    assert java is not None
    engine = LanguageToolEngine(languagetool, java)
    yield engine
    engine.close()


def checked(engine: LanguageToolEngine, texts: list[str]) -> list[list[GrammarMatch]]:
    return [engine.check(text, "en-US") for text in texts]


def busy(java: psutil.Process) -> bool:
    """Say whether a request is on its way: a connection to the server's port is open."""
    connections = java.net_connections(kind="tcp")
    return any(c.status == psutil.CONN_ESTABLISHED for c in connections)


def test_a_check_whose_server_is_killed_finds_the_same(
    engine: LanguageToolEngine, languagetool_engine: LanguageToolEngine
) -> None:
    undisturbed = checked(languagetool_engine, [LONG, *SHORT])
    assert sum(map(len, undisturbed)) > 100
    own = set(java_processes())
    engine.check(SHORT[2], "en-US")
    (java,) = set(java_processes()) - own
    with ThreadPoolExecutor(1) as caller:
        future = caller.submit(checked, engine, [LONG, *SHORT])
        assert wait_until(lambda: busy(java), seconds=10)
        assert not future.done()
        java.kill()
        assert future.result(60) == undisturbed
    (again,) = set(java_processes()) - own
    assert again.pid != java.pid


def test_callers_side_by_side_lose_nothing_and_one_server_is_made(
    engine: LanguageToolEngine, languagetool_engine: LanguageToolEngine
) -> None:
    undisturbed = [checked(languagetool_engine, [LONG, text]) for text in SHORT]
    own = set(java_processes())
    engine.check(SHORT[2], "en-US")
    (java,) = set(java_processes()) - own
    with ThreadPoolExecutor(3) as callers:
        futures = [callers.submit(checked, engine, [LONG, text]) for text in SHORT]
        assert wait_until(lambda: busy(java), seconds=10)
        java.kill()
        assert [future.result(60) for future in futures] == undisturbed
    assert len(set(java_processes()) - own) == 1


def test_a_server_that_died_between_two_texts_is_replaced(engine: LanguageToolEngine) -> None:
    before = set(java_processes())
    first = engine.check(SHORT[0], "en-US")
    (java,) = set(java_processes()) - before
    java.kill()
    java.wait(5)
    assert engine.check(SHORT[0], "en-US") == first


def test_a_server_that_hangs_costs_one_part(languagetool: Installation) -> None:
    java = find_java().java
    assert java is not None
    engine = LanguageToolEngine(languagetool, java, patience=3)
    before = set(java_processes())
    first = engine.check(SHORT[0], "en-US")
    (server,) = set(java_processes()) - before
    server.suspend()
    with pytest.raises(PartNotChecked, match="took too long"):
        engine.check(SHORT[1], "en-US")
    assert engine.check(SHORT[0], "en-US") == first
    engine.close()


def test_closing_in_the_middle_of_a_check_lets_the_caller_go(engine: LanguageToolEngine) -> None:
    before = set(java_processes())
    engine.check(SHORT[2], "en-US")
    (java,) = set(java_processes()) - before
    with ThreadPoolExecutor(1) as caller:
        future = caller.submit(checked, engine, [LONG])
        assert wait_until(lambda: busy(java), seconds=10)
        engine.close()
        assert isinstance(future.exception(2), EngineUnavailable)
    assert set(java_processes()) == before


PROGRAM = """
import signal, threading
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
from reader.engines.languagetool.languagetool_engine import local_engine

engine = local_engine()
# The server is started by a thread that ends at once, as those of a check do.
starter = threading.Thread(target=engine.check, args=("The ferry leaves at noon.", "en-US"))
starter.start()
starter.join()
print("ready", flush=True)
while True:
    engine.check({text!r}, "en-US")
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_server_is_left_when_the_program_is_killed(
    languagetool_in_use: Path, how: signal.Signals
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(text=LONG)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == b"ready\n"
            (java,) = java_processes(program.pid)
            assert wait_until(lambda: busy(java), seconds=30)
            program.send_signal(how)
            program.wait(10)
            java.wait(2)  # raises where it is still there
        finally:
            program.kill()  # else a failure would wait for its end for ever


def test_no_server_is_left_when_the_program_is_killed_while_it_starts(
    languagetool_in_use: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(text=LONG)],
        stdout=subprocess.DEVNULL,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as program:
        try:
            assert wait_until(lambda: bool(java_processes(program.pid)), seconds=20)
            (java,) = java_processes(program.pid)
        finally:
            program.kill()
        program.wait()
        java.wait(2)
