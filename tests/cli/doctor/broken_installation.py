"""A copy of the program that a test may break, with the folders it stores its files in."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]
OF_A_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_PLUGIN_PATH")


def link(source: str, target: str) -> None:
    """Put a file there without copying it, where the disk allows that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


class BrokenInstallation:
    """Askance in a folder of its own. `lines` is what `askance doctor` answers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.cache = folder / "cache"
        self.config = folder / "config"
        self.variables: dict[str, str] = {"QT_QPA_PLATFORM": "offscreen"}
        self.lines: list[str] = []
        self.wrapper: list[str] = []
        for place in (self.data, self.cache, self.config):
            place.mkdir(parents=True)

    def copy_program(self, *parts: str) -> None:
        """Copy the program, so that its files can be broken; resources only where named."""
        shutil.copytree(ROOT / "reader", self.folder / "program" / "reader", copy_function=link)
        link(str(ROOT / "main.py"), str(self.folder / "program" / "main.py"))
        for source in (ROOT / "resources").iterdir():
            target = self.folder / "program/resources" / source.name
            target.parent.mkdir(exist_ok=True)
            if source.name in parts:
                shutil.copytree(source, target, copy_function=link)
            else:
                target.symlink_to(source)

    def resource(self, name: str) -> Path:
        """Return a file of the copy that can be written to: it is no longer a link."""
        file = self.folder / "program/resources" / name
        data = file.read_bytes()
        file.unlink()
        file.write_bytes(data)
        return file

    def truncate(self, name: str) -> None:
        """Cut a file of the copy short."""
        file = self.resource(name)
        file.write_bytes(file.read_bytes()[:-5000])

    def copy_qt(self) -> Path:
        """Copy Qt in front of the installed one and return its folder."""
        spec = importlib.util.find_spec("PySide6")
        assert spec is not None
        assert spec.submodule_search_locations
        copy = self.folder / "packages" / "PySide6"
        shutil.copytree(spec.submodule_search_locations[0], copy, copy_function=link, symlinks=True)
        self.variables["PYTHONPATH"] = str(copy.parent)
        return copy

    def add_module(self, name: str, text: str) -> None:
        """Put a module in front of the installed ones."""
        module = self.folder / "packages" / f"{name}.py"
        module.parent.mkdir(exist_ok=True)
        module.write_text(text, encoding="utf-8")
        self.variables["PYTHONPATH"] = str(module.parent)

    def doctor(self, *probes: str) -> int:
        """Run `askance doctor` to its end, hear its lines, and return its status."""
        program = self.folder / "program" / "main.py"
        done = self._run([program if program.exists() else ROOT / "main.py", "doctor", *probes])
        assert done.stderr == ""
        self.lines = done.stdout.splitlines()
        return done.returncode

    def _run(self, words: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, "PYTHONWARNINGS": "error"}
        for name in OF_A_SCREEN:
            variables.pop(name, None)
        folders = {
            "ASKANCE_DATA": str(self.data),
            "ASKANCE_CACHE": str(self.cache),
            "ASKANCE_CONFIG": str(self.config),
            "ASKANCE_LOG": str(self.folder / "log"),
        }
        return subprocess.run(
            [*self.wrapper, sys.executable, *words],
            env={**variables, **folders, **self.variables},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def patch(file: Path, old: bytes, new: bytes) -> None:
    """Replace bytes in a file that may be linked from elsewhere."""
    data = file.read_bytes()
    assert old in data
    file.unlink()
    file.write_bytes(data.replace(old, new))
