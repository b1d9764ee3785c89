"""Looks whether the program's files are as they were installed, and its packages there."""

from __future__ import annotations

import base64
import hashlib
import platform
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

import reader
from reader.cli.doctor.health import Health, pip_install, restore_program
from reader.version import other_package, program_version

PACKAGE = Path(reader.__file__).resolve().parent


def examine() -> Iterator[Health]:
    """Compare the files with the list that pip wrote, and look for each package."""
    python = f"Python {platform.python_version()}"
    if other := other_package():
        yield Health("program", other, "`python3 -m venv .venv` and install Askance there")
        return
    try:
        installed = distribution("askance")
    except PackageNotFoundError:
        yield Health("program", f"run from its source folder by {python}")
        return
    missing = [need for need in _needed(installed) if not _is_there(_name(need))]
    if missing:
        names = ", ".join(map(_name, missing))
        yield Health("packages", f"not installed: {names}", pip_install(*missing))
    files = [file for file in installed.files or () if file.hash and _is_used(file)]
    if changed := [str(file) for file in files if not _is_whole(file)]:
        state = f"{len(changed)} of {len(files)} files are missing or damaged: {changed[0]}"
        yield Health("program", state + (" …" if changed[1:] else ""), restore_program())
    elif files:
        yield Health("program", f"{program_version()} for {python}, {len(files)} files whole")
    else:
        yield Health("program", f"{program_version()} in its source folder, {python}")


def _needed(installed: Distribution) -> list[str]:
    """Return what is needed everywhere; what only some systems need, other probes look at."""
    return [need for need in installed.requires or () if ";" not in need]


def _name(requirement: str) -> str:
    end = next((i for i, c in enumerate(requirement) if c in "<>=!~[ ("), len(requirement))
    return requirement[:end]


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _is_used(file: PackagePath) -> bool:
    """Say whether a file is of the package that runs: of a source folder pip knows other files."""
    return Path(str(file.locate())).resolve().is_relative_to(PACKAGE)


def _is_whole(file: PackagePath) -> bool:
    assert file.hash is not None
    try:
        digest = hashlib.new(file.hash.mode, Path(str(file.locate())).read_bytes()).digest()
    except (OSError, ValueError):
        return False
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == file.hash.value
