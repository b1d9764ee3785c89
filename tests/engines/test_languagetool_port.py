"""Another user of the machine takes the port: gets no text, and is not believed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.engines.grammar_engine import GrammarMatch
from reader.engines.languagetool import server
from reader.engines.languagetool.http_client import Client
from reader.engines.languagetool.installation import Installation
from reader.engines.languagetool.java import find_java
from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.errors import EngineUnavailable
from reader.system.port_owner import Listener
from tests.engines import stranger
from tests.engines.conftest import passages
from tests.languagetool_fixture import java_processes

TEXT = "She owns a umbrella."
FAULT = [("a", "EN_A_VS_AN")]

Stranger = Callable[[int], Path]


@pytest.fixture
def stranger_at(nothing_left_behind: None, tmp_path: Path) -> Iterator[Stranger]:
    """Start programs that listen at a port; return the file of what they were asked."""
    started: list[subprocess.Popen[bytes]] = []
    record = tmp_path / "asked"
    record.touch()

    def start(port: int) -> Path:
        command = [sys.executable, stranger.__file__, str(port), str(record)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == b"listening\n"
        return record

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def engine(languagetool: Installation, nothing_left_behind: None) -> Iterator[LanguageToolEngine]:
    java = find_java().java
    assert java is not None
    engine = LanguageToolEngine(languagetool, java)
    yield engine
    engine.close()


def asked(record: Path) -> str:
    return record.read_text()


@pytest.mark.languagetool
def test_a_port_that_is_taken_before_java_listens_is_passed_over(
    engine: LanguageToolEngine, stranger_at: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    free_port = server.free_port
    records: list[Path] = []

    def taken_at_once() -> int:
        port = free_port()
        if not records:
            records.append(stranger_at(port))
        return port

    monkeypatch.setattr(server, "free_port", taken_at_once)
    assert passages(engine, TEXT) == FAULT
    assert asked(records[0]) == "", "not even a question whether it is well"


@pytest.mark.languagetool
def test_where_every_port_is_taken_nothing_is_checked_and_that_is_said(
    engine: LanguageToolEngine, stranger_at: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    free_port = server.free_port
    monkeypatch.setattr("reader.engines.languagetool.languagetool_engine._PORTS", 2)
    records: list[Path] = []

    def taken_at_once() -> int:
        records.append(stranger_at(port := free_port()))
        return port

    monkeypatch.setattr(server, "free_port", taken_at_once)
    with pytest.raises(EngineUnavailable, match="Another program of this machine took its port"):
        engine.check(TEXT, "en-US")
    assert len(records) == 2
    assert asked(records[0]) == ""


@pytest.mark.languagetool
def test_who_takes_the_place_of_a_server_that_died_is_not_believed(
    engine: LanguageToolEngine, stranger_at: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(java_processes())
    assert passages(engine, TEXT) == FAULT
    (java,) = set(java_processes()) - before
    port = int(java.cmdline()[java.cmdline().index("--port") + 1])
    check = Client.check
    answers: list[list[GrammarMatch]] = []

    def taken_over(client: Client, text: str, language: str) -> list[GrammarMatch]:
        if not answers:  # after all looks at who listens, before the text is sent
            java.kill()
            java.wait(10)
            stranger_at(port)
        answers.append(check(client, text, language))
        return answers[-1]

    monkeypatch.setattr(Client, "check", taken_over)
    assert passages(engine, TEXT) == FAULT
    assert answers[0] == [], "the stranger did answer"


@pytest.mark.parametrize("address", ["0.0.0.0", "127.0.0.2"])
def test_a_child_that_listens_elsewhere_is_no_proof(address: str) -> None:
    program = (
        f"import socket, sys; s = socket.create_server(({address!r}, 0)); "
        "print(s.getsockname()[1], flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        port = int(child.stdout.readline())
        assert not Listener(child, port).is_our_child()
        child.communicate()


def test_a_child_that_has_let_go_of_its_port_is_no_proof_any_more() -> None:
    program = (
        "import socket, sys; s = socket.create_server(('127.0.0.1', 0)); "
        "print(s.getsockname()[1], flush=True); sys.stdin.readline(); s.close(); "
        "print('closed', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        listener = Listener(child, int(child.stdout.readline()))
        assert listener.is_our_child()
        assert listener.is_our_child()
        child.stdin.write(b"close\n")
        child.stdin.flush()
        assert child.stdout.readline() == b"closed\n"
        assert not listener.is_our_child()
        child.communicate()
    assert not listener.is_our_child()
