"""The scripts that package the program: what of them can be tried without building for minutes.

`resources/packaging/check_deb.sh` tries a whole package.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "resources" / "packaging"
SCRIPTS = sorted(PACKAGING.glob("*.sh"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to read them")
@pytest.mark.parametrize("script", SCRIPTS, ids=[script.name for script in SCRIPTS])
def test_a_script_can_be_read_and_run(script: Path) -> None:
    done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert script.stat().st_mode & 0o111


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to read it")
def test_a_package_depends_on_the_libraries_that_the_readme_names() -> None:
    script = (PACKAGING / "deb.sh").read_text(encoding="utf-8")
    command = re.search(r"^libraries=(.*?\n.*?)\n\n", script, re.DOTALL | re.MULTILINE)
    assert command
    done = subprocess.run(
        ["bash", "-c", f"clone={ROOT}\nlibraries={command[1]}\necho $libraries"],
        capture_output=True,
        text=True,
        check=True,
    )
    named = done.stdout.strip().split(", ")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    installed = readme.partition("sudo apt-get install ")[2].partition("\n\n")[0]
    assert named == [word for word in installed.split() if word.startswith("lib")]
    assert len(named) > 10


def test_every_package_is_listed_with_its_licence() -> None:
    done = subprocess.run(
        [sys.executable, PACKAGING / "licences.py"], capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert any(re.fullmatch(r"lxml \S+: BSD-3-Clause", line) for line in lines)
    assert any(line.startswith("numpy ") and "BSD" in line for line in lines)
    assert lines == sorted(lines, key=str.lower)
    assert not any(line.endswith(": see its files") for line in lines if line.startswith("PySide6"))
