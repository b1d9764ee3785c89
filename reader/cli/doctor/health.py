"""What a probe finds of one part of the installation."""

from __future__ import annotations

import importlib.util
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.system.paths import resource


@dataclass(frozen=True, slots=True)
class Health:
    """A part of the installation, how it is, and what mends it: nothing where it is ready."""

    part: str
    state: str
    mend: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether there is nothing to mend."""
        return not self.mend


def pip_install(*requirements: str, again: bool = False) -> str:
    """Return the command that installs packages into the environment of this program."""
    options = ["--force-reinstall"] if again else []
    words = [sys.executable, "-m", "pip", "install", *options, *requirements]
    return f"`{shlex.join(words)}`"


def restore_program() -> str:
    """Return what brings the program's own files back: from a clone, by pip, or as a package."""
    resources = resource("")
    if resources.name != "_resources":
        return f"`git -C {shlex.quote(str(resources.parent))} checkout -- reader resources`"
    if importlib.util.find_spec("pip") is None:
        return "install Askance again as you installed it"
    return f"install Askance again: {pip_install('--no-deps', '.', again=True)} in its folder"


def move_away(path: Path) -> str:
    """Return the command that puts something out of the way without deleting it."""
    return f"`mv {shlex.quote(str(path))} {shlex.quote(str(path) + '.old')}`"


def last_line(text: str) -> str:
    """Return the last line with words in it: a program that fails says why at its end."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
