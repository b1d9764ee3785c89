"""A home that nobody has ever worked in, and what the program may leave in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader import importers
from reader.engines.languagetool.installation import Installation
from reader.system import telemetry
from tests.robustness.watched import Seen, below

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT / "tests" / "documents"


def make_home(folder: Path) -> Path:
    """Make a home in `folder`, and return it."""
    home = folder / "home"
    for name in ("data", "cache", "config", "state", "run", "tmp"):
        (home / name).mkdir(parents=True)
    return home


def put_languagetool(languagetool: Installation, home: Path) -> None:
    """Let a LanguageTool that is installed elsewhere be the home's."""
    kept = home / "data" / "askance" / "languagetool"
    kept.mkdir(parents=True)
    (kept / languagetool.version).symlink_to(languagetool.folder)


def environment(home: Path) -> dict[str, str]:
    """Return this environment with all folders of the person's in `home`, no setting of ours."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ASKANCE_", "XDG_", "PYTEST")) and name != telemetry.VARIABLE
    }
    xdg = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("data", "cache", "config")}
    return {
        **kept,
        **xdg,
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "TMPDIR": str(home / "tmp"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def one_of_each_format() -> list[str]:
    """Return a document of each format that is read, and a packed one."""
    found = [
        next(path for path in sorted(DOCUMENTS.iterdir()) if path.suffix == kind.suffixes[0])
        for kind in importers.FORMATS
        if kind.suffixes  # a web archive has none: it is told from a text, and not read
    ]
    return [str(path) for path in (*found, DOCUMENTS / "gzip.txt.gz")]


def odd_files(seen: Seen, home: Path, output: Path) -> list[str]:
    """Return what is neither a file of ours, private, nor one that was asked for."""
    ours = {
        *(home / place / "askance" for place in ("data", "cache", "config", "state")),
        home / "run" / f"askance-{os.getuid()}",
    }
    odd = [str(path) for path in below(home) if not ours & {*(home / path).parents}]
    for folder in ours:
        odd += [
            f"{path} {path.lstat().st_mode:o}"
            for path in folder.rglob("*")
            if not path.is_symlink()
            and stat.S_IMODE(path.lstat().st_mode) & 0o077
            and path != home / "state" / "askance"
        ]
    elsewhere = [
        path
        for path in seen.made
        if not {home, output} & {path, *path.parents} and not _passes(path)
    ]
    return odd + [str(path) for path in elsewhere]


def _passes(path: Path) -> bool:
    """Say whether it is no file: devices, and the semaphores of processes beside each other."""
    return path.parts[:2] in (("/", "dev"), ("/", "proc"))
